import type { Snippet } from '../store.ts';
import type { Expression } from './expression.ts';
import { placesOf, wantedTerms } from './fits.ts';
import { placedTerms, type TermRulesByLanguage } from './terms.ts';

/** Characters of a snippet, about three lines. */
const LENGTH = 240;

interface Mark {
  readonly start: number;
  readonly end: number;
}

/** The stretch of a text that holds most of what was looked for, with marks; its beginning when it holds none. */
export function snippetOf(text: string, language: string, expression: Expression, rules: TermRulesByLanguage): Snippet {
  const marks = marksOf(text, language, expression, rules);
  const first = mostMarked(marks);
  const start = wordBreak(text, Math.max(0, (marks[first]?.start ?? 0) - LENGTH / 4));
  const end = Math.min(text.length, wordBreak(text, start + LENGTH));
  return {
    text: `${start > 0 ? '… ' : ''}${text.slice(start, end).replaceAll(/\s/g, ' ')}${end < text.length ? ' …' : ''}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => shifted(mark, (start > 0 ? 2 : 0) - start)),
  };
}

const shifted = ({ start, end }: Mark, by: number): Mark => ({ start: start + by, end: end + by });

/** Where the query's words stand, in order, none over another. */
export function marksOf(text: string, language: string, expression: Expression, rules: TermRulesByLanguage): Mark[] {
  const wanted = wantedTerms(expression, 'words');
  if (wanted.length === 0) return [];
  const placed = placedTerms(text, language, rules);
  const terms = placed.map(({ term }) => term);
  const found = wanted.flatMap((run) =>
    placesOf(run, terms).map((at) => ({ start: placed[at]!.start, end: placed[at + run.terms.length - 1]!.end })),
  );
  const marks: Mark[] = [];
  for (const mark of found.sort((a, b) => a.start - b.start || b.end - a.end))
    if (mark.start >= (marks.at(-1)?.end ?? 0)) marks.push(mark);
  return marks;
}

/** The mark from which on most others are near. */
function mostMarked(marks: readonly Mark[]): number {
  let best = 0;
  let most = 0;
  let last = 0;
  for (let at = 0; at < marks.length; at++) {
    while (last < marks.length && marks[last]!.end <= marks[at]!.start + (LENGTH * 3) / 4) last++;
    if (last - at > most) {
      most = last - at;
      best = at;
    }
  }
  return best;
}

/** The nearest beginning of a word, not far back. */
function wordBreak(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(0, at), text.length);
  for (let back = at; back > at - 30 && back > 0; back--) if (/\s/.test(text[back - 1]!)) return back;
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}
