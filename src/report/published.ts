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

/**
 * A line that is a date and little else: `14 May 2024`, `Updated Tuesday, May 14, 2024, 9:40 p.m.`; null when it says
 * more than when.
 */
export function dateLine(tokens: readonly Token[], lexicon: MastheadLexicon): Published | null {
  let year: number | null = null;
  let month: number | null = null;
  let day: number | null = null;
  let time: string | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const start = lexicon.publishedStarts.matchAt(tokens, at);
    const named = lexicon.months.get(token.lower.replace('.', ''));
    const clock = clockAt(tokens, at, lexicon);
    if (start !== null) at += start.length - 1;
    else if (named !== undefined && month === null) month = named;
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
  };
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
