import { english } from '../src/lang/en/english.ts';
import { StoryStream } from '../src/story/stream.ts';
import { type InventedReport, inventStream } from './invented-stream.ts';
import { reference } from './reference.ts';
import { inventReports } from './synthetic-news.ts';

/**
 * A stream of invented reports in a process of its own: two of different sizes can be timed by turns without sharing a heap, and
 * each tells its own memory. Started by `stories.ts`, which sends one {@link Order} at a time and gets {@link Placed} back.
 */
export interface Order {
  /** Opens a new stream of this seed before it places any. */
  readonly seed: number | null;
  /** Reports to place before any is timed, and then. */
  readonly ahead: number;
  readonly timed: number;
  /** Asks for a full collection before memory is told. Not between timed turns: collecting is part of their cost. */
  readonly collect: boolean;
}

export interface Placed {
  /** Live reports. */
  readonly live: number;
  /** Milliseconds of the processor for all that were timed, and for one text of the reference beside them. */
  readonly cpu: number;
  readonly reference: number;
  /** Milliseconds of each that was timed, by the processor and by the clock. */
  readonly single: readonly { readonly cpu: number; readonly clock: number }[];
  /** Of this process, in MB. */
  readonly memory: number;
}

const PER_DAY = Number(process.argv[2]);
/** Made ahead of the clock, so that making them is not measured. */
const BATCH = 500;
const WARM_UP = { seed: 5, reports: 4000 };

const texts = inventReports(200, 7);
let stream = new StoryStream([english]);
let reports: Iterator<InventedReport> = inventStream(WARM_UP.seed, PER_DAY);
// Code is compiled while it runs: what is measured is what a long run costs.
for (const batch of batches(WARM_UP.reports)) place(batch);

process.on('message', ({ seed, ahead, timed, collect }: Order) => {
  if (seed !== null) {
    stream = new StoryStream([english]);
    reports = inventStream(seed, PER_DAY);
  }
  for (const batch of batches(ahead)) place(batch);
  let cpu = 0;
  const single: Placed['single'][number][] = [];
  for (const batch of batches(timed)) {
    const before = cpuTime();
    place(batch, single);
    cpu += cpuTime() - before;
  }
  const before = cpuTime();
  if (timed > 0) reference(texts);
  const perText = (cpuTime() - before) / texts.length;
  if (collect) globalThis.gc?.();
  const memory = process.memoryUsage().rss / 1e6;
  process.send!({ live: stream.size, cpu, reference: perText, single, memory } satisfies Placed);
});

function* batches(count: number): Generator<readonly InventedReport[]> {
  for (let left = count; left > 0; left -= BATCH)
    yield Array.from({ length: Math.min(left, BATCH) }, () => reports.next().value as InventedReport);
}

/** @param single gets what each report took */
function place(batch: readonly InventedReport[], single?: Placed['single'][number][]): void {
  for (const { subject } of batch) {
    const [cpu, clock] = [cpuTime(), performance.now()];
    stream.place(subject);
    single?.push({ cpu: cpuTime() - cpu, clock: performance.now() - clock });
  }
  stream.takeDeparted();
  stream.takeRevisions();
  stream.takeFollowUps();
}

/** Of this thread so far, in milliseconds: other programs on the machine do not count. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
