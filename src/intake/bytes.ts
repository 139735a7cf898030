import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { LARGEST_EXPANSION } from './limits.ts';
import { isGzip } from './sniff.ts';

/** What a gzip file may grow by before it counts as a bomb; text seldom passes 30. */
const LARGEST_RATIO = 1000;
/** Below this no ratio is suspicious: a few KB of blanks compress to nothing. */
const HARMLESS = 32 << 20;

export class ExpansionError extends Error {}

/** Pieces with at least `length` bytes in the first, so that a format can be told from it; fewer only at the end. */
export async function* withHead(source: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = [];
  let size = 0;
  let passed = false;
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
  if (!passed && size > 0) yield Buffer.concat(pending);
}

/** Decompresses what is gzip, however it is named; other bytes pass through. */
export async function* decompressed(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = withHead(source, 2);
  const first = await pieces.next();
  if (first.done) return;
  if (!isGzip(first.value)) {
    yield first.value;
    yield* pieces;
    return;
  }
  let packed = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    packed += first.value.length;
    yield first.value;
    for await (const piece of pieces) {
      packed += piece.length;
      yield piece;
    }
  };
  const input = Readable.from(counted(), { objectMode: false });
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  let size = 0;
  try {
    for await (const piece of input.pipe(gunzip) as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > LARGEST_EXPANSION || (size > HARMLESS && size > packed * LARGEST_RATIO))
        throw new ExpansionError('grows out of all proportion when decompressed: it was not read');
      yield piece;
    }
  } finally {
    input.destroy();
    gunzip.destroy();
  }
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
  return Buffer.concat(pieces);
}
