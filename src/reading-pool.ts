import type { Piscina } from 'piscina';
import type { Item } from './model/item.ts';

/** What is done with every item, here or in other threads. */
export interface ItemWork<Result> {
  readonly here: (item: Item) => Result;
  /** Name of a module beside this one whose default export does it for a batch. */
  readonly worker: 'reading-worker' | 'packing-worker';
}

/** Items, and characters of them, that are read in this thread first. Fewer take less time than other threads need to start. */
const HEAD_START = { items: 400, characters: 1 << 20 };
/** What one thread is given at a time: items, and characters of them. */
const BATCH = { items: 32, characters: 1 << 18 };
/** Batches under way for each other thread: one in work, one waiting. When all have as many, this thread works too. */
const AHEAD = 2;
/** Characters of an item that is never sent: its page would fill the other thread's heap. */
const LONGEST_SENT = 1 << 20;
/**
 * Megabytes of another thread's heap. Without limits each lets its garbage grow to some 300 MB before it looks; a batch that
 * needs more is worked on here.
 */
const HEAP = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 24 };
/** Milliseconds that a thread without work is kept: the next files of a user find its code loaded and hot. */
const KEPT_IDLE = 10_000;
/** Milliseconds without a new item after which those that wait are read: a slow stream is told as it comes. */
const PATIENCE = 50;

/**
 * Works on items in this thread and, when there are many, in others beside it, as many as make `threads` with this one: it
 * has the least to hand over when it does its share itself. The results are the same, in the same order, however many
 * threads there are; a batch whose thread fails is done here. What is no item is passed through in its
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
    let characters = 0;
    for (let count = 0; threads < 2 || (count < HEAD_START.items && characters < HEAD_START.characters); count++) {
      const step = await inputs.next();
      ended = step.done === true;
      if (step.done) return;
      characters += isItem(step.value) ? step.value.content.length : 0;
      yield isItem(step.value) ? work.here(step.value) : step.value;
    }
    const others = threads - 1;
    yield* inBatches<Passed, Result>(inputs, await openPool(work, others), others);
    ended = true;
  } finally {
    if (!ended) inputs.return?.().catch(() => {});
  }
}

/** Works ahead, hands out batches, and gives the results in the order of the items. */
async function* inBatches<Passed extends object, Result>(
  inputs: AsyncIterator<Item | Passed>,
  pool: Pool<Result>,
  others: number,
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
    if (underWay.length > others * AHEAD) yield* await underWay.shift()!;
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
  /** In another thread where one has room, else here. */
  run(items: readonly Item[]): Promise<readonly Result[]>;
}

/** Threads by what they do and how many there are, started when they are first needed. Idle ones keep no process alive. */
const started = new Map<string, Promise<Piscina>>();

async function start(worker: string, others: number): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  const file = `./${worker}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;
  return new Piscina({
    filename: new URL(file, import.meta.url).href,
    minThreads: 0,
    maxThreads: others,
    idleTimeout: KEPT_IDLE,
    resourceLimits: HEAP,
  });
}

async function openPool<Result>({ here, worker }: ItemWork<Result>, others: number): Promise<Pool<Result>> {
  const name = `${worker} ${others}`;
  const starting = started.get(name) ?? start(worker, others);
  started.set(name, starting);
  const pool = await starting;
  let failed = false;
  let sent = 0;
  return {
    async run(items) {
      const staysHere = failed || sent >= others * AHEAD || items.some(({ content }) => content.length > LONGEST_SENT);
      if (staysHere) return items.map(here);
      sent++;
      try {
        return (await pool.run(items)) as Result[];
      } catch {
        failed = true;
        return items.map(here);
      } finally {
        sent--;
      }
    },
  };
}
