import type { Language } from '../lang/language.ts';
import type { Reading } from '../model/statement.ts';
import { type Alignable, alignable } from '../text/align.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { type AgencyCredit, creditsOf } from './agency-credit.ts';
import { outletsNamed } from './outlet-name.ts';
import { quotedTokens } from './quoted.ts';
import { vocabularyOf, type Word } from './vocabulary.ts';

/** A report's text as the words that can be copied. Arrays run in parallel, one entry a word. */
export interface Wording extends Alignable {
  readonly reading: Reading;
  readonly language: Language;
  readonly credits: readonly AgencyCredit[];
  /** Outlets the text, its byline or its credits name, as `outletKey` writes them. */
  readonly outlets: ReadonlySet<string>;
  /** Numbers of the words' stems; 0 for common words. */
  readonly stems: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** How much a shared word says of copying: 1 for content, less for names and common words, 0 inside boilerplate. */
  readonly weights: Float32Array;
  /** 1 where the word stands in quotation marks: what was said in public is anyone's to report. */
  readonly quoted: Uint8Array;
  /** 1 where the word stands in a run that very many reports of the story hold. */
  readonly stock: Uint8Array;
  /** Number of words that count: all but boilerplate. */
  readonly size: number;
  /** Index of each sentence's first word. */
  readonly sentences: readonly number[];
}

/** A common word is shared by chance; a name is shared because the event has it. */
const COMMON = 0.35;
const NAME = 0.5;

export function wordingOf(reading: Reading, language: Language): Wording {
  const { text } = reading.report;
  const tokens = tokenise(text, language.tokens.clitics);
  const known = tokens.map(vocabularyOf(language));
  const credits = creditsOf(reading.report, tokens, known, language);
  const furniture = boilerplateSentences(tokens, known, reading, language);
  const inQuotes = quotedTokens(tokens, text, reading);
  const words = new Uint32Array(tokens.length);
  const stems = new Uint32Array(tokens.length);
  const starts = new Uint32Array(tokens.length);
  const ends = new Uint32Array(tokens.length);
  const weights = new Float32Array(tokens.length);
  const quoted = new Uint8Array(tokens.length);
  const sentences: number[] = [];
  let count = 0;
  let size = 0;
  let sentence = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const word = known[i]!;
    if (token.kind === 'punctuation' || word.clitic) continue;
    while (sentence < reading.sentences.length && token.start >= reading.sentences[sentence]!.start) {
      sentences.push(count);
      sentence++;
    }
    words[count] = word.key;
    stems[count] = word.stem;
    starts[count] = token.start;
    ends[count] = token.end;
    quoted[count] = inQuotes[i]!;
    weights[count] = furniture[i] === 1 ? 0 : weightOf(token, word);
    if (weights[count] !== 0) size++;
    count++;
  }
  return {
    ...alignable(words.subarray(0, count)),
    reading,
    language,
    credits,
    outlets: outletsNamed(reading.report, tokens, known, language),
    stems: stems.subarray(0, count),
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    weights: weights.subarray(0, count),
    quoted: quoted.subarray(0, count),
    stock: new Uint8Array(count),
    size,
    sentences,
  };
}

/** What web addresses begin with. */
const ADDRESS = new Set(['http', 'https', 'www']);

function weightOf(token: Token, word: Word): number {
  if (word.common) return COMMON;
  return token.kind === 'word' && startsCapital(token.text) ? NAME : 1;
}

const startsCapital = (word: string): boolean => {
  const first = word[0]!;
  return first !== first.toLowerCase();
};

/** Marks the tokens of web addresses, and of every sentence that holds a phrase of page furniture. */
function boilerplateSentences(
  tokens: readonly Token[],
  known: readonly Word[],
  reading: Reading,
  language: Language,
): Uint8Array {
  const marked = new Uint8Array(tokens.length);
  const { boilerplate } = language.derivation;
  let sentence = 0;
  let address = false;
  for (let i = 0; i < tokens.length; i++) {
    address = ADDRESS.has(tokens[i]!.lower) || (address && tokens[i]!.start === tokens[i - 1]!.end);
    if (address) marked[i] = 1;
    if (!known[i]!.opensBoilerplate || boilerplate.matchAt(tokens, i) === null) continue;
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
