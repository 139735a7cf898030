import type { Block } from '../block.ts';
import type { PageBlock } from './tree.ts';

/** Heading and stated title are one headline when this share of their words (Dice) is common. */
const SAME_HEADLINE = 0.4;
const LONGEST_HEADLINE = 300;
/** Blocks looked at before and after the heading for who wrote the page, and when. */
const AROUND = { before: 8, after: 20 };
const LONGEST_MASTHEAD_LINE = 160;
const LONGEST_FAR_LINE = 40;

/** Paragraphs between a heading and a date that belongs to it, at most: a standfirst, and a summary. */
const STANDFIRSTS = 2;
/** Blocks from the heading at which a shown date surely belongs to it. */
const CLOSE_ABOVE = 3;

/** A line beside a page's heading, outside its text. */
export interface MastheadLine {
  readonly block: Block;
  /**
   * How near the heading: `close` right above or before the first paragraph, `around` before the heading, `below` a
   * standfirst; `far` is what names a year elsewhere on the page.
   */
  readonly place: 'close' | 'around' | 'below' | 'far';
  /** Its class, id or relation says: the author. */
  readonly isAuthor: boolean;
  /** The same of a line right beside it. */
  readonly isBesideAuthor: boolean;
  /** The line right before it on the page, which may name what it is: `Last updated`, `Written by`. */
  readonly before: string | null;
  /** The line right behind it. */
  readonly after: string | null;
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

/**
 * Short lines around the heading, nearest first; where a page has no heading, those above its first paragraph. Last come
 * those that may show a date elsewhere.
 */
export function mastheadLines(blocks: readonly PageBlock[], heading: PageBlock | null): MastheadLine[] {
  const prose = blocks.findIndex((block) => block.prose > 0);
  const at = heading === null ? prose - 1 : blocks.indexOf(heading);
  if (at < 0) return [];
  const last = Math.min(blocks.length, at + AROUND.after);
  const lines: MastheadLine[] = [];
  let paragraphs = 0;
  for (let index = at + 1; index < last && paragraphs <= STANDFIRSTS; index++)
    if (blocks[index]!.prose > 0) paragraphs++;
    else lines.push(lineAt(blocks, index, paragraphs === 0 ? 'close' : 'below'));
  const first = heading === null ? at : at - 1;
  for (let index = Math.max(0, at - AROUND.before); index <= first; index++)
    lines.push(lineAt(blocks, index, index > first - CLOSE_ABOVE ? 'close' : 'around'));
  const near = new Set(lines.map(({ block }) => block));
  for (let index = 0; index < blocks.length; index++) {
    const { block, prose: words } = blocks[index]!;
    if (words > 0 || block.text.length > LONGEST_FAR_LINE) continue;
    if (/\b(?:19|20)\d\d\b/.test(block.text) && !near.has(block)) lines.push(lineAt(blocks, index, 'far'));
  }
  const order = { close: 0, around: 1, below: 2, far: 3 };
  return lines
    .filter(({ block }) => block.text.length <= LONGEST_MASTHEAD_LINE)
    .sort((a, b) => order[a.place] - order[b.place]);
}

function lineAt(blocks: readonly PageBlock[], index: number, place: MastheadLine['place']): MastheadLine {
  const { block, isAuthor } = blocks[index]!;
  const [before, after] = [blocks[index - 1], blocks[index + 1]];
  return {
    block,
    isAuthor,
    isBesideAuthor: before?.isAuthor === true || after?.isAuthor === true,
    place,
    before: before?.block.text ?? null,
    after: after?.block.text ?? null,
  };
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{1,40}/gu) ?? []);

function commonShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}
