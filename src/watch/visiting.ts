import type { Item } from '../model/item.ts';
import type { Visit } from '../store/store.ts';

const HOUR = 3600_000;

/** When a page is looked at again for silent edits, counted from its first visit: most come within the hour, some late. */
const RECHECKS = [HOUR, 24 * HOUR, 7 * 24 * HOUR] as const;
/** Between tries of a page that could not be fetched, and how often it is tried. */
const RETRY = HOUR / 2;
const TRIES = 6;

export const newVisit = (url: string, now: number, stamp: string | null, pending: Item): Visit => ({
  url,
  due: now,
  first: null,
  checks: 0,
  failures: 0,
  stamp,
  pending,
});

/** After a visit that worked. */
export function afterVisit(visit: Visit, now: number): Visit {
  const first = visit.first ?? now;
  const checks = visit.first === null ? 0 : visit.checks + 1;
  const next = RECHECKS.find((pause) => first + pause > now);
  return { ...visit, first, checks, failures: 0, pending: null, due: next === undefined ? null : first + next };
}

/** After one that did not; `null` due when there is no use in trying on. */
export function afterFailedVisit(visit: Visit, now: number, retryAfter: number | null): Visit {
  const failures = visit.failures + 1;
  const due = failures >= TRIES ? null : now + Math.max(RETRY * 2 ** (failures - 1), retryAfter ?? 0);
  return { ...visit, failures, due };
}
