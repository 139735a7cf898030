import type { Language } from '../lang/language.ts';
import type { Reading } from '../model/statement.ts';
import { type Alignable, alignable } from '../text/align.ts';
import { tokensOf } from '../text/field-text.ts';
import type { Token } from '../text/tokens.ts';
import { type AgencyCredit, creditsOf } from './agency-credit.ts';
import { outletsNamed } from './outlet-name.ts';
import { markQuoted } from './quoted.ts';
import { ADDRESS, BOILERPLATE, COUNTS, OPENS_BOILERPLATE, QUOTED, vocabularyOf } from './vocabulary.ts';

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
  const all = tokens.length <= LONG ? room : roomOf(tokens.length);
  const { marks } = all;
  const sentences: number[] = [];
  let length = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { word, start, end } = tokens[i]!;
    const known = wordOf(word);
    marks[i] = known.marks;
    if ((known.marks & COUNTS) === 0) continue;
    while (sentences.length < reading.sentences.length && start >= reading.sentences[sentences.length]!.start)
      sentences.push(length);
    all.words[length] = known.key;
    all.stems[length] = known.stem;
    all.starts[length] = start;
    all.ends[length] = end;
    all.weights[length] = known.weight;
    length++;
  }
  markBoilerplate(tokens, marks, reading, language);
  markQuoted(tokens, marks, report.text, reading);
  let at = 0;
  let size = 0;
  for (let i = 0; i < tokens.length; i++) {
    const mark = marks[i]!;
    if ((mark & COUNTS) === 0) continue;
    all.quoted[at] = (mark & QUOTED) === 0 ? 0 : 1;
    if ((mark & BOILERPLATE) === 0) size++;
    else all.weights[at] = 0;
    at++;
  }
  const { words, stems, starts, ends, weights, quoted } = cut(all, length);
  return {
    ...alignable(words),
    credits: creditsOf(report, tokens, marks, language),
    outlets: [...outletsNamed(report, tokens, marks, language)],
    stems,
    starts,
    ends,
    weights,
    quoted,
    size,
    sentences: new Uint32Array(sentences),
  };
}

type Columns = Pick<ReportWords, 'words' | 'stems' | 'starts' | 'ends' | 'weights' | 'quoted'>;

/** Columns for the words of a report while they are made, with the marks of its tokens. */
const roomOf = (tokens: number) => ({ ...columns(tokens), marks: new Uint8Array(tokens) });

/** Tokens of a long report; the room for as many is kept from one report to the next. */
const LONG = 1 << 13;
const room = roomOf(LONG);

function cut(all: Columns, length: number): Columns {
  const own = columns(length);
  own.words.set(all.words.subarray(0, length));
  own.stems.set(all.stems.subarray(0, length));
  own.starts.set(all.starts.subarray(0, length));
  own.ends.set(all.ends.subarray(0, length));
  own.weights.set(all.weights.subarray(0, length));
  own.quoted.set(all.quoted.subarray(0, length));
  return own;
}

/** Side by side in one piece of memory: many small pieces cost more than what is in them, kept or sent. */
function columns(count: number): Columns {
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

/** Marks the tokens of web addresses, and of every sentence that holds a phrase of page furniture. */
function markBoilerplate(tokens: readonly Token[], marks: Uint8Array, reading: Reading, language: Language): void {
  const { boilerplate } = language.derivation;
  let sentence = 0;
  let address = false;
  for (let i = 0; i < tokens.length; i++) {
    if (!address && (marks[i]! & (ADDRESS | OPENS_BOILERPLATE)) === 0) continue;
    address = (marks[i]! & ADDRESS) !== 0 || (address && tokens[i]!.start === tokens[i - 1]!.end);
    if (address) marks[i]! |= BOILERPLATE;
    if ((marks[i]! & OPENS_BOILERPLATE) === 0 || boilerplate.matchAt(tokens, i) === null) continue;
    while (sentence < reading.sentences.length - 1 && reading.sentences[sentence]!.end <= tokens[i]!.start) sentence++;
    const span = reading.sentences[sentence];
    if (span === undefined) break;
    let first = i;
    while (first > 0 && tokens[first - 1]!.start >= span.start) first--;
    let last = i;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < span.end) last++;
    for (let at = first; at <= last; at++) marks[at]! |= BOILERPLATE;
    i = last;
  }
}
