import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readItems } from '../src/desk.ts';
import {
  addReports,
  buildDossier,
  type Entry,
  openStemma,
  openStore,
  type PackedEntry,
  type Reading,
  readItem,
  type SearchKind,
  type Store,
} from '../src/index.ts';
import { nodeEffects } from '../src/intake/node-effects.ts';
import { packEntryFor } from '../src/open.ts';
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
/** A file for that store, filled once and used again; else it is made in a folder that goes away. */
const KEPT = process.env.STEMMA_BENCH_STORE;
const ADDED = 4096;
/** Reports that `stemma add` is timed with: a day of a large newsroom. The first quarter is told apart: code is compiled then. */
const DAY = 16_384;
/** Reports of a transaction, as `stemma add` writes them. */
const BATCH = 128;
/** Reports that a thread reads together. */
const TOGETHER = 16;
/** Reports of one story. */
const STORY = 12;
const TEXTS = 4000;
const QUERIES = 60;
const DOSSIERS = 60;
/** Queries of a kind before any is timed, so that code is compiled. */
const WARM_UP = 8;

/**
 * The store on SQLite: what adding costs with everything indexed and how much of it is reading, packing, grouping and
 * writing; then searches and dossiers in a large store. That one is filled with readings of a few thousand texts, each
 * under a story of its own making, so that filling it takes the store's time only.
 */
export async function* bench(): AsyncGenerator<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stemma-bench-'));
  try {
    yield* adding(folder);
    yield* searching(KEPT ?? join(folder, 'large.db'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* adding(folder: string): AsyncGenerator<string> {
  const { languages } = openStemma();
  await addAll(join(folder, 'warm.db'), invented(ADDED / 4, 4), 0);
  const items = invented(ADDED, 5);
  const pack = packEntryFor(languages);
  const packed: PackedEntry[] = [];
  const stream = new Stream(languages);
  const seconds = { reading: 0, packing: 0, grouping: 0 };
  for (let at = 0; at < ADDED; at += TOGETHER) {
    const some = items.slice(at, at + TOGETHER);
    let readings: readonly Reading[] = [];
    seconds.reading += (
      await timed(() => {
        readings = readItems(some, languages);
      })
    ).processor;
    seconds.packing += (
      await timed(() => {
        for (const [n, reading] of readings.entries()) packed.push(pack({ item: some[n]!, reading }));
      })
    ).processor;
    seconds.grouping += (
      await timed(() => {
        for (const reading of readings) stream.add(reading);
      })
    ).processor;
  }
  const store = await openWith(join(folder, 'added.db'), byNumber());
  const writing = await timed(async () => {
    for (let at = 0; at < ADDED; at += BATCH) await store.add(packed.slice(at, at + BATCH));
  });
  await store.close();
  const parts: readonly (readonly [what: string, seconds: number])[] = [
    ['reading', seconds.reading],
    ['packing, with its terms for the index and for the grouping', seconds.packing],
    ['grouping', seconds.grouping],
    ['writing', writing.processor],
  ];
  const all = parts.reduce((sum, [, seconds]) => sum + seconds, 0);
  const row = (what: string, seconds: number): string[] => [
    what,
    ((1000 * seconds) / ADDED).toFixed(2),
    `${((100 * seconds) / all).toFixed(0)} %`,
  ];
  yield* table(
    `Adding ${ADDED} reports of 400 words in batches of ${BATCH}, everything indexed`,
    ['', 'ms of processor a report', 'share'],
    [...parts.map(([what, seconds]) => row(what, seconds)), row('all', all)],
  );
  const day = invented(DAY, 6);
  for (const threads of [0, availableParallelism()]) {
    const { processor, quarters } = await addAll(join(folder, `all-${threads}.db`), day, threads);
    const rate = (seconds: readonly number[]): string =>
      ((DAY / quarters.length) * (seconds.length / seconds.reduce((sum, each) => sum + each, 0))).toFixed(0);
    yield `  stemma add, ${DAY} reports, ${threads === 0 ? 'one thread' : `${threads} threads reading`}: ${rate(quarters)} reports/s by the clock, ${rate(quarters.slice(1))} after the first quarter; ${((1000 * processor) / DAY).toFixed(2)} ms of processor a report`;
  }
}

interface Run {
  /** Seconds of processor. */
  readonly processor: number;
  /** Seconds by the clock for each quarter of the reports. */
  readonly quarters: readonly number[];
}

/** What `stemma add` does with these items as JSON lines. */
async function addAll(file: string, items: readonly Entry['item'][], threads: number): Promise<Run> {
  const lines = Buffer.from(items.map(({ key, content }) => JSON.stringify({ id: key, text: content })).join('\n'));
  const effects = {
    ...nodeEffects,
    async *standardInput() {
      yield lines;
    },
  };
  const stemma = openStemma({ effects });
  const store = await openStore(file, { stemma });
  let added = 0;
  const quarters: number[] = [];
  const { processor } = await timed(async () => {
    let since = performance.now();
    for await (const { kind } of addReports(store, ['-'], { ...stemma, threads })) {
      if (kind === 'added') added++;
      if (added < ((quarters.length + 1) * items.length) / 4) continue;
      quarters.push((performance.now() - since) / 1000);
      since = performance.now();
    }
    await store.close();
  });
  if (added !== items.length) throw new Error(`${added} of ${items.length} reports were added`);
  return { processor, quarters };
}

async function* searching(file: string): AsyncGenerator<string> {
  const texts = invented(TEXTS, 9);
  const readings = texts.map((item) => readItem(item));
  let store = await openWith(file, byNumber());
  const held = (await store.counts()).reports;
  if (held > 0 && held !== REPORTS) throw new Error(`${file} holds ${held} reports, not ${REPORTS}`);
  if (held === 0) {
    const filling = await timed(async () => {
      for (let n = 0; n < REPORTS; n += 2 * BATCH)
        await store.add(
          Array.from({ length: Math.min(2 * BATCH, REPORTS - n) }, (_, i) =>
            stamped(texts[(n + i) % TEXTS]!, readings[(n + i) % TEXTS]!, n + i),
          ),
        );
    });
    yield `Filled with ${REPORTS} reports at ${(REPORTS / filling.processor).toFixed(0)} a second of processor`;
    await store.close();
    store = await openWith(file, byNumber());
  }
  const { bytes } = await store.counts();
  forgetDossiers(file);
  const random = seededRandom(3);
  const names = [...new Set(readings.flatMap(({ names }) => names.map(({ name }) => name)))];
  const day = (): string => `2031-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const figure = (): string => `topic:killed figure>${10 + Math.floor(random() * 40)}`;
  const queries: readonly (readonly [kind: string, results: SearchKind, make: () => string])[] = [
    ['a common word', 'reports', () => pick(random, ['people', 'officials', 'rescuers', 'statement', 'town'])],
    ['a name', 'reports', () => `"${pick(random, names)}"`],
    ['a phrase', 'reports', () => pick(random, ['"loud noise"', '"no sign of danger"', '"long and windy night"'])],
    ['two words, one not', 'reports', () => `${pick(random, ['bridge', 'factory', 'train'])} officials -torches`],
    ['the beginning of a word', 'reports', () => `${pick(random, names).slice(0, 5)}*`],
    ['either of two, a day', 'reports', () => `(bridge OR train) date:${day()}`],
    ['a month and a speaker', 'reports', () => `speaker:"${pick(random, names)}" date:${day().slice(0, 7)}`],
    ['topic and figure', 'reports', figure],
    ['topic and figure', 'statements', figure],
    ['speaker and word', 'statements', () => `speaker:"${pick(random, names)}" rescuers`],
    ['a common word', 'stories', () => pick(random, ['bridge', 'factory', 'train', 'tunnel'])],
  ];
  const rows: string[][] = [];
  const times: Timing[] = [];
  for (const [kind, results, make] of queries) {
    const own: Timing[] = [];
    for (let n = -WARM_UP; n < QUERIES; n++) {
      const query = make();
      const timing = await timed(() => store.search(query, { results, limit: 20 }));
      if (n >= 0) own.push(timing);
    }
    times.push(...own);
    rows.push(row(`${kind}, in ${results}`, own));
  }
  rows.push(row('all searches', times));
  const stories = Array.from({ length: DOSSIERS }, () => `s-${Math.floor((random() * REPORTS) / STORY) * STORY}`);
  const dossiers = async (): Promise<Timing[]> => {
    const took: Timing[] = [];
    for (const story of stories) took.push(await timed(() => store.dossier(story)));
    return took.slice(WARM_UP);
  };
  rows.push(row(`dossier of ${STORY} reports, for the first time`, await dossiers()));
  await store.close();
  store = await openWith(file, byNumber());
  rows.push(row('the same, in a new opening of the store', await dossiers()));
  await store.close();
  yield* table(
    `Searching ${REPORTS} reports (20 hits with snippets), ${(bytes / REPORTS / 1000).toFixed(1)} KB each on disk`,
    ['', 'median ms', 'p95 ms', 'median ms of processor', 'p95'],
    rows,
  );
}

/** Those that an earlier run of the bench left. */
function forgetDossiers(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('DELETE FROM dossier');
  database.close();
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
function byNumber(): StoryStream {
  let n = 0;
  let story = '';
  return {
    place: ({ report }) => {
      if (n++ % STORY === 0) story = `s-${n - 1}`;
      return { report, story, why: 'made so', closest: null };
    },
    takeRevisions: () => [],
    takeFollowUps: () => [],
    takeDeparted: () => [],
    get size() {
      return 0;
    },
    save: () => n,
  };
}

async function openWith(file: string, stream: StoryStream): Promise<Store> {
  const { languages } = openStemma();
  const stages: Stages = {
    tool: 'bench',
    openStream: () => stream,
    restoreStream: () => stream,
    subjectOf: ({ report }) => ({ report: report.id }),
    buildDossier: (story, readings) => buildDossier(story, readings),
    makeCorrection: () => ({ message: 'not here' }),
    termRules: new Map(languages.map(({ code, tokens, stem }) => [code, { tokens, stem }])),
  };
  return new SqlStore(await openSqlite(file, stages.termRules), stages, () => '2031-01-01T00:00:00Z');
}
