import type { Item } from './model/item.ts';

/** What is done with every item, here or in other threads. */
export interface ItemWork<Result> {
  readonly here: (item: Item) => Result;
  /** Name of a module beside this one whose default export does it for a batch. */
  readonly worker: 'reading-worker' | 'packing-worker';
}

/** Items that are read in this thread first. Fewer take less time than other threads need to start. */
const HEAD_START = 400;
/** What one thread is given at a time: items, and characters of them. */
const BATCH = { items: 32, characters: 1 << 18 };
/** Batches under way for each thread: one in work, one waiting. */
const AHEAD = 2;
/** Milliseconds without a new item after which those that wait are read: a slow stream is told as it comes. */
const PATIENCE = 50;

/**
 * Works on items in this thread and, when there are many, in others beside it. The results are the same, in the same
 * order, however many threads there are; a batch whose thread fails is done here. What is no item is passed through in its
 * place.
 */
export async function* workOnMany<Passed extends object, Result>(
  items: AsyncIterable<Item | Passed>,
  work: ItemWork<Result>,
  threads: number,
): AsyncGenerator<Result | Passed> {
  const inputs = items[Symbol.asyncIterator]();
  let ended = false;
  try {
    for (let count = 0; count < HEAD_START || threads < 2; count++) {
      const step = await inputs.next();
      ended = step.done === true;
      if (step.done) return;
      yield isItem(step.value) ? work.here(step.value) : step.value;
    }
    const pool = await openPool(work, threads);
    try {
      yield* inBatches<Passed, Result>(inputs, pool, threads);
      ended = true;
    } finally {
      await pool.close();
    }
  } finally {
    if (!ended) inputs.return?.().catch(() => {});
  }
}

/** Works ahead, hands out batches, and gives the results in the order of the items. */
async function* inBatches<Passed extends object, Result>(
  inputs: AsyncIterator<Item | Passed>,
  pool: Pool<Result>,
  threads: number,
): AsyncGenerator<Result | Passed> {
  const underWay: Promise<readonly (Result | Passed)[]>[] = [];
  let batch: (Item | Passed)[] = [];
  let characters = 0;
  const send = (): void => {
    if (batch.length > 0) underWay.push(workOn(pool, batch));
    batch = [];
    characters = 0;
  };
  let next = inputs.next();
  for (;;) {
    let step = await orLate(next, PATIENCE);
    if (step === 'late') {
      send();
      while (underWay.length > 0) yield* await underWay.shift()!;
      step = await next;
    }
    if (step.done) break;
    next = inputs.next();
    // Whoever stops listening does not wait for what was read ahead, nor hear of it.
    next.catch(() => {});
    batch.push(step.value);
    characters += isItem(step.value) ? step.value.content.length : 0;
    if (batch.length >= BATCH.items || characters >= BATCH.characters) send();
    if (underWay.length > threads * AHEAD) yield* await underWay.shift()!;
  }
  send();
  while (underWay.length > 0) yield* await underWay.shift()!;
}

const isItem = (input: object): input is Item => 'content' in input;

async function workOn<Passed extends object, Result>(
  pool: Pool<Result>,
  batch: readonly (Item | Passed)[],
): Promise<(Result | Passed)[]> {
  const results = (await pool.run(batch.filter(isItem))).values();
  return batch.map((input) => (isItem(input) ? results.next().value! : input));
}

/** What a promise resolves to, or `late` when that takes longer than so many milliseconds. */
export async function orLate<T>(promise: Promise<T>, patience: number): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, patience, 'late');
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Pool<Result> {
  run(items: readonly Item[]): Promise<readonly Result[]>;
  close(): Promise<void>;
}

async function openPool<Result>({ here, worker }: ItemWork<Result>, threads: number): Promise<Pool<Result>> {
  const { Piscina } = await import('piscina');
  const file = `./${worker}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;
  const pool = new Piscina<readonly Item[], Result[]>({
    filename: new URL(file, import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
  let failed = false;
  return {
    async run(items) {
      if (!failed)
        try {
          return await pool.run(items);
        } catch {
          failed = true;
        }
      return items.map(here);
    },
    close: () => pool.destroy(),
  };
}
