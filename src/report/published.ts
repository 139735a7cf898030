import type { MastheadLexicon } from '../lang/furniture-lexicon.ts';
import type { Certainty } from '../model/report.ts';
import type { Token } from '../text/tokens.ts';

export interface Published {
  readonly published: string;
  readonly certainty: Certainty;
}

/** Reports before 1990 are archives of paper, whose dates mastheads give otherwise; later than 2100 are misprints. */
const plausibleYear = (year: number): boolean => year >= 1900 && year <= 2100;
const twoDigits = (n: number): string => String(n).padStart(2, '0');

/**
 * ISO 8601 of what a container or a page's metadata states; null when it is no date. Times keep their zone as written.
 * Also reads RFC 2822 dates (`Tue, 14 May 2024 20:55:00 +0100`), as feeds and mail write them.
 */
export function isoDate(written: string): string | null {
  const text = written.trim();
  const iso =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i.exec(
      text,
    );
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    if (!isCalendarDay(Number(year), Number(month), Number(day))) return null;
    const date = `${year}-${twoDigits(Number(month))}-${twoDigits(Number(day))}`;
    if (hour === undefined || Number(hour) > 23) return date;
    return `${date}T${twoDigits(Number(hour))}:${minute}:${second ?? '00'}${zoneOf(zone)}`;
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?(?:\D|$)/.exec(text);
  if (compact !== null && isCalendarDay(Number(compact[1]), Number(compact[2]), Number(compact[3])))
    return `${compact[1]}-${compact[2]}-${compact[3]}`;
  if (!/^[A-Za-z]{3,9},? \d{1,2}|^\d{1,2} [A-Za-z]{3,9},? \d{4}|^[A-Za-z]{3,9}\.? \d{1,2},? \d{4}/.test(text))
    return null;
  // A day without a year would be one of 2001.
  if (!/\b\d{4}\b/.test(text)) return null;
  const parsed = Date.parse(/\d:\d/.test(text) && /(?:[+-]\d{4}|GMT|UTC|Z)\s*$/.test(text) ? text : `${text} UTC`);
  if (Number.isNaN(parsed)) return null;
  const whole = new Date(parsed).toISOString();
  return /\d:\d/.test(text) ? whole.replace('.000Z', 'Z') : whole.slice(0, 10);
}

const zoneOf = (zone: string | undefined): string => {
  if (zone === undefined) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
};

function isCalendarDay(year: number, month: number, day: number): boolean {
  return plausibleYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** `/2024/05/14/`, `-20240514`: the day in an address. */
export function dateInUrl(url: string): string | null {
  const found = /[/-](\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)|[/-](\d{4})(\d{2})(\d{2})(?:\D|$)/.exec(url);
  if (found === null) return null;
  const [year, month, day] = [found[1] ?? found[4], found[2] ?? found[5], found[3] ?? found[6]].map(Number);
  return isCalendarDay(year!, month!, day!) ? `${year}-${twoDigits(month!)}-${twoDigits(day!)}` : null;
}

/** A date as a masthead shows it. */
export interface ShownDate extends Published {
  /** What the masthead calls it; a bare date is one of publication. */
  readonly label: 'published' | 'updated';
}

/**
 * A line that is a date and little else: `14 May 2024`, `Updated Tuesday, May 14, 2024, 9:40 p.m.`, `14.05.2024`; null
 * when it says more than when.
 */
export function dateLine(tokens: readonly Token[], lexicon: MastheadLexicon): ShownDate | null {
  let label: ShownDate['label'] = 'published';
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  let time: string | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const start = lexicon.dateStarts.matchAt(tokens, at);
    const named = lexicon.months.get(token.lower.replace('.', ''));
    const clock = clockAt(tokens, at, lexicon);
    const numeric: ReturnType<typeof numericDay> =
      year === null && month === null && day === null ? numericDay(tokens, at) : null;
    if (start !== null) {
      label = start.value;
      at += start.length - 1;
    } else if (numeric !== null) {
      [year, month, day] = numeric.day;
      at = numeric.end - 1;
    } else if (named !== undefined && month === null) month = named;
    else if (clock !== null && time === null) {
      time = clock.time;
      at = clock.end - 1;
    } else if (token.kind === 'number') {
      const n = Number(token.text);
      if (/^\d{4}$/.test(token.text) && plausibleYear(n) && year === null) year = n;
      else if (/^\d{1,2}$/.test(token.text) && n >= 1 && n <= 31 && day === null) day = n;
      else return null;
    } else if (token.kind === 'word' && !lexicon.weekdays.has(token.lower.replace('.', '')) && !isDatePart(token))
      return null;
  }
  if (year === null || month === null || day === null) return null;
  return {
    published: `${year}-${twoDigits(month)}-${twoDigits(day)}${time === null ? '' : `T${time}`}`,
    certainty: 'written',
    label,
  };
}

/** What a line that holds nothing but such a word (`Last updated:`) says of the date in the next; null for other lines. */
export function dateLabel(tokens: readonly Token[], lexicon: MastheadLexicon): ShownDate['label'] | null {
  const start = lexicon.dateStarts.matchAt(tokens, 0);
  return start !== null && tokens.slice(start.length).every(({ text }) => text === ':') ? start.value : null;
}

/**
 * The dates of a line that shows more than one thing, parted by marks or by the words before a date: `By Jane Roe - 14 May
 * 2024 · 6 min read`, `14 May 2024 - Updated 3 June 2024`.
 */
export const shownDates = (tokens: readonly Token[], lexicon: MastheadLexicon): ShownDate[] =>
  segments(tokens, lexicon).flatMap((segment) => dateLine(segment, lexicon) ?? []);

/** The same of a line that shows dates and nothing else. */
export function dateLines(tokens: readonly Token[], lexicon: MastheadLexicon): ShownDate[] {
  const whole = dateLine(tokens, lexicon);
  if (whole !== null) return [whole];
  const dates = segments(tokens, lexicon).map((segment) => dateLine(segment, lexicon));
  return dates.some((date) => date === null) ? [] : dates.filter((date) => date !== null);
}

const partingMarks = new Set(['|', '·', '•', '‧', '∙', '—', '–']);

function segments(tokens: readonly Token[], lexicon: MastheadLexicon): Token[][] {
  const found: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const isMark = partingMarks.has(token.text) || (token.text === '-' && isLoose(tokens, at));
    const starts = lexicon.dateStarts.matchAt(tokens, at) ?? lexicon.bylineStarts.matchAt(tokens, at);
    if (isMark || (starts !== null && !labelsOnly(found.at(-1)!, lexicon))) found.push([]);
    if (!isMark) found.at(-1)!.push(token);
  }
  return found.filter((segment) => segment.length > 0);
}

/** Nothing, or only words before a date: `Last` of `Last updated`, `Posted` of `Posted on`. */
const labelsOnly = (segment: readonly Token[], lexicon: MastheadLexicon): boolean =>
  segment.every((_, at) => lexicon.dateStarts.matchAt(segment, at) !== null);

const isLoose = (tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  at + 1 < tokens.length &&
  tokens[at - 1]!.end < tokens[at]!.start &&
  tokens[at]!.end < tokens[at + 1]!.start;

/**
 * A day in figures: `2024-05-14`, `14.05.2024` (with points the day stands first), `14/05/2024` where one of the two can
 * only be the day. What may be read two ways is no date.
 */
function numericDay(
  tokens: readonly Token[],
  at: number,
): { readonly day: readonly [number, number, number]; readonly end: number } | null {
  const read = (year: string, month: string, day: string, end: number): ReturnType<typeof numericDay> =>
    isCalendarDay(Number(year), Number(month), Number(day))
      ? { day: [Number(year), Number(month), Number(day)], end }
      : null;
  const pointed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens[at]!.text);
  if (pointed !== null) return read(pointed[3]!, pointed[2]!, pointed[1]!, at + 1);
  const [a, mark, b, again, c] = [0, 1, 2, 3, 4].map((n) => tokens[at + n]?.text ?? '') as [
    string,
    string,
    string,
    string,
    string,
  ];
  if (mark !== again || (mark !== '/' && mark !== '-') || tokens[at]!.end !== tokens[at + 1]!.start) return null;
  if (/^\d{4}$/.test(a) && /^\d{1,2}$/.test(b) && /^\d{1,2}$/.test(c)) return read(a, b, c, at + 5);
  if (!/^\d{1,2}$/.test(a) || !/^\d{1,2}$/.test(b) || !/^\d{4}$/.test(c)) return null;
  if (Number(a) > 12) return read(c, b, a, at + 5);
  return Number(b) > 12 || a === b ? read(c, a, b, at + 5) : null;
}

/** Ordinal endings, zones and the little words of a date line: short, whatever the language. */
const isDatePart = (token: Token): boolean =>
  token.text.length <= 4 && (token.text.length <= 2 || token.text === token.text.toUpperCase());

function clockAt(
  tokens: readonly Token[],
  at: number,
  lexicon: MastheadLexicon,
): { readonly time: string; readonly end: number } | null {
  const [hour, colon, minute, half] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (hour?.kind !== 'number' || (colon?.text !== ':' && colon?.text !== '.') || minute?.kind !== 'number') return null;
  if (!/^\d{1,2}$/.test(hour.text) || !/^\d{2}$/.test(minute.text)) return null;
  const afternoon = half === undefined ? undefined : lexicon.dayHalves.get(half.lower);
  const hours = afternoon === undefined ? Number(hour.text) : (Number(hour.text) % 12) + (afternoon ? 12 : 0);
  if (hours > 23 || Number(minute.text) > 59) return null;
  return { time: `${twoDigits(hours)}:${minute.text}:00`, end: at + (afternoon === undefined ? 3 : 4) };
}
