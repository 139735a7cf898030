import type { Block } from '../block.ts';
import { steadfastWords } from './class-words.ts';
import type { Element, PageBlock } from './tree.ts';

/** A paragraph that is reporting by its shape: long enough, few links, and with the marks of sentences. */
const PROSE = { least: 60, links: 0.4 };
/** A child that holds this share of its parent's prose is where the article is. */
const DESCEND = 0.8;
/** A marked element need hold less to be taken for the article. */
const DESCEND_MARKED = [0.8, 0.7, 0.6, 0.4] as const;
/** What is marked as furniture and yet holds more of the prose than this is no furniture. */
const MOST_IN_FURNITURE = 0.35;

export interface PageRemoval {
  readonly block: Block;
  readonly reason: string;
}

export interface Extraction {
  readonly blocks: readonly Block[];
  readonly removed: readonly PageRemoval[];
}

/**
 * The article among a page's blocks. Prose is weighed by its characters; from the page's root the extractor goes down
 * as long as one child keeps nearly all of the prose, and sooner into elements that are marked as the article. Within
 * the article, furniture, link lists and stray fragments are left out.
 */
export function extractArticle(blocks: readonly PageBlock[]): Extraction {
  const prose = new Map<Element, number>();
  const furnitureProse = new Map<Element, number>();
  let total = 0;
  for (const block of blocks) {
    const weight = proseWeight(block);
    if (weight === 0) continue;
    for (let e: Element | null = block.element; e !== null; e = e.parent)
      if (e.isFurniture) furnitureProse.set(e, (furnitureProse.get(e) ?? 0) + weight);
  }
  const allProse = blocks.reduce((sum, block) => sum + proseWeight(block), 0);
  const builtOf = buildingBlocks(blocks, MOST_IN_FURNITURE * allProse);
  const isFurniture = (element: Element): Element | null => {
    for (let e: Element | null = element; e !== null; e = e.parent)
      if (
        e.isFurniture &&
        !builtOf.has(e.furnitureWord!) &&
        (furnitureProse.get(e) ?? 0) <= MOST_IN_FURNITURE * allProse
      )
        return e;
    return null;
  };
  for (const block of blocks) {
    const weight = proseWeight(block);
    if (weight === 0 || isFurniture(block.element) !== null) continue;
    total += weight;
    for (let e: Element | null = block.element; e !== null; e = e.parent) prose.set(e, (prose.get(e) ?? 0) + weight);
  }
  const root = articleRoot(prose, total);
  const kept: Block[] = [];
  const removed: PageRemoval[] = [];
  const inRoot = blocks.map(({ element }) => root === null || isWithin(element, root));
  for (const [index, pageBlock] of blocks.entries()) {
    if (!inRoot[index]) continue;
    const furniture = isFurniture(pageBlock.element);
    const reason = furniture !== null ? `page furniture (${furniture.furnitureWord})` : strayReason(pageBlock);
    if (reason === null) kept.push(pageBlock.block);
    else removed.push({ block: pageBlock.block, reason });
  }
  return { blocks: kept, removed };
}

/** Class words that stand over more of the prose than furniture can hold: what this page is built of. */
function buildingBlocks(blocks: readonly PageBlock[], most: number): ReadonlySet<string> {
  const held = new Map<string, number>();
  for (const block of blocks) {
    const weight = proseWeight(block);
    if (weight === 0) continue;
    const over = new Set<string>();
    for (let e: Element | null = block.element; e !== null; e = e.parent)
      if (e.furnitureWord !== null && !steadfastWords.has(e.furnitureWord)) over.add(e.furnitureWord);
    for (const word of over) held.set(word, (held.get(word) ?? 0) + weight);
  }
  return new Set([...held].filter(([, weight]) => weight > most).map(([word]) => word));
}

function proseWeight({ block, element, linkDensity }: PageBlock): number {
  const { text } = block;
  if (text.length < PROSE.least || linkDensity > PROSE.links || /^h[1-6]$/.test(element.tag)) return 0;
  return /[.!?,;:”"。]/.test(text) ? text.length * (1 - linkDensity) : 0;
}

/** The deepest element that holds (nearly) all of the prose of the one above it. */
function articleRoot(prose: ReadonlyMap<Element, number>, total: number): Element | null {
  if (total === 0) return null;
  const children = new Map<Element | null, Element[]>();
  for (const element of prose.keys()) {
    const list = children.get(element.parent) ?? [];
    list.push(element);
    children.set(element.parent, list);
  }
  let root: Element | null = null;
  let held = total;
  for (;;) {
    const next = best(children.get(root) ?? [], prose);
    if (next === null) return root;
    const share = (prose.get(next) ?? 0) / held;
    const marked = markBelow(next, children, prose, held);
    if (marked !== null) {
      root = marked;
      held = prose.get(marked) ?? 0;
    } else if (share >= DESCEND) {
      root = next;
      held = prose.get(next) ?? 0;
    } else return root;
  }
}

const best = (elements: readonly Element[], prose: ReadonlyMap<Element, number>): Element | null =>
  elements.reduce<Element | null>(
    (top, e) => (top === null || (prose.get(e) ?? 0) > (prose.get(top) ?? 0) ? e : top),
    null,
  );

/** The best-marked element below (or at) one that holds enough of the prose for its mark. */
function markBelow(
  element: Element,
  children: ReadonlyMap<Element | null, readonly Element[]>,
  prose: ReadonlyMap<Element, number>,
  held: number,
): Element | null {
  let at: Element | null = element;
  while (at !== null) {
    const share = (prose.get(at) ?? 0) / held;
    if (at.articleMark >= 2 && share >= DESCEND_MARKED[at.articleMark]!) return at;
    if (share < DESCEND_MARKED[3]) return null;
    at = best(children.get(at) ?? [], prose);
  }
  return null;
}

function isWithin(element: Element, root: Element): boolean {
  for (let e: Element | null = element; e !== null && e.depth >= root.depth; e = e.parent) if (e === root) return true;
  return false;
}

/** Link lists and fragments between paragraphs. */
function strayReason({ block, element, linkDensity }: PageBlock): string | null {
  const { text } = block;
  const isHeading = /^h[1-6]$/.test(element.tag);
  if (linkDensity > 0.6 && text.length < 300) return 'links';
  if (linkDensity > 0.9) return 'links';
  if (element.tag === 'li' && linkDensity > 0.4) return 'links';
  if (!isHeading && text.length < 4 && !/[\p{L}\p{N}]/u.test(text)) return 'fragment';
  return null;
}
