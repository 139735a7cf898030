import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDossier, type Entry, openStemma, readItem, type Store } from '../src/index.ts';
import { SqlStore } from '../src/store/sql-store.ts';
import { openSqlite } from '../src/store/sqlite/database.ts';
import type { Stages, StoryStream } from '../src/store/stages.ts';
import { StoryStream as Stream } from '../src/story/stream.ts';
import { median, timed } from './measure.ts';
import { pick, seededRandom } from './random.ts';
import { inventEvent, inventReport } from './synthetic-news.ts';
import { table } from './table.ts';

/** Reports in the store that is searched; fewer for a quick look. */
const REPORTS = Number(process.env.STEMMA_BENCH_REPORTS ?? 200_000);
const ADDED = 1024;
const BATCH = 64;
/** Reports of one story. */
const STORY = 12;
const QUERIES = 300;

/**
 * The store on SQLite, one core: what adding costs with everything indexed and how much of it is reading, grouping and the
 * store itself, in processor time; then searches and dossiers in a large store. That one is filled with readings of a few
 * thousand texts, each under a story of its own making, so that filling it takes the store's time only.
 */
export async function* bench(): AsyncGenerator<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-bench-'));
  try {
    yield* adding(folder);
    yield* searching(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* adding(folder: string): AsyncGenerator<string> {
  const stemma = openStemma();
  const items = invented(ADDED, 5);
  const entries: Entry[] = [];
  const reading = await timed(() => {
    for (const item of items) entries.push({ item, reading: readItem(item, stemma) });
  });
  const stream = new Stream(stemma.languages);
  const grouping = await timed(() => {
    for (const { reading } of entries) stream.add(reading);
  });
  const store = openWith(join(folder, 'added.db'), byText());
  const keeping = await timed(async () => {
    for (let at = 0; at < ADDED; at += BATCH) await store.add(entries.slice(at, at + BATCH));
  });
  await store.close();
  const parts = { reading, grouping, store: keeping };
  const all = Object.values(parts).reduce((sum, { processor }) => sum + processor, 0);
  const row = (what: string, seconds: number): string[] => [
    what,
    ((1000 * seconds) / ADDED).toFixed(2),
    (ADDED / seconds).toFixed(0),
    `${((100 * seconds) / all).toFixed(0)} %`,
  ];
  yield* table(
    `Adding ${ADDED} reports of 400 words in batches of ${BATCH}, everything indexed, one core`,
    ['', 'ms of processor', 'reports/s', 'share'],
    [...Object.entries(parts).map(([what, { processor }]) => row(what, processor)), row('all', all)],
  );
}

async function* searching(folder: string): AsyncGenerator<string> {
  const store = openWith(join(folder, 'large.db'), byText());
  const texts = invented(2000, 9);
  const stemma = openStemma();
  const readings = texts.map((item) => readItem(item, stemma));
  const filling = await timed(async () => {
    for (let n = 0; n < REPORTS; n += BATCH)
      await store.add(
        Array.from({ length: Math.min(BATCH, REPORTS - n) }, (_, i) =>
          stamped(texts[(n + i) % texts.length]!, readings[(n + i) % texts.length]!, n + i),
        ),
      );
  });
  const { bytes } = await store.counts();
  const random = seededRandom(3);
  const words = [...new Set(readings.flatMap(({ names }) => names.map(({ name }) => name)))];
  const queries: readonly (readonly [kind: string, make: () => string])[] = [
    ['a common word', () => pick(random, ['people', 'officials', 'rescuers', 'statement', 'town'])],
    ['a name', () => `"${pick(random, words)}"`],
    ['a phrase', () => pick(random, ['"loud noise"', '"no sign of danger"', '"long and windy night"'])],
    ['two words, one not', () => `${pick(random, ['bridge', 'factory', 'train'])} officials -torches`],
    [
      'either of two, a day',
      () => `(bridge OR train) date:2031-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
    ],
    ['topic and figure', () => `topic:killed figure>${10 + Math.floor(random() * 40)}`],
    ['speaker', () => `speaker:"${pick(random, words)}"`],
  ];
  const rows: string[][] = [];
  const times: Timing[] = [];
  for (const [kind, make] of queries) {
    const own: Timing[] = [];
    for (let n = 0; n < QUERIES / queries.length; n++) {
      const query = make();
      own.push(await timed(() => store.search(query, { results: 'reports', limit: 20 })));
    }
    times.push(...own);
    rows.push(row(kind, own));
  }
  rows.push(row('all', times));
  const dossiers: Timing[] = [];
  for (let n = 0; n < 20; n++) {
    const story = `s-${Math.floor((random() * REPORTS) / STORY) * STORY}`;
    dossiers.push(await timed(() => store.dossier(story)));
  }
  rows.push(row(`dossier of ${STORY} reports`, dossiers));
  await store.close();
  yield* table(
    `Searching ${REPORTS} reports (20 hits with snippets), ${(bytes / REPORTS / 1000).toFixed(1)} KB each on disk, filled at ${(REPORTS / filling.processor).toFixed(0)} a second of processor`,
    ['', 'median ms', 'p95 ms', 'median ms of processor', 'p95'],
    rows,
  );
}

type Timing = Awaited<ReturnType<typeof timed>>;

/** Milliseconds by the clock and of the processor: the second holds on a machine that others use too. */
function row(what: string, timings: readonly Timing[]): string[] {
  const [clock, processor] = [
    timings.map(({ seconds }) => seconds * 1000),
    timings.map((timing) => timing.processor * 1000),
  ];
  return [what, ...[clock, processor].flatMap((values) => [median(values), percentile(values, 0.95)])].map((cell) =>
    typeof cell === 'number' ? cell.toFixed(1) : cell,
  );
}

const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;

function invented(count: number, seed: number) {
  const random = seededRandom(seed);
  let event = inventEvent(random);
  return Array.from({ length: count }, (_, n) => {
    if (n % STORY === 0) event = inventEvent(random);
    return { key: `reports/${n}.txt`, media: 'plain' as const, content: inventReport(event, random), known: {} };
  });
}

/** The same report at another day and place in the store. */
function stamped(item: Entry['item'], reading: Entry['reading'], n: number): Entry {
  const day = new Date(Date.UTC(2031, 0, 1) + Math.floor((n / REPORTS) * 330) * 86_400_000).toISOString().slice(0, 10);
  const key = `reports/${n}.txt`;
  return {
    item: { ...item, key, known: { published: day } },
    reading: { ...reading, report: { ...reading.report, id: `r${n}`, key, published: day } },
  };
}

/** A stream that costs nothing: so many reports in a row are one story. */
function byText(): StoryStream {
  let n = 0;
  let story = '';
  return {
    add: ({ report }) => {
      if (n++ % STORY === 0) story = `s-${n - 1}`;
      return { report: report.id, story, why: 'made so', closest: null };
    },
    takeRevisions: () => [],
    takeDeparted: () => [],
    get size() {
      return 0;
    },
    save: () => n,
  };
}

function openWith(file: string, stream: StoryStream): Store {
  const { languages } = openStemma();
  const stages: Stages = {
    tool: 'bench',
    openStream: () => stream,
    buildDossier: (story, readings) => buildDossier(story, readings),
    makeCorrection: () => ({ message: 'not here' }),
    termRules: new Map(languages.map(({ code, tokens, stem }) => [code, { clitics: tokens.clitics, stem }])),
  };
  return new SqlStore(openSqlite(file), stages, () => '2031-01-01T00:00:00Z');
}
