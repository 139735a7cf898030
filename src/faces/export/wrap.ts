import { stripVTControlCharacters } from 'node:util';

/** Columns a text takes: colour codes take none. */
const columns = (text: string): number =>
  text.includes('\u001b') ? stripVTControlCharacters(text).length : text.length;

/** Breaks text into lines of at most `width` columns at blanks; white space in the text is folded. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
    while (columns(line) > width && line.length > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** One line, cut with an ellipsis where too long. */
export function clip(text: string, width: number): string {
  const folded = text.replace(/\s{1,100}/g, ' ').trim();
  return folded.length <= width ? folded : `${folded.slice(0, Math.max(0, width - 1)).trimEnd()}…`;
}
