import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../src/lang/en/english.ts';
import { StoryStream } from '../src/story/stream.ts';
import { termsIn } from '../src/story/terms.ts';
import { bCubedF1 } from './b-cubed.ts';
import { inventStream } from './invented-stream.ts';
import { median } from './measure.ts';
import { type Panel, plot } from './plot.ts';
import { REFERENCE } from './reference.ts';
import type { Order, Placed } from './stories-child.ts';
import { table } from './table.ts';
import { TfidfStream } from './tfidf-stream.ts';

/** With a window of 30 days, 100,000 reports are live from the hundred-thousandth on. */
const PER_DAY = 3333;
const MOST = Number(process.env.STEMMA_BENCH_REPORTS ?? 1e6);
const SIZES = [1e3, 1e4, 1e5, 1e6].filter((size) => size <= MOST);
const SEED = 7;
/**
 * Cost at a size is that of the last reports up to it. They are placed by turns with those of another stream on its way up to
 * the yardstick, begun anew after each round, so that a machine that grows slower meanwhile does so for both.
 */
const MEASURED = 25_000;
const YARDSTICK = 1e4;
const ROUND = 1000;
const TURN = 500;
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
  /** The same as a multiple of what a report costs by turns in a stream of {@link YARDSTICK}: round by round. */
  readonly growth: readonly number[];
  /** Of single reports: processor time and time on the clock, milliseconds. */
  readonly p99: number;
  readonly p99Clock: number;
  /** Of the stream's process, with the bench's own, in MB. */
  readonly memory: number;
}

/** Assigning reports to stories: a stream from 10^3 to 10^6 reports, and plain TF-IDF beside it. */
export async function* bench(): AsyncGenerator<string> {
  const rows: Measured[] = [];
  yield `An invented stream, ${PER_DAY} reports a day, window of 30 days; up to ${MEASURED} reports measured up to each size.`;
  for await (const row of measure()) {
    rows.push(row);
    yield `  ${row.size} reports: ${row.cost.toFixed(3)} ms each, ${row.live} live, ${row.memory.toFixed(0)} MB; by turns, times the cost among ${YARDSTICK}: ${spread(row.growth)}`;
  }
  const plain = [...measureTfidf(SIZES.filter((size) => size <= TFIDF_MOST))];
  yield* table(
    'Assigning one report to its story, one core',
    [
      'reports',
      'live',
      'reports/s',
      'ms each',
      `x among ${YARDSTICK}`,
      'p99 ms',
      'p99 on the clock',
      'x reference',
      'memory MB',
      'TF-IDF ms each',
    ],
    rows.map(({ size, live, cost, relative, growth, p99, p99Clock, memory }, at) => [
      String(size),
      String(live),
      (1000 / cost).toFixed(0),
      cost.toFixed(3),
      median(growth).toFixed(2),
      p99.toFixed(2),
      p99Clock.toFixed(2),
      relative.toFixed(2),
      memory.toFixed(0),
      plain[at]?.toFixed(1) ?? '-',
    ]),
  );
  yield `x among ${YARDSTICK}: of what a report costs by turns in a stream on its way from ${YARDSTICK - ROUND} to ${YARDSTICK}, median of rounds of ${ROUND}`;
  yield `x reference: of the time for one text of 400 words, ${REFERENCE}, measured beside it`;
  yield* quality();
  if (MOST < 1e6) return;
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'stories.svg'), plot(panels(rows, plain), SIZES, 'reports'));
  yield 'plotted in docs/stories.svg';
}

/** Median, and between which values the middle half lies. */
function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor(sorted.length * share)]!.toFixed(2);
  return `${at(0.5)} (${at(0.25)} to ${at(0.75)}, ${sorted.length} rounds)`;
}

async function* measure(): AsyncGenerator<Measured> {
  const [stream, beside] = [openChild(), openChild()];
  try {
    await ask(stream, { seed: SEED });
    let placed = 0;
    for (const size of SIZES) {
      const timed = Math.min(MEASURED, size / 2);
      await ask(stream, { ahead: size - timed - placed });
      placed = size;
      const turns: Placed[] = [];
      const growth: number[] = [];
      for (let round = 0; turns.length * TURN < timed; round++) {
        await ask(beside, { seed: SEED + round, ahead: YARDSTICK - ROUND });
        let [ours, theirs] = [0, 0];
        for (let left = Math.min(ROUND, timed); left > 0; left -= TURN) {
          const turn = await ask(stream, { timed: TURN });
          turns.push(turn);
          ours += turn.cpu;
          theirs += (await ask(beside, { timed: TURN })).cpu;
        }
        growth.push(ours / theirs);
      }
      const { live, memory } = await ask(stream, { collect: true });
      const sum = (of: (turn: Placed) => number): number => turns.reduce((all, turn) => all + of(turn), 0);
      const single = turns.flatMap((turn) => turn.single);
      yield {
        size,
        live,
        cost: sum(({ cpu }) => cpu) / timed,
        relative: sum(({ cpu }) => cpu) / timed / (sum(({ reference }) => reference) / turns.length),
        growth,
        p99: percentile(single.map(({ cpu }) => cpu)),
        p99Clock: percentile(single.map(({ clock }) => clock)),
        memory,
      };
    }
  } finally {
    for (const child of [stream, beside]) child.disconnect();
  }
}

function openChild(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'stories-child.ts'), [String(PER_DAY)], { execArgv: ['--expose-gc'] });
  // Its own words are on the standard error; nobody waits for it any more.
  child.once('exit', (code) => {
    if (code !== 0) process.exit(1);
  });
  return child;
}

async function ask(child: ChildProcess, order: Partial<Order>): Promise<Placed> {
  child.send({ seed: null, ahead: 0, timed: 0, collect: false, ...order } satisfies Order);
  const [placed] = await once(child, 'message');
  return placed as Placed;
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
