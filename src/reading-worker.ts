import { setImmediate as earlierAnswers } from 'node:timers/promises';
import { readItems } from './desk.ts';
import { openStemma } from './open.ts';
import { receivedItems, type SentItems } from './sent-items.ts';
import { type SentReading, sentReading } from './sent-reading.ts';

const { languages } = openStemma();

/** What a thread of `reading-pool.ts` does when items are only read: items -> their readings, in the same order. */
export default async function readBatch(sent: SentItems): Promise<SentReading[]> {
  await earlierAnswers();
  return readItems(receivedItems(sent), languages).map(sentReading);
}
