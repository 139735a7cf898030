/**
 * Ids of terms by their spelling. A term is told by a hash of 64 bits in place of its spelling: of a million terms two share one
 * once in thirty million times, and a look-up waits for memory once, where a `Map` of half a million strings waits for
 * its bucket, its entry and the string.
 */
export class TermIds {
  /** Open slots of four numbers each: a hash in two halves, the id from 1 (0 when the slot is free), and one to fill a line of memory. */
  #slots = new Int32Array(4 << 12);
  /** Those that found no free slot near their own: whoever writes reports may choose their words so, and a `Map` is not to be foreseen. */
  #crowdedOut = new Map<string, number>();
  #size = 0;

  /** The id of a hash, or -1. */
  of({ first, second }: TermHash): number {
    const slot = this.#slotOf(first, second);
    const id = slot < 0 ? 0 : this.#slots[slot + ID]!;
    if (id > 0 || this.#crowdedOut.size === 0) return id - 1;
    return this.#crowdedOut.get(keyOf(first, second)) ?? -1;
  }

  /** The hash must be new. */
  enter({ first, second }: TermHash, id: number): void {
    if (8 * ++this.#size > this.#slots.length) this.#grow();
    this.#put(first, second, id);
  }

  /** The hash must be known. Those behind it that it kept from their place move up, so no slot is left to be passed over. */
  forget({ first, second }: TermHash): void {
    this.#size--;
    let free = this.#slotOf(first, second);
    if (free < 0 || this.#slots[free + ID] === 0) {
      this.#crowdedOut.delete(keyOf(first, second));
      return;
    }
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = (free + 4) & last; slots[slot + ID] !== 0; slot = (slot + 4) & last) {
      if (((slot - free) & last) >= FARTHEST) break;
      const home = (4 * slots[slot]!) & last;
      if (((slot - home) & last) < ((slot - free) & last)) continue;
      slots.copyWithin(free, slot, slot + 4);
      free = slot;
    }
    slots[free + ID] = 0;
  }

  #put(first: number, second: number, id: number): void {
    const slot = this.#slotOf(first, second);
    if (slot < 0) {
      this.#crowdedOut.set(keyOf(first, second), id);
      return;
    }
    this.#slots[slot] = first;
    this.#slots[slot + 1] = second;
    this.#slots[slot + ID] = id + 1;
  }

  /** Where a hash is, or the free slot where it would be; -1 when there is neither near its own. */
  #slotOf(first: number, second: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (4 * first) & last;
    const end = (slot + FARTHEST) & last;
    while (slots[slot + ID] !== 0 && (slots[slot] !== first || slots[slot + 1] !== second)) {
      slot = (slot + 4) & last;
      if (slot === end) return -1;
    }
    return slot;
  }

  #grow(): void {
    const [before, crowdedOut] = [this.#slots, this.#crowdedOut];
    this.#slots = new Int32Array(before.length * 2);
    this.#crowdedOut = new Map();
    for (let slot = 0; slot < before.length; slot += 4)
      if (before[slot + ID] !== 0) this.#put(before[slot]!, before[slot + 1]!, before[slot + ID]! - 1);
    for (const [key, id] of crowdedOut) {
      const [first, second] = key.split(' ');
      this.#put(Number(first), Number(second), id);
    }
  }
}

const ID = 2;
/** How far from its own slot a hash may be, in numbers. Hashes of chance are within 64 slots; fewer slots than there are at first. */
const FARTHEST = 4 * 256;

const keyOf = (first: number, second: number): string => `${first} ${second}`;

/** 64 bits in two signed halves. */
export interface TermHash {
  first: number;
  second: number;
}

/**
 * Hashes the entry of a column (`terms.ts`) that begins at `from` into the hash given, and returns where it ends. After cyrb53 (bryc,
 * public domain): two multiplications a unit, each half stirred with the other at the end.
 */
export function hashEntry(column: string, from: number, hash: TermHash): number {
  let first = 0xdeadbeef | 0;
  let second = 0x41c6ce57;
  let at = from;
  for (; at < column.length; at++) {
    const unit = column.charCodeAt(at);
    if (unit === BLANK) break;
    first = Math.imul(first ^ unit, 0x9e3779b1);
    second = Math.imul(second ^ unit, 0x5f356495);
  }
  first = Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35);
  second = Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  hash.first = first;
  hash.second = second;
  return at;
}

const BLANK = 0x20;
