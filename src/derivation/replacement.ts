import type { Alignment } from '../text/align.ts';

/** Words `a` of one text where another, between the same neighbours, has words `b`: half-open word indices. */
export interface Replacement {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** The gaps of an alignment that have words on both sides: there one text says something else than the other. */
export function replacements({ runs }: Alignment): Replacement[] {
  const found: Replacement[] = [];
  for (let n = 1; n < runs.length; n++) {
    const { a, b, length } = runs[n - 1]!;
    const next = runs[n]!;
    if (next.a > a + length && next.b > b + length) found.push({ a: [a + length, next.a], b: [b + length, next.b] });
  }
  return found;
}
