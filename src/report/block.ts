import { unitsOf } from '../text/units.ts';

/** A run of characters with its place in the item. Decoded entities (`&amp;`) take one place: that of their first character. */
export interface Piece {
  readonly text: string;
  /** Offset in the item's decoded content. */
  readonly itemStart: number;
  /** Characters it takes in the item; differs from `text.length` for entities, and is 0 for a blank that stands for other white space. */
  readonly itemLength: number;
}

/** A paragraph, heading or list entry of an item, with the way back. */
export interface Block {
  readonly pieces: readonly Piece[];
  /** The pieces' text joined. */
  readonly text: string;
  readonly itemStart: number;
  readonly itemEnd: number;
}

const VISIBLE = 0;
const SPACE = 1;
/** Zero-width and soft characters: nothing a reader sees, and they part words. */
const INVISIBLE = 2;
const BLANK = 0x20;

/** Class of every UTF-16 unit, filled once: pages are long, and a pattern a character is slow. */
const classes = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  const character = String.fromCharCode(code);
  if (/[\s\u00a0]/.test(character)) classes[code] = SPACE;
  else if (/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/.test(character)) classes[code] = INVISIBLE;
}
classes[0xfeff] = INVISIBLE;

/** End of the words from `start` that single blanks part: they stand in the text as in the item, in one piece. */
function visibleEnd(units: Uint16Array, start: number, end: number): number {
  let at = start + 1;
  while (at < end) {
    if (classes[units[at]!] === VISIBLE) at++;
    else if (units[at] === BLANK && at + 1 < end && classes[units[at + 1]!] === VISIBLE) at += 2;
    else break;
  }
  return at;
}

/** Gathers characters into a block: folds white space to one blank, drops invisible characters, keeps the way back. */
export class BlockBuilder {
  #pieces: { text: string; itemStart: number; itemLength: number }[] = [];
  #blank: { readonly itemStart: number; readonly itemLength: number } | null = null;

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  /**
   * Characters of `text` from `start` to `end`, which stand in the item as they are, `shift` further on.
   * @param units those of `text`
   * @returns whether any of them is visible
   */
  addText(text: string, units: Uint16Array, start: number, end: number, shift = 0): boolean {
    let isVisible = false;
    let at = start;
    while (at < end) {
      const from = at;
      const kind = classes[units[at]!];
      if (kind === VISIBLE) {
        isVisible = true;
        at = visibleEnd(units, at, end);
        this.#push(text.slice(from, at), from + shift, at - from);
        continue;
      }
      while (at < end && classes[units[at]!] === kind) at++;
      if (kind === SPACE && this.#pieces.length > 0)
        this.#blank ??= { itemStart: from + shift, itemLength: units[from] === BLANK ? 1 : 0 };
    }
    return isVisible;
  }

  /** A decoded entity: other characters in the item than in the text. */
  addEntity(text: string, itemStart: number, itemLength: number): void {
    const kind = classes[text.charCodeAt(0)];
    if (kind === SPACE) {
      if (this.#pieces.length > 0) this.#blank ??= { itemStart, itemLength: 0 };
    } else if (kind === VISIBLE) this.#push(text, itemStart, itemLength);
  }

  #push(text: string, itemStart: number, itemLength: number): void {
    if (this.#blank !== null && this.#pieces.length > 0)
      this.#append(' ', this.#blank.itemStart, this.#blank.itemLength);
    this.#blank = null;
    this.#append(text, itemStart, itemLength);
  }

  #append(text: string, itemStart: number, itemLength: number): void {
    const last = this.#pieces.at(-1);
    const isPlain = text.length === itemLength;
    if (last && isPlain && last.text.length === last.itemLength && last.itemStart + last.itemLength === itemStart) {
      last.text += text;
      last.itemLength += itemLength;
    } else this.#pieces.push({ text, itemStart, itemLength });
  }

  /** The block so far, and an empty builder; null when there was nothing but blanks. */
  take(): Block | null {
    const pieces = this.#pieces;
    this.#blank = null;
    if (pieces.length === 0) return null;
    this.#pieces = [];
    return blockOf(pieces);
  }
}

export const blockOf = (pieces: readonly Piece[]): Block => ({
  pieces,
  text: pieces.length === 1 ? pieces[0]!.text : pieces.map(({ text }) => text).join(''),
  itemStart: pieces[0]!.itemStart,
  itemEnd: pieces.at(-1)!.itemStart + pieces.at(-1)!.itemLength,
});

/** Cuts a block in two at an offset of its text; the blanks at the cut are lost. */
export function splitBlock(block: Block, at: number): [Block, Block] {
  const left = new BlockBuilder();
  const right = new BlockBuilder();
  let position = 0;
  for (const piece of block.pieces) {
    const end = position + piece.text.length;
    if (piece.text.length !== piece.itemLength)
      (position < at ? left : right).addEntity(piece.text, piece.itemStart, piece.itemLength);
    else {
      const cut = Math.max(0, Math.min(piece.text.length, at - position));
      const units = unitsOf(piece.text);
      left.addText(piece.text, units, 0, cut, piece.itemStart);
      right.addText(piece.text, units, cut, piece.text.length, piece.itemStart);
    }
    position = end;
  }
  return [left.take() ?? block, right.take() ?? block];
}
