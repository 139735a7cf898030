import { createGunzip } from 'node:zlib';
import { LARGEST_EXPANSION } from './limits.ts';
import { isGzip } from './sniff.ts';

/** What a gzip file may grow by before it counts as a bomb: deflate reaches 1032, text seldom passes 30. */
const LARGEST_RATIO = 250;
/** Bytes of one piece that comes out: fewer hand-overs between the threads than zlib's own 16 KB. */
const PIECE = 1 << 18;
/** Bytes given to be decompressed at a time: what comes of them, at most a thousandfold, is held at once. */
const MORSEL = 1 << 15;
/** Below this no ratio is suspicious: a few KB of blanks compress to nothing. */
const HARMLESS = 32 << 20;

export class ExpansionError extends Error {}

/** Pieces with at least `length` bytes in the first, so that a format can be told from it; fewer only at the end. */
export async function* withHead(source: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = [];
  let size = 0;
  let passed = false;
  try {
    for await (const piece of source) {
      if (passed) {
        yield piece;
        continue;
      }
      pending.push(piece);
      size += piece.length;
      if (size >= length) {
        yield pending.length === 1 ? pending[0]! : Buffer.concat(pending);
        pending = [];
        passed = true;
      }
    }
  } catch (error) {
    if (pending.length > 0) yield Buffer.concat(pending);
    throw error;
  }
  if (!passed && size > 0) yield Buffer.concat(pending);
}

/** Decompresses what is gzip, of one member or many, however it is named; other bytes pass through. */
export async function* decompressed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = withHead(source, 2);
  const first = await pieces.next();
  if (first.done) return;
  const whole = prepended(first.value, pieces);
  yield* isGzip(first.value) ? gunzipped(whole) : whole;
}

/**
 * What comes before an error is given before it is thrown: a file that breaks off is read up to there. One piece is
 * decompressed ahead, on another core, while the last is being read.
 */
async function* gunzipped(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: PIECE });
  let fault: Error | null = null;
  let fail: (fault: Error) => void = () => undefined;
  gunzip.on('error', (error) => {
    fault = error;
    fail(error);
  });
  let done: Uint8Array[] = [];
  let [packed, size] = [0, 0];
  gunzip.on('data', (piece: Uint8Array) => {
    size += piece.length;
    const isBomb = size > LARGEST_EXPANSION || (size > HARMLESS && size > packed * LARGEST_RATIO);
    if (isBomb) gunzip.destroy(new ExpansionError('grows out of all proportion when decompressed: it was not read'));
    else done.push(piece);
  });
  const step = (run: (callback: () => void) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      fail = reject;
      if (fault === null) run(resolve);
      else reject(fault);
    });
  const write = async (piece: Uint8Array): Promise<void> => {
    for (let at = 0; at < piece.length; at += MORSEL) {
      const morsel = piece.subarray(at, at + MORSEL);
      packed += morsel.length;
      await step((callback) => gunzip.write(morsel, callback));
    }
  };
  try {
    let pending = Promise.resolve();
    for await (const piece of source) {
      await pending;
      const ready = done;
      done = [];
      pending = write(piece);
      pending.catch(() => undefined);
      yield* ready;
    }
    await pending;
    await step((callback) => gunzip.once('end', callback).end());
    yield* done;
  } catch (error) {
    yield* done;
    throw error;
  } finally {
    gunzip.destroy();
  }
}

/** The first piece again, before the rest. */
export async function* prepended(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

/** All of a source, or null as soon as it is longer than `limit` bytes. */
export async function collect(source: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > limit) return null;
    pieces.push(piece);
  }
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

/** One character a byte, for what is ASCII but for slips. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
