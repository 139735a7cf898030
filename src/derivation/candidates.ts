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
  return wordings.flatMap((wording, later) => {
    const worths = worthsOf(wording);
    return window.add(wording.hashes, (at) => worths[at]!).map(({ report }) => [report, later] as const);
  });
}

/** Of every shingle: nothing with a word of boilerplate in it, little when all of it is quoted. */
function worthsOf({ hashes, weights, quoted }: Wording): Float32Array {
  const worths = new Float32Array(hashes.length);
  // Words in a row, up to here, that count, and that are quoted.
  let counted = 0;
  let inQuotes = 0;
  for (let last = 0; last < weights.length; last++) {
    counted = weights[last] === 0 ? 0 : counted + 1;
    inQuotes = quoted[last] === 0 ? 0 : inQuotes + 1;
    if (counted >= SHINGLE) worths[last - SHINGLE + 1] = inQuotes >= SHINGLE ? QUOTED_VOTE : 1;
  }
  return worths;
}
