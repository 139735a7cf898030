import { readFileSync } from 'node:fs';
import { buildDossier, mergeOf, moveOf, StoryStream, splitOf, subjectOf, undoOf } from './desk.ts';
import type { InputEffects } from './intake/effects.ts';
import type { FetchEffects } from './intake/fetch/effects.ts';
import { HostMemory } from './intake/fetch/hosts.ts';
import { openArchive } from './intake/fetch/node-archive.ts';
import { nodeFetch } from './intake/fetch/node-fetch.ts';
import { type Conditions, type FetchedPage, type FetchResult, fetchPage } from './intake/fetch/page.ts';
import { feedsListed, type ListedFeed } from './intake/format/opml.ts';
import { nodeEffects } from './intake/node-effects.ts';
import type { InputProgress, OnInput } from './intake/progress.ts';
import { readFetched, readInputs } from './intake/read.ts';
import { english } from './lang/en/english.ts';
import type { Language } from './lang/language.ts';
import type { InputProblem, Item } from './model/item.ts';
import { openStoreWith, type StoreOptions } from './store/open.ts';
import { packEntry } from './store/pack-entry.ts';
import type { PackedEntry } from './store/packed-entry.ts';
import type { Clock, Stages } from './store/stages.ts';
import type { Entry, Store } from './store/store.ts';
import type { SavedStream } from './story/stream.ts';

export { type Conditions, type FetchedPage, type FetchResult, feedsListed, type InputProgress, type ListedFeed };

export interface StemmaConfig {
  /** Languages that are read; the first stands in for those that are not. */
  readonly languages?: readonly Language[];
  /** Where bytes come from: files, standard input and the network, unless a caller or a test brings its own. */
  readonly effects?: InputEffects;
  /** Threads that read beside this one when there are many reports; none by default, and none for `languages` of one's own. */
  readonly threads?: number;
  /** Whether addresses on this machine and in its network are fetched too. */
  readonly allowPrivate?: boolean;
  /** Folder in which the raw copies of what is fetched are kept, as WARC; none are kept without it. */
  readonly archive?: string;
  /** Called as inputs are read. */
  readonly onInput?: OnInput;
}

export interface Stemma {
  readonly languages: readonly Language[];
  readonly threads: number;
  /** Files, folders, patterns, addresses or `-` -> items, and a problem for each input that cannot be read. */
  readonly readItems: (paths: readonly string[]) => AsyncIterable<Item | InputProblem>;
  /** One page or feed, fetched politely; never rejects. */
  readonly fetchPage: (url: string, conditions?: Conditions) => Promise<FetchResult>;
  /** What was fetched -> its items: a page, the entries of a feed. */
  readonly readFetched: (page: FetchedPage) => AsyncIterable<Item | InputProblem>;
}

/** Composition root: the one place that knows every language and where bytes come from. */
export function openStemma(config: StemmaConfig = {}): Stemma {
  const fetch = config.effects?.fetch ?? openFetch(config);
  const effects = config.effects ?? { ...nodeEffects, fetch };
  return {
    languages: config.languages ?? [english],
    // A language is made of functions, which cannot be sent: other threads know only those that come with Stemma.
    threads: config.languages === undefined ? (config.threads ?? 0) : 0,
    readItems: (paths) => readInputs(paths, effects, config.onInput),
    fetchPage: (url, conditions = {}) => fetchPage(url, conditions, fetch),
    readFetched,
  };
}

/** The network as Node gives it, with a memory of the hosts visited that lasts as long as what it opens. */
function openFetch({ allowPrivate = false, archive }: StemmaConfig): FetchEffects {
  const userAgent = `Stemma/${version()} (reads news for journalists; obeys robots.txt as "stemma")`;
  return {
    ...nodeFetch,
    now: () => Date.now(),
    hosts: new HostMemory(),
    allowPrivate,
    userAgent,
    ...(archive === undefined ? {} : { archive: openArchive(archive, userAgent) }),
  };
}

/**
 * Opens the store at a file or a `postgres://` address; without one, where `STEMMA_STORE` says, else in the platform's
 * folder for a user's data.
 * @throws {StoreError}
 */
export const openStore = (
  location?: string,
  { stemma = openStemma(), clock = () => new Date().toISOString(), ...options }: StoreConfig = {},
): Promise<Store> => openStoreWith(stagesOf(stemma.languages), clock, location, options);

export interface StoreConfig extends StoreOptions {
  readonly stemma?: Stemma;
  readonly clock?: Clock;
}

/** Makes entries ready for a store, in whatever thread. */
export function packEntryFor(languages: readonly Language[]): (entry: Entry) => PackedEntry {
  const stages = stagesOf(languages);
  return (entry) => packEntry(entry, stages);
}

/** What the store has the stages do. */
function stagesOf(languages: readonly Language[]): Stages {
  return {
    tool: version(),
    openStream: () => new StoryStream(languages),
    restoreStream: (saved) => StoryStream.restored(saved as SavedStream, languages),
    subjectOf: (reading) => subjectOf(reading, languages),
    buildDossier: (story, readings, withdrawn) => buildDossier(story, readings, languages, withdrawn),
    makeCorrection: (request, current, corrections, hand) => {
      const desk = { current, corrections };
      switch (request.kind) {
        case 'merge':
          return mergeOf(desk, request.stories, hand);
        case 'split':
          return splitOf(desk, request.reports, hand);
        case 'move':
          return moveOf(desk, request.reports, request.to, hand);
        case 'undo':
          return undoOf(desk, request.correction, hand);
      }
    },
    termRules: new Map(languages.map(({ code, tokens, stem }) => [code, { tokens, stem }])),
  };
}

const version = (): string =>
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version as string;
