import type { Word } from '../../text/words.ts';
import { at, type Draft, type FigureContext, glued } from './draft.ts';

/** Dates, years and clock times are no quantities. */
export function isTime(draft: Draft, context: FigureContext): boolean {
  return isClock(draft, context) || isDate(draft, context) || isYear(draft, context) || isInTime(draft, context);
}

function isClock({ numberFirst, last, unit }: Draft, { tokens, lexicon }: FigureContext): boolean {
  if (unit?.dimension === 'currency') return false;
  if (lexicon.not.clock.holds(at(tokens, last).word) || lexicon.not.elapsed.holds(at(tokens, last).word)) return true;
  const before = at(tokens, numberFirst - 1);
  const after = at(tokens, last);
  const colonAfter =
    after.text === ':' && glued(tokens, last - 1) && glued(tokens, last) && at(tokens, last + 1).kind === 'number';
  const colonBefore =
    before.text === ':' &&
    glued(tokens, numberFirst - 2) &&
    glued(tokens, numberFirst - 1) &&
    at(tokens, numberFirst - 2).kind === 'number';
  return colonAfter || colonBefore;
}

const LAST_DAY = 31;

function isDate({ numberFirst, numberLast, value, plain, unit }: Draft, context: FigureContext): boolean {
  if (!plain || unit !== null) return false;
  const { tokens, lexicon } = context;
  const { joiners, partitives } = lexicon.numbers;
  let before = numberFirst - 1;
  if (at(tokens, before).text === '.' || at(tokens, before).text === ',') before--;
  // `March 22-24`: through a first day.
  const range =
    at(tokens, before).text === '-' || at(tokens, before).text === '–' || joiners.holds(at(tokens, before).word);
  if (value <= LAST_DAY && Number.isInteger(value)) {
    if (isMonth(before, context) || isMonth(numberLast, context)) return true;
    if (range && at(tokens, before - 1).kind === 'number' && isMonth(before - 2, context)) return true;
    if (partitives.holds(at(tokens, numberLast).word) && isMonth(numberLast + 1, context)) return true;
    if (
      (at(tokens, numberLast).text === '-' || at(tokens, numberLast).text === '–') &&
      isMonth(numberLast + 2, context)
    )
      return true;
  }
  return (
    isYearValue(value) &&
    (isMonth(before, context) || (at(tokens, before).kind === 'number' && isMonth(before - 1, context)))
  );
}

function isMonth(index: number, { tokens, lexicon }: FigureContext): boolean {
  const { word } = at(tokens, index);
  return word.capital && lexicon.not.months.holds(word);
}

const isYearValue = (value: number): boolean => value >= 1500 && value <= 2100 && Number.isInteger(value);

/** `during 2016 Stone spoke`: a capitalised word after a year is no unit. */
const isName = ({ numberLast, last }: Draft, { tokens, lexicon }: FigureContext, lead: Word): boolean =>
  last === numberLast + 1 && /^\p{Lu}\p{Ll}/u.test(at(tokens, numberLast).text) && lexicon.not.yearLeads.holds(lead);

function isYear(draft: Draft, context: FigureContext): boolean {
  const { tokens, lexicon } = context;
  const { numberFirst, numberLast, value, plain, unit, bound, vague } = draft;
  const before = at(tokens, numberFirst - 1).word;
  if (
    !plain ||
    vague ||
    (unit !== null && !isName(draft, context, before)) ||
    at(tokens, numberFirst).text.length !== 4 ||
    !isYearValue(value)
  )
    return (
      isYearEnd(draft, tokens) || (plain && unit === null && value >= 1000 && value < 2100 && endsYears(draft, context))
    );
  const next = at(tokens, numberLast);
  if (lexicon.not.yearLeads.holds(before)) return true;
  if (bound === 'at least' || bound === 'up to') return false;
  const noun = next.kind === 'word' && next.text === next.lower ? lexicon.counted.singular(next.word) : null;
  if (bound !== 'exactly' || value < 1800)
    return noun === null && value >= 1800 && bound !== 'about' && bound !== 'more than';
  // `2000 people` is a count, `the 2016 attacks` is not.
  const counted = noun !== null && lexicon.counted.people.has(noun) && !lexicon.scope.definite.holds(before);
  return !counted;
}

/** The second of `between 1000 and 1260`. */
function endsYears({ numberFirst }: Draft, { tokens, lexicon }: FigureContext): boolean {
  const joint = at(tokens, numberFirst - 1).word;
  const year = at(tokens, numberFirst - 2);
  const lead = at(tokens, numberFirst - 3).word;
  return (
    (lexicon.ranges.and.holds(joint) || lexicon.ranges.to.holds(joint)) &&
    year.kind === 'number' &&
    year.text.length === 4 &&
    lexicon.not.yearLeads.holds(lead)
  );
}

/** The second half of `2014-15`. */
function isYearEnd({ numberFirst, value, plain }: Draft, tokens: FigureContext['tokens']): boolean {
  const mark = at(tokens, numberFirst - 1).text;
  const year = at(tokens, numberFirst - 2);
  return (
    plain &&
    value < 100 &&
    (mark === '-' || mark === '–' || mark === '/') &&
    year.kind === 'number' &&
    year.text.length === 4 &&
    isYearValue(Number(year.text))
  );
}

/** Inside a time that the time finder read, unless it is a length of time, which is a quantity too. */
function isInTime(draft: Draft, { tokens, times }: FigureContext): boolean {
  if (draft.unit !== null) return false;
  const start = tokens[draft.numberFirst]!.start;
  const end = tokens[draft.numberLast - 1]!.end;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  return low < times.length && times[low]!.start <= start;
}
