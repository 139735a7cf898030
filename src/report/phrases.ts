import type { FurniturePhrase, FurniturePhrases, OpenedPhrases } from '../lang/furniture-lexicon.ts';
import type { Token } from '../text/tokens.ts';

/** Words that `*` stands for at most. */
const LONGEST_WILDCARD = 5;

const isWord = (token: Token): boolean => token.kind !== 'punctuation';

/** A furniture phrase, from the index of its first token to the one after its last. */
export interface FoundPhrase {
  readonly phrase: FurniturePhrase;
  readonly at: number;
  readonly end: number;
}

/** The furniture phrase that begins at `tokens[at]`, the longest of them; null where none does. */
export function phraseAt(tokens: readonly Token[], at: number, phrases: FurniturePhrases): FoundPhrase | null {
  if (!phrases.starts.isAt(tokens[at]!)) return null;
  const { word, kind } = tokens[at]!;
  const opened = phrases.openedBy.of(word);
  const found = opened === undefined ? null : firstAt(tokens, at, opened);
  if (found !== null || kind !== 'number' || phrases.openedByNumber === null) return found;
  return firstAt(tokens, at, phrases.openedByNumber);
}

function firstAt(tokens: readonly Token[], at: number, { before, others }: OpenedPhrases): FoundPhrase | null {
  const next = tokens[at + 1];
  for (const phrase of (next === undefined ? undefined : before.get(next.lower)) ?? others) {
    const end = phraseEnd(tokens, at + 1, phrase.words, 1);
    if (end > at) return { phrase, at, end };
  }
  return null;
}

/** Index after the phrase's words from `at`, or -1. A wildcard takes as few words as let the rest match. */
function phraseEnd(tokens: readonly Token[], at: number, words: readonly string[], word: number): number {
  if (word === words.length) return at;
  const wanted = words[word]!;
  if (wanted === '*') {
    for (let taken = 1; taken <= LONGEST_WILDCARD && at + taken <= tokens.length; taken++) {
      if (!isWord(tokens[at + taken - 1]!)) return -1;
      const end = phraseEnd(tokens, at + taken, words, word + 1);
      if (end >= 0) return end;
    }
    return -1;
  }
  const token = tokens[at];
  if (token === undefined) return -1;
  const matches = wanted === '#' ? token.kind === 'number' : token.lower === wanted;
  return matches ? phraseEnd(tokens, at + 1, words, word + 1) : -1;
}

/** The furniture phrases that begin at any token, in order; they may overlap. */
export function findPhrases(tokens: readonly Token[], phrases: FurniturePhrases): FoundPhrase[] {
  const found: FoundPhrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const phrase = phraseAt(tokens, at, phrases);
    if (phrase !== null) found.push(phrase);
  }
  return found;
}

/** Why all of these tokens are furniture: phrases end to end, with fillers and marks between; null when a word is left over. */
export function wholeReason(
  tokens: readonly Token[],
  phrases: FurniturePhrases,
  fillers: ReadonlySet<string>,
): string | null {
  let reason: string | null = null;
  let at = 0;
  while (at < tokens.length) {
    const found = phraseAt(tokens, at, phrases);
    if (found !== null) {
      reason ??= found.phrase.reason;
      at = found.end;
    } else if (!isWord(tokens[at]!) || fillers.has(tokens[at]!.lower) || tokens[at]!.kind === 'number') at++;
    else return null;
  }
  return reason;
}
