import type { Profile } from './profile.ts';

/** Distinct terms laid out at most, and terms of reports, of all reports together. */
const TERMS = 1 << 12;
const ENTRIES = 1 << 15;
/** More than the terms of any report. */
const OF_A_REPORT = 1 << 10;
/** Terms are found by the last bits of their id, reports by those of their number: so many places are there for each. */
const BUCKETS = 1 << 13;
const REPORTS = 1 << 11;
/** Laying a report out takes the time of a few comparisons, and most are compared once or twice. */
const WORTH_LAYING = 3;

/**
 * The terms of the reports compared most of late under small numbers of their own, so that what is worked out for a
 * comparison lies side by side in the processor's nearest cache. Kept under the terms' ids, each look-up waited for memory,
 * and comparing grew slower with the stream.
 */
export class LaidTerms {
  /** Numbers of terms go from 1 to below this. */
  static readonly size = TERMS;
  /** By the last bits of a term's id the number of the latest term with them, and by number the one before it; 0 for none. */
  readonly #latest = new Uint16Array(BUCKETS);
  readonly #before = new Uint16Array(TERMS);
  /** By number of a term: its id. */
  readonly ids = new Int32Array(TERMS);
  #terms = 1;
  /** By the last bits of a term's id: 1 where a term in hand has them. */
  readonly #inHand = new Uint8Array(BUCKETS);
  /** Of the reports' terms, side by side: their numbers, weights and marks (`terms.ts`). Room for one report is left at the end. */
  readonly numbers = new Uint16Array(ENTRIES + OF_A_REPORT);
  readonly weights = new Float32Array(ENTRIES + OF_A_REPORT);
  readonly marks = new Uint8Array(ENTRIES + OF_A_REPORT);
  #entered = 0;
  /** By place: the number of the report asked for there, how often it was, and where it is laid out, if it is. */
  readonly #reports = new Int32Array(REPORTS).fill(-1);
  readonly #asked = new Uint8Array(REPORTS);
  readonly #starts = new Uint16Array(REPORTS);
  readonly #ends = new Uint16Array(REPORTS);
  readonly #picked = new Uint16Array(OF_A_REPORT);
  /** Where the terms of the report found last lie in these lists. */
  from = 0;
  to = 0;

  /** Forgets all. */
  clear(): void {
    this.#latest.fill(0);
    this.#inHand.fill(0);
    this.#reports.fill(-1);
    this.#terms = 1;
    this.#entered = 0;
  }

  /** Finds all terms of a report, laid out from now on; false when there is no room for it. */
  find(profile: Profile): boolean {
    const place = this.#placeOf(profile);
    if (this.#starts[place] === this.#ends[place] && !this.#lay(profile, place)) return false;
    this.from = this.#starts[place]!;
    this.to = this.#ends[place]!;
    return true;
  }

  /** Finds of a report at least the terms that are in hand; false when it is worth laying out and there is no room for it. */
  findShared(profile: Profile): boolean {
    const place = this.#placeOf(profile);
    if (this.#asked[place]! >= WORTH_LAYING) return this.find(profile);
    this.#asked[place]! += 1;
    this.#pick(profile);
    return true;
  }

  /** Takes the report found last in hand, or puts it down. */
  mark(inHand: boolean, from = this.from, to = this.to): void {
    for (let i = from; i < to; i++) this.#inHand[this.ids[this.numbers[i]!]! & (BUCKETS - 1)] = inHand ? 1 : 0;
  }

  #placeOf({ number }: Profile): number {
    const place = number & (REPORTS - 1);
    if (this.#reports[place] !== number) {
      this.#reports[place] = number;
      this.#asked[place] = 0;
      this.#ends[place] = this.#starts[place]!;
    }
    return place;
  }

  #lay({ block: { ids, weights, marks }, from, to }: Profile, place: number): boolean {
    const start = this.#entered;
    const end = start + to - from;
    if (end > ENTRIES || this.#terms + to - from > TERMS) return false;
    this.weights.set(weights.subarray(from, to), start);
    this.marks.set(marks.subarray(from, to), start);
    for (let i = from; i < to; i++) this.numbers[start + i - from] = this.#numberOf(ids[i]!);
    this.#starts[place] = start;
    this.#ends[place] = end;
    this.#asked[place] = WORTH_LAYING;
    this.#entered = end;
    return true;
  }

  #numberOf(id: number): number {
    const known = this.#find(id);
    if (known !== 0) return known;
    const bits = id & (BUCKETS - 1);
    const term = this.#terms++;
    this.ids[term] = id;
    this.#before[term] = this.#latest[bits]!;
    this.#latest[bits] = term;
    return term;
  }

  /** Number of a term, or 0. */
  #find(id: number): number {
    let term = this.#latest[id & (BUCKETS - 1)]!;
    while (term !== 0 && this.ids[term] !== id) term = this.#before[term]!;
    return term;
  }

  /**
   * Of a report the terms that may be in hand, listed without a branch first: which they are cannot be foreseen, and a
   * processor that guesses wrong loses more time than all the rest takes.
   */
  #pick({ block: { ids, weights, marks }, from, to }: Profile): void {
    let count = 0;
    for (let i = from; i < to; i++) {
      this.#picked[count] = i - from;
      count += this.#inHand[ids[i]! & (BUCKETS - 1)]!;
    }
    this.from = ENTRIES;
    this.to = ENTRIES + count;
    for (let k = 0; k < count; k++) {
      const i = from + this.#picked[k]!;
      this.numbers[ENTRIES + k] = this.#find(ids[i]!);
      this.weights[ENTRIES + k] = weights[i]!;
      this.marks[ENTRIES + k] = marks[i]!;
    }
  }
}
