import type { Block } from '../block.ts';
import { findArticleRoot, isWithin } from './article-root.ts';
import type { Element } from './element.ts';
import { furnitureJudge } from './page-furniture.ts';
import { isHeading } from './prose.ts';
import type { PageBlock, PageTree } from './tree.ts';

/** A heading that is a link and stands over this much prose heads a part of a list, not another article's teaser. */
const HEADED_PROSE = 150;

/** Blocks after the article that are looked at. */
const BEHIND = 6;

export interface PageRemoval {
  readonly block: Block;
  readonly reason: string;
}

export interface Extraction {
  readonly blocks: readonly Block[];
  readonly removed: readonly PageRemoval[];
  /** What follows the article on the page, where a paywall says that it goes on. */
  readonly behind: readonly Block[];
}

/**
 * The article among a page's blocks: furniture is told first, then the element that holds the remaining prose; a
 * standfirst between the heading and that element belongs to the article. Within it, link lists and stray fragments are
 * left out.
 */
export function extractArticle(tree: PageTree): Extraction {
  const { blocks, elements } = tree;
  const furnitureReason = furnitureJudge(tree);
  const root = findArticleRoot(
    blocks.filter(({ element }) => furnitureReason(element) === null),
    elements,
  );
  const isInArticle = blocks.map(({ element }) => root === null || isWithin(element, root));
  for (const index of standfirst(blocks, isInArticle.indexOf(true), root)) isInArticle[index] = true;
  const kept: Block[] = [];
  const removed: PageRemoval[] = [];
  for (const [index, block] of blocks.entries()) {
    if (!isInArticle[index]) continue;
    const reason = furnitureReason(block.element) ?? strayReason(block, blocks[index + 1]);
    if (reason === null) kept.push(block.block);
    else removed.push({ block: block.block, reason });
  }
  const end = isInArticle.lastIndexOf(true) + 1;
  return { blocks: kept, removed, behind: blocks.slice(end, end + BEHIND).map(({ block }) => block) };
}

/** Prose between the page's heading and the article's element, beside that element: its standfirst. */
function standfirst(blocks: readonly PageBlock[], start: number, root: Element | null): number[] {
  const above = root?.parent ?? null;
  if (above === null || start < 0) return [];
  let heading = start - 1;
  while (heading >= 0 && blocks[heading]!.element.tag !== 'h1') heading--;
  if (heading < 0) return [];
  const found: number[] = [];
  for (let index = heading + 1; index < start; index++)
    if (blocks[index]!.prose > 0 && isWithin(blocks[index]!.element, above)) found.push(index);
  return found;
}

/** Link lists and fragments between paragraphs. */
function strayReason({ block, element, linkDensity }: PageBlock, next: PageBlock | undefined): string | null {
  const { text } = block;
  if (isHeading(element.tag)) {
    const headsProse =
      next !== undefined && element.parent !== null && isWithin(next.element, element.parent)
        ? next.prose > HEADED_PROSE
        : false;
    return linkDensity > 0.6 && !headsProse ? 'links' : null;
  }
  if (element.tag === 'li' ? linkDensity > 0.75 : linkDensity > 0.9 || (linkDensity > 0.6 && text.length < 300))
    return 'links';
  return text.length < 4 && !/[\p{L}\p{N}]/u.test(text) ? 'fragment' : null;
}
