import { openStemma, readItem } from '../src/index.ts';
import { heap } from './measure.ts';
import { seededRandom } from './random.ts';
import { inventEvent, inventReport } from './synthetic-news.ts';

const STEP = 10_000;
const STEPS = 10;

/** Memory while 100,000 different texts are read and forgotten: what a reader keeps must not grow with what it has read. */
export function* bench(): Generator<string> {
  const stemma = openStemma();
  const random = seededRandom(11);
  const readMore = (count: number): number => {
    const { user } = process.cpuUsage();
    for (let i = 0; i < count; i++)
      readItem(
        { key: `${i}.txt`, media: 'plain', content: inventReport(inventEvent(random), random), known: {} },
        stemma,
      );
    return count / (process.cpuUsage({ user, system: 0 }).user / 1e6);
  };
  const row = (...cells: readonly string[]): string => cells.map((cell) => cell.padStart(12)).join('');
  yield 'Memory of a reader, after a full collection; texts a second of processor time, making them included';
  yield row('texts read', 'heap MB', 'process MB', 'texts/s');
  const memory = (): readonly string[] => [heap().toFixed(1), (process.memoryUsage().rss / 1e6).toFixed(0)];
  readMore(STEP / 10);
  yield row('1,000', ...memory());
  for (let step = 1; step <= STEPS; step++) {
    const rate = readMore(STEP);
    yield row((step * STEP).toLocaleString('en'), ...memory(), rate.toFixed(0));
  }
}
