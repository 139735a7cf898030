import { type Expression, everything } from '../search/expression.ts';
import type { IndexEntry, IndexField } from '../search/index-entry.ts';

/**
 * Fields are told apart by weights, PostgreSQL's labels of positions: one index for all, and a query names the label
 * (https://www.postgresql.org/docs/current/datatype-textsearch.html). Terms are written out instead of parsed, so that
 * both databases split words alike.
 */
const weights: Readonly<Record<IndexField, string>> = { words: 'A', speaker: 'B', outlet: 'C', facet: 'D' };

/** Positions beyond are cut by PostgreSQL; later words are found, but phrases of them are not. */
const LAST_POSITION = 16_383;
/** Positions kept of one term in one document. */
const POSITIONS_KEPT = 255;
/** Between two fields, so that no phrase runs from one into the next. */
const GAP = 2;

export function vectorOf(entry: IndexEntry): string {
  const positions = new Map<string, string[]>();
  let at = 0;
  for (const field of ['facet', 'outlet', 'speaker', 'words'] as const) {
    for (const term of entry[field].split(' ')) {
      if (term === '') continue;
      at = Math.min(at + 1, LAST_POSITION);
      const known = positions.get(term);
      if (known === undefined) positions.set(term, [`${at}${weights[field]}`]);
      else if (known.length < POSITIONS_KEPT) known.push(`${at}${weights[field]}`);
    }
    at += GAP;
  }
  return [...positions].map(([term, places]) => `'${term}':${places.join(',')}`).join(' ');
}

export function tsqueryOf(expression: Expression): string {
  switch (expression.kind) {
    case 'terms': {
      const { terms, field, prefix } = expression;
      const last = terms.length - 1;
      return `(${terms.map((term, i) => `'${term}':${prefix && i === last ? '*' : ''}${weights[field]}`).join(' <-> ')})`;
    }
    case 'not':
      return `(${tsqueryOf(everything)} & !${tsqueryOf(expression.part)})`;
    case 'and':
      return `(${expression.parts.map(tsqueryOf).join(' & ')})`;
    case 'or':
      return `(${expression.parts.map(tsqueryOf).join(' | ')})`;
  }
}
