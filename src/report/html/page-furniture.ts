import { findCards } from './cards.ts';
import { embedWords, foreignWords, steadfastWords } from './class-words.ts';
import { type Element, NESTED_ARTICLE, NOT_SHOWN } from './element.ts';
import type { PageTree } from './tree.ts';

/** What is marked as furniture and yet holds more of the page's prose than this is no furniture. */
const MOST_IN_FURNITURE = 0.35;
/** Comments and cookie notices may outweigh a short article; nearly a whole page they are not. */
const MOST_IN_FOREIGN = 0.75;
/** What is not shown is furniture, unless it is a story folded away under "read more". */
const MOST_UNSHOWN = 0.5;

/**
 * Tells page furniture: marked by tag, role, class or id, or a card of another article. A mark that stands over most of
 * the page's prose is not believed, since pages are also built of widgets, modals and slides.
 * @returns for an element why it is furniture, or null
 */
export function furnitureJudge({ blocks, elements }: PageTree): (element: Element) => string | null {
  const prose = new Float64Array(elements);
  const byWord = new Map<string, number>();
  const over = new Set<string>();
  let all = 0;
  for (const { element, prose: weight } of blocks) {
    if (weight === 0) continue;
    all += weight;
    over.clear();
    for (let e: Element | null = element; e !== null; e = e.parent) {
      if (e.furnitureWord === null) continue;
      prose[e.index]! += weight;
      if (!isFirm(e.furnitureWord)) over.add(e.furnitureWord);
    }
    for (const word of over) byWord.set(word, (byWord.get(word) ?? 0) + weight);
  }
  /** Class words that stand over more of the prose than furniture can hold: what this page is built of. */
  const builtOf = new Set([...byWord].filter(([, weight]) => weight > MOST_IN_FURNITURE * all).map(([word]) => word));
  const isCard = findCards(blocks, elements);
  const judge = (element: Element): string | null => {
    let isQuoted = false;
    for (let e: Element | null = element; e !== null; e = e.parent) {
      const word = e.furnitureWord;
      if (e.tag === 'blockquote') isQuoted = true;
      else if (isCard(e)) return 'a card of another article';
      else if (
        word !== null &&
        !builtOf.has(word) &&
        !(isQuoted && embedWords.has(word)) &&
        prose[e.index]! <= mostIn(word) * all
      )
        return `page furniture (${word})`;
    }
    return null;
  };
  const judged: (string | null | undefined)[] = [];
  return (element) => {
    const known = judged[element.index];
    if (known !== undefined) return known;
    const reason = judge(element);
    judged[element.index] = reason;
    return reason;
  };
}

/** Marks that are believed however often they stand. */
const isFirm = (word: string): boolean =>
  steadfastWords.has(word) || foreignWords.has(word) || word === NOT_SHOWN || word === NESTED_ARTICLE;

function mostIn(word: string): number {
  if (word === NOT_SHOWN) return MOST_UNSHOWN;
  return foreignWords.has(word) ? MOST_IN_FOREIGN : MOST_IN_FURNITURE;
}
