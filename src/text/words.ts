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
  /** As written. */
  readonly text: string;
  /** Where the row of its lower-case form begins, which tells what lists hold it; shared by its spellings. */
  row: number;
  /** What each `WordMap` has of its lower-case form, by the map's number; shared likewise. */
  entries: readonly unknown[];
  /** What each `wordFact` has found of it, by the fact's number: one step fewer than in a list of its own. */
  [fact: number]: unknown;
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

/** What the lists hold of a lower-case word. */
interface Listed {
  readonly row: number;
  readonly entries: unknown[];
}

/** Spellings kept, in buckets of two: enough for nearly every token of news, and a bound on the memory they take. */
const BUCKETS = 1 << 14;

const kept = new Array<Word | undefined>(2 * BUCKETS).fill(undefined);
/**
 * By which the spelling at a place is told, so many numbers a place: its letters themselves where they fit, as most do, so
 * that its word is found without a look at it; else a hash, and `LONG`. No spelling has the numbers of an empty place. The
 * last are the triggers, which every token takes over.
 */
const keys = new Int32Array(2 * BUCKETS * 4).fill(-1);
const KEY = 4;
const TRIGGERS = 3;
/** The places that hold a word. */
const filled: number[] = [];
let factsKnown = 0;

/** Letters of Latin-1 that fit into a key, of which the third number is never below zero. */
const LONGEST_PACKED = 11;
const LATIN = 0xff;
const LONG = -2;

/** The word written in the UTF-16 units `units[start..end)`, none of them 0. */
export const wordOf = (units: Uint16Array, start: number, end: number, kind: TokenKind): Word =>
  wordAt(placeOf(units, start, end, kind));

export const wordAt = (place: number): Word => kept[place]!;

export const triggersAt = (place: number): number => keys[KEY * place + TRIGGERS]!;

/**
 * Where the word is kept that is written in the UTF-16 units `units[start..end)`, none of them 0, until another is looked
 * for. Of two spellings in a full bucket, the one longer unread makes room.
 * @param kind what such a spelling is
 */
export function placeOf(units: Uint16Array, start: number, end: number, kind: TokenKind): number {
  let a = 0;
  let b = 0;
  let c = LONG;
  if (end - start <= LONGEST_PACKED) {
    let all = 0;
    let at = start;
    c = 0;
    for (const to = Math.min(end, start + 4); at < to; at++) {
      all |= units[at]!;
      a = (a << 8) | units[at]!;
    }
    for (const to = Math.min(end, start + 8); at < to; at++) {
      all |= units[at]!;
      b = (b << 8) | units[at]!;
    }
    for (; at < end; at++) {
      all |= units[at]!;
      c = (c << 8) | units[at]!;
    }
    if (all > LATIN) c = LONG;
  }
  if (c === LONG) {
    a = end - start;
    b = 0;
    for (let at = start; at < end; at++) a = Math.imul(a ^ units[at]!, 0x01000193);
  }
  const hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  const first = ((hash ^ (hash >>> 15)) & (BUCKETS - 1)) << 1;
  const key = KEY * first;
  if (keys[key] === a && keys[key + 1] === b && keys[key + 2] === c)
    if (c !== LONG || isWritten(kept[first]!, units, start, end)) return first;
  const older = key + KEY;
  const isSecond =
    keys[older] === a &&
    keys[older + 1] === b &&
    keys[older + 2] === c &&
    (c !== LONG || isWritten(kept[first + 1]!, units, start, end));
  const word = isSecond ? kept[first + 1]! : newWord(units, start, end, kind);
  const triggers = isSecond ? keys[older + TRIGGERS]! : triggersOfWord(word);
  if (kept[first + 1] === undefined) filled.push(kept[first] === undefined ? first : first + 1);
  kept[first + 1] = kept[first];
  kept[first] = word;
  keys.copyWithin(older, key, older);
  keys[key] = a;
  keys[key + 1] = b;
  keys[key + 2] = c;
  keys[key + TRIGGERS] = triggers;
  return first;
}

function isWritten({ text }: Word, units: Uint16Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at - start) !== units[at]) return false;
  return true;
}

/** Of a new word. An array of small integers is spread into arguments in a tenth of the time of any other list. */
const letters: number[] = [];

function newWord(units: Uint16Array, start: number, end: number, kind: TokenKind): Word {
  letters.length = 0;
  let all = 0;
  for (let at = start; at < end; at++) {
    letters.push(units[at]!);
    all |= units[at]!;
  }
  const text = String.fromCharCode(...letters);
  const isWord = kind === 'word';
  const lower = isWord ? lowerCase(text) : text;
  const isAscii = all < 128;
  const capital = isWord && (isAscii ? /^[A-Z]/ : /^\p{Lu}/u).test(text);
  const hasDigit = kind === 'number' || (isWord && (isAscii ? /[0-9]/ : /\p{Nd}/u).test(text));
  const { row, entries } = lists.get(lower) ?? unlisted;
  return {
    // Room for facts: taken here, it costs a third of what it costs as they come.
    0: undefined,
    1: undefined,
    2: undefined,
    3: undefined,
    4: undefined,
    5: undefined,
    6: undefined,
    7: undefined,
    8: undefined,
    9: undefined,
    10: undefined,
    11: undefined,
    text,
    row,
    entries,
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
    const known = word[number];
    if (known !== undefined) return known as T;
    const found = find(word.lower, word);
    word[number] = found;
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

const triggersOfWord = ({ lower, capital, hasDigit }: Word): number =>
  (triggersOf.get(lower) ?? 0) | (capital ? CAPITAL : 0) | (hasDigit ? triggersOfDigits : 0);

/** @param digits whether every word with a digit in it belongs to the set, too */
export function triggerSet(words: Iterable<string>, digits = false): TriggerSet {
  if (triggersKnown === MOST_TRIGGERS) throw new RangeError(`no more than ${MOST_TRIGGERS} sets can trigger`);
  const bit = 1 << triggersKnown++;
  for (const word of words) triggersOf.set(word, (triggersOf.get(word) ?? 0) | bit);
  if (digits) triggersOfDigits |= bit;
  for (const place of filled) keys[KEY * place + TRIGGERS] = triggersOfWord(kept[place]!);
  return { isAt: ({ triggers }) => (triggers & bit) !== 0 };
}

/**
 * Of each lower-case word that a list holds a row of bits, one for each list that may: a row fills a line of the processor's
 * cache, and most questions end there. The first row is of all other words.
 */
const ROW = 16;
const MOST_LISTS = 32 * ROW;
const MOST_LISTED = (1 << 15) - 1;
/** Made once, so that its place in memory is known to the code; what no word fills takes no memory. */
const rows = new Int32Array(ROW * (MOST_LISTED + 1));

/** By lower-case word, what sets and maps have of it. */
const lists = new Map<string, Listed>();
/** What they have of every other word. */
const unlisted: Listed = { row: 0, entries: [] };
let listsKnown = 0;
let mapsKnown = 0;

/** What the lists have of each word, to be added to; words that are kept learn of it. */
function listedOf(words: Iterable<string>): readonly Listed[] {
  const all: Listed[] = [];
  for (const word of words) {
    let listed = lists.get(word);
    if (listed === undefined) {
      if (lists.size === MOST_LISTED) throw new RangeError(`no more than ${MOST_LISTED} words can be listed`);
      listed = { row: ROW * (lists.size + 1), entries: unlisted.entries.slice() };
      lists.set(word, listed);
    }
    all.push(listed);
  }
  for (const place of filled) {
    const word = kept[place]!;
    ({ row: word.row, entries: word.entries } = lists.get(word.lower) ?? unlisted);
  }
  return all;
}

/** The bit of a new list in the rows, set for its words. */
class Marked {
  readonly column: number;
  readonly bit: number;

  constructor(listed: readonly Listed[]) {
    if (listsKnown === MOST_LISTS)
      throw new RangeError(`no more than ${MOST_LISTS} lists of words can be asked of tokens`);
    this.column = listsKnown >> 5;
    this.bit = 1 << (listsKnown & 31);
    listsKnown++;
    for (const { row } of listed) rows[row + this.column]! |= this.bit;
  }
}

class MarkedSet extends Set<string> implements WordSet {
  readonly column: number;
  readonly bit: number;

  constructor(words: Iterable<string>) {
    super(words);
    ({ column: this.column, bit: this.bit } = new Marked(listedOf(this)));
  }

  holds(word: Word): boolean {
    return (rows[word.row + this.column]! & this.bit) !== 0;
  }
}

class NumberedMap<T extends object | string | number> extends Map<string, T> implements WordMap<T> {
  readonly column: number;
  readonly bit: number;
  readonly number: number;

  constructor(rows: Iterable<readonly [string, T]>) {
    super(rows);
    this.number = mapsKnown++;
    for (const { entries } of [unlisted, ...lists.values()]) entries.push(undefined);
    const values = [...this.values()];
    const listed = listedOf(this.keys());
    for (const [index, { entries }] of listed.entries()) entries[this.number] = values[index];
    ({ column: this.column, bit: this.bit } = new Marked(listed));
  }

  of(word: Word): T | undefined {
    return this.holds(word) ? (word.entries[this.number] as T) : undefined;
  }

  holds(word: Word): boolean {
    return (rows[word.row + this.column]! & this.bit) !== 0;
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
