import type { CalendarUnit, DayPart, Edge } from '../../lang/time-lexicon.ts';

/** The day, month or year that an expression names, before it is set on the calendar. */
export type CalendarTerm =
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      /** Named beside the date (`Sunday, Jan. 16`): tells the year. */
      readonly weekday?: number;
    }
  | { readonly kind: 'month'; readonly year: number | null; readonly month: number; readonly shift: -1 | 0 | 1 | null }
  | { readonly kind: 'year'; readonly year: number }
  /** `from` and `to` are years, both within. */
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly shift: -1 | 0 | 1 | null }
  /** So many units from the day of publication; null when the words do not say how many. */
  | { readonly kind: 'offset'; readonly unit: CalendarUnit; readonly amount: number | null };

/** A time as the words give it: any of a calendar term, a stretch of the day, and a clock time. */
export interface TimeExpression {
  /** Tokens `first .. last - 1`. */
  readonly first: number;
  readonly last: number;
  readonly term: CalendarTerm | null;
  readonly edge: Edge | null;
  readonly part: DayPart | null;
  /** Minutes after midnight. */
  readonly clock: number | null;
  /** Minutes east of Greenwich, when the words say so. */
  readonly offset: number | null;
  /** The other end of an interval. */
  readonly until: TimeExpression | null;
}

export const expression = (
  first: number,
  last: number,
  {
    term = null,
    part = null,
    clock = null,
    offset = null,
  }: Partial<Pick<TimeExpression, 'term' | 'part' | 'clock' | 'offset'>>,
): TimeExpression => ({ first, last, term, edge: null, part, clock, offset, until: null });
