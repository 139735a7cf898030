import { readItem } from './desk.ts';
import type { Item } from './model/item.ts';
import type { Reading } from './model/statement.ts';
import { openStemma } from './open.ts';

const { languages } = openStemma();

/** What a thread of `reading-pool.ts` does when items are only read: items -> their readings, in the same order. */
export default function readBatch(items: readonly Item[]): Reading[] {
  return items.map((item) => readItem(item, languages));
}
