import type { Reading } from '../model/statement.ts';

/** How far into the text times belong to the event itself rather than to its background, in UTF-16 units. */
const OPENING = 700;
/** `Sunday` and `Sun`, `September` and `Sept.` are one: three letters tell days and months apart. */
const LETTERS = 3;

/** What a report names of the calendar. They need no publication date, so they tell look-alikes apart where none is dated. */
export interface CalendarWords {
  /** Weekdays and months, lower case, by their first letters. */
  readonly days: readonly string[];
  readonly years: readonly string[];
}

/** The weekdays, months and years that a report names in its headline and opening. */
export function calendarWords({ times }: Reading): CalendarWords {
  const days = new Set<string>();
  const years = new Set<string>();
  for (const { field, start, exact } of times) {
    if (field === 'text' && start > OPENING) continue;
    for (const word of exact.split(/[ ,/-]/)) {
      const name = word.slice(0, LETTERS);
      if (isYear(word)) years.add(word);
      else if (name.length === LETTERS && isCapitalised(name)) days.add(name.toLowerCase());
    }
  }
  return { days: [...days], years: [...years] };
}

/** Whether both name a day or month and none is the same, or both name a year and none is the same. */
export function nameOtherDays(a: CalendarWords, b: CalendarWords): boolean {
  return differ(a.days, b.days) || nameOtherYears(a, b);
}

/** Whether both name a year and none is the same. */
export const nameOtherYears = (a: CalendarWords, b: CalendarWords): boolean => differ(a.years, b.years);

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
}

const isYear = (word: string): boolean => word.length === 4 && (word.startsWith('19') || word.startsWith('20'));

/** A capital, then small letters: neither `GMT` nor `today`. */
function isCapitalised(word: string): boolean {
  const rest = word.slice(1);
  return word[0] !== word[0]!.toLowerCase() && rest === rest.toLowerCase() && rest !== rest.toUpperCase();
}
