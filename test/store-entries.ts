import { seededRandom } from '../bench/random.ts';
import { inventEvent, inventReport } from '../bench/synthetic-news.ts';
import { type Entry, type Item, openStemma, readItem } from '../src/index.ts';

const stemma = openStemma();

/** What would be added of an item. */
export const entryOf = (item: Item): Entry => ({ item, reading: readItem(item, stemma) });

/** A page with an address: what may be revised. */
export const page = (url: string, headline: string, text: string, known: Partial<Item['known']> = {}): Entry =>
  entryOf({ key: url, media: 'plain', content: text, known: { url, headline, ...known } });

/** Reports of invented events, several of each event, mixed; the same for the same seed. */
export function inventEntries(count: number, seed: number): Entry[] {
  const random = seededRandom(seed);
  const events = Array.from({ length: Math.ceil(count / 4) }, () => inventEvent(random));
  return Array.from({ length: count }, (_, n) => {
    const event = events[Math.floor(random() * events.length)]!;
    const day = String(1 + Math.floor((n / count) * 27)).padStart(2, '0');
    return entryOf({
      key: `reports/${seed}-${n}.txt`,
      media: 'plain',
      content: inventReport(event, random, 120),
      known: { published: `2031-05-${day}`, outlet: `Outlet ${n % 7}` },
    });
  });
}
