/**
 * Words, kept once each. News repeats its words: with every spelling held as one object, a token costs no new string, and
 * what a lexicon or a stemmer knows of a spelling is worked out once and read off the object ever after.
 */

/** One spelling, shared by the tokens that are written so. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** Lower case, with typographic apostrophes made plain; what lexicons are keyed by. */
  readonly lower: string;
  /** What each `wordFact` has found of it, by the fact's number. */
  readonly facts: unknown[];
}

/** Spellings kept, in buckets of two: enough for nearly every token of news, and a bound on the memory they take. */
const BUCKETS = 1 << 13;

const kept = new Array<Word | undefined>(2 * BUCKETS).fill(undefined);
let factsKnown = 0;

/**
 * The word that stands at `text[start..end)`. Of two spellings in a full bucket, the one longer unread makes room.
 * @param hasCase false for numbers and marks, whose lower form is as written
 */
export function wordAt(text: string, start: number, end: number, hasCase: boolean): Word {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const slot = ((hash ^ (hash >>> 15)) & (BUCKETS - 1)) << 1;
  const newest = kept[slot];
  if (newest !== undefined && isWritten(newest.text, text, start, end)) return newest;
  const older = kept[slot + 1];
  kept[slot + 1] = newest;
  const word =
    older !== undefined && isWritten(older.text, text, start, end) ? older : newWord(text.slice(start, end), hasCase);
  kept[slot] = word;
  return word;
}

function isWritten(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) if (word.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
}

/** Slices of this length and more hold on to the whole text they were cut from, in V8. */
const SLICED = 13;

function newWord(slice: string, hasCase: boolean): Word {
  const text = slice.length < SLICED ? slice : Buffer.from(slice, 'utf16le').toString('utf16le');
  return { text, lower: hasCase ? lowerCase(text) : text, facts: new Array(factsKnown) };
}

function lowerCase(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/**
 * Something that is known of a word by its lower-case form alone, worked out once a spelling and remembered with it.
 * @param find must depend on nothing but the word
 */
export function wordFact<T extends object | string | number | boolean | null>(
  find: (lower: string) => T,
): (word: Word) => T {
  const number = factsKnown++;
  return ({ facts, lower }) => {
    const known = facts[number];
    if (known !== undefined) return known as T;
    const found = find(lower);
    facts[number] = found;
    return found;
  };
}

const memberships = new WeakMap<ReadonlySet<string>, (word: Word) => boolean>();

/** Whether a word is in a set of lower-case words, as a fact of the word. */
export function membership(set: ReadonlySet<string>): (word: Word) => boolean {
  let isMember = memberships.get(set);
  if (isMember === undefined) {
    isMember = wordFact((lower) => set.has(lower));
    memberships.set(set, isMember);
  }
  return isMember;
}
