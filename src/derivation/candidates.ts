import { SHINGLE } from '../text/shingle.ts';
import { ShingleWindow } from './shingle-window.ts';
import type { Wording } from './wording.ts';

/** Of a shingle that lies in quotation marks. */
const QUOTED_VOTE = 0.25;

/**
 * Pairs of reports that may share text, `[earlier, later]` as indices into `wordings`, found through an index of
 * shingles. Work is linear in the words of the story: a shingle keeps its first reports only, so order `wordings` by
 * age, and a report gets a bounded number of partners.
 */
export function candidatePairs(wordings: readonly Wording[]): (readonly [number, number])[] {
  const words = wordings.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const window = new ShingleWindow(Math.max(1, wordings.length), words);
  return wordings.flatMap((wording, later) =>
    window.add(wording.hashes, (at) => voteAt(wording, at)).map(({ report }) => [report, later] as const),
  );
}

function voteAt(wording: Wording, at: number): number {
  let quoted = 0;
  for (let i = at; i < at + SHINGLE; i++) {
    if (wording.weights[i] === 0) return 0;
    quoted += wording.quoted[i]!;
  }
  return quoted === SHINGLE ? QUOTED_VOTE : 1;
}
