import { readability } from '../eval/readability.ts';
import { openStemma } from '../src/index.ts';
import { cleanItem } from '../src/report/clean.ts';
import { byTurns, median } from './measure.ts';
import { inventPages } from './synthetic-pages.ts';
import { table } from './table.ts';

const PAGES = 60;
const SIZE = 200_000;
const ROUNDS = 5;
/** Readability takes this many of the pages; its speed is per page. */
const PEER_PAGES = 12;

/** Pages of 200 KB to clean reports, on one core, beside Readability with linkedom. */
export async function bench(): Promise<string[]> {
  const { languages } = openStemma();
  const pages = inventPages(PAGES, SIZE, 11);
  const [ours, theirs] = await byTurns(ROUNDS, [
    () => pages.map((content, index) => cleanItem({ key: `${index}`, media: 'html', content, known: {} }, languages)),
    () => pages.slice(0, PEER_PAGES).map(readability),
  ]);
  const perPage = ours!.map((seconds) => seconds / PAGES);
  const perPeerPage = theirs!.map((seconds) => seconds / PEER_PAGES);
  const row = (what: string, seconds: readonly number[]): string[] => [
    what,
    (1 / median(seconds)).toFixed(0),
    (1000 * median(seconds)).toFixed(2),
    median(seconds.map((each, round) => perPeerPage[round]! / each)).toFixed(1),
  ];
  return table(
    `Cleaning ${PAGES} pages of ${SIZE / 1000} KB, one core, ${ROUNDS} rounds by turns`,
    ['', 'pages/s', 'ms/page', 'x Readability'],
    [row('page to report', perPage), row('Readability 0.6 + linkedom', perPeerPage)],
  );
}
