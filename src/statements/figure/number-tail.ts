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
    const word = lexicon.numbers.words.get(token.lower);
    if (word === undefined) break;
    if (word.kind === 'hundred') value *= 100;
    else if (word.kind === 'group' && !word.of) value *= word.value;
    else if (word.kind === 'scale') {
      if (word.short && (!digits || hyphen > 0)) break;
      if (word.glued && !(glued(tokens, last - 1) && isScaleLetter(context, last))) break;
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
  const money = at(tokens, index - 2);
  if ((index > 1 && lexicon.units.before.matchAt(tokens, index - 2) !== null) || money.lower === '$') return true;
  if (letter === 'b') return true;
  const next = at(tokens, index + 1);
  if (next.kind !== 'word' || glued(tokens, index)) return lexicon.units.after.matchAt(tokens, index + 1) !== null;
  if (lexicon.units.after.matchAt(tokens, index + 1) !== null) return true;
  return !lexicon.counted.stops.has(next.lower) && !lexicon.topics.measures.has(next.lower);
}

/** `and a half`, `and three quarters` after a number; of the scale before it, if any: `a million and a half`. */
export function fractionTail(
  { tokens, lexicon }: FigureContext,
  index: number,
  scale: number,
): { readonly value: number; readonly last: number } | null {
  const { words, joiners } = lexicon.numbers;
  if (!joiners.has(at(tokens, index).lower)) return null;
  const count = words.get(at(tokens, index + 1).lower);
  if (count === undefined || (count.kind !== 'article' && count.kind !== 'small')) return null;
  const part = words.get(at(tokens, index + 2).lower);
  if (part === undefined || (part.kind !== 'half' && part.kind !== 'part')) return null;
  if (
    part.kind === 'part' &&
    count.kind === 'article' &&
    at(tokens, index + 3).kind === 'word' &&
    scale === 1 &&
    part.value !== 4
  )
    return null;
  const parts = count.kind === 'article' ? 1 : count.value;
  return { value: (parts / (part.kind === 'half' ? 2 : part.value)) * scale, last: index + 3 };
}
