import type { Token } from './tokens.ts';
import { type Word, type WordSet, wordMap, wordSet } from './words.ts';

/** What a lexicon holds at the end of a phrase, and how many tokens the phrase took. */
export interface LexiconMatch<T> {
  readonly value: T;
  /** Number of tokens matched, at least 1. */
  readonly length: number;
}

interface Node<T> {
  next: Map<string, Node<T>> | null;
  /** What is found when no longer phrase goes on from here; made once, for its length is that of the way to it. */
  match: LexiconMatch<T> | null;
}

/** Phrases as a trie over lower-case tokens: the longest phrase at a place is found in time linear in its length. */
export interface Lexicon<T> {
  /** The longest phrase that begins at `tokens[at]`, or null. */
  matchAt(tokens: readonly Token[], at: number): LexiconMatch<T> | null;
  /** Whether any phrase begins with this lower-case word; asked once a word, it spares the look-up at every token. */
  opensWith(word: string): boolean;
  /** Whether any phrase ends with the word: what is looked for before a place is not there when none does. */
  closesWith(word: Word): boolean;
}

/**
 * Builds a lexicon from rows. A phrase is written as its tokens in lower case, parted by blanks, hyphens standing alone
 * (`according to`, `vice - president`).
 */
export function buildLexicon<T>(rows: Iterable<readonly [phrase: string, value: T]>): Lexicon<T> {
  const root: Node<T> = { next: null, match: null };
  const lastWords = new Set<string>();
  const laterWords = new Set<string>();
  for (const [phrase, value] of rows) {
    let node = root;
    let length = 0;
    for (const word of phrase.split(' ')) {
      node.next ??= new Map();
      let child = node.next.get(word);
      if (child === undefined) {
        child = { next: null, match: null };
        node.next.set(word, child);
      }
      node = child;
      if (length > 0) laterWords.add(word);
      length++;
    }
    node.match = { value, length };
    lastWords.add(phrase.slice(phrase.lastIndexOf(' ') + 1));
  }
  const openedBy = wordMap(root.next ?? []);
  const closedBy = wordSet(lastWords);
  const continuedBy = wordSet(laterWords);
  return {
    matchAt(tokens, at) {
      const first = tokens[at];
      if (first === undefined) return null;
      const opened = openedBy.of(first.word);
      return opened === undefined ? null : longest(opened, tokens, at, continuedBy);
    },
    opensWith: (word) => openedBy.has(word),
    closesWith: (word) => closedBy.holds(word),
  };
}

function longest<T>(opened: Node<T>, tokens: readonly Token[], at: number, later: WordSet): LexiconMatch<T> | null {
  let best = opened.match;
  let node: Node<T> | undefined = opened;
  for (let i = at + 1; node.next !== null && i < tokens.length; i++) {
    const { word } = tokens[i]!;
    // Most phrases end where they might go on: a bit tells so without a look-up.
    if (!later.holds(word)) break;
    node = node.next.get(word.lower);
    if (node === undefined) break;
    best = node.match ?? best;
  }
  return best;
}
