import type { Token } from './tokens.ts';
import { wordFact } from './words.ts';

/** What a lexicon holds at the end of a phrase, and how many tokens the phrase took. */
export interface LexiconMatch<T> {
  readonly value: T;
  /** Number of tokens matched, at least 1. */
  readonly length: number;
}

interface Node<T> {
  next: Map<string, Node<T>> | null;
  value: T | undefined;
}

/** Phrases as a trie over lower-case tokens: the longest phrase at a place is found in time linear in its length. */
export interface Lexicon<T> {
  /** The longest phrase that begins at `tokens[at]`, or null. */
  matchAt(tokens: readonly Token[], at: number): LexiconMatch<T> | null;
  /** Whether any phrase begins with this lower-case word; asked once a word, it spares the look-up at every token. */
  opensWith(word: string): boolean;
}

/**
 * Builds a lexicon from rows. A phrase is written as its tokens in lower case, parted by blanks, hyphens standing alone
 * (`according to`, `vice - president`).
 */
export function buildLexicon<T>(rows: Iterable<readonly [phrase: string, value: T]>): Lexicon<T> {
  const root: Node<T> = { next: null, value: undefined };
  for (const [phrase, value] of rows) {
    let node = root;
    for (const word of phrase.split(' ')) {
      node.next ??= new Map();
      let child = node.next.get(word);
      if (child === undefined) {
        child = { next: null, value: undefined };
        node.next.set(word, child);
      }
      node = child;
    }
    node.value = value;
  }
  const openedBy = wordFact((lower) => root.next?.get(lower) ?? null);
  return {
    matchAt(tokens, at) {
      const first = tokens[at];
      if (first === undefined) return null;
      const opened = openedBy(first.word);
      return opened === null ? null : longest(opened, tokens, at);
    },
    opensWith: (word) => root.next?.has(word) ?? false,
  };
}

function longest<T>(opened: Node<T>, tokens: readonly Token[], at: number): LexiconMatch<T> | null {
  let node: Node<T> | undefined = opened;
  let best: LexiconMatch<T> | null = null;
  for (let i = at + 1; node !== undefined; i++) {
    if (node.value !== undefined) best = { value: node.value, length: i - at };
    node = i < tokens.length ? node.next?.get(tokens[i]!.lower) : undefined;
  }
  return best;
}
