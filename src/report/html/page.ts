import type { KnownMetadata } from '../../model/item.ts';
import type { Removal } from '../../model/report.ts';
import { detached } from '../../text/detached.ts';
import type { Block } from '../block.ts';
import { extractArticle } from './extract.ts';
import { findHeading, type MastheadLine, mastheadLines } from './heading.ts';
import { pageMetadata, statedTitles, titleParts, withoutOutlet } from './metadata.ts';
import { describedAs } from './page-type.ts';
import { type PageFacts, readTree } from './tree.ts';

/** Characters of a `time` element's opening tag, at most. */
const LONGEST_TIME_TAG = 400;

/** A page's article as blocks, what was left out of it, and what the page states of itself. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly metadata: KnownMetadata;
  readonly removed: readonly Removal[];
  /** What follows the article on the page, outside of it. */
  readonly behind: readonly Block[];
  /** The headline as it stands on the page; null where only its metadata has one. */
  readonly heading: Block | null;
  /** What it says it is, where that is no news. */
  readonly described: string | null;
  /** Short lines around the heading. */
  readonly masthead: readonly MastheadLine[];
  /** What `time` elements state, raw: the first around the heading, and the first of all. */
  readonly times: { readonly masthead: string | null; readonly first: string | null };
}

export function readPage(content: string): Page {
  const tree = readTree(content);
  const { blocks, facts } = tree;
  const article = extractArticle(tree);
  const metadata = detachedMetadata(pageMetadata(facts));
  const heading = findHeading(blocks, statedTitles(facts, metadata)) ?? findHeading(blocks, titleParts(facts));
  const masthead = mastheadLines(blocks, heading);
  return {
    blocks: article.blocks,
    behind: article.behind,
    metadata:
      heading === null
        ? metadata
        : { ...metadata, headline: withoutOutlet(detached(heading.block.text), metadata.outlet) },
    heading: heading?.block ?? null,
    described: describedAs(facts),
    masthead,
    times: { masthead: timeWithin(facts.times, masthead), first: facts.times[0]?.value ?? null },
    removed: article.removed.map(({ block, reason }) => ({
      exact: detached(block.text),
      itemStart: block.itemStart,
      itemEnd: block.itemEnd,
      reason,
    })),
  };
}

const detachedMetadata = (metadata: KnownMetadata): KnownMetadata =>
  Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [
      name,
      typeof value === 'string' ? detached(value) : Array.isArray(value) ? value.map(detached) : value,
    ]),
  );

function timeWithin(times: PageFacts['times'], masthead: readonly MastheadLine[]): string | null {
  const lines = masthead.filter(({ place }) => place === 'close');
  for (const { at, value } of times)
    for (const { block } of lines) if (at <= block.itemEnd && at > block.itemStart - LONGEST_TIME_TAG) return value;
  return null;
}
