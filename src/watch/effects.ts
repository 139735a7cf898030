import type { InputProblem, Item } from '../model/item.ts';
import type { Entry } from '../store/store.ts';

/** A page or feed as it was fetched; what is in it is for `read` to say. */
export interface Fetched {
  readonly kind: 'page';
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type Visited<Page extends Fetched> =
  | Page
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'gone'; readonly status: 404 | 410; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfter: number | null };

/** All that a watch asks of the world and of the stages. */
export interface WatchEffects<Page extends Fetched = Fetched> {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves early when the watch is ended. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  fetch(
    url: string,
    conditions: { readonly etag?: string | null; readonly lastModified?: string | null },
  ): Promise<Visited<Page>>;
  /** What was fetched -> its items: a page, the entries of a feed. */
  read(page: Page): AsyncIterable<Item | InputProblem>;
  /** A folder -> the items of its files. */
  folder(path: string): AsyncIterable<Item | InputProblem>;
  entry(item: Item): Entry;
  /** `people` of 2, `person` of 1. */
  unitName(unit: string, value: number): string;
}

/** What is watched. An address may be a feed's or a page's: what comes from it tells. */
export interface WatchedSource {
  readonly kind: 'address' | 'folder';
  readonly at: string;
}
