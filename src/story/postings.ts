/** All that postings hold; only good for `Postings.restore`. */
export interface SavedPostings {
  readonly pages: readonly Int32Array[];
  readonly used: number;
  readonly free: readonly (readonly number[])[];
  readonly starts: Int32Array<ArrayBuffer>;
  readonly entered: Uint32Array<ArrayBuffer>;
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
  /** By term id: where its list lies, and how many reports were ever entered in it. */
  #starts = new Int32Array(1024);
  #entered = new Uint32Array(1024);

  save(): SavedPostings {
    return {
      pages: this.#pages,
      used: this.#used,
      free: this.#free,
      starts: this.#starts,
      entered: this.#entered,
    };
  }

  restore({ pages, used, free, starts, entered }: SavedPostings): void {
    // Copies: what was read from a store may be a view of all that was read, which would then stay in memory.
    this.#pages = pages.map((page) => page.slice());
    this.#used = used;
    this.#free = free.map((places) => [...places]);
    this.#starts = starts.slice();
    this.#entered = entered.slice();
  }

  /** The list of a term: `numbers[from..to)`. */
  of(id: number): { readonly numbers: Int32Array; readonly from: number; readonly to: number } {
    const count = id < this.#entered.length ? Math.min(this.#entered[id]!, KEPT) : 0;
    if (count === 0) return EMPTY;
    const start = this.#starts[id]!;
    const from = start % PAGE;
    return { numbers: this.#pages[Math.floor(start / PAGE)]!, from, to: from + count };
  }

  add(id: number, number: number): void {
    if (id >= this.#starts.length) this.#grow(id);
    const entered = this.#entered[id]!;
    if (entered === 0) this.#starts[id] = this.#room(0);
    else if (entered < KEPT && SIZES.includes(entered as (typeof SIZES)[number])) this.#move(id, entered);
    // A full list begins again at its start: the oldest makes room.
    const at = this.#starts[id]! + (entered % KEPT);
    this.#pages[Math.floor(at / PAGE)]![at % PAGE] = number;
    this.#entered[id] = entered + 1;
  }

  /** Nobody holds the term any more. */
  forget(id: number): void {
    const entered = id < this.#entered.length ? this.#entered[id]! : 0;
    if (entered === 0) return;
    this.#free[sizeOf(entered)]!.push(this.#starts[id]!);
    this.#entered[id] = 0;
  }

  #move(id: number, entered: number): void {
    const size = SIZES.indexOf(entered as (typeof SIZES)[number]);
    const { numbers, from, to } = this.of(id);
    const start = this.#room(size + 1);
    this.#pages[Math.floor(start / PAGE)]!.set(numbers.subarray(from, to), start % PAGE);
    this.#free[size]!.push(this.#starts[id]!);
    this.#starts[id] = start;
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
    const size = Math.max(this.#starts.length * 2, id + 1);
    const [starts, entered] = [new Int32Array(size), new Uint32Array(size)];
    starts.set(this.#starts);
    entered.set(this.#entered);
    this.#starts = starts;
    this.#entered = entered;
  }
}

const EMPTY = { numbers: new Int32Array(0), from: 0, to: 0 };

/** The size of a list in which so many were entered. */
function sizeOf(entered: number): number {
  const size = SIZES.findIndex((room) => entered <= room);
  return size < 0 ? SIZES.length - 1 : size;
}
