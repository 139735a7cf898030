import { html } from 'hono/html';
import type { Html } from './html.ts';

const MONTHS = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?$/;

/** `2024-05-14T19:05:00` -> `14 May 2024, 19:05`; the clock stays as it was written. Midnight that only stands for a date is left out. */
function oneTime(time: string): string {
  const [, year, month, day, clock] = time.match(iso) ?? [];
  if (year === undefined) return time;
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  if (day === undefined) return `${name} ${year}`;
  return `${Number(day)} ${name} ${year}${clock === undefined || clock === '00:00' ? '' : `, ${clock}`}`;
}

/** A time or an interval as a newspaper writes it; what two ends share is said once. */
export function timeText(when: string | null): string {
  if (when === null) return 'undated';
  const [start, end] = when.split('/').map(oneTime);
  if (end === undefined || start === end) return start!;
  const [, day, clock] = start!.match(/^(.*), (\d\d:\d\d)$/) ?? [];
  const [, endDay, endClock] = end.match(/^(.*), (\d\d:\d\d)$/) ?? [];
  if (day !== undefined && day === endDay) return `${day}, ${clock}–${endClock}`;
  return `${start} – ${end}`;
}

export const timeElement = (when: string | null): Html =>
  when !== null && iso.test(when)
    ? html`<time datetime="${when}">${timeText(when)}</time>`
    : html`<span class="when">${timeText(when)}</span>`;

/** First and last of a story: `14–16 May 2024`. */
export function spanOfDays(first: string | null, last: string | null): string {
  if (first === null || last === null) return 'undated';
  const [a, b] = [first.slice(0, 10), last.slice(0, 10)];
  if (a === b) return oneTime(a);
  const [x, y] = [oneTime(a), oneTime(b)];
  if (a.slice(0, 7) === b.slice(0, 7)) return `${Number(a.slice(8))}–${y}`;
  return `${a.slice(0, 4) === b.slice(0, 4) ? x.replace(/ \d{4}$/, '') : x} – ${y}`;
}
