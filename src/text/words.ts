/**
 * Words, kept once each. News repeats its words: with every spelling held as one object, a token costs no new string, and
 * what a lexicon or a stemmer knows of a spelling is worked out once and read off the object ever after.
 */

export type TokenKind = 'word' | 'number' | 'punctuation';

/** One spelling, shared by the tokens that are written so. */
export interface Word {
  readonly kind: TokenKind;
  /** As written. */
  readonly text: string;
  /** Lower case, with typographic apostrophes made plain; what lexicons are keyed by. */
  readonly lower: string;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** Whether it is two letters or more, all of them capitals; points and digits may stand between. */
  readonly acronym: boolean;
  /** Whether a digit stands in it, of whatever script. */
  readonly hasDigit: boolean;
  /** What each `wordFact` has found of it, by the fact's number. */
  readonly facts: unknown[];
  /** Which `TriggerSet`s hold it, a bit a set; grows when a set is made. */
  triggers: number;
  /** Which `WordSet`s hold it: a bit a set, by the page the set is on; 0 while it was not asked of any on the page. */
  readonly marks: number[];
}

/** Spellings kept, in buckets of two: enough for nearly every token of news, and a bound on the memory they take. */
const BUCKETS = 1 << 13;

const kept = new Array<Word | undefined>(2 * BUCKETS).fill(undefined);
const hashes = new Int32Array(2 * BUCKETS);
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
  if (hashes[newest] === hash && isWritten(kept[newest], units, start, end)) return kept[newest]!;
  const older = newest + 1;
  const found = hashes[older] === hash && isWritten(kept[older], units, start, end) ? kept[older] : undefined;
  const word = found ?? newWord(units, start, end, kind);
  kept[older] = kept[newest];
  hashes[older] = hashes[newest]!;
  kept[newest] = word;
  hashes[newest] = hash;
  return word;
}

function isWritten(word: Word | undefined, units: Uint16Array, start: number, end: number): boolean {
  if (word === undefined || word.text.length !== end - start) return false;
  const { text } = word;
  for (let at = start; at < end; at++) if (text.charCodeAt(at - start) !== units[at]) return false;
  return true;
}

function newWord(units: Uint16Array, start: number, end: number, kind: TokenKind): Word {
  const text = String.fromCharCode(...units.subarray(start, end));
  const isWord = kind === 'word';
  const lower = isWord ? lowerCase(text) : text;
  const capital = isWord && /^\p{Lu}/u.test(text);
  const hasDigit = /\p{Nd}/u.test(text);
  return {
    kind,
    text,
    lower,
    capital,
    acronym: capital && text.length > 1 && text === text.toUpperCase(),
    hasDigit,
    triggers: triggersAt(lower, capital, hasDigit),
    facts: new Array(factsKnown),
    marks: new Array<number>(pages.length).fill(0),
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

/** A table by lower-case word. Of a token's word it is asked by `of`, which looks up each spelling once. */
export interface WordMap<T> extends ReadonlyMap<string, T> {
  of(word: Word): T | undefined;
  holds(word: Word): boolean;
}

export const wordSet = (words: Iterable<string>): WordSet => new MarkedSet(words);

export const wordMap = <T extends object | string | number>(
  rows: Iterable<readonly [word: string, value: T]>,
): WordMap<T> => new RememberedMap(rows);

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

/** Sets on one page: so many bits, beside the lowest, fit into a small integer. */
const SETS_A_PAGE = 29;
/** Bit of a mark that says that the page was looked up. */
const ASKED = 1;

/** By page, the marks of every word that a set on it holds. */
const pages: Map<string, number>[] = [];
/** Sets on the last page; none is added once a word was asked of them. */
let setsOnLastPage = SETS_A_PAGE;

class MarkedSet extends Set<string> implements WordSet {
  readonly page: number;
  readonly bit: number;

  constructor(words: Iterable<string>) {
    super(words);
    if (setsOnLastPage >= SETS_A_PAGE) {
      pages.push(new Map());
      setsOnLastPage = 0;
    }
    this.page = pages.length - 1;
    this.bit = 1 << ++setsOnLastPage;
    const marks = pages[this.page]!;
    for (const word of this) marks.set(word, (marks.get(word) ?? ASKED) | this.bit);
  }

  holds(word: Word): boolean {
    return ((word.marks[this.page] || marksOf(word, this.page)) & this.bit) !== 0;
  }
}

function marksOf(word: Word, page: number): number {
  if (page === pages.length - 1) setsOnLastPage = SETS_A_PAGE;
  const marks = pages[page]!.get(word.lower) ?? ASKED;
  word.marks[page] = marks;
  return marks;
}

class RememberedMap<T extends object | string | number> extends Map<string, T> implements WordMap<T> {
  readonly known: WordSet;
  readonly entryOf: (word: Word) => T;

  constructor(rows: Iterable<readonly [string, T]>) {
    super(rows);
    this.known = wordSet(this.keys());
    this.entryOf = wordFact((lower) => this.get(lower)!);
  }

  of(word: Word): T | undefined {
    return this.known.holds(word) ? this.entryOf(word) : undefined;
  }

  holds(word: Word): boolean {
    return this.known.holds(word);
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
