import type { Language } from '../lang/language.ts';
import { FIELDS, fieldText, type Report } from '../model/report.ts';
import type { Reading } from '../model/statement.ts';
import { tokensOf } from '../text/field-text.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { type Word, wordSet } from '../text/words.ts';
import { TermCounts } from './term-counts.ts';
import { type Spelled, spelledIn } from './term-spelling.ts';

/**
 * What a report speaks of: stems of words, and numbers, each once, in order of appearance. Columns run in parallel. Few large
 * values rather than many small ones: they are sent from thread to thread, and kept.
 */
export interface Terms {
  /** Stems, and digits without separators behind `#`, parted by blanks. */
  readonly keys: string;
  /** As first written, parted by blanks; what a reason shows. */
  readonly shown: string;
  /** How much of the report each is: occurrences dampened, more in the headline and the opening. At least 1. */
  readonly weights: Float32Array;
  /** {@link OPENING}, {@link NAME} and {@link NUMBER} as bits. */
  readonly marks: Uint8Array;
}

/** The term stands in the report's headline or opening words, where news says what it is about. */
export const OPENING = 1;
/** The report writes the term as a name: with a capital where common words have none. */
export const NAME = 2;
/** The term is a number. */
export const NUMBER = 4;

/** Terms out of one column, one by one. */
export const termsIn = (column: string): string[] => (column === '' ? [] : column.split(' '));

/** Tokens read of one report. What comes later is background, and cost must not grow with a 1 MB page. */
const TOKENS_READ = 1200;
const CHARACTERS_READ = TOKENS_READ * 6;
/** News tells what happened in its first two or three sentences, some 60 words. */
const OPENING_TOKENS = 75;
/** An outlet's own name, which stands in all of its reports. */
const OWN_NAME_WEIGHT = 0.3;
/** The term stands in the headline; beside the marks of {@link Terms} while terms are counted. */
const HEADLINE = 8;

const counted = new TermCounts();
/** Logarithms of the counts that nearly all terms have. */
const logs = Float64Array.from({ length: 64 }, (_, count) => Math.log(count));

/**
 * The terms of a report. Quick right after its reading, which leaves its tokens behind.
 * @param language the report's, which tells stems and stopwords; without one, words are taken as they are
 */
export function reportTerms({ report, names }: Reading, language: Language | undefined): Terms {
  counted.clear();
  for (const field of FIELDS) {
    const text = fieldText(report, field);
    const isLong = text.length > CHARACTERS_READ || language === undefined;
    const tokens = isLong
      ? tokenise(text.slice(0, CHARACTERS_READ), language?.tokens.clitics)
      : tokensOf(text, language.tokens);
    countTerms(text, tokens, field === 'headline', spelledIn(language));
  }
  for (const { name, kind } of names) if (kind !== 'other') countName(name, language);
  const { keys, shown, counts, capitals, marks: marked } = counted;
  const own = ownName(report);
  const weights = new Float32Array(keys.length);
  const marks = new Uint8Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    const mark = marked[at]!;
    const place = ((mark & HEADLINE) === 0 ? 0 : 1) + ((mark & OPENING) === 0 ? 0 : 0.5);
    const weight = 1 + (logs[counts[at]!] ?? Math.log(counts[at]!)) + place;
    weights[at] = key.length > 3 && own.includes(key) ? weight * OWN_NAME_WEIGHT : weight;
    marks[at] = ((mark & (HEADLINE | OPENING)) === 0 ? 0 : OPENING) | (capitals[at]! > 0 ? NAME : 0) | (mark & NUMBER);
  }
  return { keys: keys.join(' '), shown: shown.join(' '), weights, marks };
}

function countTerms(
  text: string,
  tokens: readonly Token[],
  headline: boolean,
  spelledOf: (word: Word) => Spelled,
): void {
  const { counts, capitals, marks } = counted;
  const last = Math.min(tokens.length, TOKENS_READ);
  const titled = headline || isTitled(tokens, spelledOf);
  for (let at = 0; at < last; at++) {
    const { word } = tokens[at]!;
    const spelled = spelledOf(word);
    if (spelled.key === '') continue;
    const place = counted.placeOf(spelled, word.text);
    if (place < 0) continue;
    counts[place]! += 1;
    if (headline) marks[place]! |= HEADLINE;
    else if (at < OPENING_TOKENS) marks[place]! |= OPENING;
    if (spelled.isNumber) marks[place]! |= NUMBER;
    else if (titled) continue;
    else if (!spelled.capital) capitals[place]! -= 1;
    else if (!beginsSentence(text, tokens, at)) capitals[place]! += 1;
  }
}

function countName(name: string, language: Language | undefined): void {
  for (const part of name.split(' ')) {
    const lower = part.toLowerCase();
    const place = counted.find(language === undefined ? lower : language.stem(lower));
    if (place >= 0) counted.capitals[place]! += 1;
  }
}

/** Title case or capitals throughout: a capital then says nothing. Judged on the first words of the text. */
function isTitled(tokens: readonly Token[], spelledOf: (word: Word) => Spelled): boolean {
  let capitals = 0;
  let words = 0;
  for (let at = 0; at < tokens.length && words < 200; at++) {
    const { word } = tokens[at]!;
    if (word.kind !== 'word') continue;
    words++;
    if (spelledOf(word).capital) capitals++;
  }
  return capitals > words * 0.6;
}

const enders = wordSet(['.', '!', '?', ':', '"', '“', '«', '‘', '…', '(', '-', '—', '–', '•', '*']);

const LINE_BREAK = 10;

function beginsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (previous === undefined) return true;
  if (enders.holds(previous.word)) return true;
  const { start } = tokens[at]!;
  for (let i = previous.end; i < start; i++) if (text.charCodeAt(i) === LINE_BREAK) return true;
  return false;
}

/** The outlet's name and address in lower case, to find its own name in its text. */
function ownName({ outlet, url }: Report): string {
  const address = url ?? '';
  const from = address.indexOf('//') + 2;
  const to = address.indexOf('/', from);
  const host = from < 2 ? '' : address.slice(from, to < 0 ? undefined : to);
  return `${outlet ?? ''} ${host}`.toLowerCase();
}
