import type { Profile } from './profile.ts';
import type { TermTable } from './term-table.ts';

/** A report can be found by its weightiest terms only, and is looked up by fewer: the rest would find the same reports. */
const TERMS_INDEXED = 96;
const TERMS_ASKED = 48;
/**
 * Reports kept a term, the latest: what a word of every second report tells is not worth reading, and the latest reports
 * of a large story lead to the rest of it. Bounds the cost of a look-up whatever the number of live reports.
 */
const HOLDERS_KEPT = 64;
/** Candidates that share less than this part of what the best one shares are not worth comparing. */
const WORTH_COMPARING = 0.2;

/** Which live reports hold a term. Candidates for a story are found here and nowhere else, so cost per report stays flat. */
export class ReportIndex {
  readonly #table: TermTable;
  /** By term id: numbers of reports, ascending. */
  #holders: (number[] | undefined)[] = [];
  /** What each live report shares with the one asked for, by its number modulo the length, which no window outgrows. */
  #shared = new Float64Array(1024);
  readonly #met = new Int32Array(TERMS_ASKED * HOLDERS_KEPT);

  constructor(table: TermTable) {
    this.#table = table;
  }

  save(): readonly (number[] | undefined)[] {
    return this.#holders;
  }

  restore(holders: readonly (number[] | undefined)[]): void {
    this.#holders = [...holders];
  }

  /** @param weightiest the report's terms by weight: see {@link weightiest} */
  enter(profile: Profile, weightiest: Uint16Array): void {
    for (let i = 0; i < weightiest.length; i++) {
      const id = profile.ids[weightiest[i]!]!;
      const holders = this.#holders[id];
      if (holders === undefined) this.#holders[id] = [profile.number];
      else {
        if (holders.length >= 2 * HOLDERS_KEPT) holders.splice(0, HOLDERS_KEPT);
        holders.push(profile.number);
      }
    }
  }

  forget(terms: readonly number[]): void {
    for (const id of terms) this.#holders[id] = undefined;
  }

  /** Numbers of the reports that share most with this one, best first, at most `limit`; none below `oldest`. */
  candidates(profile: Profile, weightiest: Uint16Array, oldest: number, limit: number): number[] {
    while (this.#shared.length <= profile.number - oldest) this.#shared = new Float64Array(this.#shared.length * 2);
    const shared = this.#shared;
    const mask = shared.length - 1;
    let met = 0;
    let most = 0;
    const asked = Math.min(TERMS_ASKED, weightiest.length);
    for (let rank = 0; rank < asked; rank++) {
      const at = weightiest[rank]!;
      const id = profile.ids[at]!;
      const holders = this.#holders[id];
      if (holders === undefined) continue;
      const rarity = this.#table.rarity(id);
      const gain = profile.weights[at]! * rarity * rarity;
      for (let i = Math.max(0, holders.length - HOLDERS_KEPT); i < holders.length; i++) {
        const number = holders[i]!;
        if (number < oldest) continue;
        const before = shared[number & mask]!;
        if (before === 0) this.#met[met++] = number;
        const sum = before + gain;
        if (sum > most) most = sum;
        shared[number & mask] = sum;
      }
    }
    const found: { number: number; sum: number }[] = [];
    for (let i = 0; i < met; i++) {
      const number = this.#met[i]!;
      const sum = shared[number & mask]!;
      shared[number & mask] = 0;
      if (sum >= most * WORTH_COMPARING) found.push({ number, sum });
    }
    return found
      .sort((a, b) => b.sum - a.sum || a.number - b.number)
      .slice(0, limit)
      .map(({ number }) => number);
  }
}

/** Places of a report's terms in its profile, weightiest first, ties in order of appearance; as many as are indexed. */
export function weightiest({ ids, weights }: Profile, table: TermTable): Uint16Array {
  // Weight and place in one number, so that the platform's own sort of numbers does the work.
  const keys = new Float64Array(ids.length);
  for (let at = 0; at < ids.length; at++) {
    const weight = Math.round(weights[at]! * table.rarity(ids[at]!) ** 2 * 1e6);
    keys[at] = -(weight * PLACES + (PLACES - 1 - at));
  }
  keys.sort();
  return Uint16Array.from(keys.subarray(0, TERMS_INDEXED), (key) => PLACES - 1 - (-key % PLACES));
}

/** More than the terms of any report. */
const PLACES = 1024;
