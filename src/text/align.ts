import { SHINGLE, shingleHashes } from './shingle.ts';

/** A text as the numbers of its words, with the hashes of its runs of five. Built once, aligned many times. */
export interface Alignable {
  readonly words: Uint32Array;
  readonly hashes: Uint32Array;
}

/**
 * Words `aStart..aEnd` of one text against words `bStart..bEnd` of another (half open): the same words, but for small
 * gaps. `pairs` are the equal words, `[a, b]` in order.
 */
export interface Alignment {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
  readonly pairs: readonly (readonly [a: number, b: number])[];
}

/** Repeats of one run kept: a refrain beyond that is no better a place to start from. */
const PLACES = 4;
/** Most words on either side of a gap inside an alignment: a changed number, a title put in, "on Monday" moved. */
const GAP = 5;
/** Equal words in a row that end a gap. One equal word is chance, above all a common one. */
const RESUME = 2;
/** How far the balance of equal and skipped words may fall before an extension is given up. */
const DROP = 8;

export const alignable = (words: Uint32Array): Alignable => ({ words, hashes: shingleHashes(words) });

/** Shingle hash -> the first places it stands at. Made when a text is first aligned with, and kept as long as the text. */
const placesOf = new WeakMap<Alignable, ReadonlyMap<number, readonly number[]>>();

function placesIn(text: Alignable): ReadonlyMap<number, readonly number[]> {
  const known = placesOf.get(text);
  if (known !== undefined) return known;
  const places = new Map<number, number[]>();
  for (let i = 0; i < text.hashes.length; i++) {
    const earlier = places.get(text.hashes[i]!);
    if (earlier === undefined) places.set(text.hashes[i]!, [i]);
    else if (earlier.length < PLACES) earlier.push(i);
  }
  placesOf.set(text, places);
  return places;
}

/**
 * What of `b` stands in `a`, in the order of `b`, wherever it stands in `a` (paragraphs may be moved). Seed and extend:
 * a shared shingle is a seed, extended word by word and over small gaps; the longest extension from a place wins. No
 * word of `b` is in two alignments. Linear in `b` for bounded repeats.
 */
export function align(a: Alignable, b: Alignable): Alignment[] {
  const found: Alignment[] = [];
  const where = placesIn(a);
  let covered = 0;
  let at = 0;
  while (at < b.hashes.length) {
    const places = where.get(b.hashes[at]!);
    let best: Alignment | null = null;
    if (places !== undefined)
      for (const place of places) {
        if (!sameRun(a.words, b.words, place, at)) continue;
        const extended = extend(a.words, b.words, place, at, covered);
        if (best === null || extended.pairs.length > best.pairs.length) best = extended;
      }
    if (best === null) at++;
    else {
      found.push(best);
      covered = best.bEnd;
      at = Math.max(at + 1, best.bEnd);
    }
  }
  return found;
}

function sameRun(a: Uint32Array, b: Uint32Array, i: number, j: number): boolean {
  for (let n = 0; n < SHINGLE; n++) if (a[i + n] !== b[j + n]) return false;
  return true;
}

/** Extends the seed at `a[i]`, `b[j]` both ways; never before `b[floor]`. */
function extend(a: Uint32Array, b: Uint32Array, i: number, j: number, floor: number): Alignment {
  const before: [number, number][] = [];
  walk(a, b, i - 1, j - 1, -1, floor, before);
  const pairs: [number, number][] = before.reverse();
  walk(a, b, i, j, 1, floor, pairs);
  const [aStart, bStart] = pairs[0]!;
  const [aLast, bLast] = pairs[pairs.length - 1]!;
  return { aStart, aEnd: aLast + 1, bStart, bEnd: bLast + 1, pairs };
}

/**
 * Follows equal words from `(i, j)` in steps of `step`, over small gaps, as long as what is gained outweighs what is
 * skipped (the X-drop rule of BLAST); cut back to where the balance was best.
 */
function walk(
  a: Uint32Array,
  b: Uint32Array,
  i: number,
  j: number,
  step: 1 | -1,
  floor: number,
  pairs: [number, number][],
): void {
  let score = 0;
  let best = 0;
  let kept = pairs.length;
  while (i >= 0 && i < a.length && j >= floor && j < b.length && score > best - DROP) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      if (++score > best) {
        best = score;
        kept = pairs.length;
      }
      i += step;
      j += step;
      continue;
    }
    const gap = resumption(a, b, i, j, step, floor);
    if (gap === null) break;
    score -= 1 + Math.max(gap[0], gap[1]);
    i += gap[0] * step;
    j += gap[1] * step;
  }
  pairs.length = kept;
}

/** The smallest gap, in words of either text, after which `RESUME` equal words stand in a row. */
function resumption(
  a: Uint32Array,
  b: Uint32Array,
  i: number,
  j: number,
  step: 1 | -1,
  floor: number,
): readonly [number, number] | null {
  for (let size = 1; size <= 2 * GAP; size++)
    for (let skipA = Math.max(0, size - GAP); skipA <= Math.min(GAP, size); skipA++) {
      const skipB = size - skipA;
      let equal = 0;
      while (equal < RESUME) {
        const x = i + (skipA + equal) * step;
        const y = j + (skipB + equal) * step;
        if (x < 0 || x >= a.length || y < floor || y >= b.length || a[x] !== b[y]) break;
        equal++;
      }
      if (equal === RESUME) return [skipA, skipB];
    }
  return null;
}
