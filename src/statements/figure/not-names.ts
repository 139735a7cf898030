import { type Word, wordFact, wordSet } from '../../text/words.ts';
import { at, type Draft, type FigureContext, glued } from './draft.ts';

/** Numbers that name something: models, rooms, routes, streets, phones, lists, ordinals. */
export function isNameOrLabel(draft: Draft, context: FigureContext): boolean {
  if (draft.unit?.dimension === 'currency') return false;
  return (
    isOrdinal(draft, context) ||
    isRank(draft, context) ||
    isLabelled(draft, context) ||
    isModel(draft, context) ||
    isCode(draft, context) ||
    isListNumber(draft, context) ||
    isAddress(draft, context)
  );
}

function isOrdinal({ numberLast }: Draft, { tokens, lexicon }: FigureContext): boolean {
  return glued(tokens, numberLast - 1) && lexicon.not.ordinalEndings.holds(at(tokens, numberLast).word);
}

/** `the bottom three`, with nothing counted after it. */
function isRank({ numberFirst, numberLast, unit }: Draft, { tokens, lexicon }: FigureContext): boolean {
  if (unit !== null || !lexicon.not.rankings.holds(at(tokens, numberFirst - 1).word)) return false;
  const next = at(tokens, numberLast);
  return next.kind !== 'word' || lexicon.counted.stops.holds(next.word);
}

/** `No. 1`, `chapter 5`, `#3`. */
function isLabelled(
  { numberFirst, unit, plain, form, numberLast }: Draft,
  { tokens, lexicon }: FigureContext,
): boolean {
  const { designators } = lexicon.not;
  if (unit !== null || (!plain && form !== 'words')) return false;
  let before = numberFirst - 1;
  // `No. 1`; a longer word with a point ends a sentence.
  if (at(tokens, before).text === '.' && at(tokens, before - 1).text.length <= 3) before--;
  const token = at(tokens, before);
  if (token.text === '#') return true;
  if (!designators.holds(token.word)) return false;
  // `the building 12 people were in`: a plural noun after the number counts it.
  const next = at(tokens, numberLast);
  const noun = next.kind === 'word' && next.text === next.lower ? lexicon.counted.singular(next.word) : null;
  const known = noun !== null && (lexicon.counted.people.has(noun) || token.text === token.lower);
  return !known && (form === 'digits' || token.word.capital || lexicon.not.spelledOut.holds(token.word));
}

/** `AK-74`, `Falcon 9`, `S&P 500`, `Channel Four`: a capitalised word right before a bare number. */
function isModel({ numberFirst, numberLast, unit, plain, form, high }: Draft, context: FigureContext): boolean {
  const { tokens, lexicon } = context;
  if (unit !== null || (!plain && form !== 'words') || high !== null) return false;
  const mark = at(tokens, numberFirst - 1);
  const hyphen = mark.text === '-' && glued(tokens, numberFirst - 2) && glued(tokens, numberFirst - 1);
  const word = at(tokens, hyphen ? numberFirst - 2 : numberFirst - 1);
  // `Group of Seven`.
  if (form === 'words' && lexicon.numbers.partitives.holds(word.word))
    return (
      at(tokens, numberFirst).word.capital &&
      at(tokens, numberFirst - 2).word.capital &&
      !isTitleCase(numberFirst, context)
    );
  if (hyphen) return word.kind === 'word' && form === 'digits' && word.word.capital;
  if (word.kind !== 'word' || !word.word.capital) return false;
  if (form === 'words' && !at(tokens, numberFirst).word.capital) return false;
  if (isPlainWord(word.word, context) || isTitleCase(numberFirst, context)) return false;
  const next = at(tokens, numberLast);
  if (next.kind !== 'word') return true;
  if (lexicon.topics.words.matchAt(tokens, numberLast)?.value.subject) return false;
  for (let i = numberLast; i < Math.min(tokens.length, numberLast + 3); i++) {
    const noun = lexicon.counted.singular(at(tokens, i).word);
    if (noun !== null && lexicon.counted.people.has(noun)) return false;
  }
  return true;
}

/** A word that says nothing of a name: it opens a sentence, is a bound, a month, a verb. */
function isPlainWord(word: Word, { lexicon }: FigureContext): boolean {
  return (
    lexicon.counted.stops.holds(word) ||
    lexicon.topics.light.holds(word) ||
    lexicon.counted.verbs.holds(word) ||
    lexicon.not.months.holds(word) ||
    lexicon.not.weekdays.holds(word) ||
    lexicon.counted.verbLike(word) ||
    lexicon.numbers.words.holds(word) ||
    lexicon.trends.words.holds(word)
  );
}

/** Headlines capitalise every word, so that capitals tell nothing there. */
function isTitleCase(index: number, { tokens, lexicon }: FigureContext): boolean {
  let capitals = 0;
  let small = 0;
  for (let i = Math.max(0, index - 8); i < Math.min(tokens.length, index + 9); i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || lexicon.counted.stops.holds(token.word)) continue;
    if (token.word.capital) capitals++;
    else small++;
  }
  return capitals >= 4 && small <= 1;
}

/** `007`, `12345678`, `1.2.3`: by the digits alone; with points between groups of three they are a number. */
const isCodeByItself = wordFact(
  (text) => /^0\d|^\d{8,}$/.test(text) || (/\d[.]\d+[.]\d/.test(text) && !/^\d{1,3}(?:\.\d{3}){1,6}$/.test(text)),
);

/** Between the digits of a code. */
const links = wordSet(['-', '/', '_', '.', ')', '@']);

/** Telephone numbers, part numbers and other codes: leading zeros, three groups with hyphens, points or blanks. */
function isCode({ numberFirst, numberLast, unit, plain }: Draft, { tokens }: FigureContext): boolean {
  const { text, word } = at(tokens, numberFirst);
  const before = at(tokens, numberFirst - 1).text;
  if (unit !== null) return false;
  if (isCodeByItself(word) || isTelephone(numberFirst, tokens)) return true;
  // `PS2.7m`, `v1.2`: the rest of a word with digits.
  if (before === '.' && glued(tokens, numberFirst - 1) && glued(tokens, numberFirst - 2)) return true;
  if (before === '+' && glued(tokens, numberFirst - 1)) return true;
  if (!plain) return false;
  const next = at(tokens, numberLast);
  // `555-0123-77`, `11/9/2001`, `24/7`: digits linked to digits, other than a range.
  const linksRight =
    links.holds(next.word) &&
    glued(tokens, numberLast - 1) &&
    at(tokens, numberLast + 1).kind === 'number' &&
    glued(tokens, numberLast);
  const linksLeft =
    links.holds(at(tokens, numberFirst - 1).word) &&
    glued(tokens, numberFirst - 1) &&
    at(tokens, numberFirst - 2).kind === 'number';
  if (linksLeft || linksRight) {
    const mark = linksRight ? next.text : before;
    return mark !== '-' || (linksLeft && linksRight) || text.length >= 3;
  }
  // `x86`, `file_12`, `@12`, `mp3.4`: letters or marks right before.
  if (before === '_' || before === '@') return true;
  // `4x4`: digits and letters in one.
  if (next.kind === 'word' && glued(tokens, numberLast - 1) && next.word.hasDigit) return true;
  return text.length >= 7 && Number(text) >= 1e7 && before !== '$';
}

/** Most groups of a telephone number. */
const MOST_GROUPS = 6;

/** One group of `020 7946 0958`, `+44 20 7946`, `(212) 555`: bare numbers in a row, the first with a nought or a mark. */
function isTelephone(index: number, tokens: FigureContext['tokens']): boolean {
  const inBrackets = at(tokens, index - 1).text === '(' && at(tokens, index + 1).text === ')';
  if (inBrackets && at(tokens, index + 2).kind === 'number' && at(tokens, index).text.length <= 5) return true;
  let first = index;
  while (index - first < MOST_GROUPS && at(tokens, first - 1).kind === 'number') first--;
  if (first === index && at(tokens, index + 1).kind !== 'number') return false;
  return at(tokens, first).text.startsWith('0') || at(tokens, first - 1).text === '+';
}

/** `1. The first point`, `(2)`, `3)`; a number alone in its line. */
function isListNumber(
  { numberFirst, numberLast, unit, plain, value }: Draft,
  { text, tokens }: FigureContext,
): boolean {
  if (unit !== null || !plain || value > 100 || !Number.isInteger(value)) return false;
  const token = tokens[numberFirst]!;
  const before = at(tokens, numberFirst - 1);
  const startsLine = token.start === 0 || text[token.start - 1] === '\n';
  const next = at(tokens, numberLast);
  if (startsLine && (next.start < 0 || text.slice(token.end, next.start).includes('\n'))) return true;
  if (startsLine && (next.text === '.' || next.text === ')' || next.text === ':') && glued(tokens, numberLast - 1))
    return true;
  const bracketed = (before.text === '(' || before.text === '[') && (next.text === ')' || next.text === ']');
  return bracketed && value < 20 && at(tokens, numberFirst - 2).kind !== 'number';
}

/** Most words of a street's name. */
const LONGEST_STREET = 3;

/** `12 Elm Street`, `29 High Road`. */
function isAddress({ numberFirst, numberLast, plain }: Draft, context: FigureContext): boolean {
  if (!plain) return false;
  const { tokens, lexicon } = context;
  for (let i = numberLast; i < numberLast + LONGEST_STREET + 1; i++) {
    const token = at(tokens, i);
    if (token.kind !== 'word' || !token.word.capital) return false;
    if (i > numberLast && lexicon.not.streets.holds(token.word)) return !isTitleCase(numberFirst, context);
  }
  return false;
}
