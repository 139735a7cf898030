import type { Field } from '../model/report.ts';
import { type SegmentRules, type Sentence, segment } from './segment.ts';
import { movedBy, type Token, tokenise } from './tokens.ts';

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

interface Remembered extends Analysed {
  readonly text: string;
  readonly rules: TokenRules;
}

/** The two latest texts, a body and its headline: cleaning and reading look at the same ones in turn. */
let latest: Remembered | null = null;
let previous: Remembered | null = null;

/** Tokens and sentences of a text; the latest texts' are remembered. */
export function analyse(text: string, rules: TokenRules): Analysed {
  if (latest?.text === text && latest.rules === rules) return latest;
  const isPrevious = previous?.text === text && previous.rules === rules;
  return remember(isPrevious ? previous! : analysed(text, tokenise(text, rules.clitics), rules));
}

interface RememberedTokens {
  readonly text: string;
  readonly rules: TokenRules;
  readonly tokens: readonly Token[];
}

/** The latest texts of which the tokens alone were asked. */
let latestTokens: RememberedTokens | null = null;
let previousTokens: RememberedTokens | null = null;

/** Its tokens alone; the latest texts' are remembered, for what is made of one text is made of it in turn. */
export function tokensOf(text: string, rules: TokenRules): readonly Token[] {
  for (const each of [latest, previous, latestTokens, previousTokens])
    if (each?.text === text && each.rules === rules) return each.tokens;
  previousTokens = latestTokens;
  latestTokens = { text, rules, tokens: tokenise(text, rules.clitics) };
  return latestTokens.tokens;
}

/**
 * The same of a text made of paragraphs that were split into tokens already, by the same rules.
 * @param gap characters between a paragraph and the next
 */
export function analyseParagraphs(
  text: string,
  paragraphs: readonly { readonly length: number; readonly tokens: readonly Token[] }[],
  gap: number,
  rules: TokenRules,
): Analysed {
  const moved: Token[] = [];
  let from = 0;
  for (const { length, tokens } of paragraphs) {
    for (const token of tokens) moved.push(movedBy(from, token));
    from += length + gap;
  }
  return remember(analysed(text, moved, rules));
}

const analysed = (text: string, tokens: readonly Token[], rules: TokenRules): Remembered => ({
  text,
  rules,
  tokens,
  sentences: segment(text, tokens, rules),
});

function remember(analysed: Remembered): Remembered {
  previous = latest;
  latest = analysed;
  return analysed;
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
