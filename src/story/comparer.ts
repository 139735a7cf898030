import { LaidTerms } from './laid-terms.ts';
import type { Profile } from './profile.ts';
import { ALL, NAMES, NUMBERS, OPENINGS } from './term-blocks.ts';
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

/** Numbers kept of a term, side by side, and their places. */
const COLUMNS = 4;
/** Its weight in the report in hand by its rarity squared; 0 where that report does not have it. */
const WEIGHT = 0;
/** Its rarity squared where it stands in the opening of the report in hand, else 0. */
const IN_OPENING = 1;
/** Of the terms in hand: how much of a name it is, 0 for a number; and 1 for a number, else 0. */
const NAME_SHARE = 2;
const IS_NUMBER = 3;

/** Compares one report (the one in hand) with many. */
export class Comparer {
  readonly #table: TermTable;
  readonly #laid = new LaidTerms();
  /** By number of a laid term: {@link COLUMNS} numbers. */
  readonly #columns = new Float64Array(COLUMNS * LaidTerms.size);
  /** By number of a laid term: its rarity squared, and after how many changes of the table. */
  readonly #squares = new Float64Array(LaidTerms.size);
  readonly #asOf = new Uint32Array(LaidTerms.size);
  #held: Profile | null = null;
  #heldAt = 0;
  /** Where the terms of the report in hand are laid out. */
  #from = 0;
  #to = 0;

  constructor(table: TermTable) {
    this.#table = table;
  }

  /** Takes a report in hand; while it is there, rarity is taken to stay as it is. */
  hold(profile: Profile): void {
    if (profile === this.#held && this.#heldAt === this.#table.changes) return;
    this.#letGo();
    this.#measure(profile);
    this.#take(profile);
  }

  /** Likeness of the report in hand to another one. */
  compare(other: Profile): Likeness {
    this.#measure(other);
    this.#find(other);
    const { numbers: terms, weights, marks, from, to } = this.#laid;
    const columns = this.#columns;
    let all = 0;
    let names = 0;
    let numbers = 0;
    let openings = 0;
    for (let i = from; i < to; i++) {
      // Whether it is shared is not asked, for it cannot be foreseen: what is not adds nothing.
      const at = COLUMNS * terms[i]!;
      const product = columns[at + WEIGHT]! * weights[i]!;
      all += product;
      numbers += product * columns[at + IS_NUMBER]!;
      names += product * columns[at + NAME_SHARE]!;
      openings += (marks[i]! & OPENING) * columns[at + IN_OPENING]!;
    }
    const own = this.#held!.block.sizes;
    const { sizes } = other.block;
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
    other: Profile,
    limits: Readonly<Record<TermKind, number>>,
  ): Readonly<Record<TermKind, readonly SharedTerm[]>> {
    this.#find(other);
    const { ids, numbers, weights, from, to } = this.#laid;
    const columns = this.#columns;
    const found: Record<TermKind, SharedTerm[]> = { name: [], word: [], number: [] };
    for (let i = from; i < to; i++) {
      const at = COLUMNS * numbers[i]!;
      const weight = columns[at + WEIGHT]! * weights[i]!;
      if (weight === 0) continue;
      const id = ids[numbers[i]!]!;
      const kind = columns[at + IS_NUMBER] === 1 ? 'number' : columns[at + NAME_SHARE]! > 0.5 ? 'name' : 'word';
      const heaviest = found[kind];
      let rank = heaviest.length;
      while (rank > 0 && isBefore(weight, id, heaviest[rank - 1]!)) rank--;
      if (rank === limits[kind]) continue;
      heaviest.splice(rank, 0, { id, weight, shown: this.#table.shown(id) });
      if (heaviest.length > limits[kind]) heaviest.pop();
    }
    return found;
  }

  /** Finds the terms of a report that it may share with the one in hand. */
  #find(other: Profile): void {
    if (this.#laid.findShared(other)) return;
    const held = this.#held!;
    this.#letGo();
    this.#clear();
    this.#take(held);
    this.#laid.findShared(other);
  }

  #clear(): void {
    this.#laid.clear();
    this.#asOf.fill(0);
  }

  #take(profile: Profile): void {
    const { changes } = this.#table;
    this.#held = profile;
    this.#heldAt = changes;
    if (!this.#laid.find(profile)) {
      this.#clear();
      this.#laid.find(profile);
    }
    this.#laid.mark(true);
    const { ids, numbers, weights, marks, from, to } = this.#laid;
    const columns = this.#columns;
    this.#from = from;
    this.#to = to;
    for (let i = from; i < to; i++) {
      const term = numbers[i]!;
      const at = COLUMNS * term;
      if (this.#asOf[term] !== changes) {
        const isNumber = (marks[i]! & NUMBER) !== 0;
        this.#asOf[term] = changes;
        this.#squares[term] = this.#table.rarity(ids[term]!) ** 2;
        columns[at + NAME_SHARE] = isNumber ? 0 : this.#table.nameShare(ids[term]!);
        columns[at + IS_NUMBER] = isNumber ? 1 : 0;
      }
      columns[at + WEIGHT] = weights[i]! * this.#squares[term]!;
      columns[at + IN_OPENING] = (marks[i]! & OPENING) * this.#squares[term]!;
    }
  }

  #letGo(): void {
    if (this.#held === null) return;
    this.#laid.mark(false, this.#from, this.#to);
    const { numbers } = this.#laid;
    for (let i = this.#from; i < this.#to; i++) {
      this.#columns[COLUMNS * numbers[i]! + WEIGHT] = 0;
      this.#columns[COLUMNS * numbers[i]! + IN_OPENING] = 0;
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

// Lengths are remembered while rarity moves on, so a cosine may come out a little above 1.
const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);
