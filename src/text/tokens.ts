import type { Span } from '../model/span.ts';
import { placeOf, type TokenKind, triggersAt, type Word, wordAt, wordOf } from './words.ts';

/**
 * A word, a number or one punctuation mark. Hyphens always stand alone (`90`, `-`, `second`), initialisms keep their
 * points (`U.S.`, `p.m.`), clitics are cut off (`Tajikistan`, `’s`), numbers keep inner separators (`1,987`, `3.5`).
 */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** The token's text as written. */
  readonly text: string;
  /** Lower case, with typographic apostrophes made plain; what lexicons are keyed by. */
  readonly lower: string;
  readonly word: Word;
  /** Which `TriggerSet`s hold its word. */
  readonly triggers: number;
}

/**
 * The token before a place. An index below zero is a property's name to the engine, and makes every look-up at its place in the
 * code slow.
 */
export const tokenBefore = (tokens: readonly Token[], at: number): Token | undefined =>
  at > 0 ? tokens[at - 1] : undefined;

/** Longest stretch without a break that is still a token; longer ones are cut, so that no input makes a giant key. */
const LONGEST_TOKEN = 64;

/** What a word may hold comes first. */
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const MARK = 4;

const letterPattern = /[\p{L}\p{M}]/u;
const digitPattern = /\p{Nd}/u;
const spacePattern = /[\s\p{Zs}\p{Cf}\p{Cc}]/u;

/** Class of every UTF-16 unit, filled once: a table look-up per character instead of a pattern. Surrogates are letters. */
const classes = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) {
  const character = String.fromCharCode(code);
  classes[code] =
    code >= 0xd800 && code <= 0xdfff
      ? LETTER
      : letterPattern.test(character)
        ? LETTER
        : digitPattern.test(character)
          ? DIGIT
          : spacePattern.test(character)
            ? SPACE
            : MARK;
}

const isLetter = (code: number): boolean => classes[code] === LETTER;
const isDigit = (code: number): boolean => classes[code] === DIGIT;
const APOSTROPHE = 0x27;
const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === 0x2019;
const POINT = 0x2e;
const COMMA = 0x2c;

/** Whether the character at `at` is white space or invisible; also true beyond the text's ends. */
export const isSpaceAt = (text: string, at: number): boolean =>
  at < 0 || at >= text.length || classes[text.charCodeAt(at)] === SPACE;

const noClitics: ReadonlySet<string> = new Set();

/** Units that fit into the array that is kept between texts. */
const LONGEST_KEPT = 1 << 16;
const kept = new Uint16Array(LONGEST_KEPT);
const keptBytes = Buffer.from(kept.buffer);

/** A text's UTF-16 units, closed by a zero: they are read faster than a string's. */
function unitsOf(text: string): Uint16Array {
  const isShort = text.length < LONGEST_KEPT;
  const units = isShort ? kept : new Uint16Array(text.length + 1);
  const bytes = isShort ? keptBytes : Buffer.from(units.buffer);
  bytes.write(text, 0, 2 * text.length, 'utf16le');
  units[text.length] = 0;
  return units;
}

/**
 * Splits a text into tokens, in one pass, in time linear in its length.
 * @param clitics what the language cuts off the end of a word, lower case with a plain apostrophe (`'s`)
 */
export function tokenise(text: string, clitics: ReadonlySet<string> = noClitics): Token[] {
  const tokens: Token[] = [];
  const units = unitsOf(text);
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = classes[units[at]!];
    if (kind === SPACE) at++;
    else if (kind === LETTER) {
      const plain = plainEnd(units, length, at);
      if (plain > at) {
        tokens.push(tokenOf(units, at, plain, 'word'));
        at = plain;
        continue;
      }
      const end = wordEnd(units, length, at);
      const cut = clitics.size === 0 ? end : cliticStart(units, at, end, clitics);
      tokens.push(tokenOf(units, at, cut, 'word'));
      if (cut < end) tokens.push(tokenOf(units, cut, end, 'word'));
      at = end;
    } else if (kind === DIGIT) {
      const end = numberEnd(units, length, at);
      tokens.push(tokenOf(units, at, end, 'number'));
      at = end;
    } else {
      tokens.push(tokenOf(units, at, at + 1, 'punctuation'));
      at++;
    }
  }
  return tokens;
}

/** A word at a place. What is known of the word stays with it: a text has many tokens, and they are small. */
export class WordAt implements Token {
  start: number;
  end: number;
  readonly word: Word;
  readonly triggers: number;

  constructor(start: number, end: number, word: Word, triggers: number) {
    this.start = start;
    this.end = end;
    this.word = word;
    this.triggers = triggers;
  }

  get kind(): TokenKind {
    return this.word.kind;
  }

  get text(): string {
    return this.word.text;
  }

  get lower(): string {
    return this.word.lower;
  }
}

function tokenOf(units: Uint16Array, start: number, end: number, kind: TokenKind): Token {
  const place = placeOf(units, start, end, kind);
  return new WordAt(start, end, wordAt(place), triggersAt(place));
}

/** Puts the tokens of a part of a text where they stand in the whole, so many units further on. */
export function moveBy(units: number, tokens: readonly WordAt[]): void {
  for (const token of tokens) {
    token.start += units;
    token.end += units;
  }
}

/** End of a word of nothing but letters and digits, as nearly all are; `start` when there is more to be asked of it. */
function plainEnd(units: Uint16Array, length: number, start: number): number {
  const limit = Math.min(length, start + LONGEST_TOKEN);
  let at = start + 1;
  while (at < limit && classes[units[at]!]! <= DIGIT) at++;
  const next = units[at]!;
  const isPlain = !isApostrophe(next) && (next !== POINT || at > start + 1) && at - start < LONGEST_TOKEN;
  return isPlain ? at : start;
}

function wordEnd(units: Uint16Array, length: number, start: number): number {
  if (units[start + 1] === POINT) {
    const initials = initialismEnd(units, length, start);
    if (initials > start) return initials;
  }
  const limit = Math.min(length, start + LONGEST_TOKEN);
  let at = start + 1;
  while (at < limit) {
    const code = units[at]!;
    if (classes[code]! <= DIGIT) at++;
    else if (isApostrophe(code) && at + 1 < limit && isLetter(units[at + 1]!)) at += 2;
    else break;
  }
  // Never between the halves of a surrogate pair.
  if (at === limit && at < length && (units[at]! & 0xfc00) === 0xdc00) at--;
  return Math.max(at, start + 1);
}

/** End of `U.S.`, `p.m.`, `J.K.`: two or more single letters, each with its point; `start` when there is none. */
function initialismEnd(units: Uint16Array, length: number, start: number): number {
  let at = start;
  let letters = 0;
  while (letters < 6 && isLetter(units[at]!) && units[at + 1] === POINT) {
    at += 2;
    letters++;
  }
  if (letters < 2) return start;
  // `U.S.Forces`: the last letter begins the next word.
  if (at < length && isLetter(units[at]!) && isLetter(units[at + 1]!)) return at;
  // `U.S` without its last point.
  if (at < length && isLetter(units[at]!)) return at + 1;
  return at;
}

function cliticStart(units: Uint16Array, start: number, end: number, clitics: ReadonlySet<string>): number {
  for (let at = Math.max(start + 1, end - 4); at < end - 1; at++) {
    if (isApostrophe(units[at]!) && clitics.has(wordOf(units, at, end, 'word').lower)) return at;
  }
  return end;
}

function numberEnd(units: Uint16Array, length: number, start: number): number {
  const limit = Math.min(length, start + LONGEST_TOKEN);
  let at = start + 1;
  while (at < limit) {
    const code = units[at]!;
    if (isDigit(code)) at++;
    else if ((code === COMMA || code === POINT) && at + 1 < limit && isDigit(units[at + 1]!)) at += 2;
    else break;
  }
  return at;
}
