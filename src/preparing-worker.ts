import { setImmediate as earlierAnswers } from 'node:timers/promises';
import { type Preparation, prepareReading, readItem } from './desk.ts';
import type { Item } from './model/item.ts';
import { openStemma } from './open.ts';

const { languages } = openStemma();

export interface Prepared {
  /** As JSON: see `reading-worker.ts`. */
  readonly reading: string;
  readonly preparation: Preparation;
}

/** What a thread of `reading-pool.ts` does when items are read to be grouped and traced, in the same order. */
export default async function prepareBatch(items: readonly Item[]): Promise<Prepared[]> {
  await earlierAnswers();
  return items.map((item) => {
    const reading = readItem(item, languages);
    return { reading: JSON.stringify(reading), preparation: prepareReading(reading, languages) };
  });
}
