import { setImmediate as otherWork } from 'node:timers/promises';
import type { Piscina } from 'piscina';
import type { Item } from './model/item.ts';
import { receivedItems, type SentItems, sentItems } from './sent-items.ts';
import { threadEnvironment } from './thread-environment.ts';

/** What is done with every item, here or in other threads. */
export interface ItemWork<Result, Sent> {
  /** Of many items together: less time than one by one. */
  readonly here: (items: readonly Item[]) => readonly Result[];
  /** Name of a module beside this one whose default export does it for a batch. */
  readonly worker: 'reading-worker' | 'preparing-worker' | 'packing-worker';
  /** What came from there, as it would have come of `here`. */
  readonly received: (sent: Sent) => Result;
}

/** Items, and characters of them, that are read in this thread before others are started. Fewer are done before one is ready. */
const HEAD_START = { items: 200, characters: 1 << 19 };
/** What one thread is given at a time: items, and characters of them. */
const BATCH = { items: 16, characters: 1 << 17 };
/**
 * Batches under way for each other thread, and characters of their items: one in work, the others waiting, so that it has
 * work while this thread is busy with a batch of its own or a store's transaction. When all have as many, this thread works
 * too.
 */
const AHEAD = { batches: 8, characters: 1 << 18 };
/**
 * Batches, and characters of their items, that are done or under way while an earlier one is waited for: enough for a thread
 * to start meanwhile, and a bound on what is kept.
 */
const HELD = { batches: 24, characters: 1 << 20 };
/** Characters of an item that is never sent: its page would fill the other thread's heap. */
const LONGEST_SENT = 1 << 20;
/**
 * Megabytes of another thread's heap. Without limits each lets its garbage grow to some 300 MB before it looks; a batch that
 * needs more is worked on here. With less room for what is young, an eighth of the time goes into collecting it.
 */
const HEAP = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 64 };
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
export async function* workOnMany<Passed extends object, Result, Sent>(
  items: AsyncIterable<Item | Passed>,
  work: ItemWork<Result, Sent>,
  threads: number,
): AsyncGenerator<Result | Passed> {
  const inputs = items[Symbol.asyncIterator]();
  let ended = false;
  try {
    yield* inBatches<Passed, Result, Sent>(inputs, new Crew(work, threads - 1));
    ended = true;
  } finally {
    if (!ended) inputs.return?.().catch(() => {});
  }
}

/** Works ahead, hands out batches, and gives the results in the order of the items. */
async function* inBatches<Passed extends object, Result, Sent>(
  inputs: AsyncIterator<Item | Passed>,
  crew: Crew<Result, Sent>,
): AsyncGenerator<Result | Passed> {
  const underWay: Batch<Result | Passed>[] = [];
  let held = 0;
  let batch: (Item | Passed)[] = [];
  let characters = 0;
  const send = async (): Promise<void> => {
    if (batch.length > 0) underWay.push(await workOn(crew, batch, characters));
    held += characters;
    batch = [];
    characters = 0;
  };
  const take = async (isHurried: boolean): Promise<readonly (Result | Passed)[]> => {
    const first = underWay.shift()!;
    held -= first.characters;
    return first.done ?? (isHurried && !crew.isHot ? first.here() : first.sent);
  };
  let next = inputs.next();
  for (;;) {
    let step = await orLate(next, PATIENCE);
    if (step === 'late') {
      await send();
      while (underWay.length > 0) yield* await take(true);
      step = await next;
    }
    if (step.done) break;
    next = inputs.next();
    // Whoever stops listening does not wait for what was read ahead, nor hear of it.
    next.catch(() => {});
    batch.push(step.value);
    characters += isItem(step.value) ? step.value.content.length : 0;
    if (batch.length >= BATCH.items || characters >= BATCH.characters) await send();
    while (underWay[0]?.done !== undefined || underWay.length > HELD.batches || held > HELD.characters)
      yield* await take(false);
  }
  await send();
  while (underWay.length > 0) yield* await take(true);
}

const charactersOf = (items: readonly Item[]): number => items.reduce((sum, { content }) => sum + content.length, 0);

const isItem = (input: object): input is Item => 'content' in input;

/** Items that were sent to another thread. */
interface Sending<Result> {
  readonly results: Promise<readonly Result[]>;
  /** Reads them here too. */
  readonly here: () => readonly Result[];
  /** They are not asked for any more: their memory is free. */
  readonly end: () => void;
}

interface Batch<Result> {
  readonly characters: number;
  /** The results, as soon as they are there. */
  done?: readonly Result[];
  readonly sent: Promise<readonly Result[]>;
  readonly here: () => readonly Result[];
}

/** Of the inputs themselves nothing is kept where they were sent. */
async function workOn<Passed extends object, Result, Sent>(
  crew: Crew<Result, Sent>,
  inputs: readonly (Item | Passed)[],
  characters: number,
): Promise<Batch<Result | Passed>> {
  const items = inputs.filter(isItem);
  const together = inPlaces<Passed, Result>(inputs.map((input) => (isItem(input) ? null : input)));
  const sending = crew.send(items);
  if (sending !== null) return sentBatch<Passed, Result>(sending, characters, together);
  const done = together(crew.here(items));
  // What other threads sent meanwhile is taken in now, so that they get the next batches.
  await otherWork();
  return { characters, done, sent: Promise.resolve(done), here: () => done };
}

/** Results beside what was passed through, each in its place: null where a result goes. */
const inPlaces =
  <Passed extends object, Result>(places: readonly (Passed | null)[]) =>
  (results: readonly Result[]): readonly (Result | Passed)[] => {
    const each = results.values();
    return places.map((passed) => passed ?? each.next().value!);
  };

function sentBatch<Passed extends object, Result>(
  { results, here, end }: Sending<Result>,
  characters: number,
  together: (results: readonly Result[]) => readonly (Result | Passed)[],
): Batch<Result | Passed> {
  const sent = results.then(together);
  const batch: Batch<Result | Passed> = { characters, sent, here: () => together(here()) };
  sent.then(
    (done) => {
      batch.done = done;
      end();
    },
    () => {},
  );
  return batch;
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

/** Other threads that do one kind of work, started when they are first needed. Idle ones keep no process alive. */
class Pool {
  readonly #starting: Promise<Piscina>;
  #started: Piscina | null = null;
  #hasAnswered = false;

  constructor(worker: string, others: number) {
    this.#starting = start(worker, others);
    this.#starting.then(
      (piscina) => {
        this.#started = piscina;
      },
      () => {},
    );
  }

  /** Whether one is there that has answered: until then they load and compile. */
  get isHot(): boolean {
    if (this.#started?.threads.length === 0) this.#hasAnswered = false;
    return this.#hasAnswered;
  }

  async run(items: SentItems): Promise<unknown> {
    const answer = await (await this.#starting).run(items);
    this.#hasAnswered = true;
    return answer;
  }
}

async function start(worker: string, others: number): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  const file = `./${worker}${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;
  return new Piscina({
    filename: new URL(file, import.meta.url).href,
    minThreads: 0,
    maxThreads: others,
    // All that is under way waits at the threads: one need not wait until this thread has time to hand it the next batch.
    concurrentTasksPerWorker: AHEAD.batches,
    idleTimeout: KEPT_IDLE,
    resourceLimits: HEAP,
    env: threadEnvironment(),
  });
}

/** By what they do and how many there are. */
const pools = new Map<string, Pool>();

/** This thread and those beside it, for one stream of items. */
class Crew<Result, Sent> {
  readonly #work: ItemWork<Result, Sent>;
  readonly #others: number;
  /** Items done here before others were asked, and characters of them. */
  #items = 0;
  #characters = 0;
  readonly #underWay = { batches: 0, characters: 0 };
  /** Memory for what is sent, free to be used again. */
  readonly #rooms: SharedArrayBuffer[] = [];
  #failed = false;

  constructor(work: ItemWork<Result, Sent>, others: number) {
    this.#work = work;
    this.#others = others;
  }

  get isHot(): boolean {
    return pools.get(this.#name)?.isHot === true;
  }

  here(items: readonly Item[]): readonly Result[] {
    this.#items += items.length;
    this.#characters += charactersOf(items);
    return this.#work.here(items);
  }

  /** To another thread, or null where none has room, or it is better done here. */
  send(items: readonly Item[]): Sending<Result> | null {
    const isWorthThreads = this.isHot || this.#items >= HEAD_START.items || this.#characters >= HEAD_START.characters;
    const staysHere =
      !isWorthThreads ||
      this.#failed ||
      this.#underWay.batches >= this.#others * AHEAD.batches ||
      this.#underWay.characters >= this.#others * AHEAD.characters ||
      items.some(({ content }) => content.length > LONGEST_SENT);
    if (staysHere) return null;
    const sent = sentItems(items, this.#rooms.pop());
    const here = (): readonly Result[] => this.here(receivedItems(sent));
    return { results: this.#send(sent, charactersOf(items), here), here, end: () => this.#rooms.push(sent.room) };
  }

  async #send(sent: SentItems, characters: number, here: () => readonly Result[]): Promise<readonly Result[]> {
    const pool = pools.get(this.#name) ?? new Pool(this.#work.worker, this.#others);
    pools.set(this.#name, pool);
    this.#underWay.batches++;
    this.#underWay.characters += characters;
    try {
      return ((await pool.run(sent)) as Sent[]).map(this.#work.received);
    } catch {
      this.#failed = true;
      return here();
    } finally {
      this.#underWay.batches--;
      this.#underWay.characters -= characters;
    }
  }

  get #name(): string {
    return `${this.#work.worker} ${this.#others}`;
  }
}
