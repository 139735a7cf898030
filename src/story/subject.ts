import type { Language } from '../lang/language.ts';
import type { StoryLexicon } from '../lang/story-lexicon.ts';
import type { Report } from '../model/report.ts';
import type { Reading } from '../model/statement.ts';
import { type CalendarWords, calendarWords } from './calendar-words.ts';
import { reportTerms, type Terms } from './terms.ts';

/** All that the grouping asks of a report. Plain data: it can be made in a worker and kept instead of the reading. */
export interface Subject {
  /** Report id. */
  readonly report: string;
  /** ISO 8601, or null. */
  readonly published: string | null;
  readonly calendar: CalendarWords;
  readonly terms: Terms;
  /** The event's own figures in a few words each (`7 killed`), for reasons. */
  readonly figures: readonly string[];
  /** The word of its headline, or of its first words where it has none, that tells of what comes after an event (`trial`), or null. */
  readonly aftermath: string | null;
}

const FIGURES_KEPT = 8;

const known = new WeakMap<Reading, { readonly language: Language | undefined; readonly subject: Subject }>();

/** The subject of a reading, made once. */
export function subjectOf(reading: Reading, languages: readonly Language[]): Subject {
  const language = languages.find(({ code }) => code === reading.report.language);
  const before = known.get(reading);
  if (before !== undefined && before.language === language) return before.subject;
  const subject = newSubject(reading, language);
  known.set(reading, { language, subject });
  return subject;
}

/** A subject that was made of a reading elsewhere. */
export function rememberSubject(reading: Reading, subject: Subject, languages: readonly Language[]): void {
  known.set(reading, { language: languages.find(({ code }) => code === reading.report.language), subject });
}

function newSubject(reading: Reading, language: Language | undefined): Subject {
  const { report } = reading;
  const lexicon = language?.stories;
  const terms = reportTerms(reading, language);
  const told = reading.figures.filter(
    ({ scope, vague, topic }) => scope === 'event' && !vague && lexicon?.toldTopics.has(topic),
  );
  return {
    report: report.id,
    published: report.published,
    calendar: calendarWords(reading),
    terms,
    figures: [...new Set(told.map(({ value, topic }) => `${value} ${topic}`))].slice(0, FIGURES_KEPT),
    aftermath: lexicon === undefined ? null : aftermathOf(report, lexicon),
  };
}

/** Without a headline: so many characters of the text say what it is about, some fifteen words. */
const HEAD = 90;

/** Words further down tell of background as often as of the report's own subject. */
function aftermathOf({ headline, text }: Report, { aftermath }: StoryLexicon): string | null {
  const head = (headline ?? text.slice(0, HEAD)).toLowerCase();
  return head.match(/\p{L}+/gu)?.find((word) => aftermath.has(word)) ?? null;
}
