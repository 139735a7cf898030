/** Arithmetic on the proleptic Gregorian calendar, without time zones and without the system's clock. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const DAY = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = ({ year, month, day }: CalendarDay): number => Date.UTC(year, month - 1, day) / DAY;

export function dayFromNumber(number: number): CalendarDay {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO weekday of a day number: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** 28 to 31; 29 in February when no year is given. */
export const daysInMonth = (month: number, year: number | null = null): number =>
  new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();

export const isRealDay = (month: number, day: number, year: number | null = null): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year);

const padded = (number: number, digits = 2): string => String(number).padStart(digits, '0');

export const isoMonth = (year: number, month: number): string => `${padded(year, 4)}-${padded(month)}`;

export const isoDay = ({ year, month, day }: CalendarDay): string => `${isoMonth(year, month)}-${padded(day)}`;

/** `T18:54` of minutes after midnight. */
export const isoClock = (minutes: number): string => `T${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;

/** `Z` or `+01:00` of minutes east of Greenwich. */
export function isoOffset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${padded(Math.floor(size / 60))}:${padded(size % 60)}`;
}

/** The day at the head of an ISO 8601 date or date-time; null when it is less precise than a day, or no date. */
export function parseIsoDay(value: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value);
  if (match === null) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDay(day.month, day.day, day.year) ? day : null;
}
