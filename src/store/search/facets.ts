import type { Figure, Reading } from '../../model/statement.ts';
import { EVERYTHING, type Expression } from './expression.ts';

/**
 * Facets are index terms with a letter before them: `l` language, `d` day, month or year, `t` topic, `v` a value, `b` the
 * beginning of a value, and `t...v...`, `t...b...` these under their topic. Values are written so that their order is that
 * of their spelling; a comparison is then a few dozen beginnings, each a term by itself, and every index can answer it
 * without looking through its terms (a trie, as Lucene keeps numbers).
 */
export function reportFacets({ report, figures }: Reading): string[] {
  const facets = new Set([EVERYTHING, languageFacet(report.language), ...dayFacets(report.published)]);
  for (const figure of figures) enterFigure(figure, facets);
  return [...facets];
}

/** Of one figure: its topic, its value, the end of its range. */
export function figureFacets(figure: Figure): string[] {
  const facets = new Set<string>();
  enterFigure(figure, facets);
  return [...facets];
}

function enterFigure({ topic, value, high }: Figure, facets: Set<string>): void {
  for (const size of high === null ? [value] : [value, high])
    for (const facet of figureTerms(topic, size)) facets.add(facet);
}

/** Figures that are kept with their terms: the same ones stand in report after report. */
const KEPT = 10_000;
const kept = new Map<string, readonly string[]>();

function figureTerms(topic: string, value: number): readonly string[] {
  const figure = `${value} ${topic}`;
  let terms = kept.get(figure);
  if (terms === undefined) {
    const facet = topicFacet(topic);
    const term = valueTerm(value);
    terms = [facet, ...valueFacets('', term), ...valueFacets(facet, term)];
    if (kept.size >= KEPT) kept.clear();
    kept.set(figure, terms);
  }
  return terms;
}

function valueFacets(before: string, term: string): string[] {
  const facets = [`${before}v${term}`];
  for (let length = PLACE; length <= Math.min(LONGEST_BEGINNING, term.length); length++)
    facets.push(`${before}b${term.slice(0, length)}`);
  return facets;
}

/** Characters of a value's term that tell its power of ten. */
const PLACE = 2;
/** Longest beginning of a value that is a term: two digits. Beyond, terms with the same beginning are few. */
const LONGEST_BEGINNING = PLACE + 2;

export const languageFacet = (language: string): string => `l${letters(language)}`;

/** `other:life jacket` -> `totherlifejacket`. Topics hold no digit, so that a value can follow. */
export const topicFacet = (topic: string): string => `t${letters(topic)}`;

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');

/** Year, month and day, as far as they are known: a span of days is then a few of them. */
function dayFacets(published: string | null): string[] {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(published ?? '') ?? [];
  if (year === undefined) return [];
  return [`d${year}`, ...(month ? [`d${year}${month}`] : []), ...(month && day ? [`d${year}${month}${day}`] : [])];
}

export type Comparison = '>' | '<' | '>=' | '<=' | '=';

/** Figures that compare so, under a topic or any. */
export function figureExpression(comparison: Comparison, value: number, topic: string | null): Expression {
  const before = topic === null ? '' : topicFacet(topic);
  const term = valueTerm(value);
  const parts: Expression[] = [];
  const whole = (value: string): void => {
    parts.push({ kind: 'terms', field: 'facet', terms: [`${before}v${value}`], prefix: false });
  };
  const beginning = (value: string): void => {
    const isTerm = value.length <= LONGEST_BEGINNING;
    parts.push({ kind: 'terms', field: 'facet', terms: [`${before}${isTerm ? 'b' : 'v'}${value}`], prefix: !isTerm });
  };
  if (comparison.includes('=')) whole(term);
  if (comparison[0] === '>' || comparison[0] === '<') {
    for (const place of placesBeyond(term.slice(0, PLACE), comparison[0])) beginning(place);
    for (let at = PLACE; at < term.length; at++)
      for (const digit of digitsBeyond(term[at]!, comparison[0])) beginning(`${term.slice(0, at)}${digit}`);
    // Of two spellings with the same beginning the longer is larger: 100.5 after 100.
    if (comparison[0] === '>') for (const digit of '0123456789') beginning(`${term}${digit}`);
    else for (let length = SHORTEST_VALUE; length < term.length; length++) whole(term.slice(0, length));
  }
  return { kind: 'or', parts };
}

const placeTerm = (place: number): string => String(place).padStart(PLACE, '0');

function placesBeyond(place: string, comparison: '>' | '<'): string[] {
  const [first, last] = comparison === '>' ? [Number(place) + 1, MOST_PLACE] : [0, Number(place) - 1];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => placeTerm(first + at));
}

function digitsBeyond(digit: string, comparison: '>' | '<'): string[] {
  return [...'0123456789'].filter((other) => (comparison === '>' ? other > digit : other < digit));
}

/** Of a value's term that is not 0. */
const SHORTEST_VALUE = 3;

/** Least and greatest power of ten that are told apart; beyond, values count as equal. */
const POWER = { least: -30, greatest: 68 } as const;
const MOST_PLACE = POWER.greatest - POWER.least + 1;

/**
 * A value without its sign, as digits whose order is that of the values: two for the power of ten, then the significant
 * digits. 0 is `00`, 7 is `317`, 1,250 is `34125`.
 */
export function valueTerm(value: number): string {
  const size = Math.abs(value);
  if (!(size > 0)) return '00';
  const [digits, power] = size.toExponential().split('e');
  const place = Math.min(POWER.greatest, Math.max(POWER.least, Number(power))) - POWER.least + 1;
  return `${placeTerm(place)}${digits!.replace('.', '')}`;
}

/** First and last day that open spans reach to: news is not older, and terms must not be many. */
const DAYS = { first: '1600-01-01', last: '2199-12-31' } as const;

/**
 * Reports published on these days, both included; null leaves an end open.
 * @param from ISO 8601 days
 */
export function dayExpression(from: string | null, to: string | null): Expression {
  const last = to ?? DAYS.last;
  const parts: Expression[] = [];
  let day = from ?? DAYS.first;
  while (day <= last) {
    const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
    const whole =
      day.endsWith('-01-01') && `${year}-12-31` <= last
        ? year
        : day.endsWith('-01') && lastOf(month) <= last
          ? month
          : day;
    parts.push({ kind: 'terms', field: 'facet', terms: [`d${whole.replaceAll('-', '')}`], prefix: false });
    day = dayAfter(whole.length === 4 ? `${whole}-12-31` : whole.length === 7 ? lastOf(whole) : whole);
  }
  return { kind: 'or', parts };
}

/** First and last day of a day, month or year; null when it is none. */
export function daysOf(date: string): readonly [first: string, last: string] | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (match === null) return null;
  const [, year, month, day] = match;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (first < DAYS.first || first > DAYS.last || new Date(`${first}T00:00:00Z`).toJSON()?.slice(0, 10) !== first)
    return null;
  return [first, day !== undefined ? first : month !== undefined ? lastOf(`${year}-${month}`) : `${year}-12-31`];
}

export function dayAfter(day: string, days = 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toJSON().slice(0, 10);
}

function lastOf(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.toJSON().slice(0, 10);
}
