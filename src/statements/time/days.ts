import type { CalendarUnit, TimeWord } from '../../lang/time-lexicon.ts';
import { expression, type TimeExpression } from './expression.ts';
import { holdsAt, integerAt, isCapitalised, lowerAt, type Scan, tokenOf, wordAt } from './scan.ts';

/** `Friday`, `Fri.` before a date. */
export function fromWeekday(scan: Scan, at: number): TimeExpression | null {
  const word = wordAt(scan, at);
  const token = tokenOf(scan, at);
  if (word?.kind !== 'weekday' || token === undefined || !isCapitalised(token)) return null;
  const pointed = word.short && lowerAt(scan, at + 1) === '.';
  if (word.short && !pointed && wordAt(scan, lowerAt(scan, at + 1) === ',' ? at + 2 : at + 1)?.kind !== 'month')
    return null;
  return expression(at, pointed ? at + 2 : at + 1, {
    term: { kind: 'weekday', weekday: word.weekday, shift: null },
  });
}

/** `today`, `tonight`, `yesterday`. */
export const fromRelativeDay = (at: number, word: TimeWord & { kind: 'day' }): TimeExpression =>
  expression(at, at + 1, { term: { kind: 'offset', unit: 'day', amount: word.offset }, part: word.part });

/** `last Friday`, `next month`, `this morning`, `last night`, `last November`. */
export function fromShift(scan: Scan, at: number, word: TimeWord & { kind: 'shift' }): TimeExpression | null {
  const next = wordAt(scan, at + 1);
  const token = tokenOf(scan, at + 1);
  if (next === undefined || token === undefined) return null;
  const { shift } = word;
  switch (next.kind) {
    case 'weekday':
      return next.short || !isCapitalised(token)
        ? null
        : expression(at, at + 2, { term: { kind: 'weekday', weekday: next.weekday, shift } });
    case 'month':
      return isCapitalised(token)
        ? expression(at, at + 2, { term: { kind: 'month', year: null, month: next.month, shift } })
        : null;
    case 'part':
      // `last night` is yesterday's; `this morning` is today's.
      return shift === 1
        ? null
        : expression(at, at + 2, { term: { kind: 'offset', unit: 'day', amount: shift }, part: next.part });
    case 'unit':
      // `the last day`, `this hour`, `the past decade`: stretches, not places on the calendar; plurals likewise.
      return calendarUnits.has(next.unit) && !next.plural && !isPeriod(scan, at, word)
        ? expression(at, at + 2, { term: { kind: 'offset', unit: next.unit, amount: shift } })
        : null;
    default:
      return null;
  }
}

/** `the last year`, `the past week`: the time up to now, not the calendar year before. */
const isPeriod = (scan: Scan, at: number, { shift, period }: TimeWord & { kind: 'shift' }): boolean =>
  period || (shift === -1 && holdsAt(scan, at - 1, scan.lexicon.determiners));

const calendarUnits: ReadonlySet<CalendarUnit> = new Set(['week', 'month', 'year']);

/** `two weeks ago`, `a year ago`, `14 months ago`, `a few weeks ago`. */
export function fromAgo(scan: Scan, at: number): TimeExpression | null {
  const isDouble = wordAt(scan, at)?.kind === 'amount' && wordAt(scan, at + 1)?.kind === 'amount';
  const ago = amountAgo(scan, isDouble ? at + 1 : at);
  return ago === null || !isDouble ? ago : { ...ago, first: at };
}

function amountAgo(scan: Scan, at: number): TimeExpression | null {
  const word = wordAt(scan, at);
  const number = integerAt(scan, at, 3);
  if (number === null && word?.kind !== 'amount') return null;
  const unit = wordAt(scan, at + 1);
  if (unit?.kind !== 'unit' || !holdsAt(scan, at + 2, scan.lexicon.agoWords)) return null;
  const amount = number ?? (word?.kind === 'amount' ? word.amount : null);
  return expression(at, at + 3, {
    term: { kind: 'offset', unit: unit.unit, amount: amount === null ? null : -amount },
  });
}
