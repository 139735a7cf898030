import { type Cardinal, readCardinal } from './cardinal.ts';
import { at, type Draft, draftOf, type FigureContext, glued } from './draft.ts';
import { fractionTail, scaleAfter } from './number-tail.ts';

/**
 * Numbers in words: `one hundred and thirty-three`, `a dozen`, `half a million`, `two thirds`, `two and a half`.
 */
export function findWords(context: FigureContext, index: number): Draft | null {
  const { words, negatives } = context.lexicon.numbers;
  const word = words.of(context.tokens[index]!.word);
  if (negatives.holds(context.tokens[index]!.word)) {
    const positive = words.of(at(context.tokens, index + 1).word);
    if (positive?.kind !== 'small' && positive?.kind !== 'tens') return null;
    const found = cardinal(context, index, index + 1);
    if (found !== null) found.value = -found.value;
    return found;
  }
  if (word === undefined) return null;
  if (word.kind === 'half') return findHalf(context, index);
  const start = word.kind === 'article' ? index + 1 : index;
  if (word.kind === 'article') return afterArticle(context, index, start);
  if (word.kind === 'small' || word.kind === 'tens') return cardinal(context, index, index);
  // `quarter million`.
  if (word.kind === 'part' && word.value === 4 && scaleAfter(context, index + 1, false) !== null)
    return partOf(context, index, index, 1, true);
  // `hundred people`, `million-dollar`: without an article, in headlines and compounds.
  if (word.kind === 'hundred' || (word.kind === 'scale' && !word.short) || (word.kind === 'group' && !word.of)) {
    const previous = at(context.tokens, index - 1);
    return previous.kind === 'number' ? null : cardinal(context, index, index);
  }
  return null;
}

function afterArticle(context: FigureContext, index: number, start: number): Draft | null {
  const { tokens, lexicon } = context;
  const word = lexicon.numbers.words.of(at(tokens, start).word);
  if (word === undefined) return null;
  if (word.kind === 'half') {
    const half = findHalf(context, start);
    if (half !== null) half.first = half.numberFirst = index;
    return half;
  }
  if (word.kind === 'part' && !word.plural)
    return partOf(context, index, start, 1, word.value === 4 && scaleAfter(context, start + 1, false) !== null);
  if (word.kind === 'tens' && partAt(context, start) !== null) return partOf(context, index, start, 1);
  if (word.kind === 'group' && word.of && !lexicon.numbers.partitives.holds(at(tokens, start + 1).word)) return null;
  if (word.kind === 'group') return draftOf(index, start + 1, word.value, 'words');
  if (word.kind === 'hundred' || (word.kind === 'scale' && !word.short)) return cardinal(context, index, start);
  return null;
}

/** A whole number with what may follow it: a part (`two thirds`) or a fraction (`two and a half million`). */
function cardinal(context: FigureContext, first: number, start: number): Draft | null {
  const { tokens } = context;
  const whole = readCardinal(context, start);
  if (whole === null) return null;
  const { value, last, endsTens } = whole;
  const index = at(tokens, last).text === '-' ? last + 1 : last;
  const part = partAt(context, index);
  if (part !== null && isPart(whole, part)) {
    const compound = endsTens > 0 && value > endsTens && part.value < 10;
    // `one hundred thirty-fifths` are a hundred of them.
    return compound
      ? partOf(context, first, index, value - endsTens, true, endsTens)
      : partOf(context, first, index, value, true);
  }
  const tail = fractionTail(context, last, whole.scale);
  if (tail === null) return draftOf(first, last, value, 'words', whole.scale > 1);
  const scale = scaleAfter(context, tail.last, false);
  if (scale === null) return draftOf(first, tail.last, value + tail.value, 'words', whole.scale > 1);
  // `two and a half million` is all in millions, in `one billion and a half million` only the half is.
  const sum = whole.scale > 1 ? value + (tail.value / whole.scale) * scale.value : (value + tail.value) * scale.value;
  return draftOf(first, scale.last, sum, 'words', true);
}

interface Part {
  readonly value: number;
  readonly plural: boolean;
  readonly last: number;
}

/** Parts named by an ordinal: `thirds`, `twenty-fifths`; null when none is named here. */
function partAt({ tokens, lexicon }: FigureContext, index: number): Part | null {
  const { words } = lexicon.numbers;
  const word = words.of(at(tokens, index).word);
  if (word?.kind === 'part') return { value: word.value, plural: word.plural, last: index + 1 };
  if (word?.kind !== 'tens') return null;
  const next = at(tokens, index + 1).text === '-' ? index + 2 : index + 1;
  const ordinal = at(tokens, next);
  const unit = words.of(ordinal.word);
  const small = unit?.kind === 'part' ? unit : lexicon.numbers.ordinalParts.of(ordinal.word);
  if (small === undefined || small.value > 9) return null;
  return { value: word.value + small.value, plural: small.plural, last: next + 1 };
}

const isPart = ({ endsSmall, value }: Cardinal, part: Part): boolean =>
  endsSmall ? part.plural || value === 1 : part.plural && part.value > 4;

/**
 * `two thirds`, `a quarter of`: after an article and without a plural only before an "of" (`a third attack` is an
 * ordinal). Of a scale, it is a number of that scale: `three quarters of a million`.
 * @param tens what the cardinal before has lent to the part
 */
function partOf(
  context: FigureContext,
  first: number,
  index: number,
  count: number,
  counted = false,
  tens = 0,
): Draft | null {
  const { tokens, lexicon } = context;
  const { words, partitives } = lexicon.numbers;
  const part = partAt(context, index);
  if (part === null) return null;
  const { last } = part;
  const size = part.value + tens;
  const ofNext = partitives.holds(at(tokens, last).word);
  const hyphenated = at(tokens, index - 1).text === '-';
  const ends = at(tokens, last).kind === 'punctuation';
  if (!part.plural && !ofNext && !hyphenated && !ends && !counted) return null;
  // `four quarters` are periods.
  if (part.plural && size === 4 && count > 3) return null;
  const articled = ofNext && words.of(at(tokens, last + 1).word)?.kind === 'article';
  const scale = scaleAfter(context, articled ? last + 2 : last, false);
  if (scale !== null) return draftOf(first, scale.last, (count / size) * scale.value, 'words', true);
  return draftOf(first, last, count / size, 'words');
}

/** `half a million`, `half the staff`, `half a mile`, `half-hour`; not `the second half`. */
function findHalf(context: FigureContext, index: number): Draft | null {
  const { tokens, lexicon } = context;
  const { words, partitives, determiners, ordinals } = lexicon.numbers;
  let next = index + 1;
  const hyphen = at(tokens, next).text === '-' && glued(tokens, index);
  if (hyphen) next++;
  // `half-a-dozen`.
  if (hyphen && words.of(at(tokens, next).word)?.kind === 'article' && at(tokens, next + 1).text === '-') next += 2;
  else if (words.of(at(tokens, next).word)?.kind === 'article') next++;
  const word = words.of(at(tokens, next).word);
  if (word !== undefined && (word.kind === 'scale' || word.kind === 'hundred' || word.kind === 'group')) {
    const value = word.kind === 'hundred' ? 100 : word.value;
    return draftOf(index, next + 1, value / 2, 'words', word.kind === 'scale');
  }
  if (next > index + 1 && lexicon.units.after.matchAt(tokens, next)?.value.dimension !== undefined)
    return draftOf(index, next, 0.5, 'words');
  if (hyphen || next > index + 1) return null;
  const follower = at(tokens, next).word;
  const ordinal = ordinals.holds(at(tokens, index - 1).word);
  // `more than half people came`, `by a half`.
  const bounded =
    (index > 1 && lexicon.bounds.before.matchAt(tokens, index - 2)?.length === 2) ||
    (words.of(at(tokens, index - 1).word)?.kind === 'article' && at(tokens, next).kind === 'punctuation');
  if (!ordinal && bounded) return draftOf(index, next, 0.5, 'words');
  if (!ordinal && (partitives.holds(follower) || determiners.holds(follower)))
    return draftOf(index, next, 0.5, 'words');
  return null;
}
