import type { Element } from './element.ts';
import type { PageBlock } from './tree.ts';

/** A child that holds this share of its parent's prose is where the article is. */
const DESCEND = 0.8;
/** A marked element need hold less to be taken for the article. */
const DESCEND_MARKED = [0.8, 0.7, 0.6, 0.4] as const;

/** Characters of prose by the element's index. */
type Prose = Float64Array;
type Children = ReadonlyMap<Element | null, readonly Element[]>;

/**
 * The element that holds the article: from the page's root down as long as one child keeps nearly all of the prose, and
 * sooner into elements that are marked as the article.
 * @param blocks those that are no furniture
 * @param elements how many the page has
 * @returns null where there is no prose, or it is spread over the whole page
 */
export function findArticleRoot(blocks: readonly PageBlock[], elements: number): Element | null {
  const prose = new Float64Array(elements);
  const holders: Element[] = [];
  let held = 0;
  for (const { element, prose: weight } of blocks) {
    if (weight === 0) continue;
    held += weight;
    for (let e: Element | null = element; e !== null; e = e.parent) {
      if (prose[e.index] === 0) holders.push(e);
      prose[e.index]! += weight;
    }
  }
  const children = Map.groupBy(holders, ({ parent }) => parent);
  let root: Element | null = null;
  for (;;) {
    const next = best(children.get(root) ?? [], prose);
    if (next === null) return root;
    const marked = markBelow(next, children, prose, held);
    if (marked === null && prose[next.index]! / held < DESCEND) return root;
    root = marked ?? next;
    held = prose[root.index]!;
  }
}

const best = (elements: readonly Element[], prose: Prose): Element | null =>
  elements.reduce<Element | null>((top, e) => (top === null || prose[e.index]! > prose[top.index]! ? e : top), null);

/** The best-marked element below (or at) one that holds enough of the prose for its mark. */
function markBelow(element: Element, children: Children, prose: Prose, held: number): Element | null {
  let at: Element | null = element;
  while (at !== null) {
    const share = prose[at.index]! / held;
    if (at.articleMark >= 2 && share >= DESCEND_MARKED[at.articleMark]!) return at;
    if (share < DESCEND_MARKED[3]) return null;
    at = best(children.get(at) ?? [], prose);
  }
  return null;
}

export function isWithin(element: Element, root: Element): boolean {
  for (let e: Element | null = element; e !== null && e.depth >= root.depth; e = e.parent) if (e === root) return true;
  return false;
}
