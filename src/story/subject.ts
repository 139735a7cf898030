import type { Language } from '../lang/language.ts';
import type { Reading } from '../model/statement.ts';
import { type CalendarWords, calendarWords } from './calendar-words.ts';
import { reportTerms, type Term } from './terms.ts';

/** All that the grouping asks of a report. Plain data: it can be made in a worker and kept instead of the reading. */
export interface Subject {
  /** Report id. */
  readonly report: string;
  /** ISO 8601, or null. */
  readonly published: string | null;
  readonly calendar: CalendarWords;
  readonly terms: readonly Term[];
}

export const subjectOf = (reading: Reading, languages: readonly Language[]): Subject => ({
  report: reading.report.id,
  published: reading.report.published,
  calendar: calendarWords(reading),
  terms: reportTerms(reading, languages),
});
