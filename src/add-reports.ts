import { readItem } from './desk.ts';
import type { InputProblem, Item } from './model/item.ts';
import type { Stemma } from './open.ts';
import type { Added, Entry, Store } from './store/store.ts';

/**
 * Items of one transaction: enough that the disk is waited for seldom, few enough that little is done again after an end
 * at any point, and that others get their turn. In items, characters and milliseconds.
 */
const BATCH = { items: 32, characters: 8 << 20, time: 500 } as const;

/**
 * Items -> the store, in batches, each a transaction. What was added before is not read again. Each result is yielded
 * when it is on disk; problems are yielded as they come.
 */
export async function* addItems(
  store: Store,
  items: AsyncIterable<Item | InputProblem>,
  stemma: Stemma,
): AsyncGenerator<Added | InputProblem> {
  let batch: Item[] = [];
  let characters = 0;
  let since = 0;
  for await (const item of items) {
    if ('message' in item) {
      yield item;
      continue;
    }
    if (batch.length === 0) since = performance.now();
    batch.push(item);
    characters += item.content.length;
    if (batch.length < BATCH.items && characters < BATCH.characters && performance.now() - since < BATCH.time) continue;
    yield* await addBatch(store, batch, stemma);
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield* await addBatch(store, batch, stemma);
}

async function addBatch(store: Store, items: readonly Item[], stemma: Stemma): Promise<Added[]> {
  const known = await store.known(items);
  const entries = items.flatMap((item, at): Entry[] =>
    known[at] === null ? [{ item, reading: readItem(item, stemma.languages) }] : [],
  );
  const added = await store.add(entries);
  let next = 0;
  return known.map((found) => found ?? added[next++]!);
}
