/**
 * Values by names of letters, looked up where a name stands in a longer text, in whatever case, without cutting it out:
 * a page has thousands of names, and few that anybody knows.
 */
export class NameTable<T> {
  readonly #names: string[];
  readonly #values: T[];
  /** Index of an entry in every place of a hash table, -1 for none; four places an entry, so that few names meet. */
  readonly #places: Int16Array;

  /** @param entries names in lower case */
  constructor(entries: Iterable<readonly [string, T]>) {
    const all = [...entries];
    this.#names = all.map(([name]) => name);
    this.#values = all.map(([, value]) => value);
    this.#places = new Int16Array(2 ** Math.ceil(Math.log2(all.length * 4))).fill(-1);
    for (const [index, name] of this.#names.entries()) {
      let place = this.#placeOf(hashOf(name));
      while (this.#places[place]! >= 0) place = this.#after(place);
      this.#places[place] = index;
    }
  }

  /** The value of the name that stands from `start` to `end`. Its hash was taken on the way: `withLetter` from 0. */
  at(hash: number, units: Uint16Array, start: number, end: number): T | undefined {
    let place = this.#placeOf(hash);
    for (let index = this.#places[place]!; index >= 0; index = this.#places[place]!) {
      if (isNamed(this.#names[index]!, units, start, end)) return this.#values[index];
      place = this.#after(place);
    }
    return undefined;
  }

  #placeOf(hash: number): number {
    return (hash ^ (hash >>> 10)) & (this.#places.length - 1);
  }

  #after(place: number): number {
    return (place + 1) & (this.#places.length - 1);
  }
}

/** The hash of a name with one more letter, in whatever case. */
export const withLetter = (hash: number, code: number): number => (hash * 31 + (code | 0x20)) | 0;

function hashOf(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = withLetter(hash, name.charCodeAt(at));
  return hash;
}

/** Whether `name`, in lower case, stands there in whatever case. */
export function isNamed(name: string, units: Uint16Array, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let at = 0; at < name.length; at++) if ((units[start + at]! | 0x20) !== name.charCodeAt(at)) return false;
  return true;
}
