import type { Expression } from './expression.ts';
import type { IndexField } from './index-entry.ts';

/** The terms of something that is not in an index, such as one statement. A field's are asked for again and again. */
export interface Terms {
  readonly in: (field: Exclude<IndexField, 'facet'>) => readonly string[];
  /** Each a term by itself. */
  readonly facets: () => ReadonlySet<string>;
}

type Run = Extract<Expression, { readonly kind: 'terms' }>;

/** Whether an expression holds of these terms, as an index would say. */
export function fits(expression: Expression, terms: Terms): boolean {
  switch (expression.kind) {
    case 'and':
      return expression.parts.every((part) => fits(part, terms));
    case 'or':
      return expression.parts.some((part) => fits(part, terms));
    case 'not':
      return !fits(expression.part, terms);
    case 'terms':
      return expression.field === 'facet'
        ? hasFacet(expression, terms.facets())
        : placesOf(expression, terms.in(expression.field)).length > 0;
  }
}

function hasFacet({ terms: [term], prefix }: Run, facets: ReadonlySet<string>): boolean {
  return prefix ? facets.values().some((facet) => facet.startsWith(term!)) : facets.has(term!);
}

/** Where a run of terms begins. */
export function placesOf({ terms, prefix }: Run, among: readonly string[]): number[] {
  const places: number[] = [];
  for (let at = 0; at + terms.length <= among.length; at++)
    if (
      terms.every((term, i) => {
        const found = among[at + i]!;
        return prefix && i === terms.length - 1 ? found.startsWith(term) : found === term;
      })
    )
      places.push(at);
  return places;
}

/** What the expression wants to find; what it wants to be absent is left out. */
export function wantedTerms(expression: Expression, field: IndexField): Run[] {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.parts.flatMap((part) => wantedTerms(part, field));
    case 'not':
      return [];
    case 'terms':
      return expression.field === field ? [expression] : [];
  }
}
