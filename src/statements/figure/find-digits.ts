import { readCardinal } from './cardinal.ts';
import { at, type Draft, draftOf, type FigureContext, glued } from './draft.ts';
import { fractionTail, scaleAfter } from './number-tail.ts';
import { numeralOf } from './numeral.ts';
import { powerAt } from './power.ts';

/** Most groups of three digits parted by blanks that still are one number. */
const MOST_GROUPS = 5;

/** Numbers in digits: `1,987`, `3.5 million`, `.08`, `-4`, `40 000`, `10 1/2`, `2½`, `1.3x10^6`. */
export function findDigits(context: FigureContext, index: number): Draft | null {
  const { tokens, lexicon } = context;
  let first = index;
  let last = index + 1;
  let value: number | null;
  if (tokens[index]!.text === '.') {
    if (!glued(tokens, index) || at(tokens, index + 1).kind !== 'number') return null;
    if (glued(tokens, index - 1)) return null;
    value = Number(`0.${tokens[index + 1]!.text.replace(/[.,].*/, '')}`);
    last++;
  } else if (tokens[index]!.kind === 'number') ({ value } = numeralOf(tokens[index]!.word));
  else {
    value = lexicon.numbers.characters.of(tokens[index]!.word) ?? null;
    return value === null ? null : draftOf(first, last, value, 'digits');
  }
  if (value === null || !Number.isFinite(value)) return null;
  let plain = last === first + 1 && numeralOf(tokens[index]!.word).isPlain;
  if (plain) {
    const groups = blankGroups(context, index);
    if (groups > 0) {
      value = Number(
        tokens
          .slice(index, index + 1 + groups)
          .map(({ text }) => text)
          .join(''),
      );
      last += groups;
      plain = false;
    }
  }
  const power = powerAt(context, index);
  const slash = slashed(context, last - 1);
  if (power !== null) {
    ({ value, last } = power);
    plain = false;
  } else if (slash !== null && plain) {
    value = slash;
    last += 2;
    plain = false;
  } else {
    const mixed = mixedFraction(context, last);
    if (mixed !== null) {
      value += mixed.value;
      last = mixed.last;
      plain = false;
    }
  }
  const sign = signBefore(context, first);
  if (sign > 0) {
    first -= sign;
    value = -value;
    plain = false;
  }
  const scale = scaleAfter(context, last, true);
  if (scale !== null) {
    value = scaled(value, scale.value);
    last = scale.last;
    plain = false;
    // `4 thousand 3 hundred and 21`.
    let rest = scale.value <= 1000 ? restAfter(context, last, scale.value) : null;
    for (; rest !== null; rest = rest.scale > 1 ? restAfter(context, rest.last, rest.scale) : null) {
      value += rest.value;
      last = rest.last;
    }
  }
  const tail = fractionTail(context, last, scale?.value ?? 1);
  if (tail !== null) {
    value += tail.value;
    last = tail.last;
    const after = scale === null ? scaleAfter(context, last, true) : null;
    if (after !== null) {
      value = scaled(value, after.value);
      last = after.last;
    }
    plain = false;
  }
  const draft = draftOf(first, last, value, 'digits', scale !== null);
  draft.plain = plain;
  return draft;
}

/** How many groups of three digits follow, each after one blank: `40 000`. A no-break blank is surer than a plain one. */
function blankGroups({ text, tokens }: FigureContext, index: number): number {
  const lead = tokens[index]!.text;
  if (lead.length > 3 || lead[0] === '0') return 0;
  let groups = 0;
  while (groups < MOST_GROUPS) {
    const next = at(tokens, index + groups + 1);
    if (next.kind !== 'number' || next.start !== tokens[index + groups]!.end + 1) break;
    if (next.text.length !== 3 && !/^\d{3}\.\d/.test(next.text)) break;
    if (text[next.start - 1] === '\n') break;
    groups++;
    if (next.text.length > 3) break;
  }
  if (groups === 0) return 0;
  const plainBlank = text[tokens[index]!.end] === ' ';
  // `Boeing 737 800`, `2 100 people or 3 200`: with a plain blank, a name before it or digits after it forbid it.
  const previous = at(tokens, index - 1);
  const isName = previous.kind === 'word' && previous.word.capital && index > 1;
  return plainBlank && (isName || at(tokens, index + groups + 1).kind === 'number') ? 0 : groups;
}

/** A number of a scale without the binary noise of decimals: 16.4 million is 16,400,000. */
function scaled(value: number, scale: number): number {
  const product = value * scale;
  return Number.isSafeInteger(product) && product < 1e15 ? product : Number(product.toPrecision(15));
}

/** What follows a scale word, when it is smaller than the scale: `and 21`, `3 hundred`. */
function restAfter(
  context: FigureContext,
  index: number,
  scale: number,
): { value: number; last: number; scale: number } | null {
  const { tokens, lexicon } = context;
  const joined = lexicon.numbers.joiners.holds(at(tokens, index).word);
  const token = at(tokens, index + Number(joined));
  if (token.kind === 'number') {
    const after = index + Number(joined) + 1;
    const own = scaleAfter(context, after, true);
    if (!/^\d{1,3}$/.test(token.text) || (own === null && !joined)) return null;
    const value = Number(token.text) * (own?.value ?? 1);
    // `3 hundred and 2 hundred` are two numbers.
    return value > 0 && value < scale ? { value, last: own?.last ?? after, scale: own?.value ?? 1 } : null;
  }
  const words = joined ? readCardinal(context, index + 1) : null;
  return words !== null && words.value > 0 && words.value < scale && scaleAfter(context, words.last, false) === null
    ? { value: words.value, last: words.last, scale: 1 }
    : null;
}

const DENOMINATORS = new Set([2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100, 128]);

/** `3/4`; not `9/11`, `24/7` or a date. */
function slashed({ tokens }: FigureContext, index: number): number | null {
  const mark = at(tokens, index + 1).text;
  if ((mark !== '/' && mark !== '⁄') || !glued(tokens, index) || !glued(tokens, index + 1)) return null;
  const top = Number(tokens[index]!.text);
  const bottom = Number(at(tokens, index + 2).text);
  if (!DENOMINATORS.has(bottom) || !(top > 0 && top < bottom)) return null;
  const after = at(tokens, index + 3).text;
  return glued(tokens, index + 2) && (after === '/' || after === '-') ? null : top / bottom;
}

/** `½` or `1/2` after a whole number. */
function mixedFraction(context: FigureContext, index: number): { value: number; last: number } | null {
  const { tokens, lexicon } = context;
  const hyphen = at(tokens, index).text === '-' ? 1 : 0;
  const character = lexicon.numbers.characters.of(at(tokens, index).word);
  if (character !== undefined) return { value: character, last: index + 1 };
  if (at(tokens, index + hyphen).kind !== 'number') return null;
  const value = slashed(context, index + hyphen);
  return value === null ? null : { value, last: index + hyphen + 3 };
}

/** How many tokens of a sign stand before the number: `-5`, `minus 5`, `minus-5`. */
function signBefore({ tokens, lexicon, text }: FigureContext, index: number): number {
  const previous = at(tokens, index - 1);
  if (lexicon.numbers.negatives.holds(previous.word)) return 1;
  if (previous.text !== '-' && previous.text !== '−' && previous.text !== '–') return 0;
  if (!glued(tokens, index - 1)) return 0;
  const before = at(tokens, index - 2);
  if (lexicon.numbers.negatives.holds(before.word)) return 2;
  const free = previous.start === 0 || /[\s(]/.test(text[previous.start - 1]!);
  return free && before.kind !== 'number' ? 1 : 0;
}
