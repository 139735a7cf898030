import type { Ladder, Rung } from '../model/ladder.ts';

/** The value last published; of those of the same time the best supported, then the greatest. Null when no report is dated. */
export function latest({ rungs }: Ladder): Rung | null {
  let best: Rung | null = null;
  for (const rung of rungs)
    if (
      rung.last !== null &&
      (best === null || rung.last > best.last! || (rung.last === best.last && rung.lineages >= best.lineages))
    )
      best = rung;
  return best;
}

/** Least and greatest value given, in the ladder's unit. Null for a ladder without rungs. */
export function range({ rungs }: Ladder): { readonly low: number; readonly high: number } | null {
  if (rungs.length === 0) return null;
  return {
    low: Math.min(...rungs.map(({ value }) => value)),
    high: Math.max(...rungs.map(({ value, high }) => high ?? value)),
  };
}

/**
 * Minimum and maximum as casualty recorders keep them: over the accounts that still stand. Of a figure that moved, what
 * was last published on an earlier day than its newest value, or stands in no report without a greater one, was overtaken.
 * In the ladder's unit; null for a ladder without rungs. Standards for Casualty Recording (Every Casualty, 2016) 4.
 */
export function standingRange(ladder: Ladder): { readonly minimum: number; readonly maximum: number } | null {
  const newest = latest(ladder);
  const whole = range(ladder);
  if (whole === null || ladder.relation !== 'updated' || newest === null)
    return whole && { minimum: whole.low, maximum: whole.high };
  const day = (stamp: string | null): string => stamp?.slice(0, 10) ?? '';
  const isOvertaken = (rung: Rung): boolean =>
    day(rung.last) < day(newest.first) ||
    rung.reports.every((report) =>
      ladder.rungs.some((other) => other.value > rung.value && other.reports.includes(report)),
    );
  const standing = range({ ...ladder, rungs: ladder.rungs.filter((rung) => !isOvertaken(rung)) }) ?? whole;
  return { minimum: standing.low, maximum: standing.high };
}

/**
 * The least value that two independent lines give: what casualty recorders keep when accounts differ. The least of all
 * when no value has two; null for a ladder without rungs.
 */
export function mostConservative({ rungs }: Ladder): Rung | null {
  return rungs.find(({ lineages }) => lineages > 1) ?? rungs[0] ?? null;
}
