import type { Ladder, Rung } from '../model/ladder.ts';

/** The value last published; among those of the same time the best supported. Null when no report is dated. */
export function latest({ rungs }: Ladder): Rung | null {
  let best: Rung | null = null;
  for (const rung of rungs)
    if (
      rung.last !== null &&
      (best === null || rung.last > best.last! || (rung.last === best.last && rung.lineages > best.lineages))
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
 * The least value that two independent lines give: what casualty recorders keep when accounts differ. The least of all
 * when no value has two; null for a ladder without rungs.
 */
export function mostConservative({ rungs }: Ladder): Rung | null {
  return rungs.find(({ lineages }) => lineages > 1) ?? rungs[0] ?? null;
}
