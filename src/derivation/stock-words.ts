import { SHINGLE } from '../text/shingle.ts';
import type { Wording } from './wording.ts';

/** Reports that may hold a run of words before it is taken for common property of the collection ... */
const WIDESPREAD = 8;
/** ... and the share of all from which on it is rather the story's own wire. */
const WIRE = 1 / 3;

/**
 * Marks the words of runs that many reports hold and most do not: a house's turns of phrase, an agency's paragraph of
 * background that desks put under reports of their own. Such words surprise nobody who has read the collection. In place.
 */
export function markStockWords(wordings: readonly Wording[]): void {
  const most = wordings.length * WIRE;
  if (most <= WIDESPREAD) return;
  const spread = new Map<number, number>();
  for (const { hashes } of wordings) for (const hash of new Set(hashes)) spread.set(hash, (spread.get(hash) ?? 0) + 1);
  for (const { hashes, stock } of wordings)
    for (let i = 0; i < hashes.length; i++) {
      const holders = spread.get(hashes[i]!)!;
      if (holders > WIDESPREAD && holders < most) stock.fill(1, i, i + SHINGLE);
    }
}
