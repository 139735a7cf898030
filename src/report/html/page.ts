import type { KnownMetadata } from '../../model/item.ts';
import type { Removal } from '../../model/report.ts';
import type { Block } from '../block.ts';
import { extractArticle } from './extract.ts';
import { pageMetadata } from './metadata.ts';
import { readTree } from './tree.ts';

/** A page's article as blocks, what was left out of it, and what the page states of itself. */
export interface Page {
  readonly blocks: readonly Block[];
  readonly metadata: KnownMetadata;
  readonly removed: readonly Removal[];
}

export function readPage(content: string): Page {
  const { blocks, facts } = readTree(content);
  const article = extractArticle(blocks);
  return {
    blocks: article.blocks,
    metadata: pageMetadata(facts),
    removed: article.removed.map(({ block, reason }) => ({
      exact: block.text,
      itemStart: block.itemStart,
      itemEnd: block.itemEnd,
      reason,
    })),
  };
}
