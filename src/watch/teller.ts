import type { Dossier } from '../model/dossier.ts';
import type { Alert, Store, StoreChange } from '../store/store.ts';
import { alertId, changesOf, toldAfter, type UnitName } from './changes.ts';
import { bothTold, factsOf, nothingTold, type ToldFacts } from './facts.ts';
import { changesText, factChanges } from './revision-facts.ts';

/** Changes of the store looked at in one go. */
const PAGE = 500;
const CURSOR = 'watch cursor';
const START = 'watch start';

interface Telling {
  readonly store: Store;
  readonly unitName: UnitName;
  /** ISO 8601. */
  readonly at: string;
  /** A query that stories must fit to be told, or null for all. */
  readonly only: string | null;
}

/** From where on changes are told: what was in the store before is not news. */
export async function beginTelling(store: Store, at: string): Promise<void> {
  if ((await store.watch.recall(CURSOR)) !== null) return;
  await store.watch.remember([
    [CURSOR, String(await store.cursor())],
    [START, at],
  ]);
}

/**
 * Looks at all that happened in the store since the last time, and records an alert for each change of fact. What is told
 * and up to where is one transaction, so an end at any point neither loses nor repeats an alert.
 */
export async function tellChanges(telling: Telling): Promise<void> {
  const { store } = telling;
  for (;;) {
    const cursor = Number((await store.watch.recall(CURSOR)) ?? 0);
    const changes = await store.changesSince(cursor, PAGE);
    const last = changes.at(-1);
    if (last === undefined) return;
    const alerts: Alert[] = [];
    const remembered: [string, string][] = [];
    for (const revision of changes.filter(({ kind }) => kind === 'revision')) {
      const alert = await silentEdit(telling, revision);
      if (alert !== null) alerts.push(alert);
    }
    const stories = new Set<string>();
    for (const { story } of changes) {
      const record = await store.story(story);
      if (record !== null) stories.add(record.id);
    }
    for (const story of stories) {
      const dossier = await store.dossier(story);
      if (dossier === null) continue;
      const told = (await toldOf(store, story)) ?? (await before(telling, dossier));
      const now = changesOf(told, dossier, telling.at, telling.unitName);
      const wanted = now.length === 0 || (await isWanted(telling, story));
      if (wanted) alerts.push(...now);
      remembered.push([toldName(story), JSON.stringify(toldAfter(told, dossier))]);
    }
    await store.watch.tell(alerts, [...remembered, [CURSOR, String(last.cursor)]]);
  }
}

const toldName = (story: string): string => `told ${story}`;

/** What was told of a story and of those that became part of it; null when nothing is remembered of any. */
async function toldOf(store: Store, story: string): Promise<ToldFacts | null> {
  const history = (await store.story(story))?.history ?? [];
  const names = [story, ...history.filter(({ kind, to }) => kind === 'merge' && to === story).map(({ from }) => from)];
  let told: ToldFacts | null = null;
  for (const name of new Set(names)) {
    const value = await store.watch.recall(toldName(name));
    if (value !== null) told = bothTold(told ?? nothingTold, JSON.parse(value) as ToldFacts);
  }
  return told;
}

/** A story that was here before the watch began is taken as told, but for what came since: that it was not looked at. */
async function before({ store }: Telling, dossier: Dossier): Promise<ToldFacts> {
  const start = (await store.watch.recall(START)) ?? '';
  const { reports } = (await store.story(dossier.story.id))!;
  return reports[0]!.at < start ? factsOf(dossier) : nothingTold;
}

async function silentEdit({ store, at, only }: Telling, change: StoreChange): Promise<Alert | null> {
  const record = await store.report(change.report!);
  const number = record?.revisions.findIndex(({ report }) => report === change.report) ?? 0;
  if (record === null || number < 1) return null;
  const earlier = await store.report(record.revisions[number - 1]!.report);
  // What a feed said of a page is no earlier version of it: they came under different keys.
  if (earlier!.reading.report.key !== record.reading.report.key) return null;
  const changes = factChanges(earlier!.reading, record.reading);
  if (changes.length === 0) return null;
  if (only !== null && !(await isWanted({ store, only }, record.story))) return null;
  const { report } = record.reading;
  return {
    id: alertId('edit', change.report!, ''),
    kind: 'edit',
    story: record.story,
    title: report.headline ?? report.key,
    message: `${report.outlet ?? report.url ?? report.key} changed its report: ${changesText(changes)}`,
    anchors: changes.flatMap(({ anchor }) => anchor ?? []),
    at,
  };
}

async function isWanted({ store, only }: Pick<Telling, 'store' | 'only'>, story: string): Promise<boolean> {
  if (only === null) return true;
  const found = await store.search(`(${only}) story:${story}`, { results: 'reports', limit: 1 });
  return found.hits.length > 0;
}
