import type { Language } from '../lang/language.ts';
import type { TimeLexicon } from '../lang/time-lexicon.ts';
import type { Report } from '../model/report.ts';
import type { TimeMention } from '../model/statement.ts';
import { type CalendarDay, dayFromNumber, dayNumber, isoDay, parseIsoDay, weekdayOf } from '../text/calendar.ts';
import type { FieldText } from '../text/field-text.ts';
import type { TimeExpression } from './time/expression.ts';
import { findExpressions } from './time/expressions.ts';
import { type Ground, isoValue, partialValue, type Reference, type Resolved, resolveTerm } from './time/resolve.ts';
import { tenseAround } from './time/tense.ts';

/** Sentences after which a day no longer holds for a clock time that names none. */
const DAY_HOLDS = 2;

interface Placed {
  readonly field: FieldText;
  readonly sentence: number;
  readonly found: TimeExpression;
  readonly exact: string;
}

/**
 * Dates, clock times and intervals, in reading order. A value is `written` when the words give it whole, `inferred` when
 * it was worked out from the day of publication or from another date of the text, and null where neither settles it.
 */
export function findTimes(fields: readonly FieldText[], report: Report, language: Language): TimeMention[] {
  const placed: Placed[] = [];
  for (const field of fields) {
    for (let sentence = 0; sentence < field.sentences.length; sentence++)
      for (const found of findExpressions(field, field.sentences[sentence]!, language.times)) {
        const exact = field.text.slice(field.tokens[found.first]!.start, field.tokens[found.last - 1]!.end);
        placed.push({ field, sentence, found, exact });
      }
  }
  return placed.length === 0 ? [] : resolveAll(placed, report, language.times);
}

function resolveAll(placed: readonly Placed[], report: Report, lexicon: TimeLexicon): TimeMention[] {
  const published = report.published === null ? null : parseIsoDay(report.published);
  const stamp = published === null ? '' : `published ${isoDay(published)}`;
  const references = referencesOf(placed, published, lexicon);
  const starts = placed.map(({ found }, i) =>
    found.term === null ? null : resolveTerm(found.term, found.edge, references[i]!),
  );
  const only = onlyDay(placed, starts);
  return placed.map((one, i) => {
    const start = starts[i] ?? (one.found.term === null ? (dayInForce(placed, starts, i) ?? only) : null);
    return mentionOf(one, start, endOf(one, start, references[i]!), stamp);
  });
}

/** What each expression is resolved against; without a day of publication, the last year that the text wrote whole holds. */
function referencesOf(placed: readonly Placed[], published: CalendarDay | null, lexicon: TimeLexicon): Reference[] {
  let writtenYear: Reference['writtenYear'] = null;
  return placed.map(({ field, found, exact }) => {
    if (published !== null) return { published, writtenYear: null, tense: tenseAround(field, found, lexicon) };
    const reference: Reference = { published, writtenYear, tense: 'open' };
    if (found.term?.kind === 'date' && found.term.year !== null) writtenYear = { year: found.term.year, basis: exact };
    return reference;
  });
}

/** The day of the text that a clock time without one falls on: the nearest before it, not far above. */
function dayInForce(placed: readonly Placed[], starts: readonly (Resolved | null)[], at: number): Resolved | null {
  const { field, sentence } = placed[at]!;
  for (let i = at - 1; i >= 0 && placed[i]!.field === field && sentence - placed[i]!.sentence <= DAY_HOLDS; i--)
    if (starts[i]?.day != null) return fromText(starts[i]!.day!, placed[i]!);
  const next = placed[at + 1];
  return next?.field === field && next.sentence === sentence && starts[at + 1]?.day != null
    ? fromText(starts[at + 1]!.day!, next)
    : null;
}

/** The one day that a whole report speaks of; null when there are several. */
function onlyDay(placed: readonly Placed[], starts: readonly (Resolved | null)[]): Resolved | null {
  let only: Resolved | null = null;
  for (let i = 0; i < starts.length; i++) {
    const day = starts[i]?.day ?? null;
    if (day === null) continue;
    if (only !== null && dayNumber(only.day!) !== dayNumber(day)) return null;
    only ??= fromText(day, placed[i]!);
  }
  return only;
}

const fromText = (day: CalendarDay, { exact }: Placed): Resolved => ({
  from: isoDay(day),
  to: null,
  day,
  ground: { kind: 'text', basis: `“${exact}”: ${isoDay(day)}` },
});

/** The other end of an interval, whose missing day or year is that of its start. */
function endOf({ found }: Placed, start: Resolved | null, reference: Reference): Resolved | null {
  if (found.until === null || start === null) return null;
  const { term, edge } = found.until;
  if (term === null || term.kind === 'weekday') {
    if (term === null || start.day === null) return start;
    const ahead = (((term.weekday - weekdayOf(dayNumber(start.day))) % 7) + 7) % 7;
    const day = dayFromNumber(dayNumber(start.day) + ahead);
    return { from: isoDay(day), to: null, day, ground: start.ground };
  }
  const year = Number(start.from.slice(0, 4));
  const named = 'year' in term && term.year === null ? { ...term, year } : term;
  const end = resolveTerm(named, edge, reference);
  return end === null ? null : { ...end, ground: start.ground };
}

function mentionOf(
  { field, found, exact }: Placed,
  start: Resolved | null,
  end: Resolved | null,
  stamp: string,
): TimeMention {
  const { start: from } = field.tokens[found.first]!;
  const located = { field: field.field, start: from, end: from + exact.length, exact };
  if (start === null || (found.until !== null && end === null)) {
    const partial = found.until === null ? partialValue(found) : null;
    const unresolved: TimeMention = { ...located, value: null, certainty: 'unresolved', basis: null };
    return partial === null ? unresolved : { ...unresolved, partial };
  }
  const value = isoValue(start, found);
  const until = found.until === null || end === null ? null : isoValue(end, found.until);
  return {
    ...located,
    value: until === null ? value : `${value.split('/')[0]}/${until.split('/').at(-1)}`,
    certainty: start.ground.kind === 'written' ? 'written' : 'inferred',
    basis: basisOf(start.ground, stamp),
  };
}

function basisOf(ground: Ground, stamp: string): string | null {
  if (ground.kind === 'written') return null;
  return ground.kind === 'published' ? stamp : ground.basis;
}
