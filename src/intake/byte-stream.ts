import { latin1 } from './bytes.ts';

/** Bytes of the memory that is kept from one record to the next. It grows to a longer record, and is not kept for the rest. */
const ROOM = 1 << 20;

/**
 * Bytes that come in pieces, taken by lines and lengths. What is taken lies in memory that is used again: it is to be read
 * before anything else is taken. An archive of a million pages would leave as many buffers behind.
 */
export class ByteStream {
  readonly #source: AsyncIterator<Uint8Array>;
  #room = new Uint8Array(ROOM);
  /** What has come and is not taken lies from here to there. */
  #start = 0;
  #end = 0;
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Up to and without the next line feed, a carriage return before it left out; null at the end or beyond `limit` bytes. */
  async line(limit: number): Promise<string | null> {
    let searched = 0;
    for (;;) {
      const rest = this.#rest;
      const at = rest.indexOf(10, searched);
      if (at >= 0) {
        this.#start += at + 1;
        return latin1(rest.subarray(0, at > 0 && rest[at - 1] === 13 ? at - 1 : at));
      }
      if (rest.length > limit) return null;
      searched = rest.length;
      if (!(await this.#more())) {
        this.#start = this.#end;
        return rest.length === 0 ? null : latin1(rest);
      }
    }
  }

  /** The next `length` bytes, fewer only at the end. */
  async take(length: number): Promise<Uint8Array> {
    const taken = await this.peek(length);
    this.#start += taken.length;
    return taken;
  }

  /** The next `length` bytes without taking them, fewer only at the end. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#end - this.#start < length && (await this.#more()));
    return this.#rest.subarray(0, length);
  }

  /** Passes over `length` bytes. @returns whether there were as many */
  async skip(length: number): Promise<boolean> {
    let missing = length;
    while (missing > 0) {
      if (this.#end === this.#start && !(await this.#more())) return false;
      const passed = Math.min(missing, this.#end - this.#start);
      missing -= passed;
      this.#start += passed;
    }
    return true;
  }

  /** Ends the source, wherever it stands. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  get #rest(): Uint8Array {
    return this.#room.subarray(this.#start, this.#end);
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#source.next();
    if (next.done) {
      this.#ended = true;
      return false;
    }
    this.#makeRoom(next.value.length);
    this.#room.set(next.value, this.#end);
    this.#end += next.value.length;
    return true;
  }

  #makeRoom(length: number): void {
    const kept = this.#end - this.#start;
    const isSpacious = this.#room.length > ROOM && kept + length <= ROOM;
    if (this.#end + length <= this.#room.length && !isSpacious) return;
    if (kept + length > this.#room.length || isSpacious) {
      const other = new Uint8Array(isSpacious ? ROOM : 2 * (kept + length));
      other.set(this.#rest);
      this.#room = other;
    } else this.#room.copyWithin(0, this.#start, this.#end);
    this.#start = 0;
    this.#end = kept;
  }
}
