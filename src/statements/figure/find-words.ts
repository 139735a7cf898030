import { at, type FigureContext, type FoundNumber, glued } from './draft.ts';
import { fractionTail, scaleAfter } from './number-tail.ts';

/**
 * Numbers in words: `one hundred and thirty-three`, `a dozen`, `half a million`, `two thirds`, `two and a half`.
 */
export function findWords(context: FigureContext, index: number): FoundNumber | null {
  const word = context.lexicon.numbers.words.get(context.tokens[index]!.lower);
  if (word === undefined) return null;
  if (word.kind === 'half') return findHalf(context, index);
  const start = word.kind === 'article' ? index + 1 : index;
  if (word.kind === 'article') return afterArticle(context, index, start);
  if (word.kind === 'small' || word.kind === 'tens') return cardinal(context, index, index);
  // `hundred people`, `million-dollar`: without an article, in headlines and compounds.
  if (word.kind === 'hundred' || (word.kind === 'scale' && !word.short) || (word.kind === 'group' && !word.of)) {
    const previous = at(context.tokens, index - 1);
    return previous.kind === 'number' ? null : cardinal(context, index, index);
  }
  return null;
}

function afterArticle(context: FigureContext, index: number, start: number): FoundNumber | null {
  const { tokens, lexicon } = context;
  const word = lexicon.numbers.words.get(at(tokens, start).lower);
  if (word === undefined) return null;
  if (word.kind === 'half') {
    const half = findHalf(context, start);
    return half === null ? null : { ...half, first: index };
  }
  if (word.kind === 'part' && !word.plural) return partOf(context, index, start, 1);
  if (word.kind === 'group' && word.of && !lexicon.numbers.partitives.has(at(tokens, start + 1).lower)) return null;
  if (word.kind === 'group') return { first: index, last: start + 1, value: word.value, form: 'words' };
  if (word.kind === 'hundred' || (word.kind === 'scale' && !word.short)) return cardinal(context, index, start);
  return null;
}

/** Reads number words from `start` as one number; null when none stand there. */
function cardinal(context: FigureContext, first: number, start: number): FoundNumber | null {
  const { tokens, lexicon } = context;
  const { words, joiners } = lexicon.numbers;
  let total = 0;
  let group = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let lastScale = 1;
  let last = start;
  let kind: 'none' | 'small' | 'tens' | 'hundred' | 'scale' = 'none';
  for (;;) {
    let next = last;
    if (last > start) {
      if (at(tokens, next).text === '-' && kind !== 'small') next++;
      else if (at(tokens, next).text === '-' && isScale(words.get(at(tokens, next + 1).lower))) next++;
      else if (joiners.has(at(tokens, next).lower)) {
        const after = words.get(at(tokens, next + 1).lower);
        if ((kind !== 'hundred' && kind !== 'scale') || (after?.kind !== 'small' && after?.kind !== 'tens')) break;
        next++;
      }
    }
    const word = words.get(at(tokens, next).lower);
    if (word === undefined) break;
    if (word.kind === 'small') {
      if (kind === 'small' || (kind === 'tens' && (word.value > 9 || word.value === 0))) break;
      // `a hundred five` is no English; `two hundred five` is American.
      group += word.value;
      kind = 'small';
    } else if (word.kind === 'tens') {
      if (kind === 'small' || kind === 'tens') break;
      group += word.value;
      kind = 'tens';
    } else if (word.kind === 'hundred') {
      if (kind === 'hundred' || group >= 100) break;
      group = (group === 0 ? 1 : group) * 100;
      kind = 'hundred';
    } else if (word.kind === 'scale' && !word.short) {
      if (kind === 'scale' || word.value >= smallest) break;
      total += (group === 0 ? 1 : group) * word.value;
      smallest = word.value;
      lastScale = word.value;
      group = 0;
      kind = 'scale';
    } else if (word.kind === 'group' && !word.of && last >= start) {
      if (kind === 'scale' || kind === 'hundred') break;
      const value = (group === 0 ? 1 : group) * word.value;
      return { first, last: next + 1, value, form: 'words' };
    } else break;
    last = next + 1;
  }
  if (last === start) return null;
  const value = total + group;
  const part = words.get(at(tokens, at(tokens, last).text === '-' ? last + 1 : last).lower);
  if (kind === 'small' && part?.kind === 'part' && (part.plural || value === 1))
    return partOf(context, first, at(tokens, last).text === '-' ? last + 1 : last, value);
  const tail = fractionTail(context, last, lastScale);
  if (tail === null) return { first, last, value, form: 'words', scaled: lastScale > 1 };
  const scale = scaleAfter(context, tail.last, false);
  return {
    first,
    last: scale?.last ?? tail.last,
    value: (value + tail.value) * (scale?.value ?? 1),
    form: 'words',
    scaled: scale !== null,
  };
}

const isScale = (word: { readonly kind: string } | undefined): boolean =>
  word !== undefined && (word.kind === 'hundred' || word.kind === 'scale' || word.kind === 'group');

/** `two thirds`, `a quarter of`: without a plural, only before an "of" (`a third attack` is an ordinal). */
function partOf(context: FigureContext, first: number, index: number, count: number): FoundNumber | null {
  const { tokens, lexicon } = context;
  const part = lexicon.numbers.words.get(at(tokens, index).lower);
  if (part?.kind !== 'part') return null;
  const ofNext = lexicon.numbers.partitives.has(at(tokens, index + 1).lower);
  const hyphenated = at(tokens, index - 1).text === '-';
  if (!part.plural && !ofNext && !hyphenated) return null;
  if (part.plural && part.value === 4 && !ofNext && !hyphenated && count > 3) return null;
  return { first, last: index + 1, value: count / part.value, form: 'words' };
}

/** `half a million`, `half the staff`, `half a mile`, `half-hour`; not `the second half`. */
function findHalf(context: FigureContext, index: number): FoundNumber | null {
  const { tokens, lexicon } = context;
  const { words, partitives, determiners, ordinals } = lexicon.numbers;
  let next = index + 1;
  const hyphen = at(tokens, next).text === '-' && glued(tokens, index);
  if (hyphen) next++;
  else if (words.get(at(tokens, next).lower)?.kind === 'article') next++;
  const word = words.get(at(tokens, next).lower);
  if (word !== undefined && (word.kind === 'scale' || word.kind === 'hundred' || word.kind === 'group')) {
    const value = word.kind === 'hundred' ? 100 : word.value;
    return { first: index, last: next + 1, value: value / 2, form: 'words', scaled: word.kind === 'scale' };
  }
  if (next > index + 1 && lexicon.units.after.matchAt(tokens, next)?.value.dimension !== undefined)
    return { first: index, last: next, value: 0.5, form: 'words' };
  if (hyphen || next > index + 1) return null;
  const follower = at(tokens, next).lower;
  const ordinal = ordinals.has(at(tokens, index - 1).lower);
  if (!ordinal && (partitives.has(follower) || determiners.has(follower)))
    return { first: index, last: next, value: 0.5, form: 'words' };
  return null;
}
