import type { PackedReading } from './packing.ts';
import type { Indexed } from './search/index-entry.ts';

/** Plain data that only the stream understands, under the report's id. */
export interface Subject {
  readonly report: string;
}

/** An entry made ready to be kept, in whatever thread: plain data that can be sent. What is in it is the store's affair. */
export interface PackedEntry {
  readonly kind: 'packed';
  readonly key: string;
  /** The report's id. */
  readonly report: string;
  readonly source: string;
  readonly hash: string;
  readonly body: Uint8Array;
  readonly reading: PackedReading;
  readonly indexed: Indexed;
  readonly subject: Subject;
}
