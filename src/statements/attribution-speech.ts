import type { FieldWords } from './attribution-words.ts';

/** Most pieces that speech over reopened marks is followed through; a printed speech has fewer paragraphs. */
const MOST_PIECES = 64;

const carriesOn = ({ quoted }: FieldWords, q: number): boolean =>
  quoted[q] !== undefined && (quoted[q]!.continues || quoted[q]!.depth > 0);

/** End of speech that begins with quotation `q`: over the quotations that carry it on. */
export function speechEnd(words: FieldWords, q: number): number {
  let { last } = words.quoted[q]!;
  for (let i = q + 1; i < q + MOST_PIECES && carriesOn(words, i); i++) last = Math.max(last, words.quoted[i]!.last);
  return last;
}

/** First quotation of the speech that quotation `q` carries on. */
export function speechStart(words: FieldWords, q: number): number {
  let first = q;
  while (first > 0 && q - first < MOST_PIECES && carriesOn(words, first)) first--;
  return first;
}
