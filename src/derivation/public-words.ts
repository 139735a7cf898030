import { SHINGLE } from '../text/shingle.ts';
import type { Wording } from './wording.ts';

/** Last bits of a hash by which it is first looked for: most runs of words are quoted nowhere, and these tell of nearly all. */
const BITS = (1 << 13) - 1;

/**
 * Marks as quoted what any report of the story quotes: a statement that one desk prints without its marks (a post
 * pasted in, a paraphrase that keeps the words) is still the speaker's, not the desk's. In place, before comparing.
 * A report's own quoted runs mark the other reports only; whole runs of a shingle's length count.
 */
export function markPublicWords(wordings: readonly Wording[]): void {
  const quoted = new Set<number>();
  const mayBeQuoted = new Uint8Array(BITS + 1);
  for (const { hashes, quoted: marks } of wordings) {
    let run = 0;
    for (let i = 0; i < marks.length; i++) {
      run = marks[i] === 1 ? run + 1 : 0;
      if (run < SHINGLE) continue;
      const hash = hashes[i - SHINGLE + 1]!;
      quoted.add(hash);
      mayBeQuoted[hash & BITS] = 1;
    }
  }
  if (quoted.size === 0) return;
  for (const { hashes, quoted: marks } of wordings)
    for (let i = 0; i < hashes.length; i++)
      if (mayBeQuoted[hashes[i]! & BITS] === 1 && quoted.has(hashes[i]!)) marks.fill(1, i, i + SHINGLE);
}
