import type { Token } from './tokens.ts';

const LONGEST = 14;
const dashes = new Set(['—', '–', '-', '―', '--']);

/** Places of a dateline's marks, counted from its first token. */
export interface DatelineMarks {
  /** The dash that ends it. */
  readonly dash: number;
  /** Those around an agency. */
  readonly brackets: { readonly open: number; readonly close: number } | null;
}

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);

/**
 * `PARIS (AP) —`, `TARROWMOUTH, Aldmere, March 3 (Reuters) -`: a place in capitals or an agency in brackets, then a dash, where the
 * tokens begin (AP Stylebook, "datelines"). Null when they begin with none.
 * @param first the token to begin at
 */
export function datelineMarks(text: string, tokens: readonly Token[], first = 0): DatelineMarks | null {
  const dash = dashIn(text, tokens, first);
  if (dash === null) return null;
  const before = tokens.slice(first, first + dash);
  const place = before[0]!;
  if (place.kind !== 'word' || !/^\p{Lu}/u.test(place.text)) return null;
  const open = before.findIndex(({ text: mark }) => mark === '(');
  const close = before.findIndex(({ text: mark }) => mark === ')');
  if (open > 0 && close > open + 1 && close >= dash - 1) return { dash, brackets: { open, close } };
  const isPlace = before.every(({ kind, text: word }) => kind !== 'word' || /^\p{Lu}/u.test(word));
  return isPlace && isCapitals(place.text) ? { dash, brackets: null } : null;
}

/** Index of the dash that may end a dateline. */
function dashIn(text: string, tokens: readonly Token[], first: number): number | null {
  for (let at = 1; first + at < tokens.length && at < LONGEST; at++) {
    const token = tokens[first + at]!;
    if (token.kind === 'punctuation' && dashes.has(token.text) && (text[token.start - 1] === ' ' || token.text === '—'))
      return at;
  }
  return null;
}
