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

interface Card {
  titles: number;
  blurb: number;
}

/**
 * The teasers of other articles: neighbours of one signature (tag and classes), each of which holds a title that is a
 * link and little more. Sites lay them out under, beside and within articles, where no class word tells them.
 * @returns the elements that are cards; a card's whole content belongs to another article.
 */
export function findCards(blocks: readonly PageBlock[]): ReadonlySet<Element> {
  const held = new Map<Element, Card>();
  for (const { block, element, linkDensity } of blocks) {
    const isTitle = linkDensity >= TITLE_LINKS && block.text.length >= SHORTEST_TITLE;
    for (let e: Element | null = element; e !== null && e.depth > 2; e = e.parent) {
      const card = held.get(e) ?? { titles: 0, blurb: 0 };
      if (isTitle) card.titles++;
      else card.blurb += block.text.length * (1 - linkDensity);
      held.set(e, card);
    }
  }
  const lists = new Map<Element, Map<string, { cards: Element[]; others: number }>>();
  for (const [element, card] of held) {
    const parent = element.parent;
    if (parent === null || element.signature.endsWith(' ') || tabular.has(element.tag)) continue;
    const bySignature = lists.get(parent) ?? new Map<string, { cards: Element[]; others: number }>();
    lists.set(parent, bySignature);
    const list = bySignature.get(element.signature) ?? { cards: [], others: 0 };
    bySignature.set(element.signature, list);
    if (card.titles >= 1 && card.titles <= 3 && card.blurb <= LONGEST_BLURB) list.cards.push(element);
    else list.others++;
  }
  const cards = new Set<Element>();
  for (const bySignature of lists.values())
    for (const { cards: alike, others } of bySignature.values())
      if (alike.length >= FEWEST_CARDS && alike.length > 2 * others) for (const card of alike) cards.add(card);
  return cards;
}
