/**
 * Stemma's library. The same verbs as the command line:
 *
 * ```ts
 * const readings = [];
 * for await (const result of readReports(['reports/'])) if (isReading(result)) readings.push(result);
 * for (const dossier of buildDossiers(readings)) console.log(dossier.story.title, dossier.brief);
 * ```
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { addItems } from './add-reports.ts';
import * as desk from './desk.ts';
import type { Comparison } from './model/comparison.ts';
import type { Correction } from './model/correction.ts';
import type { Dossier } from './model/dossier.ts';
import type { InputProblem, Item } from './model/item.ts';
import type { RecentTexts } from './model/recent-texts.ts';
import type { Revision } from './model/revision.ts';
import type { Reading } from './model/statement.ts';
import type { Assignment } from './model/story.ts';
import { openStemma, type Stemma } from './open.ts';
import type { PreparedReading } from './preparing-worker.ts';
import { workOnMany } from './reading-pool.ts';
import { receivedReading } from './sent-reading.ts';
import type { Added, Store } from './store/store.ts';
import type { WatchedSource } from './watch/effects.ts';
import { type WatchOptions, watchSources } from './watch/watch.ts';

export {
  type CorrectionDesk,
  latest,
  mergeOf,
  mostConservative,
  moveOf,
  range,
  reversalOf,
  splitOf,
  standingRange,
  undoOf,
} from './desk.ts';
export type { Anchor } from './model/anchor.ts';
export { distinctReports } from './model/collection.ts';
export type { Change, Comparison, Facts } from './model/comparison.ts';
export { applyCorrections } from './model/corrected.ts';
export { type Correction, correctionFrom, correctionsInForce, type Hand } from './model/correction.ts';
export type { Derivation, Direction, Lineage, Passage } from './model/derivation.ts';
export type {
  BriefLine,
  BriefPart,
  Claim,
  Dossier,
  DossierReport,
  Notice,
  Quote,
  Standing,
  StoryHeader,
  TimelineEntry,
} from './model/dossier.ts';
export type { InputProblem, Item, KnownMetadata } from './model/item.ts';
export type { Ladder, Relation, Rung } from './model/ladder.ts';
export type { RecentCopy, RecentTexts } from './model/recent-texts.ts';
export type { Credit, Field, Removal, Report, ReportKind } from './model/report.ts';
export type { Revision as StoryRevision } from './model/revision.ts';
export type { Excerpt, Span } from './model/span.ts';
export type {
  Attribution,
  Bound,
  Chain,
  Figure,
  Name,
  Quotation,
  Reading,
  Source,
  SourceKind,
  SourceLink,
  TimeMention,
} from './model/statement.ts';
export type { Assignment, Parent } from './model/story.ts';
export {
  type Conditions,
  type FetchedPage,
  type FetchResult,
  feedsListed,
  type InputProgress,
  type ListedFeed,
  openStemma,
  openStore,
  type Stemma,
  type StemmaConfig,
  type StoreConfig,
} from './open.ts';
export type { PackedEntry } from './store/packed-entry.ts';
export type {
  Added,
  Alert,
  CorrectionEntry,
  CorrectionRequest,
  Counts,
  Entry,
  Fault,
  LadderSummary,
  Page,
  ReportHit,
  ReportRecord,
  Revision,
  SearchKind,
  SearchOptions,
  SearchResult,
  Snippet,
  StatementHit,
  Store,
  StoreChange,
  StoryEvent,
  StoryHit,
  StoryRecord,
  StorySummary,
} from './store/store.ts';
export { QueryError, StoreError } from './store/store.ts';
export { type Channel, deliverAlerts, signatureOf } from './watch/delivery.ts';
export type { WatchedSource } from './watch/effects.ts';
export { changesText, type FactChange, factChanges } from './watch/revision-facts.ts';
export type { WatchOptions } from './watch/watch.ts';

const shared: { stemma?: Stemma } = {};
const defaultStemma = (): Stemma => {
  shared.stemma ??= openStemma();
  return shared.stemma;
};

/**
 * Reads files, folders, globs or `-` (standard input) into readings, one report at a time; of many, several at a time in
 * `stemma.threads`, in the same order.
 * @returns for every report its reading, and for every input that cannot be read a problem of one line; never throws for
 * what an input holds.
 */
export async function* readReports(
  paths: readonly string[],
  stemma: Stemma = defaultStemma(),
): AsyncGenerator<Reading | InputProblem> {
  const here = (items: readonly Item[]): readonly Reading[] => desk.readItems(items, stemma.languages);
  const work = { here, worker: 'reading-worker', received: receivedReading } as const;
  yield* workOnMany(stemma.readItems(paths), work, stemma.threads);
}

/**
 * The same for readings that will be grouped or traced: what that asks of each report alone is made in the same threads,
 * and remembered for `groupStories` and `buildDossiers`.
 */
export async function* prepareReports(
  paths: readonly string[],
  stemma: Stemma = defaultStemma(),
): AsyncGenerator<Reading | InputProblem> {
  const here = (items: readonly Item[]): readonly Reading[] => {
    const readings = desk.readItems(items, stemma.languages);
    for (const reading of readings) desk.prepareReading(reading, stemma.languages);
    return readings;
  };
  const received = ({ preparation, ...sent }: PreparedReading): Reading => {
    const reading = receivedReading(sent);
    desk.rememberPreparation(reading, preparation, stemma.languages);
    return reading;
  };
  yield* workOnMany(stemma.readItems(paths), { here, worker: 'preparing-worker', received }, stemma.threads);
}

/**
 * Adds files, folders, globs, addresses or `-` to a store, in batches. What is yielded as added is on disk; whatever ended
 * before can be given again, and only the rest is done.
 */
export const addReports = (
  store: Store,
  paths: readonly string[],
  stemma: Stemma = defaultStemma(),
): AsyncGenerator<Added | InputProblem> => addItems(store, stemma.readItems(paths), stemma);

/**
 * Watches feeds, pages and folders: adds what appears there and records an alert for each change of fact. Resolves when
 * `signal` ends it, or after one round with `once`. All it remembers is in the store.
 */
export const watch = (
  store: Store,
  sources: readonly WatchedSource[],
  options: WatchOptions,
  stemma: Stemma = defaultStemma(),
): Promise<void> =>
  watchSources(
    store,
    sources,
    {
      now: () => Date.now(),
      sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
      fetch: stemma.fetchPage,
      read: stemma.readFetched,
      folder: (path) => stemma.readItems([path]),
      entry: (item) => ({ item, reading: readItem(item, stemma) }),
      unitName: (unit, value) => unitOf(unit, value, stemma),
    },
    options,
  );

/** Reads one item that is already in memory. */
export const readItem = (item: Item, stemma: Stemma = defaultStemma()): Reading =>
  desk.readItem(item, stemma.languages);

export const isReading = (result: Reading | InputProblem): result is Reading => 'report' in result;

/** Which reports belong together, and why; corrections by hand outrank the method. The order of `readings` does not matter. */
export const groupStories = (
  readings: readonly Reading[],
  stemma: Stemma = defaultStemma(),
  corrections: readonly Correction[] = [],
): readonly Assignment[] => desk.assignStories(readings, stemma.languages, corrections);

/** What the method changed its mind about while it grouped these readings: stories it joined or parted, and why. */
export const storyRevisions = (readings: readonly Reading[], stemma: Stemma = defaultStemma()): readonly Revision[] =>
  desk.reviseStories(readings, stemma.languages);

/** The dossier of one story, whose reports are already known to belong together. */
export const buildDossier = (story: string, readings: readonly Reading[], stemma: Stemma = defaultStemma()): Dossier =>
  desk.buildDossier(story, readings, stemma.languages);

/** A dossier for every story among the readings, the best supported first. */
export const buildDossiers = (
  readings: readonly Reading[],
  stemma: Stemma = defaultStemma(),
  corrections: readonly Correction[] = [],
): Dossier[] => desk.buildDossiers(readings, stemma.languages, corrections);

/** Two reports side by side: what they share, what `b` left out, added and changed. */
export const compareReports = (a: Reading, b: Reading, stemma: Stemma = defaultStemma()): Comparison =>
  desk.compareReports(a, b, stemma.languages);

/** `passenger` of 1, `passengers` of 212: a ladder's unit beside one of its values. */
export const unitOf = (unit: string, value: number, stemma: Stemma = defaultStemma()): string =>
  value === 1 ? unit : (stemma.languages[0]?.ladders.plural(unit) ?? unit);

/**
 * Remembers the last `reports` texts of a stream, so that each new one is told which of them it shares text with, whatever
 * stories they are in; `compareReports` then shows the passages.
 */
export const openRecentTexts = (reports?: number, stemma: Stemma = defaultStemma()): RecentTexts =>
  desk.openRecentTexts(stemma.languages, reports);
