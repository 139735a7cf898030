/** An earlier report, by its number in the order of adding, and what speaks for a new one sharing text with it. */
export interface Candidate {
  readonly report: number;
  /** Shared shingles by their worth; those that very many reports hold count less. */
  readonly votes: number;
  /** Shared shingles by their worth alone, of all that the new report has: 0 to 1. */
  readonly share: number;
}

/** Reports kept under one shingle, first come first kept. Beyond that a run of words is common property, and tells no parent. */
const POSTINGS = 16;
/** Postings passed in one bucket; a hostile text may crowd it. */
const STEPS = 64;
/** Earlier reports a report is aligned with: enough for several wires, and constant however many there are. */
const CANDIDATES = 8;
/** Least evidence, in shared shingles: a run of six words, or two of five ... */
const LEAST_VOTES = 2;
/** ... or so much of the report, be it printed everywhere: a wire that all the world takes is copied still. */
const LEAST_SHARE = 0.5;
const MOST_SPREAD = 0xffff;

/**
 * The shingles of the last reports added, for finding those a new one may share text with: hash chains over a ring, as
 * the sliding window of LZ77 keeps them (zlib's `deflate`), so that memory is fixed, what is old is overwritten, and a
 * report costs its shingles whatever the window holds.
 */
export class ShingleWindow {
  readonly #reports: number;
  readonly #mask: number;
  /** Per bucket: its newest posting, and how many reports had one of its shingles of late. */
  readonly #heads: Uint32Array;
  readonly #spread: Uint16Array;
  /** Per posting, in a ring, side by side: the shingle, the report, and the next older posting of its bucket. */
  readonly #postings: Uint32Array;
  /** Per report, side by side: votes and shared shingles, of the report in hand. */
  readonly #tally: Float64Array;
  /** Position of the next posting, modulo 2^32. Begins one round on, so that a chain's end (0) lies outside the window. */
  #next: number;
  #count = 0;

  /**
   * @param reports how many are remembered
   * @param shingles how many are remembered of all of them together, rounded up to a power of two
   */
  constructor(reports: number, shingles: number) {
    if (!Number.isSafeInteger(reports) || reports < 1) throw new RangeError('a window holds one report or more');
    let size = 16;
    while (size < shingles) size *= 2;
    this.#reports = reports;
    this.#mask = size - 1;
    this.#heads = new Uint32Array(size);
    this.#spread = new Uint16Array(size);
    this.#postings = new Uint32Array(size * 3);
    this.#tally = new Float64Array(reports * 2);
    this.#next = size + 1;
  }

  /**
   * Adds a report, which gets the number of reports added before, and tells which earlier ones share most with it.
   * @param shingles at most a quarter of what the window remembers
   * @param worth of the shingle at an index: 1, or less where sharing it says less; 0 leaves it out
   */
  add(shingles: Uint32Array, worth: (at: number) => number = () => 1): Candidate[] {
    const met: number[] = [];
    for (let at = 0; at < shingles.length; at++) {
      const value = worth(at);
      if (value > 0) this.#visit(shingles[at]!, value, met);
    }
    this.#count++;
    if (this.#count % this.#reports === 0) this.#forgetHalf();
    const candidates: Candidate[] = [];
    for (const report of met) {
      const at = 2 * (report % this.#reports);
      const [votes, share] = [this.#tally[at]!, this.#tally[at + 1]! / shingles.length];
      this.#tally.fill(0, at, at + 2);
      if (votes >= LEAST_VOTES || share >= LEAST_SHARE) candidates.push({ report, votes, share });
    }
    return candidates.sort((a, b) => b.votes - a.votes || a.report - b.report).slice(0, CANDIDATES);
  }

  /** Votes for the holders of a shingle, then keeps it for the new report if there is room. */
  #visit(shingle: number, value: number, met: number[]): void {
    const bucket = (Math.imul(shingle, 0x9e3779b1) >>> 5) & this.#mask;
    const spread = Math.min(MOST_SPREAD, this.#spread[bucket]! + 1);
    this.#spread[bucket] = spread;
    // What very many reports hold is a house's standing line or a stock phrase.
    const vote = value * Math.min(1, POSTINGS / spread);
    let holders = 0;
    let age = 0;
    let at = this.#heads[bucket]!;
    for (let step = 0; step < STEPS && holders < POSTINGS; step++) {
      const older = (this.#next - at) >>> 0;
      if (older <= age || older > this.#mask) break;
      age = older;
      const slot = 3 * (at & this.#mask);
      if (this.#postings[slot] === shingle) {
        const report = this.#postings[slot + 1]!;
        if (report === this.#count) return;
        if (this.#count - report >= this.#reports) break;
        holders++;
        const place = 2 * (report % this.#reports);
        if (this.#tally[place + 1] === 0) met.push(report);
        this.#tally[place]! += vote;
        this.#tally[place + 1]! += value;
      }
      at = this.#postings[slot + 2]!;
    }
    if (holders >= POSTINGS) return;
    const slot = 3 * (this.#next & this.#mask);
    this.#postings[slot] = shingle;
    this.#postings[slot + 1] = this.#count;
    this.#postings[slot + 2] = this.#heads[bucket]!;
    this.#heads[bucket] = this.#next;
    this.#next = (this.#next + 1) >>> 0;
  }

  /** Once a window: what was everywhere last month may be rare today. */
  #forgetHalf(): void {
    for (let i = 0; i < this.#spread.length; i++) this.#spread[i]! >>= 1;
  }
}
