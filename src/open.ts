import { readFileSync } from 'node:fs';
import type { InputEffects } from './intake/effects.ts';
import type { FetchEffects } from './intake/fetch/effects.ts';
import { HostMemory } from './intake/fetch/hosts.ts';
import { openArchive } from './intake/fetch/node-archive.ts';
import { nodeFetch } from './intake/fetch/node-fetch.ts';
import { type Conditions, type FetchedPage, type FetchResult, fetchPage } from './intake/fetch/page.ts';
import { feedsListed, type ListedFeed } from './intake/format/opml.ts';
import { nodeEffects } from './intake/node-effects.ts';
import { readFetched, readInputs } from './intake/read.ts';
import { english } from './lang/en/english.ts';
import type { Language } from './lang/language.ts';
import type { InputProblem, Item } from './model/item.ts';

export { type Conditions, type FetchedPage, type FetchResult, feedsListed, type ListedFeed };

export interface StemmaConfig {
  /** Languages that are read; the first stands in for those that are not. */
  readonly languages?: readonly Language[];
  /** Where bytes come from: files, standard input and the network, unless a caller or a test brings its own. */
  readonly effects?: InputEffects;
  /** Whether addresses on this machine and in its network are fetched too. */
  readonly allowPrivate?: boolean;
  /** Folder in which the raw copies of what is fetched are kept, as WARC; none are kept without it. */
  readonly archive?: string;
}

export interface Stemma {
  readonly languages: readonly Language[];
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
    readItems: (paths) => readInputs(paths, effects),
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

const version = (): string =>
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version as string;
