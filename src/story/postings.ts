/** All that postings hold; only good for `Postings.restore`. */
export interface SavedPostings {
  readonly pages: readonly Int32Array[];
  readonly used: number;
  readonly free: readonly (readonly number[])[];
  readonly lists: Int32Array<ArrayBuffer>;
}

/**
 * Reports kept a term, the latest: what a word of every second report tells is not worth reading, and the latest reports
 * of a large story lead to the rest of it. Bounds the cost of a look-up whatever the number of live reports.
 */
const KEPT = 16;
/** A term's list has room for so many, and moves to the next size when it is full: most terms are held by a few. */
const SIZES = [2, 8, KEPT] as const;
/** Numbers in a page; lists lie in pages so that making room never copies them all. A multiple of every size. */
const PAGE = 1 << 16;

/**
 * By term id, the numbers of the last reports that held the term, in no order. Half a million lists lie side by side in a
 * few arrays: as arrays of their own they took most of the stream's memory and of the collector's time.
 */
export class Postings {
  static readonly kept = KEPT;
  #pages: Int32Array[] = [];
  /** Places handed out so far. */
  #used = 0;
  /** Places given back, by size. */
  #free: number[][] = SIZES.map(() => []);
  /** By term id, side by side because they are read together: where its list lies, and how many reports were entered in it (a full one counts in rounds). */
  #lists = new Int32Array(2048);

  save(): SavedPostings {
    return { pages: this.#pages, used: this.#used, free: this.#free, lists: this.#lists };
  }

  restore({ pages, used, free, lists }: SavedPostings): void {
    // Copies: what was read from a store may be a view of all that was read, which would then stay in memory.
    this.#pages = pages.map((page) => page.slice());
    this.#used = used;
    this.#free = free.map((places) => [...places]);
    this.#lists = lists.slice();
  }

  /** The list of a term: `numbers[from..to)`. */
  of(id: number): { readonly numbers: Int32Array; readonly from: number; readonly to: number } {
    const count = Math.min(this.#entered(id), KEPT);
    if (count === 0) return EMPTY;
    const start = this.#lists[2 * id]!;
    const from = start % PAGE;
    return { numbers: this.#pages[Math.floor(start / PAGE)]!, from, to: from + count };
  }

  add(id: number, number: number): void {
    if (2 * id >= this.#lists.length) this.#grow(id);
    const entered = this.#entered(id);
    if (entered === 0) this.#lists[2 * id] = this.#room(0);
    else if (entered < KEPT && SIZES.includes(entered as (typeof SIZES)[number])) this.#move(id, entered);
    // A full list begins again at its start: the oldest makes room.
    const at = this.#lists[2 * id]! + (entered % KEPT);
    this.#pages[Math.floor(at / PAGE)]![at % PAGE] = number;
    this.#lists[2 * id + 1] = entered + 1 < 2 * KEPT ? entered + 1 : KEPT;
  }

  /** Nobody holds the term any more. */
  forget(id: number): void {
    const entered = this.#entered(id);
    if (entered === 0) return;
    this.#free[sizeOf(entered)]!.push(this.#lists[2 * id]!);
    this.#lists[2 * id + 1] = 0;
  }

  #entered(id: number): number {
    return 2 * id < this.#lists.length ? this.#lists[2 * id + 1]! : 0;
  }

  #move(id: number, entered: number): void {
    const size = SIZES.indexOf(entered as (typeof SIZES)[number]);
    const { numbers, from, to } = this.of(id);
    const start = this.#room(size + 1);
    this.#pages[Math.floor(start / PAGE)]!.set(numbers.subarray(from, to), start % PAGE);
    this.#free[size]!.push(this.#lists[2 * id]!);
    this.#lists[2 * id] = start;
  }

  #room(size: number): number {
    const known = this.#free[size]!.pop();
    if (known !== undefined) return known;
    const needed = SIZES[size]!;
    if ((this.#used % PAGE) + needed > PAGE) this.#used += PAGE - (this.#used % PAGE);
    const start = this.#used;
    if (start % PAGE === 0) this.#pages.push(new Int32Array(PAGE));
    this.#used += needed;
    return start;
  }

  #grow(id: number): void {
    const lists = new Int32Array(2 * Math.max(this.#lists.length, id + 1));
    lists.set(this.#lists);
    this.#lists = lists;
  }
}

const EMPTY = { numbers: new Int32Array(0), from: 0, to: 0 };

/** The size of a list in which so many were entered. */
function sizeOf(entered: number): number {
  const size = SIZES.findIndex((room) => entered <= room);
  return size < 0 ? SIZES.length - 1 : size;
}
