import { nameOtherDays, nameOtherYears } from './calendar-words.ts';
import type { Likeness } from './comparer.ts';
import { followsUp } from './follow-up.ts';
import weights from './link.weights.json' with { type: 'json' };
import { nearestOf, type Profile } from './profile.ts';

/**
 * Log-odds that two reports tell of one event, by a logistic model of few weights (`scripts/train-stories.ts`).
 *
 * Likeness alone does not do: reports of a rare event are alike at .2, two look-alike events of one kind at .3. What
 * tells is likeness against the best that either report reaches, so a report with close kin does not take distant kin.
 */
export function linkOf(a: Profile, b: Profile, likeness: Likeness): number {
  const isOther = inOtherYears(a, b) || followsUp(a, b) || followsUp(b, a);
  return kinshipOf(a, b, likeness) - (isOther ? VETO : 0);
}

/** The same without the vetoes: how near two reports are that are known to be apart. */
export function kinshipOf(a: Profile, b: Profile, likeness: Likeness): number {
  const inputs = linkInputs(a, b, likeness, inHand);
  let sum = weights.bias;
  for (let i = 0; i < inputs.length; i++) sum += inputs[i]! * inputWeights[i]!;
  return sum;
}

/** The model's inputs by name, in their order. */
export const linkInputNames = [
  'all',
  'names',
  'numbers',
  'openings',
  'ofBetter',
  'ofLesser',
  'apart',
  'otherDays',
] as const;

const inputWeights = linkInputNames.map((name) => weights[name]);
/** Filled for every pair: some hundred a report. */
const inHand = new Float64Array(linkInputNames.length);

/** Below this, the best that a report reaches is no yardstick: it may have no kin yet. */
export const LEAST_REACH = 0.22;

/** The model's inputs for two reports, written into the list given. */
export function linkInputs(
  a: Profile,
  b: Profile,
  { all, names, numbers, openings }: Likeness,
  inputs = new Float64Array(linkInputNames.length),
): Float64Array {
  const [reachA, reachB] = [nearestOf(a), nearestOf(b)];
  const better = Math.max(reachA, reachB, LEAST_REACH);
  const lesser = Math.max(Math.min(reachA, reachB), LEAST_REACH);
  inputs[0] = all;
  inputs[1] = names;
  inputs[2] = numbers;
  inputs[3] = openings;
  inputs[4] = Math.min(1, all / better);
  inputs[5] = Math.min(1, all / lesser);
  inputs[6] = apart(a.day, b.day);
  inputs[7] = nameOtherDays(a.calendar, b.calendar) ? 1 : 0;
  return inputs;
}

/**
 * How far apart two reports were published, 0 to 1: nothing within days (stories run, and dates are often wrong), then
 * ever more, on a scale of logarithms up to a year.
 */
function apart(a: number | null, b: number | null): number {
  if (a === null || b === null) return 0;
  const days = Math.abs(a - b);
  return days <= QUIET_DAYS ? 0 : Math.min(1, Math.log(days / QUIET_DAYS) / LOG_YEAR);
}

const QUIET_DAYS = 5;
const LOG_YEAR = Math.log(365 / QUIET_DAYS);

/** Enough to part two reports with the same words, as last year's parade and this year's often have. */
const VETO = 8;
/** A trial or a vote may run over the turn of a year. */
const ANOTHER_SEASON = 60;

/**
 * Whether both reports surely belong to different years: each names in its opening the year it was published in, so the
 * dates are right, and months lie between them. Set by hand: the development sets hold no yearly events.
 */
function inOtherYears(a: Profile, b: Profile): boolean {
  if (a.day === null || b.day === null || Math.abs(a.day - b.day) < ANOTHER_SEASON) return false;
  return namesItsYear(a) && namesItsYear(b) && nameOtherYears(a.calendar, b.calendar);
}

const namesItsYear = ({ year, calendar }: Profile): boolean => year !== null && calendar.years.includes(year);
