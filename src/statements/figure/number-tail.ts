import { readCardinal } from './cardinal.ts';
import { at, type FigureContext, glued } from './draft.ts';

/** Scale words after a number, with or without a hyphen: `million`, `hundred thousand`, `bn`, `k`. */
export function scaleAfter(
  context: FigureContext,
  index: number,
  digits: boolean,
): { readonly value: number; readonly last: number } | null {
  const { tokens, lexicon } = context;
  let value = 1;
  let last = index;
  for (let steps = 0; steps < 3; steps++) {
    const hyphen = at(tokens, last).text === '-' && glued(tokens, last - 1) ? 1 : 0;
    const token = at(tokens, last + hyphen);
    const word = lexicon.numbers.words.of(token.word);
    if (word === undefined) break;
    if (word.kind === 'hundred') value *= 100;
    else if (word.kind === 'group' && !word.of) value *= word.value;
    // `3 dozens`: after a number the plural says only of what.
    else if (word.kind === 'vague' && !word.of) value *= word.value / 2;
    else if (word.kind === 'scale') {
      if (word.short && (!digits || hyphen > 0)) break;
      if (word.glued && !(glued(tokens, last - 1) ? isScaleLetter(context, last) : isScaleApart(context, last))) break;
      value *= word.value;
    } else break;
    last += hyphen + 1;
  }
  return last === index ? null : { value, last };
}

/**
 * `m`, `b`, `k` right after digits: millions, or metres? Money counts in millions; else it is a scale when what is
 * counted follows (`2.7m sales`), and `k` always is.
 */
function isScaleLetter({ tokens, lexicon }: FigureContext, index: number): boolean {
  const letter = tokens[index]!.lower;
  if (letter === 'k' || tokens[index]!.text === 'M') return true;
  // `US$ 1MM`; else they are millimetres.
  const money = at(tokens, index - 2);
  if ((index > 1 && lexicon.units.before.matchAt(tokens, index - 2) !== null) || money.lower === '$') return true;
  if (letter === 'b') return true;
  if (letter.length > 1) return false;
  const next = at(tokens, index + 1);
  if (next.kind !== 'word' || glued(tokens, index)) return lexicon.units.after.matchAt(tokens, index + 1) !== null;
  if (lexicon.units.after.matchAt(tokens, index + 1) !== null) return true;
  return !lexicon.counted.stops.holds(next.word) && !lexicon.topics.measures.holds(next.word);
}

/** `2.33 k`, `5 M`: apart from the digits only in capitals or as `k`, and with nothing counted after it. */
function isScaleApart({ tokens }: FigureContext, index: number): boolean {
  const { text } = tokens[index]!;
  return (text === 'k' || text === 'M') && at(tokens, index + 1).kind === 'punctuation';
}

/** `and a half`, `and three quarters` after a number; of the scale before it, if any: `a million and a half`. */
export function fractionTail(
  context: FigureContext,
  index: number,
  scale: number,
): { readonly value: number; readonly last: number } | null {
  const { tokens, lexicon } = context;
  const { words, joiners } = lexicon.numbers;
  // `11-and-a-half`: with hyphens throughout.
  const hyphens = at(tokens, index).text === '-' && joiners.holds(at(tokens, index + 1).word) ? 1 : 0;
  const [joint, first, second] = [index + hyphens, index + 1 + 2 * hyphens, index + 2 + 3 * hyphens];
  if (!joiners.holds(at(tokens, joint).word)) return null;
  const count = words.of(at(tokens, first).word);
  if (count === undefined || (count.kind !== 'article' && count.kind !== 'small' && count.kind !== 'tens')) return null;
  if (count.kind === 'tens' || (hyphens === 0 && at(tokens, second).text === '-'))
    return decimalTail(context, first, scale);
  const part = words.of(at(tokens, second).word);
  if (part === undefined || (part.kind !== 'half' && part.kind !== 'part')) return null;
  if (
    part.kind === 'part' &&
    count.kind === 'article' &&
    at(tokens, second + 1).kind === 'word' &&
    scale === 1 &&
    part.value !== 4
  )
    return null;
  const parts = count.kind === 'article' ? 1 : count.value;
  return { value: (parts / (part.kind === 'half' ? 2 : part.value)) * scale, last: second + 1 };
}

/** `two and fifty-four hundredths`. */
function decimalTail(context: FigureContext, index: number, scale: number) {
  const count = readCardinal(context, index);
  if (count === null || scale !== 1) return null;
  const part = context.lexicon.numbers.words.of(at(context.tokens, count.last).word);
  return part?.kind === 'part' && part.plural && part.value >= 100 && count.value < part.value
    ? { value: count.value / part.value, last: count.last + 1 }
    : null;
}
