import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import type { Ladder } from '../../../index.ts';

/** Values this many times apart are told apart on a logarithmic scale only. */
const WIDE = 60;

/** Room above and below the outermost values, as a share of what lies between. */
const MARGIN = 0.14;

export function valueScale({ rungs }: Ladder, range: readonly [number, number]): (value: number) => number {
  const values = rungs.flatMap(({ value, high }) => (high === null ? [value] : [value, high]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0 && high / low > WIDE)
    return scaleLog()
      .domain([low / 1.5, high * 1.5])
      .range([...range]);
  const room = (high - low) * MARGIN || Math.abs(high) * 0.2 || 1;
  return scaleLinear()
    .domain([low - room, high + room])
    .range([...range]);
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface TimeScale {
  (at: number): number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** @param width how many ticks fit is worked out from it, in the picture's units */
export function timeScale(times: readonly number[], range: readonly [number, number]): TimeScale {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const room = Math.max((last - first) * 0.04, 0.5 * HOUR);
  const scale = scaleUtc()
    .domain([first - room, last + room])
    .range([...range]);
  const count = Math.max(2, Math.floor((range[1] - range[0]) / 75));
  const long = last - first > 300 * DAY;
  const ticks = scale
    .ticks(count)
    .map((date, index) => ({ at: date.getTime(), label: tickLabel(date, long, index === 0) }));
  return Object.assign((at: number) => scale(at), { ticks });
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** The first says its day even where it is an hour. */
function tickLabel(date: Date, long: boolean, first: boolean): string {
  if (long) return monthAndYear.format(date);
  if (date.getTime() % DAY === 0) return dayAndMonth.format(date);
  const clock = date.toISOString().slice(11, 16);
  return first ? `${dayAndMonth.format(date)} ${clock}` : clock;
}
