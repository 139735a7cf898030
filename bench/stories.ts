import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../src/lang/en/english.ts';
import { StoryStream } from '../src/story/stream.ts';
import { termsIn } from '../src/story/terms.ts';
import { bCubedF1 } from './b-cubed.ts';
import { type InventedReport, inventStream } from './invented-stream.ts';
import { type Panel, plot } from './plot.ts';
import { REFERENCE, reference } from './reference.ts';
import { inventReports } from './synthetic-news.ts';
import { table } from './table.ts';
import { TfidfStream } from './tfidf-stream.ts';

/** With a window of 30 days, 100,000 reports are live from the hundred-thousandth on. */
const PER_DAY = 3333;
const MOST = Number(process.env.STEMMA_BENCH_REPORTS ?? 1e6);
const SIZES = [1e3, 1e4, 1e5, 1e6].filter((size) => size <= MOST);
const SEED = 7;
/** Cost at a size is that of the last reports up to it. */
const MEASURED = 5000;
/** Made ahead of the clock, so that making them is not measured. */
const BATCH = 500;
/**
 * Plain TF-IDF reads every story that shares a word, and keeps all of them. Up to each size its stories are given to it, for it
 * would take hours to find them; the last few reports it places by itself.
 */
const TFIDF_MOST = 1e5;
const TFIDF_MEASURED = 20;
const TFIDF_THRESHOLD = 0.2;
/** Reports whose stories are compared with the events they were made from; by plain TF-IDF, a minute's work. */
const JUDGED = 3000;

interface Measured {
  readonly size: number;
  readonly live: number;
  /** Processor time a report, milliseconds, and as a multiple of the reference's time for one text. */
  readonly cost: number;
  readonly relative: number;
  /** Of single reports: processor time and time on the clock, milliseconds. */
  readonly p99: number;
  readonly p99Clock: number;
  /** Of the process, with the bench's own, in MB. */
  readonly memory: number;
}

/** Assigning reports to stories: a stream from 10^3 to 10^6 reports, and plain TF-IDF beside it. */
export async function* bench(): AsyncGenerator<string> {
  const rows: Measured[] = [];
  warmUp();
  yield `An invented stream, ${PER_DAY} reports a day, window of 30 days; ${MEASURED} reports measured up to each size.`;
  const ours = new StoryStream([english]);
  for (const row of measure(ours)) {
    rows.push(row);
    yield `  ${row.size} reports: ${row.cost.toFixed(3)} ms each, ${row.live} live, ${row.memory.toFixed(0)} MB`;
  }
  const plain = [...measureTfidf(SIZES.filter((size) => size <= TFIDF_MOST))];
  yield* table(
    'Assigning one report to its story, one core',
    [
      'reports',
      'live',
      'reports/s',
      'ms each',
      'p99 ms',
      'p99 on the clock',
      'x reference',
      'memory MB',
      'TF-IDF ms each',
    ],
    rows.map(({ size, live, cost, relative, p99, p99Clock, memory }, at) => [
      String(size),
      String(live),
      (1000 / cost).toFixed(0),
      cost.toFixed(3),
      p99.toFixed(2),
      p99Clock.toFixed(2),
      relative.toFixed(2),
      memory.toFixed(0),
      plain[at]?.toFixed(1) ?? '-',
    ]),
  );
  yield `x reference: of the time for one text of 400 words, ${REFERENCE}, measured beside it`;
  yield* quality();
  const [small, large] = [rows.find(({ size }) => size === 1e4), rows.find(({ size }) => size === 1e6)];
  if (small === undefined || large === undefined) return;
  yield `cost at 10^6 over cost at 10^4: ${(large.cost / small.cost).toFixed(2)}; by the reference ${(large.relative / small.relative).toFixed(2)}`;
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'stories.svg'), plot(panels(rows, plain), SIZES, 'reports'));
  yield 'plotted in docs/stories.svg';
}

/** Code is compiled while it runs: what is measured is what a long run costs. */
function warmUp(): void {
  const stream = new StoryStream([english]);
  let left = 4000;
  for (const { subject } of inventStream(5, PER_DAY)) {
    stream.place(subject);
    if (--left === 0) return;
  }
}

function* measure(stream: StoryStream): Generator<Measured> {
  const texts = inventReports(200, 7);
  let placed = 0;
  let batch: InventedReport[] = [];
  let seconds = { cpu: 0, reference: 0, texts: 0 };
  let single: { cpu: number; clock: number }[] = [];
  for (const report of inventStream(SEED, PER_DAY)) {
    batch.push(report);
    const size = SIZES.find((each) => each > placed);
    if (size === undefined) return;
    if (batch.length < BATCH && placed + batch.length < size) continue;
    const isMeasured = placed >= size - MEASURED;
    const before = cpuTime();
    for (const each of batch) {
      const [cpu, clock] = [cpuTime(), performance.now()];
      stream.place(each.subject);
      if (isMeasured) single.push({ cpu: cpuTime() - cpu, clock: performance.now() - clock });
    }
    stream.takeDeparted();
    stream.takeRevisions();
    placed += batch.length;
    batch = [];
    if (isMeasured) {
      seconds.cpu += cpuTime() - before;
      const started = cpuTime();
      reference(texts);
      seconds.reference += cpuTime() - started;
      seconds.texts += texts.length;
    }
    if (placed < size) continue;
    globalThis.gc?.();
    yield {
      size,
      live: stream.size,
      cost: seconds.cpu / single.length,
      relative: seconds.cpu / single.length / (seconds.reference / seconds.texts),
      p99: percentile(single.map(({ cpu }) => cpu)),
      p99Clock: percentile(single.map(({ clock }) => clock)),
      memory: process.memoryUsage().rss / 1e6,
    };
    seconds = { cpu: 0, reference: 0, texts: 0 };
    single = [];
  }
}

/** Milliseconds a report at each size. */
function* measureTfidf(sizes: readonly number[]): Generator<number> {
  const stream = new TfidfStream(TFIDF_THRESHOLD);
  const stories = new Map<number, number>();
  let placed = 0;
  let milliseconds = 0;
  for (const { subject, event } of inventStream(SEED, PER_DAY)) {
    const size = sizes.find((each) => each > placed);
    if (size === undefined) return;
    const words = termsIn(subject.terms.keys);
    const story = stories.get(event) ?? stream.open();
    stories.set(event, story);
    placed++;
    if (placed <= size - TFIDF_MEASURED) stream.learn(words, story);
    else {
      const before = cpuTime();
      stream.add(words);
      milliseconds += cpuTime() - before;
    }
    if (placed < size) continue;
    yield milliseconds / TFIDF_MEASURED;
    milliseconds = 0;
  }
}

/** Of this process so far, in milliseconds: other programs on the machine do not count. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const percentile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.99)]!;

/** B-cubed F1 over the first reports of the stream. On real news: `npm run eval`. */
function* quality(): Generator<string> {
  const stream = new StoryStream([english]);
  const plain = new TfidfStream(TFIDF_THRESHOLD);
  const reports: { event: string; report: string; first: string; plain: string }[] = [];
  for (const { subject, event } of inventStream(SEED, PER_DAY)) {
    const { report, story } = stream.place(subject);
    const other = plain.add(termsIn(subject.terms.keys));
    reports.push({ event: String(event), report, first: story, plain: String(other) });
    if (reports.length >= JUDGED) break;
  }
  const now = new Map(stream.assignments().map(({ report, story }) => [report, story]));
  const f1 = (found: (each: (typeof reports)[number]) => string): string =>
    bCubedF1(reports.map((each) => [each.event, found(each)])).toFixed(3);
  yield `B-cubed F1 over ${reports.length} invented reports: first answers ${f1(({ first }) => first)}, after revisions ${f1(({ report }) => now.get(report)!)}, TF-IDF ${f1((each) => each.plain)}`;
}

function panels(rows: readonly Measured[], plain: readonly number[]): Panel[] {
  const panel = (title: string, unit: string, name: string, ys: readonly (number | null)[]): Panel => ({
    title,
    unit,
    series: [{ name, ys }],
  });
  return [
    panel(
      'Cost of one report',
      'ms',
      'stories',
      rows.map(({ cost }) => cost),
    ),
    panel(
      'Cost of one report',
      'ms',
      'plain TF-IDF',
      rows.map((_, at) => plain[at] ?? null),
    ),
    panel(
      'Memory',
      'MB',
      'stories',
      rows.map(({ memory }) => memory),
    ),
  ];
}
