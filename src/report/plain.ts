import { unitsOf } from '../text/units.ts';
import { type Block, BlockBuilder } from './block.ts';

/** Columns at which mailers and agencies wrap: lines of a hard-wrapped text are hardly ever longer. */
const WRAPPED = { least: 50, most: 84 };

interface Line {
  readonly start: number;
  readonly end: number;
}

/** A plain text's paragraphs: parted by blank lines, and by every line break unless the text was wrapped at a column. */
export function plainBlocks(content: string): Block[] {
  const lines = linesOf(content);
  const wrapped = isHardWrapped(content, lines);
  const units = unitsOf(content);
  const blocks: Block[] = [];
  const builder = new BlockBuilder();
  const close = (): void => {
    const block = builder.take();
    if (block !== null) blocks.push(block);
  };
  for (const { start, end } of lines) {
    if (!wrapped || content.slice(start, end).trim() === '') close();
    // The line break itself is the blank between two lines of one paragraph.
    builder.addText(content, units, start, Math.min(content.length, end + 1));
  }
  close();
  return blocks;
}

function linesOf(content: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= content.length; ) {
    const found = content.indexOf('\n', start);
    const end = found < 0 ? content.length : found;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Most lines that another line follows at once end near one column, and in the middle of a sentence. */
function isHardWrapped(content: string, lines: readonly Line[]): boolean {
  let followed = 0;
  let cut = 0;
  for (let i = 0; i + 1 < lines.length && followed < 400; i++) {
    const line = content.slice(lines[i]!.start, lines[i]!.end).trimEnd();
    const next = content.slice(lines[i + 1]!.start, Math.min(lines[i + 1]!.end, lines[i + 1]!.start + 20)).trim();
    if (line === '' || next === '') continue;
    followed++;
    if (line.length >= WRAPPED.least && line.length <= WRAPPED.most && !/[.!?:”"]$/.test(line)) cut++;
  }
  return followed >= 3 && cut / followed > 0.5;
}
