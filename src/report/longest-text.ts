import { BREAK } from './assemble.ts';
import { type Block, splitBlock } from './block.ts';

/**
 * Characters of text that are read of one report: 170,000 words, twice a long hearing's transcript. Reading takes a second
 * and a half and 100 MB for as much, and what is longer is no report but a dump of them.
 */
export const LONGEST_TEXT = 1 << 20;

/** Characters before the bound among which the last blank is looked for, where one paragraph goes beyond it. */
const LAST_WORDS = 1000;

/** The paragraphs that are read of a text, and those beyond; one that is longer than all that is read is cut behind a word. */
export function withinBound(
  blocks: readonly Block[],
  most = LONGEST_TEXT,
): { readonly read: readonly Block[]; readonly beyond: readonly Block[] } {
  let length = 0;
  const end = blocks.findIndex(({ text }) => {
    length += text.length + BREAK.length;
    return length > most;
  });
  if (end < 0) return { read: blocks, beyond: [] };
  if (end > 0) return { read: blocks.slice(0, end), beyond: blocks.slice(end) };
  const { text } = blocks[0]!;
  const blank = text.slice(most - LAST_WORDS, most).lastIndexOf(' ');
  const [first, rest] = splitBlock(blocks[0]!, blank < 0 ? most : most - LAST_WORDS + blank);
  return { read: [first], beyond: [rest, ...blocks.slice(1)] };
}
