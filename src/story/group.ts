import type { Language } from '../lang/language.ts';
import type { Reading } from '../model/statement.ts';
import type { Assignment } from '../model/story.ts';

/** Readings -> stories. */
export function groupStories(readings: readonly Reading[], _languages: readonly Language[]): Assignment[] {
  return readings.map(({ report }) => ({ report: report.id, story: 's1', why: '' }));
}
