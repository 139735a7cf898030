import type { TimeLexicon, TimeWord } from '../../lang/time-lexicon.ts';
import type { Token } from '../../text/tokens.ts';
import type { WordSet } from '../../text/words.ts';

/** What the matchers of time read: the tokens of one sentence, `tokens[first] .. tokens[last - 1]`. */
export interface Scan {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  readonly lexicon: TimeLexicon;
}

export const tokenOf = (scan: Scan, at: number): Token | undefined =>
  at >= scan.first && at < scan.last ? scan.tokens[at] : undefined;

export const lowerAt = (scan: Scan, at: number): string => tokenOf(scan, at)?.lower ?? '';

/** Whether the set holds the word at a place; there is none beyond the sentence. */
export function holdsAt(scan: Scan, at: number, words: WordSet): boolean {
  const token = tokenOf(scan, at);
  return token !== undefined && words.holds(token.word);
}

export function wordAt(scan: Scan, at: number): TimeWord | undefined {
  const token = tokenOf(scan, at);
  return token?.kind === 'word' ? scan.lexicon.words.of(token.word) : undefined;
}

/** Whether a token touches the next one, with no space between them. */
export const gluedToNext = (scan: Scan, at: number): boolean => {
  const token = tokenOf(scan, at);
  const next = tokenOf(scan, at + 1);
  return token !== undefined && next !== undefined && token.end === next.start;
};

export function isCapitalised(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  return code >= 65 && code <= 90 ? true : token.text[0] !== token.lower[0];
}

/** A whole number of at most `digits` digits without separators, else null. */
export function integerAt(scan: Scan, at: number, digits: number): number | null {
  const token = tokenOf(scan, at);
  if (token === undefined || token.kind !== 'number' || token.text.length > digits) return null;
  let value = 0;
  for (let i = 0; i < token.text.length; i++) {
    const digit = token.text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** A year written with four digits, 1000 to 2199. */
export function yearAt(scan: Scan, at: number): number | null {
  const token = tokenOf(scan, at);
  if (token === undefined || token.text.length !== 4) return null;
  const year = integerAt(scan, at, 4);
  return year !== null && year >= 1000 && year < 2200 ? year : null;
}
