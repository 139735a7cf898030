import type { InputProblem, Item } from '../model/item.ts';
import type { Entry, Store, Visit } from '../store/store.ts';
import type { Fetched, WatchEffects, WatchedSource } from './effects.ts';
import { afterAnswer, afterFailure, conditionsOf, neverVisited, type SourceState } from './source-state.ts';
import { beginTelling, tellChanges } from './teller.ts';
import { afterFailedVisit, afterVisit, newVisit } from './visiting.ts';

export interface WatchOptions {
  /** Milliseconds between two visits of a feed. */
  readonly every: number;
  /** A query that a story must fit to be told. */
  readonly only: string | null;
  /** Ends after everything that is due has been visited once. */
  readonly once: boolean;
  readonly signal: AbortSignal;
  /** Called after each round, with what could not be visited. */
  readonly afterRound: (problems: readonly InputProblem[]) => Promise<void>;
}

/** Sources visited at a time; each host is asked at its own pace whatever their number. */
const AT_A_TIME = 8;
/** Pages taken up in one go. */
const VISITS = 64;
/** Items of one transaction. */
const BATCH = 32;
/** Longest sleep: new files in a folder and a clock that was set are noticed. */
const LONGEST_SLEEP = 60_000;

/**
 * Visits sources as they fall due, fetches what they list, adds it to the store and has what changed in fact told. All
 * that it must remember is in the store, so it may be ended at any point and started again.
 */
export async function watchSources<Page extends Fetched>(
  store: Store,
  sources: readonly WatchedSource[],
  effects: WatchEffects<Page>,
  options: WatchOptions,
): Promise<void> {
  const { signal } = options;
  const watching = new Watching(store, effects, options.every);
  await beginTelling(store, new Date(effects.now()).toISOString());
  for (;;) {
    const problems: InputProblem[] = [];
    const due = await watching.sourcesDue(sources);
    await inParallel(due, async (source) => {
      if (!signal.aborted) problems.push(...(await watching.poll(source)));
    });
    await watching.visitDue(sources, signal, problems);
    const at = new Date(effects.now()).toISOString();
    await tellChanges({ store, unitName: effects.unitName, at, only: options.only });
    await options.afterRound(problems);
    if (options.once || signal.aborted) return;
    const next = await watching.nextDue(sources);
    await effects.sleep(Math.min(LONGEST_SLEEP, Math.max(0, next - effects.now())), signal);
  }
}

class Watching<Page extends Fetched> {
  readonly #store: Store;
  readonly #effects: WatchEffects<Page>;
  readonly #every: number;
  readonly #states = new Map<string, SourceState>();

  constructor(store: Store, effects: WatchEffects<Page>, every: number) {
    this.#store = store;
    this.#effects = effects;
    this.#every = every;
  }

  async sourcesDue(sources: readonly WatchedSource[]): Promise<WatchedSource[]> {
    const due: WatchedSource[] = [];
    for (const source of sources) if ((await this.#stateOf(source)).due <= this.#effects.now()) due.push(source);
    return due;
  }

  async nextDue(sources: readonly WatchedSource[]): Promise<number> {
    let next = (await this.#store.watch.nextVisit()) ?? Number.POSITIVE_INFINITY;
    for (const source of sources) next = Math.min(next, (await this.#stateOf(source)).due);
    return next;
  }

  /** Visits the pages that are due, until none is or a source is again. */
  async visitDue(sources: readonly WatchedSource[], signal: AbortSignal, problems: InputProblem[]): Promise<void> {
    while (!signal.aborted) {
      const visits = await this.#store.watch.visitsDue(this.#effects.now(), VISITS);
      if (visits.length === 0) return;
      await inParallel([...Map.groupBy(visits, ({ url }) => new URL(url).host).values()], async (ofHost) => {
        for (const visit of ofHost) if (!signal.aborted) problems.push(...(await this.visit(visit)));
      });
      if ((await this.sourcesDue(sources)).length > 0) return;
    }
  }

  /** Visits a source: takes up the pages it lists, or adds what it is. */
  async poll(source: WatchedSource): Promise<InputProblem[]> {
    const { now } = this.#effects;
    const state = await this.#stateOf(source);
    if (source.kind === 'folder') {
      const problems = await this.#addAll(this.#effects.folder(source.at), false);
      await this.#keepState(source, { ...state, due: now() + this.#every });
      return problems;
    }
    const answer = await this.#effects.fetch(source.at, conditionsOf(state, now()));
    switch (answer.kind) {
      case 'page': {
        const problems = await this.#takeUp(source, answer);
        await this.#keepState(source, afterAnswer(state, now(), this.#every, answer));
        return problems;
      }
      case 'unchanged':
        await this.#keepState(source, afterAnswer(state, now(), this.#every, null));
        return [];
      default: {
        const retryAfter = answer.kind === 'failed' ? answer.retryAfter : null;
        await this.#keepState(source, afterFailure(state, now(), this.#every, retryAfter));
        return [{ kind: 'problem', input: source.at, message: answer.reason }];
      }
    }
  }

  /** Fetches a page for the first time or looks at it again. */
  async visit(visit: Visit): Promise<InputProblem[]> {
    const { now, fetch, read } = this.#effects;
    // Without conditions: whoever edits in silence may well say that nothing changed.
    const answer = await fetch(visit.url, {});
    switch (answer.kind) {
      case 'page': {
        const problems = await this.#addAll(read(answer), true, visit.url);
        await this.#store.watch.saveVisit(afterVisit(visit, now()));
        return problems;
      }
      case 'unchanged':
        await this.#store.watch.saveVisit(afterVisit(visit, now()));
        return [];
      case 'gone':
        // Gone for good is a kill; not found may be a fault of the server's.
        if (answer.status === 404) return this.#failed(afterFailedVisit(visit, now(), null), answer.reason);
        await this.#store.withdraw(visit.url, `taken down by who published it (HTTP ${answer.status})`);
        return this.#failed({ ...visit, due: null }, visit.first === null ? answer.reason : null);
      case 'refused':
        return this.#failed({ ...visit, due: null }, answer.reason);
      case 'failed':
        return this.#failed(afterFailedVisit(visit, now(), answer.retryAfter), answer.reason);
    }
  }

  /** When there is no use in trying on, what the feed said of the page is the report, and the reason is told. */
  async #failed(visit: Visit, reason: string | null): Promise<InputProblem[]> {
    const givenUp = visit.due === null;
    if (givenUp && visit.pending !== null) await this.#addEntries([visit.pending], false);
    await this.#store.watch.saveVisit(givenUp ? { ...visit, pending: null } : visit);
    return givenUp && reason !== null ? [{ kind: 'problem', input: visit.url, message: reason }] : [];
  }

  /** The entries of a feed become pages to visit; a page that is a source itself is added. */
  async #takeUp(source: WatchedSource, page: Page): Promise<InputProblem[]> {
    const { now, read } = this.#effects;
    const problems: InputProblem[] = [];
    for await (const item of read(page)) {
      if ('message' in item) {
        problems.push(item);
        continue;
      }
      const { url, updated, published } = item.known;
      if (url === undefined || !isLinkOf(item, source.at) || !isWeb(url)) {
        await this.#addEntries([item], true);
        continue;
      }
      const stamp = updated ?? published ?? null;
      const known = await this.#store.watch.visit(url);
      if (known === null) await this.#store.watch.saveVisit(newVisit(url, now(), stamp, item));
      else if (known.stamp !== stamp && known.first !== null)
        await this.#store.watch.saveVisit({ ...known, stamp, due: now() });
    }
    return problems;
  }

  async #addAll(
    items: AsyncIterable<Item | InputProblem>,
    latest: boolean,
    address: string | null = null,
  ): Promise<InputProblem[]> {
    const problems: InputProblem[] = [];
    let batch: Item[] = [];
    for await (const item of items) {
      if ('message' in item) problems.push(item);
      else batch.push(address === null || item.key.startsWith(`${address}#`) ? item : at(item, address));
      if (batch.length < BATCH) continue;
      await this.#addEntries(batch, latest);
      batch = [];
    }
    await this.#addEntries(batch, latest);
    return problems;
  }

  async #addEntries(items: readonly Item[], latest: boolean): Promise<void> {
    const known = latest ? items.map(() => null) : await this.#store.known(items);
    const entries: Entry[] = items.filter((_, at) => known[at] === null).map(this.#effects.entry);
    await this.#store.add(entries, { latest });
  }

  async #stateOf(source: WatchedSource): Promise<SourceState> {
    let state = this.#states.get(source.at);
    if (state === undefined) {
      const kept = await this.#store.watch.recall(sourceName(source));
      state = kept === null ? neverVisited : (JSON.parse(kept) as SourceState);
      this.#states.set(source.at, state);
    }
    return state;
  }

  async #keepState(source: WatchedSource, state: SourceState): Promise<void> {
    this.#states.set(source.at, state);
    await this.#store.watch.remember([[sourceName(source), JSON.stringify(state)]]);
  }
}

const sourceName = ({ kind, at }: WatchedSource): string => `source ${kind} ${at}`;

/** Whether an item is one that a feed lists, and not the source itself. */
const isLinkOf = ({ key, known }: Item, source: string): boolean =>
  known.url !== source && key.startsWith(`${source}#`);

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** The page that the feed named, under that name, wherever redirects led. */
const at = (item: Item, url: string): Item => ({ ...item, key: url, known: { ...item.known, url } });

async function inParallel<Value>(values: readonly Value[], work: (value: Value) => Promise<void>): Promise<void> {
  const queue = [...values];
  await Promise.all(
    Array.from({ length: Math.min(AT_A_TIME, queue.length) }, async () => {
      for (let value = queue.shift(); value !== undefined; value = queue.shift()) await work(value);
    }),
  );
}
