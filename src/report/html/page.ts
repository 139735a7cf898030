import type { KnownMetadata } from '../../model/item.ts';
import type { Removal } from '../../model/report.ts';
import type { Block } from '../block.ts';
import { extractArticle } from './extract.ts';
import { findHeading, type MastheadLine, mastheadLines } from './heading.ts';
import { pageMetadata, statedTitles, withoutOutlet } from './metadata.ts';
import { readTree } from './tree.ts';

/** A page's article as blocks, what was left out of it, and what the page states of itself. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly metadata: KnownMetadata;
  readonly removed: readonly Removal[];
  /** The headline as it stands on the page; null where only its metadata has one. */
  readonly heading: Block | null;
  /** Short lines around the heading. */
  readonly masthead: readonly MastheadLine[];
}

export function readPage(content: string): Page {
  const { blocks, facts } = readTree(content);
  const article = extractArticle(blocks);
  const metadata = pageMetadata(facts);
  const heading = findHeading(blocks, statedTitles(facts, metadata));
  return {
    blocks: article.blocks,
    metadata:
      heading === null ? metadata : { ...metadata, headline: withoutOutlet(heading.block.text, metadata.outlet) },
    heading: heading?.block ?? null,
    masthead: mastheadLines(blocks, heading),
    removed: article.removed.map(({ block, reason }) => ({
      exact: block.text,
      itemStart: block.itemStart,
      itemEnd: block.itemEnd,
      reason,
    })),
  };
}
