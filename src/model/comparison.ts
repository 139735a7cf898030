import type { Derivation, Lineage, Passage } from './derivation.ts';
import type { Excerpt } from './span.ts';

/** Words of one report where the other, in the same passage or to the same question, has others. Spans of the reports' texts. */
export interface Change {
  readonly kind: 'number' | 'name' | 'words';
  readonly a: Excerpt;
  readonly b: Excerpt;
}

/** Numbers and names as they stand in a report's text, each once. */
export interface Facts {
  readonly numbers: readonly Excerpt[];
  readonly names: readonly Excerpt[];
}

/** Two reports side by side. */
export interface Comparison {
  /** Report ids. */
  readonly a: string;
  readonly b: string;
  /** Share of each report's words that stand in the other, 0 to 1. */
  readonly shareOfA: number;
  readonly shareOfB: number;
  /** `from` are spans of `a`, `to` of `b`; in the order of `b`. */
  readonly shared: readonly Passage[];
  /** What `b` lacks, in the order of `a`. */
  readonly leftOut: readonly Excerpt[];
  /** What `a` lacks, in the order of `b`. */
  readonly added: readonly Excerpt[];
  /** Numbers first, then names, then other words; within each in the order of `b`. Numbers need not stand in a passage. */
  readonly changed: readonly Change[];
  /** What of numbers and names stands in the one and nowhere in the other. */
  readonly onlyInA: Facts;
  readonly onlyInB: Facts;
  /** How the two descend, taken by themselves; empty when nothing shows that they share copy. */
  readonly derivations: readonly Derivation[];
  readonly lineages: readonly Lineage[];
}
