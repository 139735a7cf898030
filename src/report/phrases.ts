import type { FurniturePhrase, FurniturePhrases } from '../lang/furniture-lexicon.ts';
import type { Token } from '../text/tokens.ts';

/** Words that `*` stands for at most. */
const LONGEST_WILDCARD = 5;

const isWord = (token: Token): boolean => token.kind !== 'punctuation';

/**
 * The furniture phrase that begins at `tokens[at]`.
 * @returns the phrase and the index after it, or null
 */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  phrases: FurniturePhrases,
): { readonly phrase: FurniturePhrase; readonly end: number } | null {
  if (!phrases.starts.isAt(tokens[at]!)) return null;
  const { word, kind } = tokens[at]!;
  const opened = phrases.openedBy.of(word);
  const found = opened === undefined ? null : firstAt(tokens, at, opened);
  if (found !== null || kind !== 'number' || phrases.openedByNumber === null) return found;
  return firstAt(tokens, at, phrases.openedByNumber);
}

function firstAt(
  tokens: readonly Token[],
  at: number,
  opened: readonly FurniturePhrase[],
): { readonly phrase: FurniturePhrase; readonly end: number } | null {
  for (const phrase of opened) {
    const end = phraseEnd(tokens, at + 1, phrase.words, 1);
    if (end > at) return { phrase, end };
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

/** The tokens at which furniture phrases begin. */
export function phraseStarts(tokens: readonly Token[], phrases: FurniturePhrases): number[] {
  const starts: number[] = [];
  for (let at = 0; at < tokens.length; at++) if (phraseAt(tokens, at, phrases) !== null) starts.push(at);
  return starts;
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
