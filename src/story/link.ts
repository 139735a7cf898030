import weights from './link.weights.json' with { type: 'json' };
import type { Likeness, Profile } from './profile.ts';

/**
 * Log-odds that two reports tell of one event, by a logistic model of few weights (`scripts/train-stories.ts`).
 *
 * Likeness alone does not do: reports of a rare event are alike at .2, two look-alike events of one kind at .3. What
 * tells is likeness against the best that either report reaches, so a report with close kin does not take distant kin.
 */
export function linkOf(a: Profile, b: Profile, likeness: Likeness): number {
  const features = linkFeatures(a.nearest, b.nearest, likeness);
  let sum = weights.bias + apart(a.day, b.day);
  for (let i = 0; i < features.length; i++) sum += features[i]! * feature[i]!;
  return sum;
}

const feature = [weights.all, weights.names, weights.numbers, weights.openings, weights.ofBetter, weights.ofLesser];

/** Below this, the best that a report reaches is no yardstick: it may have no kin yet. */
const LEAST_REACH = 0.22;

/** The model's inputs, in the order of its weights. */
export function linkFeatures(reachA: number, reachB: number, { all, names, numbers, openings }: Likeness): number[] {
  const better = Math.max(reachA, reachB, LEAST_REACH);
  const lesser = Math.max(Math.min(reachA, reachB), LEAST_REACH);
  return [all, names, numbers, openings, Math.min(1, all / better), Math.min(1, all / lesser)];
}

/**
 * What publication dates say, as log-odds: nothing within days (stories run, and dates are often wrong), then ever more
 * against, but never so much that a wrong date parts two reports with the same words.
 */
function apart(a: number | null, b: number | null): number {
  if (a === null || b === null) return 0;
  const days = Math.abs(a - b);
  return days <= QUIET_DAYS ? 0 : -Math.min(2, 0.5 * Math.log(days / QUIET_DAYS));
}

const QUIET_DAYS = 7;
