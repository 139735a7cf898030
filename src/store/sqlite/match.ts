import { type Expression, everything } from '../search/expression.ts';

/**
 * An expression in FTS5's language (https://sqlite.org/fts5.html#full_text_query_syntax). Terms are letters and digits,
 * in quotation marks, so that none is read as an operator. FTS5 has no `NOT` by itself: everything lacks something.
 */
export function matchOf(expression: Expression): string {
  switch (expression.kind) {
    case 'terms':
      return `${expression.field} : "${expression.terms.join(' ')}"${expression.prefix ? ' *' : ''}`;
    case 'not':
      return `((${matchOf(everything)}) NOT ${matchOf(expression.part)})`;
    case 'or':
      return `(${expression.parts.map(matchOf).join(' OR ')})`;
    case 'and': {
      const wanted = expression.parts.filter(({ kind }) => kind !== 'not');
      const held = wanted.length === 0 ? [everything] : wanted;
      const unwanted = expression.parts.flatMap((part) => (part.kind === 'not' ? [part.part] : []));
      const all = `(${held.map(matchOf).join(' AND ')})`;
      return unwanted.reduce((match, part) => `(${match} NOT ${matchOf(part)})`, all);
    }
  }
}
