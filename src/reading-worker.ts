import { setImmediate as earlierAnswers } from 'node:timers/promises';
import { readItems } from './desk.ts';
import type { Item } from './model/item.ts';
import { openStemma } from './open.ts';
import { type SentReading, sentReading } from './sent-reading.ts';

const { languages } = openStemma();

/** What a thread of `reading-pool.ts` does when items are only read: items -> their readings, in the same order. */
export default async function readBatch(items: readonly Item[]): Promise<SentReading[]> {
  await earlierAnswers();
  return readItems(items, languages).map(sentReading);
}
