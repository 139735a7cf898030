import type { Direction } from '../model/derivation.ts';
import type { Report } from '../model/report.ts';
import { namesInstitution } from './outlet-name.ts';
import type { SharedText } from './shared-text.ts';
import type { Wording } from './wording.ts';

/** Which of two reports that share text gave it, on what ground, in words. */
export interface Descent {
  readonly from: 'a' | 'b';
  readonly direction: Direction;
  readonly ground: string;
}

/** A cut stands wholly in the longer text, in its order. */
const WHOLLY = 0.9;
/** The longer text has at least so much more. */
const LONGER = 1.5;

/**
 * Credits outrank dates, dates outrank what the texts themselves suggest. Without ground, the one more of which stands in
 * the other is looked at as the copy, so that its kind and share tell how alike the two are; then by report id.
 */
export function descentOf(a: Wording, b: Wording, shared: SharedText): Descent {
  const aNamed = names(b, a);
  const bNamed = names(a, b);
  if (aNamed !== bNamed) {
    const [source, taker] = aNamed ? [a, b] : [b, a];
    return {
      from: aNamed ? 'a' : 'b',
      direction: 'credited',
      ground: `${label(taker.reading.report)} names ${label(source.reading.report)}`,
    };
  }
  const order = dateOrder(a.reading.report.published, b.reading.report.published);
  if (order !== 0) {
    const [first, second] = order < 0 ? [a, b] : [b, a];
    const dates = `published ${first.reading.report.published}, before ${second.reading.report.published}`;
    const from = order < 0 ? 'a' : 'b';
    return isOneHouse(a, b)
      ? { from, direction: 'dated', ground: dates }
      : { from, direction: 'unknown', ground: `${dates}; neither credits the other, and both may print one wire` };
  }
  if (isCutOf(shared.shareOfB, a, b, shared)) return { from: 'a', direction: 'inferred', ground: CUT };
  if (isCutOf(shared.shareOfA, b, a, shared)) return { from: 'b', direction: 'inferred', ground: CUT };
  return {
    from: isLessContained(a, b, shared) ? 'a' : 'b',
    direction: 'unknown',
    ground: 'which is older cannot be told',
  };
}

function isLessContained(a: Wording, b: Wording, { shareOfA, shareOfB }: SharedText): boolean {
  return shareOfA < shareOfB || (shareOfA === shareOfB && a.reading.report.id < b.reading.report.id);
}

/** A desk's later version is of its earlier one. Of two desks, dates tell which was first, not who had it from whom. */
function isOneHouse(a: Wording, b: Wording): boolean {
  const [one, other] = [a.reading.report.outlet, b.reading.report.outlet];
  return one !== null && other !== null && a.outlet === b.outlet;
}

const CUT = 'it stands wholly in the longer text, in the same order, which suggests a cut';

/** Whether `taker` names the outlet of `source`, and is not of that outlet itself. */
export function names(taker: Wording, source: Wording): boolean {
  const { outlet } = source.reading.report;
  const key = source.outlet;
  if (outlet === null || key === null || key.length < 2 || taker.outlet === key) return false;
  const { text } = taker.reading.report;
  return (
    taker.outlets.includes(key) ||
    (isFullName(outlet) && text.includes(outlet)) ||
    namesInstitution(text, outlet, taker.language)
  );
}

/** Two capitalised words or more: safe to look for in running text. */
const isFullName = (outlet: string): boolean => /^\p{Lu}\S{0,40}(?: \p{L}\S{0,40}){1,6}$/u.test(outlet);

const ISO_DATE = /^\d{4}(?:-\d{2}){0,2}(?:[T ]|$)/;

/** Midnight sharp is how publishing systems write a date without a time. */
const MIDNIGHT = /T00:00(?::00(?:\.0{1,6})?)?/;

/**
 * Below 0 when `a` came first, above when `b` did, 0 when it cannot be told: one is undated, they are equal, or one
 * has only the day and both have the same.
 */
export function dateOrder(a: string | null, b: string | null): number {
  if (a === null || b === null || !ISO_DATE.test(a) || !ISO_DATE.test(b)) return 0;
  const dayOnly = a.length <= 10 || b.length <= 10 || MIDNIGHT.test(a) || MIDNIGHT.test(b);
  if (dayOnly) {
    const length = Math.min(10, a.length, b.length);
    const [dayA, dayB] = [a.slice(0, length), b.slice(0, length)];
    return dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
  }
  const difference = Date.parse(a) - Date.parse(b);
  return Number.isNaN(difference) ? 0 : Math.sign(difference);
}

function isCutOf(share: number, longer: Wording, shorter: Wording, shared: SharedText): boolean {
  if (share < WHOLLY || longer.size < shorter.size * LONGER) return false;
  return shared.passages.every(({ alignment }, i, all) => i === 0 || all[i - 1]!.alignment.aStart <= alignment.aStart);
}

/** Longest headline in a sentence. */
const HEADLINE = 60;

/** A report as a sentence names it: its outlet, and its headline where `other` is of the same outlet. */
export function label(report: Report, other: Report | null = null): string {
  const headline = report.headline === null ? null : `“${shortened(report.headline)}”`;
  if (report.outlet === null) return headline ?? report.key.slice(report.key.lastIndexOf('/') + 1);
  const outlet = report.outlet.replace(/^www\./, '');
  return other?.outlet === report.outlet && headline !== null ? `${outlet} (${headline})` : outlet;
}

const shortened = (headline: string): string =>
  headline.length <= HEADLINE ? headline : `${headline.slice(0, headline.lastIndexOf(' ', HEADLINE))} …`;
