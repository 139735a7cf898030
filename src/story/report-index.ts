import type { Profile } from './profile.ts';
import type { TermTable } from './term-table.ts';

/** A report is looked up, and can be found, by its weightiest terms only. */
const TERMS_INDEXED = 96;
const TERMS_ASKED = 48;
/**
 * Reports kept a term, the latest: what a word of every second report tells is not worth reading, and the latest reports
 * of a large story lead to the rest of it. Bounds the cost of a look-up whatever the number of live reports.
 */
const HOLDERS_KEPT = 128;

/** Which live reports hold a term. Candidates for a story are found here and nowhere else, so cost per report stays flat. */
export class ReportIndex {
  readonly #table: TermTable;
  readonly #holders = new Map<number, number[]>();
  readonly #scores = new Map<number, number>();

  constructor(table: TermTable) {
    this.#table = table;
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
    const scores = this.#scores;
    scores.clear();
    for (const at of weightiest(profile, this.#table, TERMS_ASKED)) {
      const id = profile.ids[at]!;
      const holders = this.#holders.get(id);
      if (holders === undefined) continue;
      const rarity = this.#table.rarity(id);
      const gain = profile.weights[at]! * rarity * rarity;
      for (let i = Math.max(0, holders.length - HOLDERS_KEPT); i < holders.length; i++) {
        const number = holders[i]!;
        if (number >= oldest && number !== profile.number) scores.set(number, (scores.get(number) ?? 0) + gain);
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, limit)
      .map(([number]) => number);
  }
}

function weightiest({ ids, weights }: Profile, table: TermTable, limit: number): number[] {
  const places = Array.from(ids, (_, at) => at);
  if (places.length <= limit) return places;
  const weight = Float64Array.from(ids, (id, at) => weights[at]! * table.rarity(id) ** 2);
  return places.sort((a, b) => weight[b]! - weight[a]! || a - b).slice(0, limit);
}
