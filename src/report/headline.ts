import type { KnownMetadata } from '../model/item.ts';
import type { Block } from './block.ts';

/** Characters and words of a headline at most. */
const LONGEST = { characters: 200, words: 30 };

export interface FoundHeadline {
  readonly headline: string;
  /** Where it stands in the item; null when only the metadata has it. */
  readonly itemStart: number | null;
  /** The block it takes, if it stands in the text. */
  readonly block: Block | null;
}

/**
 * The headline: what the container states, else the text's first line when it has a headline's shape.
 * @param heading the page's own heading, if it is a page and has one
 */
export function findHeadline(
  blocks: readonly Block[],
  known: KnownMetadata,
  heading: Block | null,
): FoundHeadline | null {
  if (heading !== null && known.headline !== undefined) {
    const at = heading.text.indexOf(known.headline);
    if (at >= 0) return { headline: known.headline, itemStart: at === 0 ? heading.itemStart : null, block: heading };
  }
  if (known.headline !== undefined) {
    const block = blocks.slice(0, 4).find(({ text }) => text === known.headline) ?? null;
    return { headline: known.headline, itemStart: null, block };
  }
  // A breadcrumb may come first: the headline is then the line that ends it, and stands alone right after.
  const [first, second, third] = blocks;
  const chosen =
    first && second && isHeadline(second.text, third) && first.text !== second.text && first.text.endsWith(second.text)
      ? second
      : first;
  const next = chosen === second ? third : second;
  if (chosen === undefined || !isHeadline(chosen.text, next)) return null;
  return { headline: chosen.text, itemStart: chosen.itemStart, block: chosen };
}

/** Short, not a sentence (unless written in headline capitals), and followed by text. */
function isHeadline(text: string, next: Block | undefined): boolean {
  if (next === undefined || text.length > LONGEST.characters) return false;
  const words = text.split(' ');
  if (words.length > LONGEST.words || words.length < 2) return false;
  if (!/[.。]["”’)]?$/.test(text.slice(-2))) return true;
  const capitals = words.filter((word) => /^[^\p{L}]{0,3}\p{Lu}/u.test(word)).length;
  return words.length > 3 && capitals / words.length > 0.6;
}
