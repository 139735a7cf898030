import { hashOf } from '../text/hash.ts';
import type { Spelled } from './term-spelling.ts';

/** Distinct terms kept of one report. */
const KEPT = 320;
/** Three times as many, a power of two. */
const SLOTS = 1 << 10;

/** The terms of one report as they are counted, by place, in order of appearance. Made once and cleared: reports are many. */
export class TermCounts {
  readonly keys: string[] = [];
  /** As first written. */
  readonly shown: string[] = [];
  readonly counts = new Uint16Array(KEPT);
  /** How often a term is written as a name, less how often it is not. */
  readonly capitals = new Int32Array(KEPT);
  /** {@link OPENING}, {@link NUMBER} and the like. */
  readonly marks = new Uint8Array(KEPT);
  /** By a key's hash: its place, from 1. A table of open slots; a `Map` takes twice the time. */
  readonly #slots = new Uint16Array(SLOTS);

  clear(): void {
    this.keys.length = 0;
    this.shown.length = 0;
    this.#slots.fill(0);
  }

  /** The place of a spelling's term, new or known; -1 for a term too many. */
  placeOf({ key, hash }: Spelled, shown: string): number {
    const slot = this.#slotOf(key, hash);
    const known = this.#slots[slot]! - 1;
    if (known >= 0 || this.keys.length === KEPT) return known;
    const place = this.keys.length;
    this.#slots[slot] = place + 1;
    this.keys.push(key);
    this.shown.push(shown);
    this.counts[place] = 0;
    this.capitals[place] = 0;
    this.marks[place] = 0;
    return place;
  }

  /** The place of a key, or -1. */
  find(key: string): number {
    return this.#slots[this.#slotOf(key, hashOf(key))]! - 1;
  }

  #slotOf(key: string, hash: number): number {
    let slot = hash & (SLOTS - 1);
    while (this.#slots[slot] !== 0 && this.keys[this.#slots[slot]! - 1] !== key) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }
}
