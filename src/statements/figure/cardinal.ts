import type { NumberWord } from '../../lang/figure-lexicon.ts';
import { at, type FigureContext } from './draft.ts';

export interface Cardinal {
  readonly value: number;
  /** Token after the last word. */
  readonly last: number;
  /** The last scale word's value (`million`), else 1. */
  readonly scale: number;
  /** Ends in a word for 0 to 19, so that a part may follow: `two thirds`. */
  readonly endsSmall: boolean;
  /** The tens it ends in (`one hundred thirty`), else 0: with an ordinal they may be a part, `thirty-fifths`. */
  readonly endsTens: number;
}

/** Reads number words from `start` as one whole number or decimal: `two hundred and five`, `three point one four`. */
export function readCardinal(context: FigureContext, start: number): Cardinal | null {
  const { words } = context.lexicon.numbers;
  let total = 0;
  let group = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let scale = 1;
  let last = start;
  let tens = 0;
  let kind: 'none' | 'small' | 'tens' | 'hundred' | 'scale' | 'group' = 'none';
  while (kind !== 'group') {
    const next: number = last > start ? afterJoint(context, last, kind) : last;
    const word: NumberWord | undefined = next < 0 ? undefined : words.of(at(context.tokens, next).word);
    if (word?.kind === 'small') {
      if (kind === 'small' || (kind === 'tens' && (word.value > 9 || word.value === 0))) break;
      group += word.value;
    } else if (word?.kind === 'tens') {
      if (kind === 'small' || kind === 'tens') break;
      group += word.value;
      tens = word.value;
    } else if (word?.kind === 'hundred') {
      if (kind === 'hundred' || group >= 100) break;
      group = Math.max(group, 1) * 100;
    } else if (word?.kind === 'scale' && !word.short) {
      // `two lakh crore`, `a million million`: a scale of a scale.
      if (kind === 'scale' && word.value >= smallest && total === smallest * Math.round(total / smallest))
        total *= word.value;
      else if (kind === 'scale' || word.value >= smallest) break;
      else total += Math.max(group, 1) * word.value;
      smallest = word.value;
      scale = word.value;
      group = 0;
    } else if (word?.kind === 'group' && !word.of) {
      if (kind === 'scale' || kind === 'hundred') break;
      group = Math.max(group, 1) * word.value;
    } else if (word?.kind === 'vague' && !word.of && (kind === 'small' || kind === 'tens')) {
      // `three dozens`, `three hundred and two dozens`: the plural only says of what.
      const counted = group % 100;
      group += counted * (word.value / 2 - 1);
    } else break;
    kind = word.kind === 'vague' ? 'group' : word.kind;
    last = next + 1;
  }
  if (last === start) return null;
  const decimals = decimalsAt(context, last);
  if (decimals === null) {
    const endsTens = kind === 'tens' ? tens : 0;
    return { value: total + group, last, scale, endsSmall: kind === 'small', endsTens };
  }
  return { value: total + group + decimals.value, last: decimals.last, scale: 1, endsSmall: false, endsTens: 0 };
}

/** Token of the next number word, past a hyphen or `and`; -1 when the number ends here. */
function afterJoint({ tokens, lexicon }: FigureContext, index: number, kind: string): number {
  const { words, joiners } = lexicon.numbers;
  const token = at(tokens, index);
  const word = words.of(at(tokens, index + 1).word);
  if (token.text === '-') return kind !== 'small' || isScale(word) ? index + 1 : -1;
  if (!joiners.holds(token.word)) return index;
  if ((kind !== 'hundred' && kind !== 'scale') || (word?.kind !== 'small' && word?.kind !== 'tens')) return -1;
  // `six million and two thirds`: the fraction is read apart.
  const part = words.of(at(tokens, at(tokens, index + 2).text === '-' ? index + 3 : index + 2).word)?.kind;
  return part === 'part' || part === 'half' ? -1 : index + 1;
}

const isScale = (word: NumberWord | undefined): boolean =>
  word !== undefined && (word.kind === 'hundred' || word.kind === 'scale' || word.kind === 'group');

/** Most digits read after a spoken point. */
const MOST_DECIMALS = 6;

/** `point five`, `point zero three`, `point seventy-one`. */
function decimalsAt(
  { tokens, lexicon }: FigureContext,
  index: number,
): { readonly value: number; readonly last: number } | null {
  const { points, words } = lexicon.numbers;
  if (!points.holds(at(tokens, index).word)) return null;
  let digits = '';
  let last = index + 1;
  while (digits.length < MOST_DECIMALS) {
    const word = words.of(at(tokens, last).word);
    if (word?.kind === 'tens') {
      const hyphen = at(tokens, last + 1).text === '-' ? 1 : 0;
      const small = words.of(at(tokens, last + 1 + hyphen).word);
      const one = small?.kind === 'small' && small.value < 10;
      digits += String(word.value + (one ? small.value : 0));
      last += one ? 2 + hyphen : 1;
    } else if (word?.kind === 'small') {
      digits += String(word.value);
      last++;
    } else break;
  }
  return digits === '' ? null : { value: Number(`0.${digits}`), last };
}
