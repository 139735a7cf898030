import type { Language } from '../lang/language.ts';
import type { Reading } from '../model/statement.ts';
import { type Alignable, alignable } from '../text/align.ts';
import { tokensOf } from '../text/field-text.ts';
import type { Token } from '../text/tokens.ts';
import { wordFact, wordSet } from '../text/words.ts';
import { type AgencyCredit, creditsOf } from './agency-credit.ts';
import { outletsNamed } from './outlet-name.ts';
import { quotedTokens } from './quoted.ts';
import { vocabularyOf, type Word } from './vocabulary.ts';

/**
 * A report's text as the words that can be copied, as far as the report alone tells. Arrays run in parallel, one entry a
 * word. Plain data: it can be made in whatever thread.
 */
export interface ReportWords extends Alignable {
  readonly credits: readonly AgencyCredit[];
  /** Outlets the text, its byline or its credits name, as `outletKey` writes them. */
  readonly outlets: readonly string[];
  /** Numbers of the words' stems; 0 for common words. */
  readonly stems: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** How much a shared word says of copying: 1 for content, less for names and common words, 0 inside boilerplate. */
  readonly weights: Float32Array;
  /** 1 where the word stands in quotation marks. */
  readonly quoted: Uint8Array;
  /** Number of words that count: all but boilerplate. */
  readonly size: number;
  /** Index of each sentence's first word. */
  readonly sentences: Uint32Array;
}

/** A common word is shared by chance; a name is shared because the event has it. */
const COMMON = 0.35;
const NAME = 0.5;

const known = new WeakMap<Reading, { readonly language: Language; readonly words: ReportWords }>();

/** The words of a reading, made once. Quick right after its reading, which leaves its tokens behind. */
export function reportWords(reading: Reading, language: Language): ReportWords {
  const before = known.get(reading);
  if (before?.language === language) return before.words;
  const words = wordsOf(reading, language);
  rememberWords(reading, language, words);
  return words;
}

/** Words that were made of a reading elsewhere. */
export function rememberWords(reading: Reading, language: Language, words: ReportWords): void {
  known.set(reading, { language, words });
}

function wordsOf(reading: Reading, language: Language): ReportWords {
  const { report } = reading;
  const tokens = tokensOf(report.text, language.tokens);
  const wordOf = vocabularyOf(language);
  const vocabulary = tokens.map(({ word }) => wordOf(word));
  const furniture = boilerplateSentences(tokens, vocabulary, reading, language);
  const inQuotes = quotedTokens(tokens, report.text, reading);
  const { words, stems, starts, ends, weights, quoted } = columns(
    vocabulary.reduce((sum, { clitic }, i) => sum + (clitic || tokens[i]!.kind === 'punctuation' ? 0 : 1), 0),
  );
  const sentences: number[] = [];
  let count = 0;
  let size = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { word: spelling, start, end } = tokens[i]!;
    const word = vocabulary[i]!;
    if (spelling.kind === 'punctuation' || word.clitic) continue;
    while (sentences.length < reading.sentences.length && start >= reading.sentences[sentences.length]!.start)
      sentences.push(count);
    words[count] = word.key;
    stems[count] = word.stem;
    starts[count] = start;
    ends[count] = end;
    quoted[count] = inQuotes[i]!;
    if (furniture[i] === 0) {
      weights[count] = word.common ? COMMON : isNameLike(spelling) ? NAME : 1;
      size++;
    }
    count++;
  }
  return {
    ...alignable(words),
    credits: creditsOf(report, tokens, vocabulary, language),
    outlets: [...outletsNamed(report, tokens, vocabulary, language)],
    stems,
    starts,
    ends,
    weights,
    quoted,
    size,
    sentences: Uint32Array.from(sentences),
  };
}

/** Side by side in one piece of memory: many small pieces cost more than what is in them, kept or sent. */
function columns(count: number) {
  const memory = new ArrayBuffer((4 * 5 + 1) * count);
  const numbers = (column: number): Uint32Array => new Uint32Array(memory, 4 * count * column, count);
  return {
    words: numbers(0),
    stems: numbers(1),
    starts: numbers(2),
    ends: numbers(3),
    weights: new Float32Array(memory, 4 * count * 4, count),
    quoted: new Uint8Array(memory, 4 * count * 5, count),
  };
}

const isNameLike = wordFact((_, { kind, text }) => kind === 'word' && text[0] !== text[0]!.toLowerCase());

/** What web addresses begin with. */
const addresses = wordSet(['http', 'https', 'www']);

/** Marks the tokens of web addresses, and of every sentence that holds a phrase of page furniture. */
function boilerplateSentences(
  tokens: readonly Token[],
  vocabulary: readonly Word[],
  reading: Reading,
  language: Language,
): Uint8Array {
  const marked = new Uint8Array(tokens.length);
  const { boilerplate } = language.derivation;
  let sentence = 0;
  let address = false;
  for (let i = 0; i < tokens.length; i++) {
    address = addresses.holds(tokens[i]!.word) || (address && tokens[i]!.start === tokens[i - 1]!.end);
    if (address) marked[i] = 1;
    if (!vocabulary[i]!.opensBoilerplate || boilerplate.matchAt(tokens, i) === null) continue;
    while (sentence < reading.sentences.length - 1 && reading.sentences[sentence]!.end <= tokens[i]!.start) sentence++;
    const span = reading.sentences[sentence];
    if (span === undefined) break;
    let first = i;
    while (first > 0 && tokens[first - 1]!.start >= span.start) first--;
    let last = i;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < span.end) last++;
    marked.fill(1, first, last + 1);
    i = last;
  }
  return marked;
}
