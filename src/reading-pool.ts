import type { InputProblem, Item } from './model/item.ts';
import type { Reading } from './model/statement.ts';

type Input = Item | InputProblem;
type Result = Reading | InputProblem;

/** Items that are read in this thread first. Fewer take less time than other threads need to start. */
const HEAD_START = 400;
/** What one thread is given at a time: items, and characters of them. */
const BATCH = { items: 32, characters: 1 << 18 };
/** Batches under way for each thread: one in work, one waiting. */
const AHEAD = 2;
/** Milliseconds without a new item after which those that wait are read: a slow stream is told as it comes. */
const PATIENCE = 50;

/**
 * Reads items in this thread and, when there are many, in others beside it. The results are the same, in the same order,
 * however many threads there are; a batch whose thread fails is read here.
 */
export async function* readMany(
  items: AsyncIterable<Input>,
  readHere: (item: Item) => Reading,
  threads: number,
): AsyncGenerator<Result> {
  const inputs = items[Symbol.asyncIterator]();
  let ended = false;
  try {
    for (let count = 0; count < HEAD_START || threads < 2; count++) {
      const step = await inputs.next();
      ended = step.done === true;
      if (step.done) return;
      yield isProblem(step.value) ? step.value : readHere(step.value);
    }
    const pool = await openPool(readHere, threads);
    try {
      yield* readInBatches(inputs, pool, threads);
      ended = true;
    } finally {
      await pool.close();
    }
  } finally {
    if (!ended) inputs.return?.().catch(() => {});
  }
}

/** Reads ahead, hands out batches, and gives the results in the order of the items. */
async function* readInBatches(inputs: AsyncIterator<Input>, pool: Pool, threads: number): AsyncGenerator<Result> {
  const underWay: Promise<readonly Result[]>[] = [];
  let batch: Input[] = [];
  let characters = 0;
  const send = (): void => {
    if (batch.length > 0) underWay.push(pool.read(batch));
    batch = [];
    characters = 0;
  };
  let next = inputs.next();
  for (;;) {
    let step = await orLate(next);
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
    characters += isProblem(step.value) ? 0 : step.value.content.length;
    if (batch.length >= BATCH.items || characters >= BATCH.characters) send();
    if (underWay.length > threads * AHEAD) yield* await underWay.shift()!;
  }
  send();
  while (underWay.length > 0) yield* await underWay.shift()!;
}

const isProblem = (input: Input): input is InputProblem => 'message' in input;

async function orLate<T>(promise: Promise<T>): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, 'late');
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

interface Pool {
  read(batch: readonly Input[]): Promise<readonly Result[]>;
  close(): Promise<void>;
}

async function openPool(readHere: (item: Item) => Reading, threads: number): Promise<Pool> {
  const { Piscina } = await import('piscina');
  const file = import.meta.url.endsWith('.ts') ? './reading-worker.ts' : './reading-worker.js';
  const pool = new Piscina<readonly Item[], Reading[]>({
    filename: new URL(file, import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
  let failed = false;
  const readThere = async (items: readonly Item[]): Promise<readonly Reading[]> => {
    if (!failed)
      try {
        return await pool.run(items);
      } catch {
        failed = true;
      }
    return items.map(readHere);
  };
  return {
    async read(batch) {
      const readings = (await readThere(batch.filter((input): input is Item => !isProblem(input)))).values();
      return batch.map((input) => (isProblem(input) ? input : readings.next().value!));
    },
    close: () => pool.destroy(),
  };
}
