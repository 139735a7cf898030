import type { Lexicon } from '../text/lexicon.ts';
import type { TriggerSet, Word, WordMap, WordSet } from '../text/words.ts';

/** A stretch of a day. `start` is minutes after midnight, `end` may be 1440 (the next midnight). */
export interface DayPart {
  readonly start: number;
  readonly end: number;
}

/** Which third of a year, month or decade; of a day, its first or last quarter. */
export type Edge = 'early' | 'mid' | 'late';

export type CalendarUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade';

/** What one word means for time. A word has at most one of these. */
export type TimeWord =
  | {
      readonly kind: 'month';
      readonly month: number;
      /** Also a first name, surname or verb (`May`, `March`): alone it needs a word such as `in` before it. */
      readonly ambiguous: boolean;
      /** Written with a point (`Dec.`). */
      readonly short: boolean;
    }
  | {
      readonly kind: 'weekday';
      /** 1 is Monday. */
      readonly weekday: number;
      /** `Sun`, `Sat`: counts only before a date or a point. */
      readonly short: boolean;
    }
  | { readonly kind: 'day'; readonly offset: number; readonly part: DayPart | null }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'clock'; readonly minutes: number }
  | { readonly kind: 'half'; readonly afternoon: boolean }
  | { readonly kind: 'unit'; readonly unit: CalendarUnit; readonly plural: boolean }
  | {
      readonly kind: 'shift';
      readonly shift: -1 | 0 | 1;
      /** Before a unit it means the time up to now (`the past week`), not a place on the calendar. */
      readonly period: boolean;
    }
  | { readonly kind: 'edge'; readonly edge: Edge }
  | { readonly kind: 'season' }
  /** `one`, `a`: an amount before a unit; null when it is not exact (`several`). */
  | { readonly kind: 'amount'; readonly amount: number | null };

/** Words of dates, clock times and days. All keys are lower case. */
export interface TimeLexicon {
  /** Every word with which a time may begin, or a name that only looks like one, so that one test passes over the others. */
  readonly starts: TriggerSet;
  readonly words: WordMap<TimeWord>;
  /** After a day's number: `st`, `th`. */
  readonly ordinalEndings: WordSet;
  /** Days named otherwise (`new year's eve`), with the year where there is only one (`9/11`). */
  readonly holidays: Lexicon<{ readonly month: number; readonly day: number; readonly year: number | null }>;
  /** Names in which a day or month is not a time (`black friday`). */
  readonly notTimes: Lexicon<true>;
  /** Time zones: minutes east of Greenwich, null when the name does not settle it (`local time`, `ET`). */
  readonly zones: Lexicon<{ readonly offset: number | null }>;
  /** What makes a lone number such as `2004` a year. */
  readonly leads: WordSet;
  /** What makes a lone `May` a month. */
  readonly monthLeads: WordSet;
  /** Leads that also stand before counts (`by 2000 people`). */
  readonly weakLeads: WordSet;
  /** Determiners before a year used as an adjective (`the 2012 draft`). */
  readonly determiners: WordSet;
  /** Words between a year and a count that mark the count (`people`). */
  readonly counted: WordSet;
  /** Behind a name or a noun, whose then something is: `'s`. */
  readonly possessives: WordSet;
  /** Whether a word ends as what is counted does (`people` apart): `2,000 homes`. */
  readonly isPlural: (word: Word) => boolean;
  /** What may stand before a clock time written without `a.m.` (`at 19:30`). */
  readonly clockLeads: WordSet;
  /** What joins a day and a clock time: `at`, `on`, `around`. */
  readonly joiners: WordSet;
  /** `two weeks ago`. */
  readonly agoWords: WordSet;
  /** Between a part and its whole: `the night of July 14`. */
  readonly of: string;
  /** What opens an interval, and what then parts its ends: `between 2014 and 2017`. */
  readonly intervals: ReadonlyMap<string, ReadonlySet<string>>;
  /** What parts the ends of an interval with no opening word: `to`, `through`. */
  readonly through: ReadonlySet<string>;
  /** Words that set what follows in the future: `will`, `until`, `scheduled`. */
  readonly future: WordSet;
  /** `have`: after it a word of the future no longer counts (`could have met`). */
  readonly perfect: WordSet;
  /** Whether a word sets what stands next to it in the past: `said`, `opened`. */
  readonly isPast: (word: Word) => boolean;
  /** Ending of a decade: `1990s`. */
  readonly decadeEnding: string;
  /** Whether `3/4/2016` in this language begins with the month; null when both are in use. */
  readonly monthFirst: boolean | null;
}
