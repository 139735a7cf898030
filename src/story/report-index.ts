import { Postings, type SavedPostings } from './postings.ts';
import type { Profile } from './profile.ts';
import { NOBODY } from './report-blocks.ts';
import type { TermTable } from './term-table.ts';

/** A report can be found by its weightiest terms only, and is looked up by fewer: the rest would find the same reports. */
const TERMS_INDEXED = 64;
const TERMS_ASKED = 32;
/** Candidates that share less than this part of what the best one shares are not worth comparing. */
const WORTH_COMPARING = 0.3;

/** Twice as many as can be met, a power of two. */
const MET_PLACES = 2 * TERMS_ASKED * Postings.kept;

/** Which live reports hold a term. Candidates for a story are found here and nowhere else, so cost per report stays flat. */
export class ReportIndex {
  readonly #table: TermTable;
  readonly #postings = new Postings();
  /** By the last bits of a report's number, or the next free place: reports met while one is asked for, and what each shares. */
  readonly #met = new Int32Array(MET_PLACES).fill(NOBODY);
  readonly #shared = new Float64Array(MET_PLACES);
  /** Places taken, in the order in which the reports were met. */
  readonly #places = new Uint16Array(TERMS_ASKED * Postings.kept);

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
    const { block } = profile;
    const [met, shared, places] = [this.#met, this.#shared, this.#places];
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
        let place = number & (MET_PLACES - 1);
        while (met[place] !== number && met[place] !== NOBODY) place = (place + 1) & (MET_PLACES - 1);
        if (met[place] === NOBODY) {
          met[place] = number;
          shared[place] = 0;
          places[count++] = place;
        }
        const sum = shared[place]! + gain;
        if (sum > most) most = sum;
        shared[place] = sum;
      }
    }
    const least = most * WORTH_COMPARING;
    const found: { number: number; sum: number }[] = [];
    for (let i = 0; i < count; i++) {
      const place = places[i]!;
      const sum = shared[place]!;
      if (sum >= least) found.push({ number: met[place]!, sum });
      met[place] = NOBODY;
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
