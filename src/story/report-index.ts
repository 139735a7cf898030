import { Postings, type SavedPostings } from './postings.ts';
import type { Profile } from './profile.ts';
import type { TermTable } from './term-table.ts';

/** A report can be found by its weightiest terms only, and is looked up by fewer: the rest would find the same reports. */
const TERMS_INDEXED = 64;
const TERMS_ASKED = 32;
/** Candidates that share less than this part of what the best one shares are not worth comparing. */
const WORTH_COMPARING = 0.3;

/** Which live reports hold a term. Candidates for a story are found here and nowhere else, so cost per report stays flat. */
export class ReportIndex {
  readonly #table: TermTable;
  readonly #postings = new Postings();
  /** What each live report shares with the one asked for, by its number modulo the length, which no window outgrows. */
  #shared = new Float32Array(1024);
  /** Numbers of the reports met while one is asked for. */
  readonly #met = new Int32Array(TERMS_ASKED * Postings.kept);

  constructor(table: TermTable) {
    this.#table = table;
  }

  save(): SavedPostings {
    return this.#postings.save();
  }

  restore(saved: SavedPostings): void {
    this.#postings.restore(saved);
  }

  /** @param weightiest the report's terms by weight: see {@link weightiest} */
  enter({ block, from, number }: Profile, weightiest: Uint16Array): void {
    for (let rank = 0; rank < weightiest.length; rank++)
      this.#postings.add(block.ids[from + weightiest[rank]!]!, number);
  }

  forget(terms: readonly number[]): void {
    for (const id of terms) this.#postings.forget(id);
  }

  /** Numbers of the reports that share most with this one, best first, at most `limit`; none below `oldest`. */
  candidates(profile: Profile, weightiest: Uint16Array, oldest: number, limit: number): number[] {
    while (this.#shared.length <= profile.number - oldest) this.#shared = new Float32Array(this.#shared.length * 2);
    const shared = this.#shared;
    const mask = shared.length - 1;
    const met = this.#met;
    const { block } = profile;
    let count = 0;
    let most = 0;
    const asked = Math.min(TERMS_ASKED, weightiest.length);
    for (let rank = 0; rank < asked; rank++) {
      const at = profile.from + weightiest[rank]!;
      const id = block.ids[at]!;
      const rarity = this.#table.rarity(id);
      const gain = block.weights[at]! * rarity * rarity;
      const { numbers, from, to } = this.#postings.of(id);
      for (let i = from; i < to; i++) {
        const number = numbers[i]!;
        if (number < oldest) continue;
        const before = shared[number & mask]!;
        if (before === 0) met[count++] = number;
        const sum = before + gain;
        if (sum > most) most = sum;
        shared[number & mask] = sum;
      }
    }
    const least = most * WORTH_COMPARING;
    const found: { number: number; sum: number }[] = [];
    for (let i = 0; i < count; i++) {
      const number = met[i]!;
      const sum = shared[number & mask]!;
      shared[number & mask] = 0;
      if (sum >= least) found.push({ number, sum });
    }
    return found
      .sort((a, b) => b.sum - a.sum || a.number - b.number)
      .slice(0, limit)
      .map(({ number }) => number);
  }
}

/** Places of a report's terms in its profile, weightiest first, ties in order of appearance; as many as are indexed. */
export function weightiest({ block, from, to }: Profile, table: TermTable): Uint16Array {
  // Weight and place in one number, so that the platform's own sort of numbers does the work.
  const keys = new Float64Array(to - from);
  for (let at = 0; at < keys.length; at++) {
    const weight = Math.round(block.weights[from + at]! * table.rarity(block.ids[from + at]!) ** 2 * 1e6);
    keys[at] = -(weight * PLACES + (PLACES - 1 - at));
  }
  keys.sort();
  return Uint16Array.from(keys.subarray(0, TERMS_INDEXED), (key) => PLACES - 1 - (-key % PLACES));
}

/** More than the terms of any report. */
const PLACES = 1024;
