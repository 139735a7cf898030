import { type Block, splitBlock } from './block.ts';

/** Characters of a heading that was run into a sentence, at most. */
const LONGEST_HEADING = 60;

/** A capital right behind a small letter, a sentence's end or what closes one: where no boundary was lost, hardly any text has it. */
const glued = /[a-z.!?”"’)\]][A-Z]/g;

const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/**
 * Paragraphs that lost the break between them (`by Courier.The board`, `The causeThree engineers`) get it back, as a
 * boundary in the text: no character is changed. Only Latin capitals are judged; other scripts have no such mark.
 */
export function restoreBoundaries(blocks: readonly Block[], abbreviations: ReadonlySet<string>): Block[] {
  return blocks.flatMap((block) => {
    const cuts = boundaries(block.text, abbreviations);
    if (cuts.length === 0) return block;
    const parts: Block[] = [];
    let rest = block;
    let taken = 0;
    for (const cut of cuts) {
      const [left, right] = splitBlock(rest, cut - taken);
      parts.push(left);
      // Blanks at a cut are lost, so the rest is measured from its own end.
      taken = block.text.length - right.text.length;
      rest = right;
    }
    return [...parts, rest];
  });
}

/** Offsets at which a new paragraph begins. */
function boundaries(text: string, abbreviations: ReadonlySet<string>): number[] {
  const cuts: number[] = [];
  glued.lastIndex = 0;
  while (glued.test(text)) {
    const at = glued.lastIndex - 1;
    if (at === text.length - 1) continue;
    if (isSentenceGlue(text, at, abbreviations)) cuts.push(at);
    else if (isLower(text.charCodeAt(at - 1)) && isWordGlue(text, at)) {
      const previous = cuts.at(-1) ?? 0;
      // A heading stands between two such places, or between a point and one; elsewhere it is a name in camel case.
      const sinceSentence = Math.max(previous, lastSentenceEnd(text, at));
      if (at - sinceSentence <= LONGEST_HEADING && (previous > 0 || cutsFollow(text, at, abbreviations))) cuts.push(at);
    }
  }
  return cuts;
}

/** `Courier.The`, `building.)The`, `said.”Nobody`: a sentence's end with the next one right behind it. */
function isSentenceGlue(text: string, at: number, abbreviations: ReadonlySet<string>): boolean {
  let point = at - 1;
  while (point > 0 && '”"’)]'.includes(text[point]!)) point--;
  if (!'.!?'.includes(text[point]!) || point === 0) return false;
  let start = point;
  while (start > 0 && isLower(text.charCodeAt(start - 1))) start--;
  if (point - start < 2 && !/[\d)]/.test(text[point - 1]!)) return false;
  if (
    text[point] === '.' &&
    abbreviations.has(
      text
        .slice(Math.max(0, start - 1), point)
        .toLowerCase()
        .trim(),
    )
  )
    return false;
  const next = text.charCodeAt(at + 1);
  // `Node.JS`, `v2.A`: what follows must look like a word that begins a sentence.
  return (
    /[A-Za-z’' -]/.test(text[at + 1]!) &&
    (isLower(next) || isUpper(next) || text[at + 1] === ' ' || text[at + 1] === '-') &&
    !/\d/.test(text[point - 1]!)
  );
}

/** `causeThree`: a word in lower case from its start, then a capitalised one. `YouTube`, `McGrath` and `iPhone` are none. */
function isWordGlue(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && isLower(text.charCodeAt(start - 1))) start--;
  const begins = start === 0 || text[start - 1] === ' ';
  return begins && at - start >= 4 && isLower(text.charCodeAt(at + 1)) && isLower(text.charCodeAt(at + 2));
}

function lastSentenceEnd(text: string, at: number): number {
  for (let i = at - 1; i > 0 && at - i <= LONGEST_HEADING + 1; i--) if ('.!?'.includes(text[i]!)) return i + 1;
  return 0;
}

/** Whether the same block has more lost breaks soon after: one alone may be a spelling. */
function cutsFollow(text: string, at: number, abbreviations: ReadonlySet<string>): boolean {
  const end = Math.min(text.length - 1, at + 1500);
  for (let i = at + 1; i < end; i++)
    if (isUpper(text.charCodeAt(i)) && isSentenceGlue(text, i, abbreviations)) return true;
  return false;
}
