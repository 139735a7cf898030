import { isRealDay } from '../../text/calendar.ts';
import { expression, type TimeExpression } from './expression.ts';
import { gluedToNext, holdsAt, integerAt, isCapitalised, lowerAt, type Scan, tokenOf, wordAt, yearAt } from './scan.ts';

/** `March 7`, `Dec. 31, 2017`, `March 2014`, `in March`, from the month's name. */
export function fromMonth(scan: Scan, at: number): TimeExpression | null {
  const word = wordAt(scan, at);
  const token = tokenOf(scan, at);
  if (word?.kind !== 'month' || token === undefined || !isCapitalised(token)) return null;
  let next = at + 1;
  if (word.short && lowerAt(scan, next) === '.' && gluedToNext(scan, at)) next++;
  const day = dayAt(scan, next);
  if (day !== null && isRealDay(word.month, day.day)) {
    const { year, last } = yearAfter(scan, day.last);
    if (year === null || isRealDay(word.month, day.day, year))
      return expression(at, last, { term: { kind: 'date', year, month: word.month, day: day.day } });
  }
  const comma = lowerAt(scan, next) === ',' ? next + 1 : next;
  const year = yearAt(scan, comma) ?? yearAt(scan, lowerAt(scan, next) === scan.lexicon.of ? next + 1 : next);
  if (year !== null && day === null) {
    const last = (yearAt(scan, comma) === null ? next + 1 : comma) + 1;
    return expression(at, last, { term: { kind: 'month', year, month: word.month, shift: null } });
  }
  if (word.ambiguous && !standsAsMonth(scan, at, next)) return null;
  return expression(at, next, { term: { kind: 'month', year: null, month: word.month, shift: null } });
}

/** A month that is also a name or a verb: only after a lead (`in May`), and not before another name (`by June Carter`). */
function standsAsMonth(scan: Scan, at: number, next: number): boolean {
  const lead = lowerAt(scan, at - 1) === '-' ? lowerAt(scan, at - 2) : lowerAt(scan, at - 1);
  if (!scan.lexicon.monthLeads.has(lead)) return false;
  const follower = tokenOf(scan, next);
  if (follower === undefined || follower.kind !== 'word') return true;
  return !isCapitalised(follower) && !scan.lexicon.possessives.holds(follower.word);
}

/** A number that can be a day of a month, with its ending. */
function dayAt(scan: Scan, at: number): { readonly day: number; readonly last: number } | null {
  const day = integerAt(scan, at, 2);
  if (day === null || day < 1 || day > 31) return null;
  // `March 7:30`, `March 7%`, `March 7 - 2`: the number is something else.
  if (gluedToNext(scan, at) && [':', '%', '/'].includes(lowerAt(scan, at + 1))) return null;
  const ordinal = gluedToNext(scan, at) && holdsAt(scan, at + 1, scan.lexicon.ordinalEndings);
  const last = ordinal ? at + 2 : at + 1;
  // `March 5 to 7` is read by the interval; `Sept 5pm` is a clock time.
  return wordAt(scan, last)?.kind === 'half' ? null : { day, last };
}

function yearAfter(scan: Scan, at: number): { readonly year: number | null; readonly last: number } {
  const comma = lowerAt(scan, at) === ',' ? at + 1 : at;
  const year = yearAt(scan, comma);
  return year === null ? { year: null, last: at } : { year, last: comma + 1 };
}

/** `24 March 2024`, `the 13th of November`, `2024-03-24`, `14/07/2016`, from a number. */
export function fromDay(scan: Scan, at: number): TimeExpression | null {
  const iso = isoDate(scan, at) ?? numericDate(scan, at);
  if (iso !== null) return iso;
  const day = dayAt(scan, at);
  if (day === null) return null;
  const at2 = lowerAt(scan, day.last) === scan.lexicon.of && day.last > at + 1 ? day.last + 1 : day.last;
  const word = wordAt(scan, at2);
  const token = tokenOf(scan, at2);
  if (word?.kind !== 'month' || token === undefined || !isCapitalised(token) || !isRealDay(word.month, day.day))
    return null;
  let next = at2 + 1;
  if (word.short && lowerAt(scan, next) === '.' && gluedToNext(scan, at2)) next++;
  const { year, last } = yearAfter(scan, next);
  if (year !== null && !isRealDay(word.month, day.day, year)) return null;
  return expression(at, last, { term: { kind: 'date', year, month: word.month, day: day.day } });
}

function isoDate(scan: Scan, at: number): TimeExpression | null {
  if (!parted(scan, at, '-')) return null;
  const year = yearAt(scan, at);
  const month = integerAt(scan, at + 2, 2);
  const day = integerAt(scan, at + 4, 2);
  if (year === null || month === null || day === null || !isRealDay(month, day, year)) return null;
  return expression(at, at + 5, { term: { kind: 'date', year, month, day } });
}

/** `14/07/2016` or `14.07.2016`, only where it can be read in one way. */
function numericDate(scan: Scan, at: number): TimeExpression | null {
  if (parted(scan, at, '/')) {
    const [a, b, year] = [integerAt(scan, at, 2), integerAt(scan, at + 2, 2), yearAt(scan, at + 4)];
    return a === null || b === null || year === null ? null : dayFrom(scan, at, at + 5, [a, b, year]);
  }
  const text = tokenOf(scan, at)?.text ?? '';
  if (text.length < SHORTEST_POINTED) return null;
  const [, a, b, year] = pointedDate.exec(text) ?? [];
  return year === undefined ? null : dayFrom(scan, at, at + 1, [Number(a), Number(b), Number(year)]);
}

/** `1.2.2016`. */
const SHORTEST_POINTED = 8;
const pointedDate = /^(\d{1,4})\.(\d{1,4})\.(\d{4})$/;

function dayFrom(
  scan: Scan,
  at: number,
  last: number,
  [a, b, year]: readonly [number, number, number],
): TimeExpression | null {
  const dayFirst = isRealDay(b, a, year);
  const monthFirst = isRealDay(a, b, year);
  if (dayFirst && monthFirst && a !== b && scan.lexicon.monthFirst === null) return null;
  if (!dayFirst && !monthFirst) return null;
  const first = dayFirst && (!monthFirst || scan.lexicon.monthFirst !== true);
  const [day, month] = first ? [a, b] : [b, a];
  return expression(at, last, { term: { kind: 'date', year, month, day } });
}

/** Five tokens without spaces: a number, the mark, a number, the mark, a number, and no further mark. */
function parted(scan: Scan, at: number, mark: string): boolean {
  if (lowerAt(scan, at + 1) !== mark || lowerAt(scan, at + 3) !== mark) return false;
  for (let i = at; i < at + 4; i++) if (!gluedToNext(scan, i)) return false;
  return !(gluedToNext(scan, at + 4) && lowerAt(scan, at + 5) === mark);
}

/** `in 2004`, `the 2012 draft`, `(2014)`, `the 1990s`, `2014-15`. */
export function fromYear(scan: Scan, at: number): TimeExpression | null {
  const year = yearAt(scan, at);
  if (year === null) return null;
  const decade = gluedToNext(scan, at) && lowerAt(scan, at + 1) === scan.lexicon.decadeEnding;
  if (decade)
    return year % 10 === 0
      ? expression(at, at + 2, { term: { kind: 'years', from: year, to: year + (year % 100 === 0 ? 99 : 9) } })
      : null;
  if (!standsAsYear(scan, at, year)) return null;
  const short = integerAt(scan, at + 2, 2);
  const dash = lowerAt(scan, at + 1);
  if (short !== null && (dash === '-' || dash === '–') && gluedToNext(scan, at) && gluedToNext(scan, at + 1)) {
    const to = year - (year % 100) + short;
    if (tokenOf(scan, at + 2)!.text.length === 2 && to > year && lowerAt(scan, at + 3) !== dash)
      return expression(at, at + 3, { term: { kind: 'years', from: year, to } });
  }
  return expression(at, at + 1, { term: { kind: 'year', year } });
}

/** Between two years of a list or an interval. */
const yearJoiners = new Set(['-', '–', '—', ',']);

/** A lone number of four digits is a year after a lead or a determiner, unless what follows shows a count. */
function standsAsYear(scan: Scan, at: number, year: number): boolean {
  const { leads, weakLeads, determiners, counted, isPlural } = scan.lexicon;
  const before = tokenOf(scan, at - 1);
  const after = tokenOf(scan, at + 1);
  const glued = before !== undefined && before.end === tokenOf(scan, at)!.start;
  if (glued && before.kind === 'punctuation' && before.text !== '(' && before.text !== '-') return false;
  if (after !== undefined && gluedToNext(scan, at) && ['%', '/', ':', '$', '°'].includes(after.text)) return false;
  if (after?.kind === 'word' && (counted.holds(after.word) || gluedToNext(scan, at))) return false;
  if (after?.kind === 'number') return false;
  if (before?.kind === 'punctuation' && yearJoiners.has(before.text) && yearAt(scan, at - 2) !== null) return true;
  if (year < 1500 || year >= 2100) return false;
  if (before === undefined) return false;
  const pluralAfter = after?.kind === 'word' && isPlural(after.word) && !isCapitalised(after);
  if (leads.holds(before.word)) return !(weakLeads.holds(before.word) && pluralAfter);
  if (determiners.holds(before.word))
    return after !== undefined && after.kind === 'word' && !(pluralAfter && year % 100 === 0);
  if (before.text === '(') return after === undefined || [')', ',', '-', '–', ';'].includes(after.text);
  return wordAt(scan, at - 1)?.kind === 'season';
}
