import type { Span } from '../model/span.ts';
import { isSpaceAt, type Token, tokenBefore } from './tokens.ts';
import { type TriggerSet, type WordSet, wordSet } from './words.ts';

/** A sentence: its span in the text and its tokens, `tokens[first] .. tokens[last - 1]`. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** Number of its paragraph, from 0. */
  readonly paragraph: number;
}

export interface SegmentRules {
  /** Lower case, without the point: words whose point does not end a sentence (`mr`, `gen`). */
  readonly abbreviations: WordSet;
  /** Initialisms, lower case with points, that may end a sentence when a capital follows (`p.m.`). */
  readonly endingInitialisms: WordSet;
  /** The initialisms and every mark that may end a sentence, so that one test passes over the other tokens. */
  readonly ends: TriggerSet;
  /** Lower case: words that go on after such an initialism although they are capitals (`6 p.m. Sunday`, `p.m. GMT`). */
  readonly initialismFollowers?: WordSet;
  /** Lower case: words that open a sentence after an initialism in capitals; others go on with it (`U.S. Senate`). */
  readonly sentenceOpeners?: WordSet;
}

/** Marks that may end a sentence. */
export const enders = wordSet(['.', '!', '?', '…']);
const closers = wordSet(['"', "'", '”', '’', '»', ')', ']', '“', '«']);
const openers = wordSet(['"', "'", '“', '‘', '«', '„', '(', '[', '—', '–', '-', '`']);

/** Longest sentence in tokens; run-on input (a table, a list without points) is cut there so that work per sentence is bounded. */
const LONGEST_SENTENCE = 400;

/**
 * Parts tokens into sentences. A blank line always ends one; a point does unless it belongs to an abbreviation or an
 * initial, or the next word begins in lower case. Linear in the number of tokens.
 */
export function segment(text: string, tokens: readonly Token[], rules: SegmentRules): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  let paragraph = 0;
  const close = (last: number): void => {
    if (last > first)
      sentences.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, paragraph });
    first = last;
  };
  let lineBreak = lineBreakFrom(text, 0);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (lineBreak < token.start) {
      if (i > first) {
        close(i);
        paragraph++;
      }
      lineBreak = lineBreakFrom(text, token.end);
    }
    if (rules.ends.isAt(token) && endsSentence(text, tokens, i, rules)) {
      let last = i + 1;
      while (last < tokens.length && isCloserOf(text, tokens, last)) last++;
      close(last);
      i = last - 1;
      if (last < tokens.length && lineBreak < tokens[last]!.start) paragraph++;
    } else if (i - first >= LONGEST_SENTENCE) close(i + 1);
  }
  close(tokens.length);
  return sentences;
}

/** Place of the next line break; beyond the text when there is none. */
function lineBreakFrom(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** A closing mark that stands right at the sentence's end, and is not the opening mark of the next sentence. */
function isCloserOf(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (!closers.holds(token.word) || tokens[at - 1]!.end !== token.start) return false;
  const next = tokens[at + 1];
  const opensNext =
    next !== undefined && next.start === token.end && next.kind !== 'punctuation' && isSpaceAt(text, token.start - 1);
  return !opensNext;
}

function endsSentence(text: string, tokens: readonly Token[], at: number, rules: SegmentRules): boolean {
  const token = tokens[at]!;
  if (token.kind === 'word') return endsAsInitialism(tokens, at, rules);
  if (!enders.holds(token.word)) return false;
  const previous = tokenBefore(tokens, at);
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (enders.holds(next.word) && next.start === token.end) return false;
  if (token.text !== '.') return true;
  const glued = next.start === token.end;
  if (previous !== undefined && previous.end === token.start && previous.kind === 'word') {
    if (rules.abbreviations.holds(previous.word)) return false;
    if (previous.text.length === 1 && previous.word.capital && !glued) return false;
    // `Courier.The board`: words run together at a point; `example.com` is one word.
    if (glued && next.kind === 'word') return next.word.capital && !startsUpper(previous.text.at(-1)!);
    if (glued && next.kind === 'number') return false;
  }
  const begin = firstWordAfter(tokens, at + 1);
  return begin === undefined || begin.kind !== 'word' || !startsLower(begin.text) || text.charCodeAt(token.end) === 10;
}

function endsAsInitialism(tokens: readonly Token[], at: number, rules: SegmentRules): boolean {
  const token = tokens[at]!;
  if (!rules.endingInitialisms.holds(token.word)) return false;
  const next = tokens[at + 1];
  if (next === undefined || next.kind !== 'word' || !next.word.capital || next.text.length < 2) return false;
  if (rules.initialismFollowers?.holds(next.word)) return false;
  return startsLower(token.text) || rules.sentenceOpeners?.holds(next.word) !== false;
}

function firstWordAfter(tokens: readonly Token[], from: number): Token | undefined {
  for (let i = from; i < Math.min(tokens.length, from + 3); i++)
    if (!openers.holds(tokens[i]!.word) && !closers.holds(tokens[i]!.word)) return tokens[i];
  return tokens[from];
}

const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word);
const startsLower = (word: string): boolean => /^\p{Ll}/u.test(word);
