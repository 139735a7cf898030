import type { Block } from '../block.ts';
import { proseWeight } from './prose.ts';
import type { PageBlock } from './tree.ts';

/** Heading and stated title are one headline when this share of their words (Dice) is common. */
const SAME_HEADLINE = 0.4;
const LONGEST_HEADLINE = 300;
/** Blocks looked at before and after the heading for who wrote the page, and when. */
const AROUND = { before: 8, after: 20 };
const LONGEST_MASTHEAD_LINE = 160;

/** A line beside a page's heading, outside its text. */
export interface MastheadLine {
  readonly block: Block;
  /** Its class, id or relation says: the author. */
  readonly isAuthor: boolean;
}

/**
 * The heading that is the page's headline as readers see it: of the `h1` elements the one that says what the page's
 * metadata says, which sites often shorten or dress for search engines and networks.
 */
export function findHeading(blocks: readonly PageBlock[], stated: readonly string[]): PageBlock | null {
  const headings = blocks.filter(
    ({ element, block }) =>
      (element.tag === 'h1' || element.parent?.tag === 'h1') && block.text.length <= LONGEST_HEADLINE,
  );
  if (stated.length === 0) return headings.length === 1 ? headings[0]! : null;
  const titles = stated.map(wordsOf);
  let best: PageBlock | null = null;
  let likeness = SAME_HEADLINE;
  for (const heading of headings) {
    const words = wordsOf(heading.block.text);
    const alike = Math.max(...titles.map((title) => commonShare(words, title)));
    if (words.size > 1 && alike >= likeness && (best === null || alike > likeness)) {
      best = heading;
      likeness = alike;
    }
  }
  return best;
}

/** Short lines around the heading, up to the article's first paragraph. */
export function mastheadLines(blocks: readonly PageBlock[], heading: PageBlock | null): MastheadLine[] {
  const at = heading === null ? -1 : blocks.indexOf(heading);
  if (at < 0) return [];
  const end = blocks.findIndex((block, index) => index > at && proseWeight(block) > 0);
  const after = blocks.slice(at + 1, Math.min(end < 0 ? blocks.length : end, at + AROUND.after));
  return [...after, ...blocks.slice(Math.max(0, at - AROUND.before), at)]
    .filter(({ block }) => block.text.length <= LONGEST_MASTHEAD_LINE)
    .map(({ block, isAuthor }) => ({ block, isAuthor }));
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{1,40}/gu) ?? []);

function commonShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}
