import { setImmediate as earlierAnswers } from 'node:timers/promises';
import { readItems } from './desk.ts';
import type { Item } from './model/item.ts';
import { openStemma, packEntryFor } from './open.ts';
import type { PackedEntry } from './store/packed-entry.ts';

const { languages } = openStemma();
const pack = packEntryFor(languages);

/** What a thread of `reading-pool.ts` does when items are added: items -> what a store keeps of them, in the same order. */
export default async function packBatch(items: readonly Item[]): Promise<PackedEntry[]> {
  await earlierAnswers();
  return readItems(items, languages).map((reading, index) => pack({ item: items[index]!, reading }));
}
