import { SHINGLE } from '../text/shingle.ts';
import type { Wording } from './wording.ts';

/** Reports kept under one shingle. Beyond that a run of words is common property of the story, and tells no parent. */
const POSTINGS = 16;
/** Earlier reports a report is aligned with: enough for several wires, and constant however large the story is. */
const CANDIDATES = 8;
/** Least evidence, in shared shingles: a run of six words, or two of five. */
const LEAST_VOTES = 2;
/** Of a shingle that lies in quotation marks or boilerplate. */
const QUOTED_VOTE = 0.25;

/**
 * Pairs of reports that may share text, `[earlier, later]` as indices into `wordings`, found through an index of
 * shingles. Work is linear in the words of the story: a shingle keeps its first reports only, so order `wordings` by
 * age, and a report gets at most `CANDIDATES` partners.
 */
export function candidatePairs(wordings: readonly Wording[]): (readonly [number, number])[] {
  const index = new Map<number, number[]>();
  const pairs: (readonly [number, number])[] = [];
  wordings.forEach((wording, later) => {
    const votes = new Map<number, number>();
    for (const [hash, at] of firstPlaces(wording)) {
      const worth = voteAt(wording, at);
      if (worth === 0) continue;
      const holders = index.get(hash);
      if (holders === undefined) {
        index.set(hash, [later]);
        continue;
      }
      for (const earlier of holders) votes.set(earlier, (votes.get(earlier) ?? 0) + worth);
      if (holders.length < POSTINGS) holders.push(later);
    }
    const ranked = [...votes].filter(([, count]) => count >= LEAST_VOTES).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    for (const [earlier] of ranked.slice(0, CANDIDATES)) pairs.push([earlier, later]);
  });
  return pairs;
}

function* firstPlaces(wording: Wording): Generator<readonly [number, number]> {
  for (const [hash, places] of wording.places) yield [hash, places[0]!];
}

function voteAt(wording: Wording, at: number): number {
  let quoted = 0;
  for (let i = at; i < at + SHINGLE; i++) {
    if (wording.weights[i] === 0) return 0;
    quoted += wording.quoted[i]!;
  }
  return quoted === SHINGLE ? QUOTED_VOTE : 1;
}
