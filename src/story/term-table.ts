import type { Term } from './terms.ts';

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
  readonly holders: Float32Array<ArrayBuffer>;
  readonly names: Float32Array<ArrayBuffer>;
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
  #holders = new Float32Array(1024);
  #names = new Float32Array(1024);
  #logHolders = new Float32Array(1024);
  #reports = 0;
  #logReports = 0;

  /** All it holds. */
  save(): SavedTerms {
    return {
      keys: this.#keys,
      shown: this.#shown,
      free: this.#free,
      holders: this.#holders,
      names: this.#names,
      reports: this.#reports,
    };
  }

  /** Makes an empty table hold the same. */
  restore({ keys, shown, free, holders, names, reports }: SavedTerms): void {
    this.#keys = [...keys];
    this.#shown = [...shown];
    this.#free = [...free];
    this.#holders = holders;
    this.#names = names;
    this.#logHolders = new Float32Array(holders.length);
    const unused = new Set(free);
    for (const [id, key] of keys.entries()) {
      this.#weigh(id);
      if (!unused.has(id)) this.#ids.set(key, id);
    }
    this.#count(reports);
  }

  /** Number of live reports. */
  get reports(): number {
    return this.#reports;
  }

  /** One past the largest id in use. */
  get size(): number {
    return this.#keys.length;
  }

  /** Enters a report's terms and returns their ids. */
  enter(terms: readonly Term[]): Int32Array {
    this.#count(1);
    const ids = new Int32Array(terms.length);
    for (let i = 0; i < terms.length; i++) {
      const { key, shown, name } = terms[i]!;
      const id = this.#ids.get(key) ?? this.#admit(key, shown);
      this.#holders[id]! += 1;
      if (name) this.#names[id]! += 1;
      this.#weigh(id);
      ids[i] = id;
    }
    return ids;
  }

  /** Takes a report's terms out again; `isName[i]` tells how `ids[i]` stood in it. Returns the ids nobody holds now. */
  leave(ids: Int32Array, isName: Uint8Array): number[] {
    this.#count(-1);
    const gone: number[] = [];
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      if (isName[i] === 1) this.#names[id]! -= 1;
      this.#holders[id]! -= 1;
      if (this.#holders[id]! > 0) this.#weigh(id);
      else {
        this.#ids.delete(this.#keys[id]!);
        this.#free.push(id);
        gone.push(id);
      }
    }
    return gone;
  }

  /** Inverse document frequency, with the imagined reports counted in. */
  rarity(id: number): number {
    return this.#logReports - this.#logHolders[id]!;
  }

  /** Share of the reports that hold the term which write it as a name, 0 to 1. */
  nameShare(id: number): number {
    return this.#names[id]! / this.#holders[id]!;
  }

  isNumber(id: number): boolean {
    return this.#keys[id]!.charCodeAt(0) === 0x23;
  }

  /** As the first report wrote it. */
  shown(id: number): string {
    return this.#shown[id]!;
  }

  #count(change: number): void {
    this.#reports += change;
    this.#logReports = Math.log(this.#reports + IMAGINED_REPORTS + 1);
  }

  #weigh(id: number): void {
    this.#logHolders[id] = Math.log(this.#holders[id]! + 0.5);
  }

  #admit(key: string, shown: string): number {
    const id = this.#free.pop() ?? this.#keys.length;
    if (id >= this.#holders.length) {
      this.#holders = grown(this.#holders);
      this.#names = grown(this.#names);
      this.#logHolders = grown(this.#logHolders);
    }
    this.#keys[id] = key;
    this.#shown[id] = shown;
    this.#holders[id] = 0;
    this.#names[id] = 0;
    this.#ids.set(key, id);
    return id;
  }
}

function grown(array: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(array.length * 2);
  larger.set(array);
  return larger;
}
