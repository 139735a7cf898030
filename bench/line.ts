import { availableParallelism } from 'node:os';
import { traceDerivations } from '../src/derivation/trace.ts';
import { expectShortLives } from '../src/faces/cli/memory.ts';
import {
  buildDossier,
  groupStories,
  type Item,
  isReading,
  openStemma,
  prepareReports,
  type Reading,
  readItem,
  type Stemma,
} from '../src/index.ts';
import type { InputEffects } from '../src/intake/effects.ts';
import { nodeEffects } from '../src/intake/node-effects.ts';
import { median, timed } from './measure.ts';
import { seededRandom } from './random.ts';
import { REFERENCE, reference } from './reference.ts';
import { inventStory } from './synthetic-news.ts';
import { table } from './table.ts';

const REPORTS = 3000;
/** Reports read before anything is timed, so that code is compiled. */
const WARM_UP = 500;
const ROUNDS = 3;
/** Reports of the dossier that is timed. */
const DOSSIER = 12;

/** The whole line in memory, as the command line runs it: JSON lines -> reports -> statements -> stories -> lineages; and one dossier by itself. */
export async function* bench(): AsyncGenerator<string> {
  expectShortLives();
  const records = inventRecords(REPORTS);
  const alone = openStemma({ effects: effectsOf(records) });
  const together = openStemma({ effects: effectsOf(records), threads: availableParallelism() });
  const texts = records.map(({ text }) => text);
  await stages(openStemma({ effects: effectsOf(records.slice(0, WARM_UP)) }), WARM_UP);
  const single = [];
  const parallel = [];
  const words = [];
  for (let round = 0; round < ROUNDS; round++) {
    words.push((await timed(() => reference(texts))).seconds);
    single.push(await stages(alone, REPORTS));
    parallel.push(await stages(together, REPORTS));
  }
  const total = (run: Stages): number => run.items + run.reading + run.stories + run.lineages;
  const rows: string[][] = [];
  for (const stage of ['items', 'reading', 'stories', 'lineages'] as const)
    rows.push([
      names[stage],
      ...[single, parallel].flatMap((runs) =>
        share(
          runs.map((run) => run[stage]),
          runs.map(total),
        ),
      ),
    ]);
  rows.push(['the whole line', ...[single, parallel].flatMap((runs) => share(runs.map(total), runs.map(total)))]);
  const perReport = (1000 * median(words)) / REPORTS;
  yield* table(
    `The whole line, ${REPORTS} reports of 400 words as JSON lines, medians of ${ROUNDS} rounds`,
    ['', 'one thread: ms/report', 'share', `with ${together.threads} reading: ms/report`, 'share'],
    [...rows, [REFERENCE, perReport.toFixed(3), '', '', '']],
  );
  const rate = (runs: readonly Stages[]): string => (REPORTS / median(runs.map(total))).toFixed(0);
  yield `  ${rate(single)} reports/s in one thread, ${rate(parallel)} with ${together.threads} threads reading`;
  const busy = (runs: readonly Stages[]): string =>
    ((1000 * median(runs.map(({ thisThread }) => thisThread))) / REPORTS).toFixed(2);
  yield `  this thread's own processor time a report: ${busy(single)} ms in one thread, ${busy(parallel)} with others beside it`;
  yield '';
  yield* dossierLines(records);
}

const names = {
  items: 'JSON lines to items',
  reading: 'items to statements, terms and words',
  stories: 'statements to stories',
  lineages: 'stories to lineages',
};

interface Stages {
  readonly items: number;
  readonly reading: number;
  readonly stories: number;
  readonly lineages: number;
  /** Seconds of processor that this thread took for all of it: what other threads cannot take off it. */
  readonly thisThread: number;
}

const share = (seconds: readonly number[], totals: readonly number[]): string[] => [
  ((1000 * median(seconds)) / REPORTS).toFixed(3),
  `${((100 * median(seconds)) / median(totals)).toFixed(0)}%`,
];

/** Seconds of each stage. Items are read by the stream that reads them, so their own time is measured apart. */
async function stages(stemma: Stemma, count: number): Promise<Stages> {
  const items = await timed(async () => {
    for await (const _ of stemma.readItems(['-']));
  });
  const before = process.threadCpuUsage();
  const readings: Reading[] = [];
  const both = await timed(async () => {
    for await (const result of prepareReports(['-'], stemma)) if (isReading(result)) readings.push(result);
  });
  if (readings.length !== count) throw new Error(`${readings.length} of ${count} reports were read`);
  let stories = new Map<string, Reading[]>();
  const grouping = await timed(() => {
    const storyOf = new Map(groupStories(readings, stemma).map(({ report, story }) => [report, story] as const));
    stories = Map.groupBy(readings, ({ report }) => storyOf.get(report.id) ?? report.id);
  });
  const tracing = await timed(() => {
    for (const members of stories.values()) traceDerivations(members, stemma.languages);
  });
  const { user, system } = process.threadCpuUsage(before);
  return {
    thisThread: (user + system) / 1e6,
    items: items.seconds,
    reading: both.seconds - items.seconds,
    stories: grouping.seconds,
    lineages: tracing.seconds,
  };
}

async function* dossierLines(records: readonly Record[]): AsyncGenerator<string> {
  const stemma = openStemma();
  const random = seededRandom(23);
  const stories = Array.from({ length: 40 }, () =>
    inventStory(random, DOSSIER).map((text, index) =>
      readItem(itemOf({ id: `${index}`, outlet: `Outlet ${index}`, text }), stemma),
    ),
  );
  const each = async (): Promise<number[]> => {
    const took: number[] = [];
    for (const [index, readings] of stories.entries())
      took.push((await timed(() => buildDossier(`s-${index}`, readings, stemma))).seconds * 1000);
    return took;
  };
  await each();
  const took = (await each()).sort((a, b) => a - b);
  const words = await timed(() => reference(records.slice(0, 100).map(({ text }) => text)));
  yield* table(
    `A dossier of ${DOSSIER} reports that are read already, ${took.length} stories`,
    ['', 'median ms', 'slowest ms'],
    [
      ['derivations, ladders, claims, quotes, timeline, brief', median(took).toFixed(1), took.at(-1)!.toFixed(1)],
      [`${REFERENCE}, ${DOSSIER} reports`, ((words.seconds * 1000 * DOSSIER) / 100).toFixed(1), ''],
    ],
  );
}

interface Record {
  readonly id: string;
  readonly outlet: string;
  readonly text: string;
}

/** The world with these records as JSON lines on standard input. */
function effectsOf(records: readonly Record[]): InputEffects {
  const bytes = Buffer.from(records.map((record) => JSON.stringify(record)).join('\n'));
  return {
    ...nodeEffects,
    async *standardInput() {
      yield bytes;
    },
  };
}

const itemOf = ({ id, outlet, text }: Record): Item => ({ key: id, media: 'plain', content: text, known: { outlet } });

/** Stories of one to a dozen reports, most of them small, as a stream of records in the order of their stories. */
function inventRecords(count: number): Record[] {
  const random = seededRandom(17);
  const records: Record[] = [];
  while (records.length < count) {
    const size = Math.min(count - records.length, Math.ceil(1 / (0.08 + random())));
    for (const text of inventStory(random, size))
      records.push({ id: `r${records.length}`, outlet: `Outlet ${1 + Math.floor(random() * 200)}`, text });
  }
  return records;
}
