import type { Reading } from '../model/statement.ts';
import { isSpaceAt, type Token } from '../text/tokens.ts';
import { closing, opening, single } from './quotation-marks.ts';
import { QUOTED, QUOTES } from './vocabulary.ts';

/** Longest stretch taken as quoted when its closing mark is missing, in tokens. */
const LONGEST = 120;

/**
 * Marks the tokens between quotation marks - those the reading found, and those the text simply shows - and the posts that a
 * page embeds (`... - Name (@handle) May 4, 2021`). What someone said in public is anyone's to report, so sharing it is no
 * sign of copying.
 */
export function markQuoted(tokens: readonly Token[], marks: Uint8Array, text: string, reading: Reading): void {
  markDouble(tokens, marks, text);
  markSingle(tokens, marks, text);
  if (text.includes('@')) markPosts(tokens, marks, text);
  let at = 0;
  for (const quotation of reading.quotations.toSorted((a, b) => a.start - b.start)) {
    if (quotation.field !== 'text') continue;
    while (at < tokens.length && tokens[at]!.end <= quotation.start) at++;
    for (let i = at; i < tokens.length && tokens[i]!.start < quotation.end; i++) marks[i]! |= QUOTED;
  }
}

function mark(marks: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) marks[i]! |= QUOTED;
}

/** Double marks; one that is never closed quotes to the paragraph's end, as running quotations do. */
function markDouble(tokens: readonly Token[], marks: Uint8Array, text: string): void {
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (open < 0 && (marks[i]! & QUOTES) === 0) continue;
    const { word, start } = tokens[i]!;
    if (open >= 0 && (i - open > LONGEST || breaksParagraph(text, tokens[i - 1]!.end, start))) {
      mark(marks, open, i);
      open = -1;
    }
    const looks = word.text === '"' ? lookOf(text, tokens[i]!) : null;
    if (opening.holds(word) && (open < 0 ? looks !== 'closing' : looks === 'opening')) open = i;
    else if (open >= 0 && closing.holds(word)) {
      mark(marks, open, i);
      open = -1;
    }
  }
  if (open >= 0) mark(marks, open, tokens.length);
}

/** What a straight mark seems to be by the blanks beside it; null when they do not tell. */
function lookOf(text: string, { start, end }: Token): 'opening' | 'closing' | null {
  const [before, after] = [isSpaceAt(text, start - 1), isSpaceAt(text, end)];
  return before === after ? null : before ? 'opening' : 'closing';
}

/** Single marks, only when both ends look the part: apostrophes are single marks too. */
function markSingle(tokens: readonly Token[], marks: Uint8Array, text: string): void {
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (open < 0 && (marks[i]! & QUOTES) === 0) continue;
    const { word, start, end } = tokens[i]!;
    if (open >= 0 && (i - open > LONGEST || breaksParagraph(text, tokens[i - 1]!.end, start))) open = -1;
    if (!single.holds(word)) continue;
    if (isSpaceAt(text, start - 1) && !isSpaceAt(text, end) && tokens[i + 1]?.kind === 'word') open = i;
    else if (
      open >= 0 &&
      !isSpaceAt(text, start - 1) &&
      (isSpaceAt(text, end) || tokens[i + 1]?.kind === 'punctuation')
    ) {
      mark(marks, open, i);
      open = -1;
    }
  }
}

/** From `(@handle)` back to the start of its line. */
function markPosts(tokens: readonly Token[], marks: Uint8Array, text: string): void {
  let lineStart = 0;
  for (let i = 1; i < tokens.length; i++) {
    if (breaksParagraph(text, tokens[i - 1]!.end, tokens[i]!.start)) lineStart = i;
    if (tokens[i]!.word.text !== '@' || tokens[i - 1]!.word.text !== '(') continue;
    const first = Math.max(lineStart, i - LONGEST);
    mark(marks, first, Math.min(tokens.length, i + 8));
    lineStart = i;
  }
}

function breaksParagraph(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return true;
  return false;
}
