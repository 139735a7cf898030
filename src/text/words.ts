/**
 * Words, kept once each. News repeats its words: with every spelling held as one object, a token costs no new string, and
 * what a lexicon or a stemmer knows of a spelling is worked out once and read off the object ever after.
 */

import { hashOf } from './hash.ts';

export type TokenKind = 'word' | 'number' | 'punctuation';

/**
 * One spelling, shared by the tokens that are written so. Most spellings of a text are rare, and reading them waits for
 * memory: what is asked of every token comes first, and what lists hold is shared by all words that none holds.
 */
export interface Word {
  /** Of its UTF-16 units. */
  readonly hash: number;
  /** As written. */
  readonly text: string;
  /** Which `TriggerSet`s hold it, a bit a set; grows when a set is made. */
  triggers: number;
  /** What the lists have of its lower-case form. */
  listed: Listed;
  /** What each `wordFact` has found of it, by the fact's number. */
  readonly facts: unknown[];
  /** FNV-1a hash of its lower-case form. */
  readonly lowerHash: number;
  readonly kind: TokenKind;
  /** Lower case, with typographic apostrophes made plain; what lexicons are keyed by. */
  readonly lower: string;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** Whether it is two letters or more, all of them capitals; points and digits may stand between. */
  readonly acronym: boolean;
  /** Whether a digit stands in it, of whatever script. */
  readonly hasDigit: boolean;
}

/** What the lists hold of a lower-case word; shared by its spellings. */
interface Listed {
  /** Which `WordSet`s hold it: a bit a set, by the page the set is on. */
  readonly marks: number[];
  /** What each `WordMap` has of it, by the map's number. */
  readonly entries: unknown[];
}

/** Spellings kept, in buckets of two: enough for nearly every token of news, and a bound on the memory they take. */
const BUCKETS = 1 << 13;

const kept = new Array<Word | undefined>(2 * BUCKETS).fill(undefined);
let factsKnown = 0;

/**
 * The word written in the UTF-16 units `units[start..end)`. Of two spellings in a full bucket, the one longer unread makes
 * room.
 * @param kind what such a spelling is
 */
export function wordOf(units: Uint16Array, start: number, end: number, kind: TokenKind): Word {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ units[at]!, 0x01000193);
  const newest = ((hash ^ (hash >>> 15)) & (BUCKETS - 1)) << 1;
  const first = kept[newest];
  if (isWritten(first, hash, units, start, end)) return first;
  const second = kept[newest + 1];
  const word = isWritten(second, hash, units, start, end) ? second : newWord(hash, units, start, end, kind);
  kept[newest + 1] = first;
  kept[newest] = word;
  return word;
}

function isWritten(word: Word | undefined, hash: number, units: Uint16Array, start: number, end: number): word is Word {
  if (word === undefined || word.hash !== hash || word.text.length !== end - start) return false;
  const { text } = word;
  for (let at = start; at < end; at++) if (text.charCodeAt(at - start) !== units[at]) return false;
  return true;
}

function newWord(hash: number, units: Uint16Array, start: number, end: number, kind: TokenKind): Word {
  const text = String.fromCharCode(...units.subarray(start, end));
  const isWord = kind === 'word';
  const lower = isWord ? lowerCase(text) : text;
  const capital = isWord && /^\p{Lu}/u.test(text);
  const hasDigit = /\p{Nd}/u.test(text);
  return {
    hash,
    text,
    triggers: triggersAt(lower, capital, hasDigit),
    listed: lists.get(lower) ?? unlisted,
    facts: new Array(factsKnown),
    lowerHash: hashOf(lower),
    kind,
    lower,
    capital,
    acronym: capital && text.length > 1 && text === text.toUpperCase(),
    hasDigit,
  };
}

function lowerCase(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/**
 * Something that is known of a word by its lower-case form, or by how it is written, worked out once a spelling and
 * remembered with it.
 * @param find must depend on nothing but the word
 */
export function wordFact<T extends object | string | number | boolean | null>(
  find: (lower: string, word: Word) => T,
): (word: Word) => T {
  const number = factsKnown++;
  return (word) => {
    const known = word.facts[number];
    if (known !== undefined) return known as T;
    const found = find(word.lower, word);
    word.facts[number] = found;
    return found;
  };
}

/** A set of lower-case words. Of a token's word it is asked by `holds`, which costs no look-up: the word knows by a bit. */
export interface WordSet extends ReadonlySet<string> {
  holds(word: Word): boolean;
}

/** A table by lower-case word. Of a token's word it is asked by `of`, which costs no look-up. */
export interface WordMap<T> extends ReadonlyMap<string, T> {
  of(word: Word): T | undefined;
  holds(word: Word): boolean;
}

/** Of a word that was forgotten before a set or a map was made, neither knows: its tokens are older than the list. */
export const wordSet = (words: Iterable<string>): WordSet => new MarkedSet(words);

export const wordMap = <T extends object | string | number>(
  rows: Iterable<readonly [word: string, value: T]>,
): WordMap<T> => new NumberedMap(rows);

/** A set of lower-case words at which something may begin: it is asked at every token, so tokens carry the answer. */
export interface TriggerSet {
  /** Whether the token is one of them; false of tokens that are older than the set. */
  isAt(token: { readonly triggers: number }): boolean;
}

/** Bits that a small integer has room for. */
const MOST_TRIGGERS = 30;
const triggersOf = new Map<string, number>();
let triggersOfDigits = 0;
let triggersKnown = 1;
/** Bit of the words that begin with a capital letter, which no list holds. */
const CAPITAL = 1;

/** Words that begin with a capital letter. */
export const capitals: TriggerSet = { isAt: ({ triggers }) => (triggers & CAPITAL) !== 0 };

const triggersAt = (lower: string, capital: boolean, hasDigit: boolean): number =>
  (triggersOf.get(lower) ?? 0) | (capital ? CAPITAL : 0) | (hasDigit ? triggersOfDigits : 0);

/** @param digits whether every word with a digit in it belongs to the set, too */
export function triggerSet(words: Iterable<string>, digits = false): TriggerSet {
  if (triggersKnown === MOST_TRIGGERS) throw new RangeError(`no more than ${MOST_TRIGGERS} sets can trigger`);
  const bit = 1 << triggersKnown++;
  for (const word of words) triggersOf.set(word, (triggersOf.get(word) ?? 0) | bit);
  if (digits) triggersOfDigits |= bit;
  for (const word of kept) if (word !== undefined) word.triggers = triggersAt(word.lower, word.capital, word.hasDigit);
  return { isAt: ({ triggers }) => (triggers & bit) !== 0 };
}

/** Sets on one page: so many bits fit into a small integer. */
const SETS_A_PAGE = 30;

/** By lower-case word, what sets and maps have of it. */
const lists = new Map<string, Listed>();
/** What they have of every other word. */
const unlisted: Listed = { marks: [], entries: [] };
let setsKnown = 0;
let mapsKnown = 0;

/** What the lists have of each word, to be added to; words that are kept learn of it. */
function listedOf(words: Iterable<string>): readonly Listed[] {
  const all: Listed[] = [];
  for (const word of words) {
    let listed = lists.get(word);
    if (listed === undefined) {
      listed = { marks: unlisted.marks.slice(), entries: unlisted.entries.slice() };
      lists.set(word, listed);
    }
    all.push(listed);
  }
  for (const word of kept) if (word !== undefined) word.listed = lists.get(word.lower) ?? unlisted;
  return all;
}

class MarkedSet extends Set<string> implements WordSet {
  readonly page: number;
  readonly bit: number;

  constructor(words: Iterable<string>) {
    super(words);
    this.page = Math.floor(setsKnown / SETS_A_PAGE);
    this.bit = 1 << (setsKnown++ % SETS_A_PAGE);
    if (this.page === unlisted.marks.length) for (const { marks } of [unlisted, ...lists.values()]) marks.push(0);
    for (const { marks } of listedOf(this)) marks[this.page]! |= this.bit;
  }

  holds(word: Word): boolean {
    return (word.listed.marks[this.page]! & this.bit) !== 0;
  }
}

class NumberedMap<T extends object | string | number> extends Map<string, T> implements WordMap<T> {
  readonly number: number;

  constructor(rows: Iterable<readonly [string, T]>) {
    super(rows);
    this.number = mapsKnown++;
    for (const { entries } of [unlisted, ...lists.values()]) entries.push(undefined);
    const values = [...this.values()];
    for (const [index, { entries }] of listedOf(this.keys()).entries()) entries[this.number] = values[index];
  }

  of(word: Word): T | undefined {
    return word.listed.entries[this.number] as T | undefined;
  }

  holds(word: Word): boolean {
    return this.of(word) !== undefined;
  }
}

const tables = new WeakMap<object, (word: Word) => unknown>();

/** A fact of the words that `source` tells of: made once for each source. */
export function factFrom<T extends object | string | number | boolean | null>(
  source: object,
  find: (lower: string) => T,
): (word: Word) => T {
  let fact = tables.get(source) as ((word: Word) => T) | undefined;
  if (fact === undefined) {
    fact = wordFact(find);
    tables.set(source, fact);
  }
  return fact;
}
