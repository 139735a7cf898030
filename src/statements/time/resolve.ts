import type { DayPart, Edge } from '../../lang/time-lexicon.ts';
import {
  type CalendarDay,
  dayFromNumber,
  dayNumber,
  daysInMonth,
  isoClock,
  isoDay,
  isoMonth,
  isoOffset,
  isRealDay,
  weekdayOf,
} from '../../text/calendar.ts';
import type { CalendarTerm, TimeExpression } from './expression.ts';

/** Whether the words around a time set it before or after the day they were written. */
export type Tense = 'past' | 'future' | 'open';

/** What is known when an expression is set on the calendar. */
export interface Reference {
  /** Day of publication; null when unknown. */
  readonly published: CalendarDay | null;
  /** Year in force: of the last date the text wrote whole. Used only without a day of publication. */
  readonly writtenYear: { readonly year: number; readonly basis: string } | null;
  readonly tense: Tense;
}

/** On what a resolved value rests: the text alone, or something else. */
export type Ground =
  | { readonly kind: 'written' }
  | { readonly kind: 'published' }
  | { readonly kind: 'text'; readonly basis: string };

export interface Resolved {
  /** ISO 8601 date or interval of dates; the clock is added by `isoValue`. */
  readonly from: string;
  readonly to: string | null;
  /** Set when the value is one day. */
  readonly day: CalendarDay | null;
  readonly ground: Ground;
}

const written: Ground = { kind: 'written' };
const published: Ground = { kind: 'published' };

export function resolveTerm(term: CalendarTerm, edge: Edge | null, reference: Reference): Resolved | null {
  switch (term.kind) {
    case 'date':
      return resolveDate(term, reference);
    case 'month':
      return resolveMonth(term, edge, reference);
    case 'year':
      return thirdsOfYear(term.year, edge, written);
    case 'years':
      return years(term.from, term.to, edge);
    case 'weekday':
      return resolveWeekday(term, reference);
    case 'offset':
      return resolveOffset(term, edge, reference);
  }
}

const oneDay = (day: CalendarDay, ground: Ground): Resolved => ({ from: isoDay(day), to: null, day, ground });

function thirdsOfYear(year: number, edge: Edge | null, ground: Ground): Resolved {
  const text = String(year).padStart(4, '0');
  if (edge === null) return { from: text, to: null, day: null, ground };
  const first = edge === 'early' ? 1 : edge === 'mid' ? 5 : 9;
  return { from: isoMonth(year, first), to: isoMonth(year, first + 3), day: null, ground };
}

function years(from: number, to: number, edge: Edge | null): Resolved {
  const third = Math.round((to - from + 1) / 3);
  const start = edge === 'mid' ? from + third : edge === 'late' ? to - third + 1 : from;
  const end = edge === 'early' ? from + third - 1 : edge === 'mid' ? to - third : to;
  return { from: String(start), to: String(end), day: null, ground: written };
}

function resolveDate(term: CalendarTerm & { kind: 'date' }, reference: Reference): Resolved | null {
  const { month, day } = term;
  if (term.year !== null) return oneDay({ year: term.year, month, day }, written);
  if (reference.published === null) {
    const known = reference.writtenYear;
    if (known === null || !isRealDay(month, day, known.year)) return null;
    return oneDay({ year: known.year, month, day }, { kind: 'text', basis: known.basis });
  }
  const today = dayNumber(reference.published);
  const { year } = reference.published;
  const candidates = [year - 1, year, year + 1]
    .filter((y) => isRealDay(month, day, y))
    .map((y) => ({ year: y, month, day }))
    .filter((candidate) => term.weekday === undefined || weekdayOf(dayNumber(candidate)) === term.weekday);
  // A date far behind is given its year, so even after a verb in the past one just ahead is meant (`held before March 6`).
  const odds = reference.tense === 'past' ? PAST_ODDS : AHEAD_ODDS;
  const best = nearest(candidates, (candidate) => dayNumber(candidate) - today, reference.tense, odds);
  return best === null ? null : oneDay(best, published);
}

/** Days by which a text may be newer than its stamp: it was updated, or the stamp is of another time zone. */
const STAMP_SLACK = 2;
/** A date ahead must be this many times nearer than the one behind to be meant when nothing tells the tense. */
const AHEAD_ODDS = 3;
const PAST_ODDS = 6;
/** Months are told without their year for longer: `resigned in March` is never next month. */
const NEVER = Number.POSITIVE_INFINITY;

/** Of the same day in different years, the one the words mean; `distance` is in days from publication. */
function nearest<T>(
  candidates: readonly T[],
  distance: (candidate: T) => number,
  tense: Tense,
  odds: number,
): T | null {
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const ahead = distance(candidate);
    const behind = ahead <= STAMP_SLACK;
    if (tense === 'future' && ahead < -STAMP_SLACK) continue;
    const cost = behind ? Math.abs(ahead) : tense === 'future' ? ahead : ahead * odds;
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}

function resolveMonth(
  term: CalendarTerm & { kind: 'month' },
  edge: Edge | null,
  reference: Reference,
): Resolved | null {
  const { month, shift } = term;
  if (term.year !== null) return thirdsOfMonth(term.year, month, edge, written);
  const now = reference.published;
  if (now === null) {
    const known = reference.writtenYear;
    return known === null || shift !== null
      ? null
      : thirdsOfMonth(known.year, month, edge, { kind: 'text', basis: known.basis });
  }
  if (shift === 0) return thirdsOfMonth(now.year, month, edge, published);
  if (shift === -1) return thirdsOfMonth(month < now.month ? now.year : now.year - 1, month, edge, published);
  if (shift === 1) return thirdsOfMonth(month > now.month ? now.year : now.year + 1, month, edge, published);
  const year = nearest(
    [now.year - 1, now.year, now.year + 1],
    (y) => ((y - now.year) * 12 + month - now.month) * 30,
    reference.tense,
    reference.tense === 'past' ? NEVER : AHEAD_ODDS,
  );
  return year === null ? null : thirdsOfMonth(year, month, edge, published);
}

function thirdsOfMonth(year: number, month: number, edge: Edge | null, ground: Ground): Resolved {
  if (edge === null) return { from: isoMonth(year, month), to: null, day: null, ground };
  const first = edge === 'early' ? 1 : edge === 'mid' ? 11 : 21;
  const last = edge === 'late' ? daysInMonth(month, year) : first + 9;
  return { from: isoDay({ year, month, day: first }), to: isoDay({ year, month, day: last }), day: null, ground };
}

function resolveWeekday(term: CalendarTerm & { kind: 'weekday' }, reference: Reference): Resolved | null {
  if (reference.published === null) return null;
  const today = dayNumber(reference.published);
  const back = (((weekdayOf(today) - term.weekday) % 7) + 7) % 7;
  const ahead = (7 - back) % 7;
  const move = weekdayMove(term.shift, back, ahead, reference.tense);
  return move === null ? null : oneDay(dayFromNumber(today + move), published);
}

/** Days from publication to the weekday that is meant. */
function weekdayMove(shift: -1 | 0 | 1 | null, back: number, ahead: number, tense: Tense): number | null {
  if (shift === -1) return back === 0 ? -7 : -back;
  if (shift === 1) return ahead === 0 ? 7 : ahead;
  if (tense === 'future') return ahead;
  // A plain weekday six days back would be `last Friday`: it is tomorrow, told by a text newer than its stamp.
  if (tense === 'past' || shift === null) return back === 6 ? 1 : -back;
  return back <= 3 ? -back : ahead;
}

function resolveOffset(
  term: CalendarTerm & { kind: 'offset' },
  edge: Edge | null,
  reference: Reference,
): Resolved | null {
  const now = reference.published;
  const { unit, amount } = term;
  if (now === null || amount === null) return null;
  const today = dayNumber(now);
  switch (unit) {
    case 'day':
      return oneDay(dayFromNumber(today + amount), published);
    case 'week': {
      const monday = today + amount * 7 - weekdayOf(today) + 1;
      return {
        from: isoDay(dayFromNumber(monday)),
        to: isoDay(dayFromNumber(monday + 6)),
        day: null,
        ground: published,
      };
    }
    case 'month': {
      const months = now.year * 12 + now.month - 1 + amount;
      return thirdsOfMonth(Math.floor(months / 12), (months % 12) + 1, edge, published);
    }
    case 'year':
      return thirdsOfYear(now.year + amount, edge, published);
    default:
      return null;
  }
}

/** The ISO 8601 value of a resolved expression with its clock time or stretch of the day. */
export function isoValue(resolved: Resolved, { clock, offset, part }: TimeExpression): string {
  const { day } = resolved;
  if (day !== null && clock !== null)
    return `${isoDay(day)}${isoClock(clock)}${offset === null ? '' : isoOffset(offset)}`;
  if (day !== null && part !== null) return partOf(day, part);
  return resolved.to === null ? resolved.from : `${resolved.from}/${resolved.to}`;
}

function partOf(day: CalendarDay, part: DayPart): string {
  const end = part.end === 1440 ? dayFromNumber(dayNumber(day) + 1) : day;
  return `${isoDay(day)}${isoClock(part.start)}/${isoDay(end)}${isoClock(part.end % 1440)}`;
}

/** What the words alone give, truncated as ISO 8601:2000 has it; null when that is nothing (`last week`). */
export function partialValue({ term, clock }: TimeExpression): string | null {
  const time = clock === null ? '' : isoClock(clock);
  if (term === null) return time === '' ? null : time;
  const two = (number: number): string => String(number).padStart(2, '0');
  if (term.kind === 'date' && term.year === null) return `--${two(term.month)}-${two(term.day)}${time}`;
  if (term.kind === 'month' && term.year === null && term.shift === null) return `--${two(term.month)}`;
  if (term.kind === 'weekday' && term.shift === null) return `-W-${term.weekday}${time}`;
  return time === '' ? null : time;
}
