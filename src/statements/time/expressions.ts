import type { DayPart, TimeLexicon } from '../../lang/time-lexicon.ts';
import type { FieldText } from '../../text/field-text.ts';
import type { Sentence } from '../../text/segment.ts';
import { fromClock, withZone } from './clock.ts';
import { fromDay, fromMonth, fromYear } from './dates.ts';
import { fromAgo, fromRelativeDay, fromShift, fromWeekday } from './days.ts';
import { type CalendarTerm, expression, type TimeExpression } from './expression.ts';
import { gluedToNext, holdsAt, integerAt, lowerAt, type Scan, tokenOf, wordAt } from './scan.ts';

/** Most tokens between a day and its clock time: `Friday, shortly before 8 p.m.`. */
const LONGEST_JOIN = 3;
/** `early Friday` is its first quarter, `late Friday` its last. */
const earlyDay: DayPart = { start: 0, end: 360 };
const lateDay: DayPart = { start: 1080, end: 1440 };
/** `early Friday morning` may be at three. */
const earlyMorning: DayPart = { start: 0, end: 720 };

const none: readonly TimeExpression[] = [];

/** The times of one sentence in reading order: single expressions first, then days joined with clock times and intervals. */
export function findExpressions(
  { text, tokens }: FieldText,
  sentence: Sentence,
  lexicon: TimeLexicon,
): readonly TimeExpression[] {
  const { first, last } = sentence;
  let begin = first;
  while (begin < last && !lexicon.starts.isAt(tokens[begin]!)) begin++;
  if (begin === last) return none;
  const scan: Scan = { text, tokens, first, last, lexicon };
  const found: TimeExpression[] = [];
  for (let at = begin; at < last; ) {
    if (!lexicon.starts.isAt(tokens[at]!)) {
      at++;
      continue;
    }
    const skipped = lexicon.notTimes.matchAt(tokens, at);
    if (skipped !== null) {
      at += skipped.length;
      continue;
    }
    const match = expressionAt(scan, at);
    if (match === null) {
      at++;
      continue;
    }
    found.push(match);
    at = match.last;
  }
  if (found.length === 0) return found;
  return joinIntervals(scan, found.length === 1 ? found : joinClocks(scan, found));
}

function expressionAt(scan: Scan, at: number): TimeExpression | null {
  const token = scan.tokens[at]!;
  if (token.kind === 'punctuation') return null;
  const holiday = scan.lexicon.holidays.matchAt(scan.tokens, at);
  if (holiday !== null && at + holiday.length <= scan.last) {
    const { year, month, day } = holiday.value;
    return withPart(scan, expression(at, at + holiday.length, { term: { kind: 'date', year, month, day } }));
  }
  if (token.kind === 'number') {
    const match = fromClock(scan, at) ?? fromDay(scan, at) ?? fromYear(scan, at) ?? fromAgo(scan, at);
    return match === null ? null : withPart(scan, match);
  }
  const word = scan.lexicon.words.of(token.word);
  if (word === undefined) return null;
  switch (word.kind) {
    case 'month':
      return withPart(scan, fromMonth(scan, at));
    case 'weekday':
      return withPart(scan, fromWeekday(scan, at));
    case 'day':
      return withPart(scan, fromRelativeDay(at, word));
    case 'shift':
      return withPart(scan, fromShift(scan, at, word));
    case 'amount':
      return fromAgo(scan, at);
    case 'clock':
      return withZone(scan, at, at + 1, word.minutes);
    case 'part':
      return partOfDay(scan, at, word.part);
    case 'edge':
      return withEdge(scan, at, word.edge);
    default:
      return null;
  }
}

/** `Friday night`, `March 7 in the evening` without its `in the`. */
function withPart(scan: Scan, found: TimeExpression | null): TimeExpression | null {
  if (found === null || found.part !== null || !isDay(found.term)) return found;
  const word = wordAt(scan, found.last);
  return word?.kind === 'part' ? { ...found, last: found.last + 1, part: word.part } : found;
}

/** `the night of July 14`. */
function partOfDay(scan: Scan, at: number, part: DayPart): TimeExpression | null {
  if (lowerAt(scan, at + 1) !== scan.lexicon.of || tokenOf(scan, at + 2) === undefined) return null;
  const day = expressionAt(scan, at + 2);
  return day === null || !isDay(day.term) || day.part !== null ? null : { ...day, first: at, part };
}

/** `late 2014`, `mid-March`, `early Friday`. */
function withEdge(scan: Scan, at: number, edge: 'early' | 'mid' | 'late'): TimeExpression | null {
  const next = lowerAt(scan, at + 1) === '-' ? at + 2 : at + 1;
  const word = wordAt(scan, next);
  if (tokenOf(scan, next) === undefined || word?.kind === 'edge' || word?.kind === 'part') return null;
  const found = expressionAt(scan, next);
  if (found === null || found.term === null || found.clock !== null) return null;
  if (!isDay(found.term)) return { ...found, first: at, edge };
  if (edge === 'mid') return null;
  const part =
    found.part === null
      ? edge === 'early'
        ? earlyDay
        : lateDay
      : edge === 'early' && found.part.end <= 720
        ? earlyMorning
        : found.part;
  return { ...found, first: at, part };
}

const isDay = (term: CalendarTerm | null): boolean =>
  term !== null && (term.kind === 'date' || term.kind === 'weekday' || (term.kind === 'offset' && term.unit === 'day'));

/** `Friday at 6:54 p.m.`, `8 p.m. on March 7`, `Sunday, Dec. 31`: what belongs together becomes one. */
function joinClocks(scan: Scan, found: readonly TimeExpression[]): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const next of found) {
    const before = joined.at(-1);
    const both = before === undefined ? null : joinPair(scan, before, next);
    if (both === null) joined.push(next);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function joinPair(scan: Scan, a: TimeExpression, b: TimeExpression): TimeExpression | null {
  const gap = b.first - a.last;
  if (gap > LONGEST_JOIN) return null;
  if (a.term?.kind === 'weekday' && b.term?.kind === 'date' && a.clock === null) {
    if (gap > 1 || (gap === 1 && ![',', '('].includes(lowerAt(scan, a.last)))) return null;
    return { ...b, first: a.first, term: { ...b.term, weekday: a.term.weekday }, part: b.part ?? a.part };
  }
  const day = isDay(a.term) && a.clock === null ? a : isDay(b.term) && b.clock === null ? b : null;
  const clock = a.term === null && a.clock !== null ? a : b.term === null && b.clock !== null ? b : null;
  if (day === null || clock === null || day === clock) return null;
  for (let at = a.last; at < b.first; at++) if (!holdsAt(scan, at, scan.lexicon.joiners)) return null;
  return { ...day, first: a.first, last: b.last, clock: clock.clock, offset: clock.offset };
}

/** `between 2014 and 2017`, `from Monday to Thursday`, `2010-2014`. */
function joinIntervals(scan: Scan, found: readonly TimeExpression[]): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (let i = 0; i < found.length; i++) {
    const a = found[i]!;
    const b = found[i + 1];
    const opener = scan.lexicon.intervals.get(lowerAt(scan, a.first - 1));
    const mark = lowerAt(scan, a.last);
    if (b !== undefined && b.first === a.last + 1 && sameKind(a, b) && (opener ?? scan.lexicon.through).has(mark)) {
      joined.push({ ...a, last: b.last, until: b });
      i++;
    } else joined.push(dayInterval(scan, a));
  }
  return joined;
}

const sameKind = (a: TimeExpression, b: TimeExpression): boolean =>
  a.until === null &&
  (a.clock === null) === (b.clock === null) &&
  (a.term?.kind === b.term?.kind || (a.clock !== null && (a.term === null || b.term === null)));

/** `March 5-7`, `between March 5 and 7`: the second day is a number alone. */
function dayInterval(scan: Scan, a: TimeExpression): TimeExpression {
  if (a.term?.kind !== 'date' || a.term.year !== null || a.clock !== null || a.until !== null) return a;
  const opener = scan.lexicon.intervals.get(lowerAt(scan, a.first - 1));
  const mark = lowerAt(scan, a.last);
  const glued = gluedToNext(scan, a.last - 1) && gluedToNext(scan, a.last) && scan.lexicon.through.has(mark);
  if (!glued && !opener?.has(mark)) return a;
  const day = integerAt(scan, a.last + 1, 2);
  if (day === null || day <= a.term.day || day > 31) return a;
  const until = expression(a.last + 1, a.last + 2, { term: { ...a.term, day } });
  return { ...a, last: a.last + 2, until };
}
