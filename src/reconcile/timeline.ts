import type { Language } from '../lang/language.ts';
import { anchorAt, byAnchor } from '../model/anchor.ts';
import { byPublication } from '../model/collection.ts';
import type { TimelineEntry } from '../model/dossier.ts';
import { fieldText } from '../model/report.ts';
import { sliceOf } from '../model/span.ts';
import type { Reading } from '../model/statement.ts';
import { dayNumber, parseIsoDay, weekdayOf } from '../text/calendar.ts';
import { type Step, stepsOf } from './timeline/step.ts';

/** Share of the poorer telling's words that two tellings of one step have in common. */
const SAME_STEP = 0.34;
/** Entries kept for one value without a clock time: the best supported. */
const MOST_OF_ONE_VALUE = 3;
/** Tellings of an entry that a new one is held against: more, and one thing leads to another until a day is one entry. */
const VOICES = 3;
/** Entries of one value that a new telling is held against. */
const COMPARED = 40;

interface Entry {
  readonly value: string | null;
  readonly steps: Step[];
}

/**
 * When what happened, as the reports of one story tell it: steps with their clock times, days and background dates, in
 * order. Tellings of the same step at the same time are one entry with all their anchors. What could not be placed on the
 * calendar stands at the end, in the order of what its words give.
 */
export function buildTimeline(readings: readonly Reading[], language: Language): TimelineEntry[] {
  const steps = [...readings].sort(byPublication).flatMap((reading) => stepsOf(reading, language));
  const entries: Entry[] = [];
  const byValue = Map.groupBy(steps, ({ time }) => time.value ?? `~${time.partial}`);
  for (const group of byValue.values()) entries.push(...worthTelling(mergeTellings(group)));
  return joinPlaced(entries).sort(byWhen).map(entryOf);
}

function mergeTellings(steps: readonly Step[]): Entry[] {
  const entries: Entry[] = [];
  for (const step of steps) {
    const same = entries
      .slice(0, COMPARED)
      .find((entry) => entry.steps.slice(0, VOICES).some((other) => sameStep(step, other)));
    if (same === undefined) entries.push({ value: step.time.value, steps: [step] });
    else same.steps.push(step);
  }
  return entries;
}

function sameStep(a: Step, b: Step): boolean {
  let shared = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) shared++;
  return shared >= SAME_STEP * Math.min(a.stems.size, b.stems.size) && shared > 1;
}

/** Of many things told of one day, month or year, the best supported; of clock times, all. */
function worthTelling(entries: readonly Entry[]): readonly Entry[] {
  const [first] = entries as [Entry, ...Entry[]];
  if (hasClock(first)) return entries;
  // `last week`, `last year`, told by one report alone: background too vague to lay on a line.
  const told = isVague(first) ? entries.filter((entry) => supportOf(entry) > 1) : entries;
  if (told.length <= MOST_OF_ONE_VALUE) return told;
  return [...told]
    .sort((a, b) => supportOf(b) - supportOf(a) || b.steps.length - a.steps.length)
    .slice(0, MOST_OF_ONE_VALUE);
}

const supportOf = ({ steps }: Entry): number => new Set(steps.map(({ reading }) => reading.report.id)).size;

const isVague = ({ value, steps }: Entry): boolean =>
  value !== null &&
  !steps.some(({ time }) => time.certainty === 'written') &&
  (value.length === 4 || (value.includes('/') && !value.includes('T')));

const hasClock = ({ value, steps }: Entry): boolean => {
  const told = value ?? steps[0]!.time.partial ?? '';
  return told.includes('T') && !told.includes('/');
};

/** A time that its own report could not place joins the same step where another report places it. */
function joinPlaced(entries: readonly Entry[]): Entry[] {
  const placed = entries.filter(({ value }) => value !== null);
  const left: Entry[] = [];
  for (const entry of entries) {
    if (entry.value !== null) continue;
    const [step] = entry.steps as [Step, ...Step[]];
    const fits = placed.filter(
      ({ value, steps }) =>
        fitsPartial(step.time.partial ?? '', value!) && steps.slice(0, VOICES).some((other) => sameStep(step, other)),
    );
    if (fits.length === 1) fits[0]!.steps.push(...entry.steps);
    else left.push(entry);
  }
  return [...placed, ...left];
}

/** Whether a full value says the same as what a time's words alone gave: `--03-07T18:54` and `2031-03-07T18:54`. */
function fitsPartial(partial: string, value: string): boolean {
  if (value.includes('/')) return false;
  const [date = '', clock] = partial.split('T');
  if (clock !== undefined && !value.includes(`T${clock}`)) return false;
  if (date === '') return clock !== undefined;
  if (date.startsWith('--')) return value.slice(4, 10) === date.slice(1);
  const day = parseIsoDay(value);
  return day !== null && date === `-W-${weekdayOf(dayNumber(day))}`;
}

/** Placed entries by value, then the rest by what their words give, months and days before clock times. */
function byWhen(a: Entry, b: Entry): number {
  const key = ({ value, steps }: Entry): string => value ?? `~${steps[0]!.time.partial}`;
  const [x, y] = [key(a), key(b)];
  return x < y ? -1 : x > y ? 1 : byAnchor(anchorOf(a.steps[0]!), anchorOf(b.steps[0]!));
}

const anchorOf = ({ reading, time, span }: Step) => anchorAt(reading.report, time.field, span);

function entryOf({ value, steps }: Entry): TimelineEntry {
  const anchors = steps.map(anchorOf);
  const first = steps[0]!;
  const distinct = new Map(anchors.map((anchor) => [`${anchor.report} ${anchor.field} ${anchor.start}`, anchor]));
  const written = steps.some(({ time }) => time.certainty === 'written' && time.value === value);
  return {
    when: value,
    certainty: value === null ? 'unresolved' : written ? 'written' : 'inferred',
    text: sliceOf(fieldText(first.reading.report, first.time.field), first.span),
    anchors: [...distinct.values()],
  };
}
