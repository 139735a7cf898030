import type { SourceLexicon } from '../lang/source-lexicon.ts';
import type { Token } from '../text/tokens.ts';

export interface Dateline {
  /** Tokens it takes, up to the dash. */
  readonly length: number;
  /** Offsets of the agency in brackets, if one is there. */
  readonly agency: { readonly start: number; readonly end: number; readonly name: string } | null;
}

const LONGEST = 14;
const dashes = new Set(['—', '–', '-', '―']);

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);

/** Index of the dash that may end a dateline. */
function dashIn(text: string, tokens: readonly Token[]): number | null {
  for (let at = 1; at < tokens.length && at < LONGEST; at++) {
    const token = tokens[at]!;
    if (dashes.has(token.text) && (text[token.start - 1] === ' ' || token.text === '—')) return at;
  }
  return null;
}

/**
 * `PARIS (AP) —`, `TARROWMOUTH, Aldmere, March 3 (Reuters) -`: a place in capitals or an agency in brackets, then a dash,
 * at a paragraph's start (AP Stylebook, "datelines").
 */
export function datelineAt(text: string, tokens: readonly Token[], sources: SourceLexicon): Dateline | null {
  const leading = leadingAgency(text, tokens, sources);
  if (leading !== null) return leading;
  const dash = dashIn(text, tokens);
  if (dash === null) return null;
  const before = tokens.slice(0, dash);
  const open = before.findIndex(({ text: mark }) => mark === '(');
  const close = before.findIndex(({ text: mark }) => mark === ')');
  const hasBrackets = open > 0 && close > open + 1 && close >= dash - 1;
  const place = before[0]!;
  if (place.kind !== 'word' || !/^\p{Lu}/u.test(place.text)) return null;
  if (!isCapitals(place.text) && !hasBrackets) return null;
  if (!hasBrackets && before.some(({ kind, text: word }) => kind === 'word' && !/^\p{Lu}/u.test(word))) return null;
  if (!hasBrackets) return { length: dash, agency: null };
  const [start, end] = [before[open + 1]!.start, before[close - 1]!.end];
  const known = sources.agencies.matchAt(tokens, open + 1);
  return { length: dash, agency: { start, end, name: known?.value.name ?? text.slice(start, end) } };
}

/** `(Reuters) -`, `(CNN) The ...`: a supplier in brackets before everything else. */
function leadingAgency(text: string, tokens: readonly Token[], sources: SourceLexicon): Dateline | null {
  if (tokens[0]?.text !== '(') return null;
  const match = sources.agencies.matchAt(tokens, 1) ?? sources.outlets.matchAt(tokens, 1);
  if (match === null || tokens[match.length + 1]?.text !== ')') return null;
  const [start, end] = [tokens[1]!.start, tokens[match.length]!.end];
  if (match.value.acronym && text.slice(start, end) !== text.slice(start, end).toUpperCase()) return null;
  return { length: match.length + 2, agency: { start, end, name: match.value.name } };
}
