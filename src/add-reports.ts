import { readItems } from './desk.ts';
import type { InputProblem, Item } from './model/item.ts';
import { packEntryFor, type Stemma } from './open.ts';
import { orLate, workOnMany } from './reading-pool.ts';
import type { PackedEntry } from './store/packed-entry.ts';
import type { Added, Store } from './store/store.ts';

/**
 * Reports of one transaction: enough that the disk is waited for seldom and pages are written once for many, few enough that
 * little is done again after an end at any point, and that others get their turn. In reports, bytes and milliseconds.
 */
const BATCH = { reports: 128, bytes: 8 << 20, time: 500 } as const;

type Told = Added | InputProblem;

/**
 * Items -> the store, in batches, each a transaction. What was added before is not read again. Reading, and all that can
 * be made ready beside the writing, is done in `stemma.threads` when there are many. Results come in the order of the
 * items, each when it is on disk.
 */
export async function* addItems(
  store: Store,
  items: AsyncIterable<Item | InputProblem>,
  stemma: Stemma,
): AsyncGenerator<Told> {
  const pack = packEntryFor(stemma.languages);
  const here = (items: readonly Item[]): readonly PackedEntry[] =>
    readItems(items, stemma.languages).map((reading, at) => pack({ item: items[at]!, reading }));
  const received = (entry: PackedEntry): PackedEntry => entry;
  const results = workOnMany(unknownTo(store, items), { here, worker: 'packing-worker', received }, stemma.threads);
  for await (const batch of inBatches(results)) yield* await keep(store, batch);
}

/** Items that the store does not know; what it said of the others. */
async function* unknownTo(store: Store, items: AsyncIterable<Item | InputProblem>): AsyncGenerator<Item | Told> {
  for await (const item of items) yield 'message' in item ? item : ((await store.known([item]))[0] ?? item);
}

async function* inBatches(results: AsyncGenerator<PackedEntry | Told>): AsyncGenerator<(PackedEntry | Told)[]> {
  let batch: (PackedEntry | Told)[] = [];
  let bytes = 0;
  let until = 0;
  try {
    for (let next = results.next(); ; ) {
      const step = batch.length === 0 ? await next : await orLate(next, until - performance.now());
      if (step !== 'late') {
        if (step.done) break;
        next = results.next();
        next.catch(() => {});
        if (batch.length === 0) until = performance.now() + BATCH.time;
        batch.push(step.value);
        bytes += step.value.kind === 'packed' ? step.value.body.length : 0;
        if (batch.length < BATCH.reports && bytes < BATCH.bytes && performance.now() < until) continue;
      }
      yield batch;
      batch = [];
      bytes = 0;
    }
    if (batch.length > 0) yield batch;
  } finally {
    results.return(undefined).catch(() => {});
  }
}

async function keep(store: Store, batch: readonly (PackedEntry | Told)[]): Promise<Told[]> {
  const added = await store.add(batch.filter((result) => result.kind === 'packed'));
  let next = 0;
  return batch.map((result) => (result.kind === 'packed' ? added[next++]! : result));
}
