import type { Elided } from '../lang/attribution-lexicon.ts';
import { isSpaceAt, type Token, tokenBefore } from '../text/tokens.ts';
import { triggerSet, wordMap } from '../text/words.ts';

/** What a mark may do where it stands, by its glyph and by the space on either side. */
export interface Mark {
  /** First token of the mark. */
  readonly token: number;
  /** 2 for marks typed twice (`''`, double back-ticks), else 1. */
  readonly length: number;
  readonly single: boolean;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Whether this may as well be an apostrophe (`officials’`) or a measure (`6"`): it closes only when nothing else does. */
  readonly doubtful: boolean;
}

type Glyph = { readonly single: boolean; readonly side: 'open' | 'close' | 'either' };

/**
 * Marks in use in newspapers. The side is only what the glyph is made for: German closes with “, Swedish opens with ”,
 * and copy that went through several systems mixes them, so spacing decides first.
 */
const glyphs = wordMap<Glyph>([
  ['"', { single: false, side: 'either' }],
  ['“', { single: false, side: 'open' }],
  ['”', { single: false, side: 'close' }],
  ['„', { single: false, side: 'open' }],
  ['‟', { single: false, side: 'open' }],
  ['«', { single: false, side: 'open' }],
  ['»', { single: false, side: 'close' }],
  ['＂', { single: false, side: 'either' }],
  ["'", { single: true, side: 'either' }],
  ['‘', { single: true, side: 'open' }],
  ['’', { single: true, side: 'close' }],
  ['‚', { single: true, side: 'open' }],
  ['‹', { single: true, side: 'open' }],
  ['›', { single: true, side: 'close' }],
  ['`', { single: true, side: 'open' }],
  ['´', { single: true, side: 'close' }],
]);

const marks = triggerSet(glyphs.keys());
const opening = new Set(['(', '[', '{', '—', '–', '-', '/', ':', ...glyphs.keys()]);
const closing = new Set(['.', ',', ';', ':', '!', '?', '…', ')', ']', '}', '—', '–', '-', '/', ...glyphs.keys()]);

/** Classifies every quotation mark of a text. Apostrophes inside words never get here: the tokeniser keeps them. */
export function findMarks(text: string, tokens: readonly Token[], elided: Elided): Mark[] {
  const found: Mark[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!marks.isAt(token)) continue;
    const glyph = glyphs.of(token.word)!;
    const twin = tokens[i + 1];
    const doubled =
      glyph.single && twin !== undefined && twin.start === token.end && isTwin(token.text, twin.text) ? 2 : 1;
    const mark = classify(text, tokens, i, doubled, glyph, elided);
    if (mark !== null) found.push(mark);
    i += doubled - 1;
  }
  return found;
}

const isTwin = (a: string, b: string): boolean => a === b || (a === '’' && b === "'") || (a === "'" && b === '’');

function classify(
  text: string,
  tokens: readonly Token[],
  at: number,
  length: number,
  glyph: Glyph,
  { elisions, decadeEndings }: Elided,
): Mark | null {
  const token = tokens[at]!;
  const before = tokenBefore(tokens, at);
  const after = tokens[at + length];
  const end = tokens[at + length - 1]!.end;
  const spaceLeft = isSpaceAt(text, token.start - 1);
  const spaceRight = isSpaceAt(text, end);
  const single = glyph.single && length === 1;
  const freeLeft = spaceLeft || (before !== undefined && opening.has(before.text));
  const freeRight = spaceRight || (after !== undefined && closing.has(after.text));
  const touchesDigit = !spaceLeft && before?.kind === 'number';
  if (single) {
    // `'90s`, `'em`: elided, not opened.
    if (spaceLeft && !spaceRight && after !== undefined && glyph.side !== 'open') {
      if (after.kind === 'number' && decadeEndings.has(tokens[at + length + 1]?.lower ?? '')) return null;
      if (elisions.has(after.lower)) return null;
    }
    // Feet and minutes; a letter on both sides is an apostrophe the tokeniser let go.
    if (touchesDigit && (after?.kind === 'number' || spaceRight)) {
      return { token: at, length, single, opens: false, closes: true, doubtful: true };
    }
    if (!freeLeft && !freeRight) return null;
    const possessive = !spaceLeft && before?.kind === 'word' && spaceRight;
    const opens = freeLeft && !spaceRight && (glyph.side !== 'close' || spaceLeft);
    const closes = !spaceLeft && (freeRight || glyph.side === 'close');
    if (!opens && !closes) return null;
    return { token: at, length, single, opens, closes: closes && !(opens && !freeRight), doubtful: possessive };
  }
  if (touchesDigit && glyph.side === 'either')
    return { token: at, length, single, opens: false, closes: true, doubtful: true };
  const shapeOpens = freeLeft && !spaceRight;
  const shapeCloses = !spaceLeft && freeRight;
  if (shapeOpens !== shapeCloses)
    return { token: at, length, single, opens: shapeOpens, closes: shapeCloses, doubtful: false };
  // Spacing tells nothing (`“defeated“says`): any mark may close what is open.
  return { token: at, length, single, opens: glyph.side !== 'close', closes: true, doubtful: false };
}
