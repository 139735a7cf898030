import type { Field } from '../model/report.ts';
import { type SegmentRules, type Sentence, segment } from './segment.ts';
import { moveBy, type Token, tokenise } from './tokens.ts';

/** One text of a report, tokenised and parted into sentences once, for every finder to read. */
export interface FieldText {
  readonly field: Field;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

export interface TokenRules extends SegmentRules {
  /** What is cut off a word's end, lower case with a plain apostrophe: `'s`. */
  readonly clitics: ReadonlySet<string>;
}

/** A text's tokens and sentences. */
export interface Analysed {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

interface Remembered {
  readonly text: string;
  readonly rules: TokenRules;
  readonly tokens: readonly Token[];
  /** Null as long as the tokens alone were asked for. */
  sentences: readonly Sentence[] | null;
}

/**
 * Texts whose tokens are remembered, the latest last: reports are read in batches, and what cleans them, reads them, groups,
 * traces and indexes them looks at the same bodies and headlines in turn. A batch of 16, and a bound on their tokens.
 */
const KEPT = { texts: 32, tokens: 1 << 14 };
const latest: Remembered[] = [];
let tokensKept = 0;

function remembered(text: string, rules: TokenRules): Remembered {
  for (let at = latest.length - 1; at >= 0; at--) {
    const each = latest[at]!;
    if (each.text === text && each.rules === rules) return each;
  }
  return remember({ text, rules, tokens: tokenise(text, rules.clitics), sentences: null });
}

function remember(made: Remembered): Remembered {
  latest.push(made);
  tokensKept += made.tokens.length;
  // A body and its headline stay, however long they are.
  while (latest.length > KEPT.texts || (tokensKept > KEPT.tokens && latest.length > 2))
    tokensKept -= latest.shift()!.tokens.length;
  return made;
}

const analysed = (known: Remembered): Analysed => {
  known.sentences ??= segment(known.text, known.tokens, known.rules);
  return { tokens: known.tokens, sentences: known.sentences };
};

/** What is read next has nothing to do with what was read before. */
export function forgetTexts(): void {
  latest.length = 0;
  tokensKept = 0;
}

/** Tokens and sentences of a text; the latest texts' are remembered. */
export const analyse = (text: string, rules: TokenRules): Analysed => analysed(remembered(text, rules));

/** Its tokens alone; the latest texts' are remembered. */
export const tokensOf = (text: string, rules: TokenRules): readonly Token[] => remembered(text, rules).tokens;

/**
 * The same of a text made of paragraphs that were split into tokens already, by the same rules. Takes the tokens over: they
 * are then at their places in the whole.
 * @param gap characters between a paragraph and the next
 */
export function analyseParagraphs(
  text: string,
  paragraphs: readonly { readonly length: number; readonly tokens: readonly Token[] }[],
  gap: number,
  rules: TokenRules,
): Analysed {
  const all: Token[] = [];
  let from = 0;
  for (const { length, tokens } of paragraphs) {
    if (from > 0) moveBy(from, tokens);
    for (const token of tokens) all.push(token);
    from += length + gap;
  }
  return analysed(remember({ text, rules, tokens: all, sentences: null }));
}

export function analyseField(field: Field, text: string, rules: TokenRules): FieldText {
  const { tokens, sentences } = analyse(text, rules);
  return { field, text, tokens, sentences };
}

/** Index of the first token that ends after `offset`, by bisection; `tokens.length` when there is none. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the sentence that holds token `token`, by bisection. */
export function sentenceOf(sentences: readonly Sentence[], token: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.last <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
