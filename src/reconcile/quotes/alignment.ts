import type { QuotedWord } from './form.ts';

/** A pair of indices: word `[0]` of the one is word `[1]` of the other. */
export type AlignedPair = readonly [number, number];

/**
 * Longest common subsequence of two quotations by stem. Quadratic in their length, which is bounded.
 */
export function alignWords(a: readonly QuotedWord[], b: readonly QuotedWord[]): AlignedPair[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i]!.stem === b[j]!.stem
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const pairs: AlignedPair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.stem === b[j]!.stem) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}
