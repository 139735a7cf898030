import { openStemma, readItem } from '../src/index.ts';
import { heap } from './measure.ts';
import { seededRandom } from './random.ts';
import { inventEvent, inventReport } from './synthetic-news.ts';
import { table } from './table.ts';

const STEP = 20_000;
const STEPS = 5;

/** Memory while 100,000 different texts are read and forgotten: what a reader keeps must not grow with what it has read. */
export function bench(): string[] {
  const stemma = openStemma();
  const random = seededRandom(11);
  const readMore = (count: number): number => {
    const started = performance.now();
    for (let i = 0; i < count; i++)
      readItem(
        { key: `${i}.txt`, media: 'plain', content: inventReport(inventEvent(random), random), known: {} },
        stemma,
      );
    return count / ((performance.now() - started) / 1000);
  };
  readMore(STEP / 10);
  const rows = [['0', heap().toFixed(1), '']];
  for (let step = 1; step <= STEPS; step++) {
    const rate = readMore(STEP);
    rows.push([(step * STEP).toLocaleString('en'), heap().toFixed(1), rate.toFixed(0)]);
  }
  return table('Memory of a reader, after a full collection', ['texts read', 'MB', 'texts/s'], rows);
}
