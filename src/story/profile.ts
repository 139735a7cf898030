import type { CalendarWords } from './calendar-words.ts';
import type { Subject } from './subject.ts';
import type { TermTable } from './term-table.ts';

/** A live report, as the stream compares it. Its number is its place in the stream. */
export interface Profile {
  readonly number: number;
  /** Report id. */
  readonly report: string;
  /** Days since 1970, or null when undated. */
  readonly day: number | null;
  /** Year of publication, in digits. */
  readonly year: string | null;
  readonly calendar: CalendarWords;
  readonly figures: readonly string[];
  readonly aftermath: string | null;
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  readonly opening: Uint8Array;
  readonly names: Uint8Array;
  /** Likeness to the most similar live report known: what this report can reach. */
  nearest: number;
  /** Numbers of the most similar reports, best first, and how similar they are. */
  readonly neighbours: { number: number; likeness: number }[];
  norms: Norms | null;
}

/** Lengths of a report's vectors. They change slowly with rarity, and are worked out anew when the stream has grown. */
export interface Norms {
  readonly atReports: number;
  readonly all: number;
  readonly names: number;
  readonly numbers: number;
  readonly opening: number;
}

/** How alike two reports are, each 0 to 1: cosines of their terms weighted by rarity. */
export interface Likeness {
  readonly all: number;
  readonly names: number;
  readonly numbers: number;
  readonly openings: number;
}

/** Norms are made anew when the number of live reports has changed by this factor. */
const NORMS_HOLD = 1.1;

/** @param ids of the subject's terms, in their order */
export function profileOf(subject: Subject, ids: Int32Array, number: number): Profile {
  const { report, published, calendar, terms, figures, aftermath } = subject;
  const weights = new Float32Array(terms.length);
  const opening = new Uint8Array(terms.length);
  const names = new Uint8Array(terms.length);
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!;
    weights[i] = term.weight;
    opening[i] = term.opening ? 1 : 0;
    names[i] = term.name ? 1 : 0;
  }
  return {
    number,
    report,
    day: dayOf(published),
    year: published?.slice(0, 4) ?? null,
    calendar,
    figures,
    aftermath,
    ids,
    weights,
    opening,
    names,
    nearest: 0,
    neighbours: [],
    norms: null,
  };
}

/** Compares one report (the one in hand) with many: its terms are laid out once over the table of all terms. */
export class Comparer {
  readonly #table: TermTable;
  /** Which terms the report in hand holds. Small, so that it stays in the processor's cache: most terms are not shared. */
  #holds = new Uint8Array(1024);
  #weights = new Float32Array(1024);
  #openings = new Float32Array(1024);
  #names = new Float32Array(1024);
  #numbers = new Uint8Array(1024);
  #held: Profile | null = null;

  constructor(table: TermTable) {
    this.#table = table;
  }

  /** Takes a report in hand. */
  hold(profile: Profile): void {
    const before = this.#held;
    if (before !== null) for (let i = 0; i < before.ids.length; i++) this.#holds[before.ids[i]!] = 0;
    this.#held = profile;
    if (this.#table.size > this.#holds.length) this.#grow();
    for (let i = 0; i < profile.ids.length; i++) {
      const id = profile.ids[i]!;
      const rarity = this.#table.rarity(id);
      const square = rarity * rarity;
      this.#holds[id] = 1;
      this.#weights[id] = profile.weights[i]! * square;
      this.#openings[id] = profile.opening[i]! * square;
      const number = this.#table.isNumber(id);
      this.#numbers[id] = Number(number);
      this.#names[id] = number ? 0 : this.#table.nameShare(id);
    }
  }

  /** Likeness of the report in hand to another one. */
  compare(other: Profile): Likeness {
    const holds = this.#holds;
    const { ids } = other;
    let all = 0;
    let names = 0;
    let numbers = 0;
    let openings = 0;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      // Nothing else is read for a term that is not shared; one newer than the report in hand is not laid out at all.
      if (holds[id] !== 1) continue;
      const product = this.#weights[id]! * other.weights[i]!;
      all += product;
      if (this.#numbers[id] === 1) numbers += product;
      else names += product * this.#names[id]!;
      if (other.opening[i] === 1) openings += this.#openings[id]!;
    }
    const a = this.norms(this.#held!);
    const b = this.norms(other);
    return {
      all: share(all, a.all * b.all),
      names: share(names, a.names * b.names),
      numbers: share(numbers, a.numbers * b.numbers),
      openings: share(openings, a.opening * b.opening),
    };
  }

  norms(profile: Profile): Norms {
    const known = profile.norms;
    const { reports } = this.#table;
    if (known !== null && reports <= known.atReports * NORMS_HOLD && known.atReports <= reports * NORMS_HOLD)
      return known;
    let all = 0;
    let names = 0;
    let numbers = 0;
    let opening = 0;
    for (let i = 0; i < profile.ids.length; i++) {
      const id = profile.ids[i]!;
      const rarity = this.#table.rarity(id);
      const square = (profile.weights[i]! * rarity) ** 2;
      all += square;
      if (this.#table.isNumber(id)) numbers += square;
      else names += square * this.#table.nameShare(id);
      if (profile.opening[i] === 1) opening += rarity * rarity;
    }
    profile.norms = {
      atReports: reports,
      all: Math.sqrt(all),
      names: Math.sqrt(names),
      numbers: Math.sqrt(numbers),
      opening: Math.sqrt(opening),
    };
    return profile.norms;
  }

  #grow(): void {
    const size = this.#table.size * 2;
    const holds = new Uint8Array(size);
    holds.set(this.#holds);
    this.#holds = holds;
    this.#weights = new Float32Array(size);
    this.#openings = new Float32Array(size);
    this.#names = new Float32Array(size);
    this.#numbers = new Uint8Array(size);
  }
}

// Norms are remembered while rarity moves on, so a cosine may come out a little above 1.
const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);

const MS_PER_DAY = 86_400_000;

/** Days since 1970 of an ISO 8601 date, or null. */
function dayOf(published: string | null): number | null {
  const time = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(time) ? null : time / MS_PER_DAY;
}

/** Most similar reports remembered of each report: the ways from a story to its neighbours. */
const NEIGHBOURS_KEPT = 10;

/** Notes how alike another report is, when it is among the most similar. */
export function remember(profile: Profile, number: number, likeness: number): void {
  if (likeness > profile.nearest) profile.nearest = likeness;
  const { neighbours } = profile;
  const last = neighbours.at(-1);
  if (neighbours.length >= NEIGHBOURS_KEPT && last !== undefined && last.likeness >= likeness) return;
  let at = neighbours.length;
  while (at > 0 && neighbours[at - 1]!.likeness < likeness) at--;
  neighbours.splice(at, 0, { number, likeness });
  if (neighbours.length > NEIGHBOURS_KEPT) neighbours.pop();
}
