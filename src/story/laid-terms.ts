import type { Profile } from './profile.ts';

/** Terms laid out at most, and terms of reports, of all reports together; a report has a few hundred. */
const TERMS = 1 << 12;
const ENTRIES = 1 << 15;
/** Terms are found by the last bits of their id, reports by those of their number: so many places are there for each. */
const BUCKETS = 1 << 13;
const REPORTS = 1 << 11;

/**
 * The terms of the reports compared last under small numbers of their own, so that what is worked out for a comparison lies
 * side by side in the processor's nearest cache. Kept under the terms' ids, each look-up waited for memory, and comparing
 * grew slower with the stream.
 */
export class LaidTerms {
  /** Terms that there is room for: their numbers go from 1 to below it. */
  static readonly size = TERMS;
  /** By the last bits of a term's id the number of the latest term with them, and by number the one before it; 0 for none. */
  readonly #latest = new Uint16Array(BUCKETS);
  readonly #before = new Uint16Array(TERMS);
  /** By number of a term: its id. */
  readonly ids = new Int32Array(TERMS);
  #terms = 1;
  /** Of the reports' terms, side by side: their numbers, weights and marks (`terms.ts`). */
  readonly numbers = new Uint16Array(ENTRIES);
  readonly weights = new Float32Array(ENTRIES);
  readonly marks = new Uint8Array(ENTRIES);
  #entered = 0;
  /** By place: a report's number, and where its terms begin and end in the lists. */
  readonly #reports = new Int32Array(REPORTS).fill(-1);
  readonly starts = new Uint16Array(REPORTS);
  readonly ends = new Uint16Array(REPORTS);

  /** Forgets all. */
  clear(): void {
    this.#latest.fill(0);
    this.#reports.fill(-1);
    this.#terms = 1;
    this.#entered = 0;
  }

  /** Whether the report is laid out or there is room for it. */
  hasRoomFor(profile: Profile): boolean {
    const terms = profile.to - profile.from;
    return this.#isLaid(profile) || (this.#terms + terms <= TERMS && this.#entered + terms <= ENTRIES);
  }

  /** The place of a report for which there is room; it may be another's that is laid out again when it is asked for. */
  placeOf(profile: Profile): number {
    const place = profile.number & (REPORTS - 1);
    if (!this.#isLaid(profile)) this.#lay(profile, place);
    return place;
  }

  #isLaid({ number }: Profile): boolean {
    return this.#reports[number & (REPORTS - 1)] === number;
  }

  #lay({ number, block, from, to }: Profile, place: number): void {
    const start = this.#entered;
    this.#reports[place] = number;
    this.starts[place] = start;
    this.ends[place] = start + to - from;
    this.#entered = start + to - from;
    this.weights.set(block.weights.subarray(from, to), start);
    this.marks.set(block.marks.subarray(from, to), start);
    for (let i = from; i < to; i++) this.numbers[start + i - from] = this.#numberOf(block.ids[i]!);
  }

  #numberOf(id: number): number {
    const bits = id & (BUCKETS - 1);
    const latest = this.#latest[bits]!;
    let term = latest;
    while (term !== 0 && this.ids[term] !== id) term = this.#before[term]!;
    if (term !== 0) return term;
    term = this.#terms++;
    this.ids[term] = id;
    this.#before[term] = latest;
    this.#latest[bits] = term;
    return term;
  }
}
