import { setImmediate as earlierAnswers } from 'node:timers/promises';
import { type Preparation, prepareReading, readItems } from './desk.ts';
import { openStemma } from './open.ts';
import { receivedItems, type SentItems } from './sent-items.ts';
import { type SentReading, sentReading } from './sent-reading.ts';

const { languages } = openStemma();

export interface PreparedReading extends SentReading {
  readonly preparation: Preparation;
}

/** What a thread of `reading-pool.ts` does when items are read to be grouped and traced, in the same order. */
export default async function prepareBatch(sent: SentItems): Promise<PreparedReading[]> {
  await earlierAnswers();
  return readItems(receivedItems(sent), languages).map((reading) => ({
    ...sentReading(reading),
    preparation: prepareReading(reading, languages),
  }));
}
