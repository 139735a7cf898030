import type { Terms } from './terms.ts';

/**
 * Terms, sizes and neighbours of some hundred reports in a few arrays. A hundred thousand reports with arrays of their own are a
 * million objects for the collector to look at, and a comparison waits for each of them to come from memory.
 */
export interface ReportBlock {
  /** Of the reports' terms, side by side: ids, weights and marks (`terms.ts`). */
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  readonly marks: Uint8Array;
  /** {@link SIZES} numbers a report: see {@link ALL} and those after it. */
  readonly sizes: Float64Array;
  /** {@link NEIGHBOURS} a report, the most like it first: their numbers, {@link NOBODY} behind the last, and how alike each is. */
  readonly neighbours: Int32Array;
  readonly likeness: Float64Array;
}

/** Where a report's terms lie in a block, from `from` to before `to`, and where its sizes and its neighbours begin. */
export interface ReportRow {
  readonly block: ReportBlock;
  readonly from: number;
  readonly to: number;
  readonly sizes: number;
  readonly neighbours: number;
}

/** A report's sizes, by their place: lengths of its vectors, of all terms, of names, of numbers and of the opening. */
export const ALL = 0;
export const NAMES = 1;
export const NUMBERS = 2;
export const OPENINGS = 3;
/** Likeness to the most similar live report known: what the report can reach. */
export const NEAREST = 4;
const SIZES = 5;

/** Live reports remembered as the most like a report. */
export const NEIGHBOURS = 10;
/** In place of a report's number. */
export const NOBODY = -1;

const TERMS = 1 << 16;
const REPORTS = 512;

/** The block that is being filled, and how far it is. */
export interface SavedBlocks {
  readonly block: ReportBlock;
  readonly terms: number;
  readonly reports: number;
}

/** Where the terms and neighbours of live reports are kept. A block is forgotten with its last report. */
export class ReportBlocks {
  #block = emptyBlock(0);
  #terms = 0;
  #reports = REPORTS;

  save(): SavedBlocks {
    return { block: this.#block, terms: this.#terms, reports: this.#reports };
  }

  restore({ block, terms, reports }: SavedBlocks): void {
    this.#block = block;
    this.#terms = terms;
    this.#reports = reports;
  }

  /** @param ids of the terms, in their order */
  keep({ weights, marks }: Terms, ids: Int32Array): ReportRow {
    if (this.#terms + ids.length > this.#block.ids.length || this.#reports === REPORTS) {
      this.#block = emptyBlock(Math.max(TERMS, ids.length));
      this.#terms = 0;
      this.#reports = 0;
    }
    const block = this.#block;
    const from = this.#terms;
    const at = this.#reports;
    const row = { block, from, to: from + ids.length, sizes: SIZES * at, neighbours: NEIGHBOURS * at };
    this.#terms = row.to;
    this.#reports++;
    block.ids.set(ids, from);
    block.weights.set(weights, from);
    block.marks.set(marks, from);
    return row;
  }
}

const emptyBlock = (terms: number): ReportBlock => ({
  ids: new Int32Array(terms),
  weights: new Float32Array(terms),
  marks: new Uint8Array(terms),
  sizes: new Float64Array(SIZES * REPORTS),
  neighbours: new Int32Array(NEIGHBOURS * REPORTS).fill(NOBODY),
  likeness: new Float64Array(NEIGHBOURS * REPORTS),
});
