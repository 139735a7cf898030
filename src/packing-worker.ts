import { setImmediate as earlierAnswers } from 'node:timers/promises';
import { readItems } from './desk.ts';
import { openStemma, packEntryFor } from './open.ts';
import { receivedItems, type SentItems } from './sent-items.ts';
import type { PackedEntry } from './store/packed-entry.ts';

const { languages } = openStemma();
const pack = packEntryFor(languages);

/** What a thread of `reading-pool.ts` does when items are added: items -> what a store keeps of them, in the same order. */
export default async function packBatch(sent: SentItems): Promise<PackedEntry[]> {
  await earlierAnswers();
  const items = receivedItems(sent);
  return readItems(items, languages).map((reading, index) => pack({ item: items[index]!, reading }));
}
