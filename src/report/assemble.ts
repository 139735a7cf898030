import type { MapSegment } from '../model/report.ts';
import type { Block } from './block.ts';

/** What parts paragraphs in a report's text. */
export const BREAK = '\n\n';

/** Blocks -> text and the map back to the item. */
export function assemble(blocks: readonly Block[]): { readonly text: string; readonly map: readonly MapSegment[] } {
  const parts: string[] = [];
  const map: [number, number, number][] = [];
  let length = 0;
  for (const [index, block] of blocks.entries()) {
    if (index > 0) {
      parts.push(BREAK);
      length += BREAK.length;
    }
    for (const { text, itemStart, itemLength } of block.pieces) {
      parts.push(text);
      // A blank that stands for a line break or for a run of other white space is not a character of the item.
      if (itemLength === 0) {
        length += text.length;
        continue;
      }
      const last = map.at(-1);
      if (last && last[0] + last[2] === length && last[1] + last[2] === itemStart) last[2] += text.length;
      else map.push([length, itemStart, text.length]);
      length += text.length;
    }
  }
  return { text: parts.join(''), map };
}
