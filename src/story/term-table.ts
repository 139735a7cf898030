import { detached } from '../text/detached.ts';
import type { TermRow } from './term-blocks.ts';
import { NAME, type Terms, termsIn } from './terms.ts';

/**
 * How many reports of general news are imagined to stand behind the live ones, so that rarity means something from the
 * first report on, and so that the words of one large event do not become common where hardly anything else is live:
 * with 300, a thousand reports of three events fell apart.
 */
const IMAGINED_REPORTS = 3000;

export interface SavedTerms {
  readonly keys: readonly string[];
  readonly shown: readonly string[];
  readonly free: readonly number[];
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly reports: number;
}

/**
 * Terms as small integers, with how many live reports hold each: the stream's changing notion of what is rare. Ids of
 * terms that no live report holds are used again, so the table is bounded by the window.
 */
export class TermTable {
  readonly #ids = new Map<string, number>();
  #keys: string[] = [];
  #shown: string[] = [];
  #free: number[] = [];
  /** By id, side by side because they are read together: live reports that hold the term, and those that write it as a name. */
  #counts = new Uint32Array(2048);
  #reports = 0;
  #logReports = 0;

  /** All it holds. */
  save(): SavedTerms {
    return { keys: this.#keys, shown: this.#shown, free: this.#free, counts: this.#counts, reports: this.#reports };
  }

  /** Makes an empty table hold the same. */
  restore({ keys, shown, free, counts, reports }: SavedTerms): void {
    this.#keys = [...keys];
    this.#shown = [...shown];
    this.#free = [...free];
    this.#counts = counts.slice();
    const unused = new Set(free);
    for (const [id, key] of keys.entries()) if (!unused.has(id)) this.#ids.set(key, id);
    this.#count(reports);
  }

  /** Number of live reports. */
  get reports(): number {
    return this.#reports;
  }

  /** Enters a report's terms and returns their ids. */
  enter(terms: Terms): Int32Array {
    this.#count(1);
    const keys = termsIn(terms.keys);
    const shown = termsIn(terms.shown);
    const ids = new Int32Array(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const id = this.#ids.get(keys[i]!) ?? this.#admit(keys[i]!, shown[i]!);
      this.#counts[2 * id]! += 1;
      if ((terms.marks[i]! & NAME) !== 0) this.#counts[2 * id + 1]! += 1;
      ids[i] = id;
    }
    return ids;
  }

  /** Takes a report's terms out again. Returns the ids nobody holds now. */
  leave({ block, from, to }: TermRow): number[] {
    this.#count(-1);
    const gone: number[] = [];
    for (let i = from; i < to; i++) {
      const id = block.ids[i]!;
      if ((block.marks[i]! & NAME) !== 0) this.#counts[2 * id + 1]! -= 1;
      const holders = this.#counts[2 * id]! - 1;
      this.#counts[2 * id] = holders;
      if (holders > 0) continue;
      this.#ids.delete(this.#keys[id]!);
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

  #admit(key: string, shown: string): number {
    const id = this.#free.pop() ?? this.#keys.length;
    if (2 * id >= this.#counts.length) {
      const larger = new Uint32Array(this.#counts.length * 2);
      larger.set(this.#counts);
      this.#counts = larger;
    }
    // Cut out of a column, they would keep all of it in memory.
    this.#keys[id] = detached(key);
    this.#shown[id] = detached(shown);
    this.#counts.fill(0, 2 * id, 2 * id + 2);
    this.#ids.set(this.#keys[id]!, id);
    return id;
  }
}

/** Logarithms of the counts that nearly all terms have; made once, for rarity is asked for more than anything else. */
const logs = Float64Array.from({ length: 4096 }, (_, count) => Math.log(count + 0.5));

const logOf = (count: number): number => (count < logs.length ? logs[count]! : Math.log(count + 0.5));
