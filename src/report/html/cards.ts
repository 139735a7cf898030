import type { Element } from './element.ts';
import type { PageBlock } from './tree.ts';

/** As many alike, side by side, are a list of other articles; fewer may be links within this one. */
const FEWEST_CARDS = 3;
/** A card's own words beside its title, at most: a teaser of a sentence or two. */
const LONGEST_BLURB = 420;
/** A title that is a link has this many characters at least; a shorter link is a name or a button. */
const SHORTEST_TITLE = 18;
const TITLE_LINKS = 0.85;

const tabular: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tr', 'td', 'th']);

/**
 * The teasers of other articles: neighbours of one signature (tag and classes), each of which holds a title that is a
 * link and little more. Sites lay them out under, beside and within articles, where no class word tells them.
 * @returns whether an element is a card; a card's whole content belongs to another article.
 */
export function findCards(blocks: readonly PageBlock[], elements: number): (element: Element) => boolean {
  const titles = new Int32Array(elements);
  const blurbs = new Float64Array(elements);
  const holders: Element[] = [];
  const seen = new Uint8Array(elements);
  for (const { block, element, linkDensity } of blocks) {
    const isTitle = linkDensity >= TITLE_LINKS && block.text.length >= SHORTEST_TITLE;
    for (let e: Element | null = element; e !== null && e.depth > 2; e = e.parent) {
      const { index } = e;
      if (isTitle) titles[index]!++;
      else blurbs[index]! += block.text.length * (1 - linkDensity);
      if (seen[index] === 0) holders.push(e);
      seen[index] = 1;
    }
  }
  const isLikeOne = ({ index }: Element): boolean =>
    titles[index]! >= 1 && titles[index]! <= 3 && blurbs[index]! <= LONGEST_BLURB;
  // Few elements hold enough that look like cards: the lists of the others are not made.
  const alike = new Int32Array(elements);
  for (const element of holders) if (element.parent !== null && isLikeOne(element)) alike[element.parent.index]!++;
  const lists = new Map<Element, Map<string, { cards: Element[]; others: number }>>();
  for (const element of holders) {
    const { parent } = element;
    if (parent === null || alike[parent.index]! < FEWEST_CARDS) continue;
    const classes = element.classes.trim();
    if (classes === '' || tabular.has(element.tag)) continue;
    const bySignature = lists.get(parent) ?? new Map<string, { cards: Element[]; others: number }>();
    lists.set(parent, bySignature);
    const signature = `${element.tag} ${classes}`;
    const list = bySignature.get(signature) ?? { cards: [], others: 0 };
    bySignature.set(signature, list);
    if (isLikeOne(element)) list.cards.push(element);
    else list.others++;
  }
  const isCard = new Uint8Array(elements);
  for (const bySignature of lists.values())
    for (const { cards, others } of bySignature.values())
      if (cards.length >= FEWEST_CARDS && cards.length > 2 * others) for (const { index } of cards) isCard[index] = 1;
  return ({ index }) => isCard[index] === 1;
}
