import type { IndexField } from './index-entry.ts';

/** A query as every index can answer it. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  /** These terms beside one another in one field; the last may be the beginning of a term only. */
  | { readonly kind: 'terms'; readonly field: IndexField; readonly terms: readonly string[]; readonly prefix: boolean };

/** Every document has it, so that what lacks something can be found. */
export const EVERYTHING = 'all';

export const everything: Expression = { kind: 'terms', field: 'facet', terms: [EVERYTHING], prefix: false };
