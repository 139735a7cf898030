import { latin1 } from './bytes.ts';

/** Bytes that come in pieces, taken by lines and lengths. */
export class ByteStream {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Up to and without the next line feed, a carriage return before it left out; null at the end or beyond `limit` bytes. */
  async line(limit: number): Promise<string | null> {
    let searched = 0;
    for (;;) {
      const at = this.#rest.indexOf(10, searched);
      if (at >= 0) {
        const line = latin1(this.#rest.subarray(0, at > 0 && this.#rest[at - 1] === 13 ? at - 1 : at));
        this.#rest = this.#rest.subarray(at + 1);
        return line;
      }
      if (this.#rest.length > limit) return null;
      searched = this.#rest.length;
      if (!(await this.#more())) {
        if (this.#rest.length === 0) return null;
        const line = latin1(this.#rest);
        this.#rest = new Uint8Array(0);
        return line;
      }
    }
  }

  /** The next `length` bytes, fewer only at the end; as they are in one piece, without a copy, where they lie in one. */
  async take(length: number): Promise<Uint8Array> {
    if (this.#rest.length === 0 && length > 0) await this.#more();
    if (this.#rest.length >= length) {
      const taken = this.#rest.subarray(0, length);
      this.#rest = this.#rest.subarray(length);
      return taken;
    }
    const parts: Uint8Array[] = [];
    let missing = length;
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#more())) break;
      const part = this.#rest.subarray(0, missing);
      parts.push(part);
      missing -= part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return Buffer.concat(parts);
  }

  /** The next `length` bytes without taking them, fewer only at the end. */
  async peek(length: number): Promise<Uint8Array> {
    while (this.#rest.length < length && (await this.#more()));
    return this.#rest.subarray(0, length);
  }

  /** Passes over `length` bytes. @returns whether there were as many */
  async skip(length: number): Promise<boolean> {
    let missing = length;
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#more())) return false;
      const passed = Math.min(missing, this.#rest.length);
      missing -= passed;
      this.#rest = this.#rest.subarray(passed);
    }
    return true;
  }

  /** Ends the source, wherever it stands. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#source.next();
    if (next.done) {
      this.#ended = true;
      return false;
    }
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value]);
    return true;
  }
}
