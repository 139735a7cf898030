import type { CalendarWords } from './calendar-words.ts';
import { noteNeighbour } from './neighbours.ts';
import { NEAREST, type ReportRow } from './report-blocks.ts';
import type { Subject } from './subject.ts';

/** A live report, as the stream compares it. Its number is its place in the stream. */
export interface Profile extends ReportRow {
  readonly number: number;
  /** Report id. */
  readonly report: string;
  /** Days since 1970, or null when undated. */
  readonly day: number | null;
  /** Year of publication, in digits. */
  readonly year: string | null;
  readonly calendar: CalendarWords;
  readonly figures: readonly string[];
  readonly aftermath: string | null;
  /** Number of live reports when the lengths of its vectors were worked out; 0 when they were not yet. */
  measuredAt: number;
}

export function profileOf(
  subject: Subject,
  { block, from, to, sizes, neighbours }: ReportRow,
  number: number,
): Profile {
  const { report, published, calendar, figures, aftermath } = subject;
  return {
    number,
    block,
    from,
    to,
    sizes,
    neighbours,
    report,
    day: dayOf(published),
    year: published?.slice(0, 4) ?? null,
    calendar,
    figures,
    aftermath,
    measuredAt: 0,
  };
}

/** Two reports were compared: each remembers the other when it is among its most similar. */
export function meet(a: Profile, b: Profile, likeness: number): void {
  reach(a, likeness);
  reach(b, likeness);
  noteNeighbour(a, b.number, likeness);
  noteNeighbour(b, a.number, likeness);
}

/** Likeness to the most similar live report known: what this report can reach. */
export const nearestOf = ({ block, sizes }: Profile): number => block.sizes[sizes + NEAREST]!;

export function reach({ block, sizes }: Profile, likeness: number): void {
  if (likeness > block.sizes[sizes + NEAREST]!) block.sizes[sizes + NEAREST] = likeness;
}

const MS_PER_DAY = 86_400_000;

/** Days since 1970 of an ISO 8601 date, or null. */
function dayOf(published: string | null): number | null {
  const time = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(time) ? null : time / MS_PER_DAY;
}
