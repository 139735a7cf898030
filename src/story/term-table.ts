import { detached } from '../text/detached.ts';
import type { ReportRow } from './report-blocks.ts';
import { hashEntry, type TermHash, TermIds } from './term-ids.ts';
import { NAME, type Terms } from './terms.ts';

/**
 * How many reports of general news are imagined to stand behind the live ones, so that rarity means something from the
 * first report on, and so that the words of one large event do not become common where hardly anything else is live:
 * with 300, a thousand reports of three events fell apart.
 */
const IMAGINED_REPORTS = 3000;

export interface SavedTerms {
  readonly shown: readonly string[];
  readonly free: readonly number[];
  readonly hashes: Int32Array<ArrayBuffer>;
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly reports: number;
}

/**
 * Terms as small integers, with how many live reports hold each: the stream's changing notion of what is rare. Ids of
 * terms that no live report holds are used again, so the table is bounded by the window.
 */
export class TermTable {
  readonly #ids = new TermIds();
  #shown: string[] = [];
  #free: number[] = [];
  /** By id, side by side: both halves of the hash by which it is found. */
  #hashes = new Int32Array(2048);
  /** By id, side by side because they are read together: live reports that hold the term, and those that write it as a name. */
  #counts = new Uint32Array(2048);
  #reports = 0;
  #logReports = 0;

  /** All it holds. */
  save(): SavedTerms {
    return { shown: this.#shown, free: this.#free, hashes: this.#hashes, counts: this.#counts, reports: this.#reports };
  }

  /** Makes an empty table hold the same. */
  restore({ shown, free, hashes, counts, reports }: SavedTerms): void {
    this.#shown = [...shown];
    this.#free = [...free];
    this.#hashes = hashes.slice();
    this.#counts = counts.slice();
    const unused = new Set(free);
    for (let id = 0; id < shown.length; id++) if (!unused.has(id)) this.#ids.enter(this.#hashOf(id), id);
    this.#count(reports);
  }

  /** Number of live reports. */
  get reports(): number {
    return this.#reports;
  }

  /** Enters a report's terms and returns their ids. */
  enter(terms: Terms): Int32Array {
    this.#count(1);
    const { keys, shown, marks } = terms;
    const ids = new Int32Array(marks.length);
    const hash: TermHash = { first: 0, second: 0 };
    let [key, spelling] = [0, 0];
    for (let i = 0; i < ids.length; i++) {
      const afterKey = hashEntry(keys, key, hash);
      const blank = shown.indexOf(' ', spelling);
      const afterSpelling = blank < 0 ? shown.length : blank;
      const known = this.#ids.of(hash);
      const id = known < 0 ? this.#admit(hash, shown.slice(spelling, afterSpelling)) : known;
      this.#counts[2 * id]! += 1;
      if ((marks[i]! & NAME) !== 0) this.#counts[2 * id + 1]! += 1;
      ids[i] = id;
      [key, spelling] = [afterKey + 1, afterSpelling + 1];
    }
    return ids;
  }

  /** Takes a report's terms out again. Returns the ids nobody holds now. */
  leave({ block, from, to }: ReportRow): number[] {
    this.#count(-1);
    const gone: number[] = [];
    for (let i = from; i < to; i++) {
      const id = block.ids[i]!;
      if ((block.marks[i]! & NAME) !== 0) this.#counts[2 * id + 1]! -= 1;
      const holders = this.#counts[2 * id]! - 1;
      this.#counts[2 * id] = holders;
      if (holders > 0) continue;
      this.#ids.forget(this.#hashOf(id));
      this.#free.push(id);
      gone.push(id);
    }
    return gone;
  }

  /** Inverse document frequency, with the imagined reports counted in. */
  rarity(id: number): number {
    return this.#logReports - logOf(this.#counts[2 * id]!);
  }

  /** Share of the reports that hold the term which write it as a name, 0 to 1. */
  nameShare(id: number): number {
    return this.#counts[2 * id + 1]! / this.#counts[2 * id]!;
  }

  /** As the first report wrote it. */
  shown(id: number): string {
    return this.#shown[id]!;
  }

  #count(change: number): void {
    this.#reports += change;
    this.#logReports = Math.log(this.#reports + IMAGINED_REPORTS + 1);
  }

  #hashOf(id: number): TermHash {
    return { first: this.#hashes[2 * id]!, second: this.#hashes[2 * id + 1]! };
  }

  #admit(hash: TermHash, shown: string): number {
    const id = this.#free.pop() ?? this.#shown.length;
    if (2 * id >= this.#counts.length) this.#grow();
    // Cut out of a column, it would keep all of it in memory.
    this.#shown[id] = detached(shown);
    this.#hashes[2 * id] = hash.first;
    this.#hashes[2 * id + 1] = hash.second;
    this.#counts.fill(0, 2 * id, 2 * id + 2);
    this.#ids.enter(hash, id);
    return id;
  }

  #grow(): void {
    const [hashes, counts] = [new Int32Array(2 * this.#hashes.length), new Uint32Array(2 * this.#counts.length)];
    hashes.set(this.#hashes);
    counts.set(this.#counts);
    this.#hashes = hashes;
    this.#counts = counts;
  }
}

/** Logarithms of the counts that nearly all terms have; made once, for rarity is asked for more than anything else. */
const logs = Float64Array.from({ length: 1 << 15 }, (_, count) => Math.log(count + 0.5));

const logOf = (count: number): number => (count < logs.length ? logs[count]! : Math.log(count + 0.5));
