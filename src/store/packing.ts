import { transcode } from 'node:buffer';
import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Item } from '../model/item.ts';
import type { Report } from '../model/report.ts';
import type { Reading, Statements } from '../model/statement.ts';

/** The lowest level takes a third of the usual one's time for values of this size, and the result is 1 % larger. */
const LEVEL = { [constants.ZSTD_c_compressionLevel]: 1 };
/** Bytes made room for at a time; most values take no more when they are packed. */
const CHUNK = 1 << 13;
/** Characters of JSON that are encoded in memory that is kept: room for each value's anew took as long as packing it. */
const LONGEST_KEPT = 1 << 17;
const kept = Buffer.alloc(2 * LONGEST_KEPT);

/**
 * A value as compressed JSON: a reading to a sixth in .1 ms, half of what deflate takes. Done at once, because a context
 * of its own for each of many small values beside the main thread costs more than the packing. A copy, because what zlib
 * hands out lies in a larger buffer, which would go to another thread whole.
 */
export function packed(value: unknown): Uint8Array {
  const bytes = utf8(JSON.stringify(value));
  return new Uint8Array(zstdCompressSync(bytes, { params: LEVEL, chunkSize: CHUNK, pledgedSrcSize: bytes.length }));
}

/**
 * JSON has no half of a surrogate pair (it is escaped), so it can go by way of UTF-16: a quarter of the time that its
 * characters take one by one, as an encoder takes them where a typographic quote stands among them.
 */
function utf8(json: string): Uint8Array {
  if (json.length > LONGEST_KEPT) return Buffer.from(json);
  return transcode(kept.subarray(0, kept.write(json, 'utf16le')), 'utf16le', 'utf8');
}

export const unpacked = <Value>(bytes: Uint8Array): Value => JSON.parse(zstdDecompressSync(bytes).toString('utf8'));

/** A reading in two parts: a search opens reports by the dozen, and statements are three quarters of a reading. */
export interface PackedReading {
  /** The report, cleaned. */
  readonly cleaned: Uint8Array;
  readonly statements: Uint8Array;
}

export function packedReading({ report, ...statements }: Reading): PackedReading {
  return { cleaned: packed(report), statements: packed(statements satisfies Statements) };
}

export const unpackedReading = ({ cleaned, statements }: PackedReading): Reading => ({
  report: unpacked<Report>(cleaned),
  ...unpacked<Statements>(statements),
});

/** What of an item is kept as its bytes; the key it came under belongs to the report. */
export type ItemBody = Omit<Item, 'key'>;

export const bodyOf = ({ key: _, ...body }: Item): ItemBody => body;

/**
 * SHA-256 of an item's bytes: its content, and what its container says of it. In hexadecimal. When and with which headers
 * the copy was sent is not part of it: the same page fetched twice is the same.
 */
export function hashOf({ media, content, known: { fetched: _, headers: __, ...known } }: ItemBody): string {
  return createHash('sha256')
    .update(JSON.stringify([media, known]))
    .update('\n')
    .update(content)
    .digest('hex');
}
