import type { Profile } from './profile.ts';
import { ALL, NAMES, NUMBERS, OPENINGS } from './report-blocks.ts';
import type { TermTable } from './term-table.ts';
import { NUMBER, OPENING } from './terms.ts';

/** How alike two reports are, each 0 to 1: cosines of their terms weighted by rarity. */
export interface Likeness {
  readonly all: number;
  readonly names: number;
  readonly numbers: number;
  readonly openings: number;
}

/** A term of two reports, with what it adds to their likeness. */
export interface SharedTerm {
  readonly id: number;
  readonly weight: number;
  /** As it was first written. */
  readonly shown: string;
}

export type TermKind = 'name' | 'word' | 'number';

/** Lengths of vectors change slowly with rarity, and are worked out anew when the live reports are more or fewer by this factor. */
const LENGTHS_HOLD = 1.1;

/** Last bits of a term's id by which it is looked up, as a number of places; a report's terms fill a fiftieth of them. */
const PLACES = 1 << 13;
/** Room for the terms of a report, at first. */
const TERMS = 512;

/**
 * Compares one report (the one in hand) with many. Its terms are laid out in small tables of their own that stay in the
 * processor's nearest cache: laid out over all terms of the stream, each look-up had to wait for memory, and comparing grew
 * slower with the stream.
 */
export class Comparer {
  readonly #table: TermTable;
  /** By the last bits of a term's id: 1 when a term in hand has these bits, and where it is laid out, from 1. */
  readonly #taken = new Uint8Array(PLACES);
  readonly #first = new Uint16Array(PLACES);
  #laid = emptyLayout(TERMS);
  /** Terms of the other report that may be in hand. */
  #shared = new Uint16Array(TERMS);
  #held: Profile | null = null;

  constructor(table: TermTable) {
    this.#table = table;
  }

  /** Takes a report in hand; while it is there, rarity is taken to stay as it is. */
  hold(profile: Profile): void {
    if (profile === this.#held) return;
    this.putDown();
    this.#held = profile;
    this.#measure(profile);
    const { block, from, to } = profile;
    const { ids, weights, marks } = block;
    if (to - from >= this.#laid.ids.length) this.#laid = emptyLayout(2 * (to - from));
    const laid = this.#laid;
    for (let i = from; i < to; i++) {
      const id = ids[i]!;
      const bits = id & (PLACES - 1);
      const rarity = this.#table.rarity(id);
      const square = rarity * rarity;
      const at = i - from + 1;
      laid.ids[at] = id;
      laid.next[at] = this.#first[bits]!;
      this.#first[bits] = at;
      this.#taken[bits] = 1;
      laid.weights[at] = weights[i]! * square;
      laid.openings[at] = (marks[i]! & OPENING) * square;
      const isNumber = (marks[i]! & NUMBER) !== 0;
      laid.numbers[at] = isNumber ? 1 : 0;
      laid.names[at] = isNumber ? 0 : this.#table.nameShare(id);
    }
  }

  /** Likeness of the report in hand to another one. */
  compare(other: Profile): Likeness {
    this.#measure(other);
    const { ids, weights, marks, sizes } = other.block;
    const shared = this.#sharedWith(other);
    const list = this.#shared;
    const first = this.#first;
    const {
      ids: laid,
      next,
      weights: laidWeights,
      names: laidNames,
      numbers: laidNumbers,
      openings: laidOpenings,
    } = this.#laid;
    let all = 0;
    let names = 0;
    let numbers = 0;
    let openings = 0;
    for (let k = 0; k < shared; k++) {
      const i = other.from + list[k]!;
      const id = ids[i]!;
      let at = first[id & (PLACES - 1)]!;
      // Ends at 0, where nothing is laid out and all weights are 0.
      while (at !== 0 && laid[at] !== id) at = next[at]!;
      const product = laidWeights[at]! * weights[i]!;
      all += product;
      numbers += product * laidNumbers[at]!;
      names += product * laidNames[at]!;
      openings += (marks[i]! & OPENING) * laidOpenings[at]!;
    }
    const own = this.#held!.block.sizes;
    const a = this.#held!.sizes;
    const b = other.sizes;
    return {
      all: share(all, own[a + ALL]! * sizes[b + ALL]!),
      names: share(names, own[a + NAMES]! * sizes[b + NAMES]!),
      numbers: share(numbers, own[a + NUMBERS]! * sizes[b + NUMBERS]!),
      openings: share(openings, own[a + OPENINGS]! * sizes[b + OPENINGS]!),
    };
  }

  /** The terms that the report in hand and another one share, of each kind the `limits` that add most to their likeness, the first first. */
  shared(
    { block, from, to }: Profile,
    limits: Readonly<Record<TermKind, number>>,
  ): Readonly<Record<TermKind, readonly SharedTerm[]>> {
    const found: Record<TermKind, SharedTerm[]> = { name: [], word: [], number: [] };
    for (let i = from; i < to; i++) {
      const id = block.ids[i]!;
      let at = this.#first[id & (PLACES - 1)]!;
      while (at !== 0 && this.#laid.ids[at] !== id) at = this.#laid.next[at]!;
      if (at === 0) continue;
      const kind = this.#laid.numbers[at] === 1 ? 'number' : this.#laid.names[at]! > 0.5 ? 'name' : 'word';
      const weight = this.#laid.weights[at]! * block.weights[i]!;
      const heaviest = found[kind];
      let place = heaviest.length;
      while (place > 0 && isBefore(weight, id, heaviest[place - 1]!)) place--;
      if (place === limits[kind]) continue;
      heaviest.splice(place, 0, { id, weight, shown: this.#table.shown(id) });
      if (heaviest.length > limits[kind]) heaviest.pop();
    }
    return found;
  }

  /**
   * Lists the terms that the report in hand may have too, and returns how many. Without a branch: which terms are shared
   * cannot be foreseen, and a processor that guesses wrong loses more time than all the rest takes.
   */
  #sharedWith({ block: { ids }, from, to }: Profile): number {
    if (to - from >= this.#shared.length) this.#shared = new Uint16Array(2 * (to - from));
    const taken = this.#taken;
    const shared = this.#shared;
    let count = 0;
    for (let i = from; i < to; i++) {
      shared[count] = i - from;
      count += taken[ids[i]! & (PLACES - 1)]!;
    }
    return count;
  }

  /** Forgets the report in hand, for rarity has changed. */
  putDown(): void {
    if (this.#held === null) return;
    const { block, from, to } = this.#held;
    for (let i = from; i < to; i++) {
      const bits = block.ids[i]! & (PLACES - 1);
      this.#taken[bits] = 0;
      this.#first[bits] = 0;
    }
    this.#held = null;
  }

  /** Works out the lengths of a report's vectors where they are not known or no longer right. */
  #measure(profile: Profile): void {
    const { reports } = this.#table;
    const { measuredAt } = profile;
    if (reports <= measuredAt * LENGTHS_HOLD && measuredAt <= reports * LENGTHS_HOLD) return;
    const { block, from, to, sizes } = profile;
    let all = 0;
    let names = 0;
    let numbers = 0;
    let openings = 0;
    for (let i = from; i < to; i++) {
      const id = block.ids[i]!;
      const mark = block.marks[i]!;
      const rarity = this.#table.rarity(id);
      const square = (block.weights[i]! * rarity) ** 2;
      all += square;
      if ((mark & NUMBER) !== 0) numbers += square;
      else names += square * this.#table.nameShare(id);
      if ((mark & OPENING) !== 0) openings += rarity * rarity;
    }
    block.sizes[sizes + ALL] = Math.sqrt(all);
    block.sizes[sizes + NAMES] = Math.sqrt(names);
    block.sizes[sizes + NUMBERS] = Math.sqrt(numbers);
    block.sizes[sizes + OPENINGS] = Math.sqrt(openings);
    profile.measuredAt = reports;
  }
}

const isBefore = (weight: number, id: number, other: SharedTerm): boolean =>
  weight > other.weight || (weight === other.weight && id < other.id);

/** The terms in hand, side by side; those with the same last bits are chained. */
interface Layout {
  readonly ids: Int32Array;
  readonly next: Uint16Array;
  readonly weights: Float64Array;
  readonly openings: Float64Array;
  readonly names: Float64Array;
  readonly numbers: Float64Array;
}

const emptyLayout = (size: number): Layout => ({
  ids: new Int32Array(size),
  next: new Uint16Array(size),
  weights: new Float64Array(size),
  openings: new Float64Array(size),
  names: new Float64Array(size),
  numbers: new Float64Array(size),
});

// Lengths are remembered while rarity moves on, so a cosine may come out a little above 1.
const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);
