import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { readability } from '../eval/readability.ts';
import { openStemma } from '../src/index.ts';
import { cleanItem } from '../src/report/clean.ts';
import { readPage } from '../src/report/html/page.ts';
import { byTurns, median } from './measure.ts';
import { inventPages } from './synthetic-pages.ts';
import { table } from './table.ts';

const PAGES = 60;
const SIZE = 200_000;
const ROUNDS = 7;
/** Readability takes this many of the pages; its speed is per page. */
const PEER_PAGES = 12;
/** Development pages of about that size are measured too, where they are. */
const NEARLY = { least: 150_000, most: 250_000 };

const data = resolve(process.env.STEMMA_DATA ?? join(import.meta.dirname, '..', '..', 'shared', 'data'));

/** Pages of 200 KB to clean reports, on one core, beside Readability with linkedom and a parser that is asked for nothing. */
export async function* bench(): AsyncGenerator<string> {
  yield* await measure(`${PAGES} invented pages`, inventPages(PAGES, SIZE, 11));
  const real = developmentPages();
  if (real.length > 0) yield* await measure(`${real.length} development pages`, real);
}

async function measure(what: string, pages: readonly string[]): Promise<string[]> {
  const { languages } = openStemma();
  const step = Math.max(1, Math.floor(pages.length / PEER_PAGES));
  const peerPages = pages.filter((_, index) => index % step === 0).slice(0, PEER_PAGES);
  const works = [
    () => pages.map((content, index) => cleanItem({ key: `${index}`, media: 'html', content, known: {} }, languages)),
    () => pages.map(readPage),
    () => pages.map(parseOnly),
    () => peerPages.map(readability),
  ];
  // Twice before it is timed: the readers of pages are much code, and hot only after some hundred pages.
  await byTurns(1, works);
  const rounds = await byTurns(ROUNDS, works, 'processor');
  const perPage = rounds.map((seconds, index) =>
    seconds.map((each) => each / (index === works.length - 1 ? peerPages : pages).length),
  );
  const peer = perPage.at(-1)!;
  const row = (name: string, seconds: readonly number[]): string[] => [
    name,
    (1 / median(seconds)).toFixed(0),
    (1 / Math.min(...seconds)).toFixed(0),
    (1000 * median(seconds)).toFixed(2),
    median(seconds.map((each, round) => peer[round]! / each)).toFixed(1),
  ];
  const size = pages.reduce((sum, { length }) => sum + length, 0) / pages.length;
  return table(
    `Cleaning ${what} of ${Math.round(size / 1000)} KB, seconds of processor, ${ROUNDS} rounds by turns`,
    ['', 'pages/s', 'best round', 'ms/page', 'x Readability'],
    [
      row('page to report', perPage[0]!),
      row('. of it, page to article', perPage[1]!),
      row('htmlparser2, asked for nothing', perPage[2]!),
      row('Readability 0.6 + linkedom', peer),
    ],
  );
}

function parseOnly(page: string): void {
  const parser = new Parser({ onopentag() {}, ontext() {}, onclosetag() {} });
  parser.write(page);
  parser.end();
}

function developmentPages(): string[] {
  const folders = [join(data, 'article-extraction', 'html'), join(data, 'wcxb')].filter((folder) => existsSync(folder));
  return folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.html.gz'))
        .sort()
        .map((name) => gunzipSync(readFileSync(join(folder, name))).toString('utf8')),
    )
    .filter(({ length }) => length >= NEARLY.least && length <= NEARLY.most);
}
