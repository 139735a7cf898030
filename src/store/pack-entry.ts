import { sourceOf } from './identity.ts';
import type { PackedEntry } from './packed-entry.ts';
import { bodyOf, hashOf, packed, packedReading } from './packing.ts';
import { indexedOf } from './search/index-report.ts';
import type { Stages } from './stages.ts';
import type { Entry } from './store.ts';

/** Makes an entry ready to be kept, so that the transaction is short. Needs no database: another thread can do it. */
export function packEntry({ item, reading }: Entry, stages: Pick<Stages, 'subjectOf' | 'termRules'>): PackedEntry {
  const body = bodyOf(item);
  const hash = hashOf(body);
  return {
    kind: 'packed',
    key: item.key,
    report: reading.report.id,
    source: sourceOf(item, reading.report, hash),
    hash,
    body: packed(body),
    reading: packedReading(reading),
    indexed: indexedOf(reading, stages.termRules),
    subject: stages.subjectOf(reading),
  };
}
