import type { Language } from '../lang/language.ts';
import { FIELDS, fieldText, type Report } from '../model/report.ts';
import type { Reading } from '../model/statement.ts';
import { tokensOf } from '../text/field-text.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { type Word, wordFact } from '../text/words.ts';

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

const NUMBER_SIGN = 0x23;

/** Tokens read of one report. What comes later is background, and cost must not grow with a 1 MB page. */
const TOKENS_READ = 1200;
const CHARACTERS_READ = TOKENS_READ * 6;
/** Distinct terms kept of one report, in order of appearance. */
const TERMS_KEPT = 320;
/** News tells what happened in its first two or three sentences, some 60 words. */
const OPENING_TOKENS = 75;
const LONGEST_KEY = 40;
/** An outlet's own name, which stands in all of its reports. */
const OWN_NAME_WEIGHT = 0.3;

interface Count {
  shown: string;
  count: number;
  headline: boolean;
  opening: boolean;
  capitals: number;
  smalls: number;
}

type KeyOf = (word: Word) => string;

/** Key of a word in a language; empty for one that is no term. Each spelling is looked up and stemmed once. */
const keysOf = new WeakMap<Language, KeyOf>();
const keyInNoLanguage: KeyOf = wordFact((lower) => (lower.length < 2 ? '' : lower.slice(0, LONGEST_KEY)));
const keyOfNumber: KeyOf = wordFact((digits) => `#${digits.replaceAll(',', '')}`.slice(0, LONGEST_KEY));

function keysIn(language: Language | undefined): KeyOf {
  if (language === undefined) return keyInNoLanguage;
  const known = keysOf.get(language);
  if (known !== undefined) return known;
  const { stopwords, stem } = language;
  const keyOf = wordFact((lower) =>
    stopwords.has(lower) || lower.length < 2 ? '' : stem(lower).slice(0, LONGEST_KEY),
  );
  keysOf.set(language, keyOf);
  return keyOf;
}

/**
 * The terms of a report. Quick right after its reading, which leaves its tokens behind.
 * @param language the report's, which tells stems and stopwords; without one, words are taken as they are
 */
export function reportTerms({ report, names }: Reading, language: Language | undefined): Terms {
  const keyOf = keysIn(language);
  const counts = new Map<string, Count>();
  for (const field of FIELDS) {
    const text = fieldText(report, field);
    const isLong = text.length > CHARACTERS_READ || language === undefined;
    const tokens = isLong
      ? tokenise(text.slice(0, CHARACTERS_READ), language?.tokens.clitics)
      : tokensOf(text, language.tokens);
    countTerms(text, tokens, field === 'headline', counts, keyOf);
  }
  for (const { name, kind } of names) if (kind !== 'other') countName(name, counts, language);
  const own = ownName(report);
  const kept = [...counts].slice(0, TERMS_KEPT);
  const weights = new Float32Array(kept.length);
  const marks = new Uint8Array(kept.length);
  for (let at = 0; at < kept.length; at++) {
    const [key, count] = kept[at]!;
    const place = (count.headline ? 1 : 0) + (count.opening ? 0.5 : 0);
    const weight = 1 + Math.log(count.count) + place;
    weights[at] = key.length > 3 && own.includes(key) ? weight * OWN_NAME_WEIGHT : weight;
    marks[at] =
      (count.headline || count.opening ? OPENING : 0) |
      (count.capitals > count.smalls ? NAME : 0) |
      (key.charCodeAt(0) === NUMBER_SIGN ? NUMBER : 0);
  }
  return {
    keys: kept.map(([key]) => key).join(' '),
    shown: kept.map(([, { shown }]) => shown).join(' '),
    weights,
    marks,
  };
}

function countTerms(
  text: string,
  tokens: readonly Token[],
  headline: boolean,
  counts: Map<string, Count>,
  keyOf: KeyOf,
): void {
  const last = Math.min(tokens.length, TOKENS_READ);
  const titled = headline || isTitled(tokens);
  for (let at = 0; at < last; at++) {
    const token = tokens[at]!;
    if (token.kind === 'punctuation') continue;
    const key = token.kind === 'number' ? keyOfNumber(token.word) : keyOf(token.word);
    if (key === '') continue;
    let count = counts.get(key);
    if (count === undefined) {
      count = { shown: token.text, count: 0, headline: false, opening: false, capitals: 0, smalls: 0 };
      counts.set(key, count);
    }
    count.count++;
    if (headline) count.headline = true;
    else if (at < OPENING_TOKENS) count.opening = true;
    if (token.kind === 'number' || titled) continue;
    if (!isCapital(token)) count.smalls++;
    else if (!beginsSentence(text, tokens, at)) count.capitals++;
  }
}

function countName(name: string, counts: Map<string, Count>, language: Language | undefined): void {
  for (const part of name.split(' ')) {
    const lower = part.toLowerCase();
    const count = counts.get(language === undefined ? lower : language.stem(lower));
    if (count !== undefined) count.capitals++;
  }
}

const isCapital = ({ text, lower }: Token): boolean => text.charCodeAt(0) !== lower.charCodeAt(0);

/** Title case or capitals throughout: a capital then says nothing. Judged on the first words of the text. */
function isTitled(tokens: readonly Token[]): boolean {
  let capitals = 0;
  let words = 0;
  for (let at = 0; at < tokens.length && words < 200; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word') continue;
    words++;
    if (isCapital(token)) capitals++;
  }
  return capitals > words * 0.6;
}

const enders = new Set(['.', '!', '?', ':', '"', '“', '«', '‘', '…', '(', '-', '—', '–', '•', '*']);

const LINE_BREAK = 10;

function beginsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (previous === undefined) return true;
  if (previous.kind === 'punctuation' && enders.has(previous.text)) return true;
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
