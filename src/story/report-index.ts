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
  #holders = new Map<number, number[]>();

  constructor(table: TermTable) {
    this.#table = table;
  }

  save(): Map<number, number[]> {
    return this.#holders;
  }

  restore(holders: Map<number, number[]>): void {
    this.#holders = holders;
  }

  enter(profile: Profile): void {
    for (const at of weightiest(profile, this.#table, TERMS_INDEXED)) {
      const id = profile.ids[at]!;
      const holders = this.#holders.get(id);
      if (holders === undefined) this.#holders.set(id, [profile.number]);
      else {
        if (holders.length >= 2 * HOLDERS_KEPT) holders.splice(0, HOLDERS_KEPT);
        holders.push(profile.number);
      }
    }
  }

  forget(terms: readonly number[]): void {
    for (const id of terms) this.#holders.delete(id);
  }

  /** Numbers of the reports that share most with this one, best first, at most `limit`; none below `oldest`. */
  candidates(profile: Profile, oldest: number, limit: number): number[] {
    const shared = new Map<number, number>();
    let most = 0;
    for (const at of weightiest(profile, this.#table, TERMS_ASKED)) {
      const id = profile.ids[at]!;
      const holders = this.#holders.get(id);
      if (holders === undefined) continue;
      const rarity = this.#table.rarity(id);
      const gain = profile.weights[at]! * rarity * rarity;
      for (let i = Math.max(0, holders.length - HOLDERS_KEPT); i < holders.length; i++) {
        const number = holders[i]!;
        if (number < oldest) continue;
        const sum = (shared.get(number) ?? 0) + gain;
        if (sum > most) most = sum;
        shared.set(number, sum);
      }
    }
    const found: [number: number, sum: number][] = [];
    for (const entry of shared) if (entry[1] >= most * WORTH_COMPARING) found.push(entry);
    return found
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([number]) => number);
  }
}

/** Places of a report's terms, weightiest first, ties in order of appearance. */
function weightiest({ ids, weights }: Profile, table: TermTable, limit: number): number[] {
  // Weight and place in one number, so that the platform's own sort of numbers does the work.
  const keys = new Float64Array(ids.length);
  for (let at = 0; at < ids.length; at++) {
    const weight = Math.round(weights[at]! * table.rarity(ids[at]!) ** 2 * 1e6);
    keys[at] = -(weight * PLACES + (PLACES - 1 - at));
  }
  keys.sort();
  return Array.from(keys.subarray(0, limit), (key) => PLACES - 1 - (-key % PLACES));
}

/** More than the terms of any report. */
const PLACES = 1024;
