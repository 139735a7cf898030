import { SHINGLE, shingleHashes } from './shingle.ts';

/** A text as the numbers of its words, with the hashes of its runs of five. Built once, aligned many times. */
export interface Alignable {
  readonly words: Uint32Array;
  readonly hashes: Uint32Array;
}

/**
 * Words `aStart..aEnd` of one text against words `bStart..bEnd` of another (half open): the same words, but for small
 * gaps. `runs` are the equal words, in order.
 */
export interface Alignment {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
  readonly runs: readonly EqualRun[];
}

/** `length` words from word `a` of the one text and from word `b` of the other: the same ones. */
export interface EqualRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Repeats of one run kept: a refrain beyond that is no better a place to start from. */
const PLACES = 4;
/** Most words on either side of a gap inside an alignment: a changed number, a title put in, "on Monday" moved. */
const GAP = 5;
/** How far the balance of equal and skipped words may fall before an extension is given up. */
const DROP = 8;

export const alignable = (words: Uint32Array): Alignable => ({ words, hashes: shingleHashes(words) });

/** Where the shingles of a text stand, the first places of each: chains in buckets by hash, the latest place first. */
export interface Places {
  /** By bucket and by place: the next place, one up; 0 where a chain ends. */
  readonly heads: Uint32Array;
  readonly next: Uint32Array;
}

/** To be kept with a text that others are aligned with. */
export function placesIn({ hashes }: Alignable): Places {
  const heads = new Uint32Array(2 ** Math.ceil(Math.log2(hashes.length + 1)));
  const next = new Uint32Array(hashes.length);
  for (let place = 0; place < hashes.length; place++) {
    const bucket = hashes[place]! & (heads.length - 1);
    let same = 0;
    for (let at = heads[bucket]!; at !== 0; at = next[at - 1]!) if (hashes[at - 1] === hashes[place]) same++;
    if (same === PLACES) continue;
    next[place] = heads[bucket]!;
    heads[bucket] = place + 1;
  }
  return { heads, next };
}

/**
 * What of `b` stands in `a`, in the order of `b`, wherever it stands in `a` (paragraphs may be moved). Seed and extend:
 * a shared shingle is a seed, extended word by word and over small gaps; the longest extension from a place wins. No
 * word of `b` is in two alignments. Linear in `b` for bounded repeats.
 * @param places of `a`
 */
export function align(a: Alignable, b: Alignable, { heads, next }: Places = placesIn(a)): Alignment[] {
  const found: Alignment[] = [];
  let covered = 0;
  let at = 0;
  while (at < b.hashes.length) {
    const hash = b.hashes[at]!;
    let best: Alignment | null = null;
    let most = 0;
    for (let seed = heads[hash & (heads.length - 1)]!; seed !== 0; seed = next[seed - 1]!) {
      if (a.hashes[seed - 1] !== hash || !sameRun(a.words, b.words, seed - 1, at)) continue;
      const extended = extend(a.words, b.words, seed - 1, at, covered);
      const words = equalWords(extended);
      // Of two that are equal the one that stands first.
      if (words < most) continue;
      best = extended;
      most = words;
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

export function equalWords({ runs }: Alignment): number {
  let words = 0;
  for (const { length } of runs) words += length;
  return words;
}

function sameRun(a: Uint32Array, b: Uint32Array, i: number, j: number): boolean {
  for (let n = 0; n < SHINGLE; n++) if (a[i + n] !== b[j + n]) return false;
  return true;
}

/** Extends the seed at `a[i]`, `b[j]` both ways; never before `b[floor]`. */
function extend(a: Uint32Array, b: Uint32Array, i: number, j: number, floor: number): Alignment {
  const before = walk(a, b, i - 1, j - 1, -1, floor).reverse();
  const runs = walk(a, b, i, j, 1, floor);
  const last = before.at(-1);
  if (last !== undefined && last.a + last.length === i && last.b + last.length === j) {
    before.pop();
    runs[0] = { a: last.a, b: last.b, length: last.length + runs[0]!.length };
  }
  const all = before.length === 0 ? runs : [...before, ...runs];
  const [first, end] = [all[0]!, all.at(-1)!];
  return { aStart: first.a, aEnd: end.a + end.length, bStart: first.b, bEnd: end.b + end.length, runs: all };
}

/**
 * Follows equal words from `(i, j)` in steps of `step`, over small gaps, as long as what is gained outweighs what is
 * skipped (the X-drop rule of BLAST); cut back to where the balance was best.
 */
function walk(a: Uint32Array, b: Uint32Array, i: number, j: number, step: 1 | -1, floor: number): EqualRun[] {
  const runs: EqualRun[] = [];
  let score = 0;
  let best = 0;
  let kept = 0;
  while (i >= 0 && i < a.length && j >= floor && j < b.length && score > best - DROP) {
    let length = 0;
    while (i >= 0 && i < a.length && j >= floor && j < b.length && a[i] === b[j]) {
      length++;
      i += step;
      j += step;
    }
    if (length > 0) {
      runs.push(step === 1 ? { a: i - length, b: j - length, length } : { a: i + 1, b: j + 1, length });
      score += length;
      if (score > best) {
        best = score;
        kept = runs.length;
      }
      continue;
    }
    const gap = resumption(a, b, i, j, step, floor);
    if (gap === NO_GAP) break;
    const [skipA, skipB] = [skipsOfA[gap]!, skipsOfB[gap]!];
    score -= 1 + Math.max(skipA, skipB);
    i += skipA * step;
    j += skipB * step;
  }
  runs.length = kept;
  return runs;
}

const NO_GAP = -1;

/** Gaps, the smallest first: words skipped in `a` and in `b`. */
const gaps = Array.from({ length: 2 * GAP }, (_, size) => size + 1).flatMap((size) =>
  Array.from({ length: GAP + 1 }, (_, skipA) => [skipA, size - skipA] as const).filter(
    ([, skipB]) => skipB >= 0 && skipB <= GAP,
  ),
);
const skipsOfA = Uint8Array.from(gaps, ([skipA]) => skipA);
const skipsOfB = Uint8Array.from(gaps, ([, skipB]) => skipB);

/** Index of the smallest gap after which two equal words stand in a row: one is chance, above all a common one. */
function resumption(a: Uint32Array, b: Uint32Array, i: number, j: number, step: 1 | -1, floor: number): number {
  const mostA = (step === 1 ? a.length - i : i + 1) - 2;
  const mostB = (step === 1 ? b.length - j : j - floor + 1) - 2;
  for (let gap = 0; gap < skipsOfA.length; gap++) {
    const skipA = skipsOfA[gap]!;
    const skipB = skipsOfB[gap]!;
    if (skipA > mostA || skipB > mostB) continue;
    const x = i + skipA * step;
    const y = j + skipB * step;
    if (a[x] === b[y] && a[x + step] === b[y + step]) return gap;
  }
  return NO_GAP;
}
