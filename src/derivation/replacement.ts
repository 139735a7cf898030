import type { Alignment } from '../text/align.ts';

/** Words `a` of one text where another, between the same neighbours, has words `b`: half-open word indices. */
export interface Replacement {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** The gaps of an alignment that have words on both sides: there one text says something else than the other. */
export function replacements({ pairs }: Alignment): Replacement[] {
  const found: Replacement[] = [];
  for (let n = 1; n < pairs.length; n++) {
    const [a, b] = pairs[n - 1]!;
    const [nextA, nextB] = pairs[n]!;
    if (nextA > a + 1 && nextB > b + 1) found.push({ a: [a + 1, nextA], b: [b + 1, nextB] });
  }
  return found;
}
