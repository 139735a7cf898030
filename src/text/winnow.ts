/**
 * Of every `window` hashes in a row the smallest, each place once: about `2 / (window + 1)` of all. Two texts that share
 * a run of `window` hashes share one of those that are left (Schleimer, Wilkerson and Aiken 2003, the fingerprints of MOSS).
 * A text shorter than the window keeps its smallest.
 */
export function winnow(hashes: Uint32Array, window: number): Uint32Array {
  const kept: number[] = [];
  let smallest = -1;
  for (let last = Math.min(window, hashes.length) - 1; last >= 0 && last < hashes.length; last++) {
    const first = Math.max(0, last - window + 1);
    const before = smallest;
    if (smallest < first) {
      smallest = first;
      for (let i = first + 1; i <= last; i++) if (hashes[i]! <= hashes[smallest]!) smallest = i;
    } else if (hashes[last]! <= hashes[smallest]!) smallest = last;
    if (smallest !== before) kept.push(hashes[smallest]!);
  }
  return Uint32Array.from(kept);
}
