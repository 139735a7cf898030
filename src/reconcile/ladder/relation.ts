import type { LadderTopic } from '../../lang/ladder-lexicon.ts';
import { compatible, sameValue } from './agreement.ts';
import type { Answer } from './answer.ts';

/** How the answers to one question stand to one another, and on what ground. */
export type Standing =
  | { readonly relation: 'single' }
  | { readonly relation: 'agreed'; readonly ground: 'same' | 'compatible' | 'vague' }
  | { readonly relation: 'updated'; readonly ground: 'text'; readonly cue: string }
  | { readonly relation: 'updated'; readonly ground: 'up' | 'down' | 'both values' }
  | { readonly relation: 'conflicting'; readonly ground: 'undated' | 'dated' };

/** Share of report pairs that may run against the movement: stamps are not always those of the text. */
const AGAINST = 0.25;
/** Days between reports after which a differing count is rather a newer one, whatever it counts. */
const LATER_DAYS = 2;

/** @param moves how the true value moves with time */
export function standingOf(answers: readonly Answer[], moves: LadderTopic['moves']): Standing {
  const reports = new Set(answers.map(({ reading }) => reading.report.id));
  if (reports.size < 2) return { relation: 'single' };
  const now = answers.filter(({ figure }) => figure.asOf === 'now');
  const exact = now.filter(({ figure }) => !figure.vague);
  const revised = answers.find(({ figure }) => figure.asOf === 'earlier');
  if (revised === undefined && compatible(now)) return agreed(now, exact);
  if (exact.length > 0 && compatible(exact) && revised === undefined)
    // A word such as `dozens` makes no conflict by itself; a count that grew past it days later has moved.
    return movement(now, 'never') ?? agreed(now, exact);
  const cued = revised ?? answers.find(({ cue }) => cue !== null);
  if (cued !== undefined) return { relation: 'updated', ground: 'text', cue: cued.cue?.exact ?? cued.figure.exact };
  return movement(exact, moves) ?? { relation: 'conflicting', ground: exact.some(isDated) ? 'dated' : 'undated' };
}

function agreed(now: readonly Answer[], exact: readonly Answer[]): Standing {
  if (exact.length === 0) return { relation: 'agreed', ground: 'vague' };
  const values = new Set(now.map(({ value, high }) => `${value} ${high}`));
  return { relation: 'agreed', ground: values.size === 1 ? 'same' : 'compatible' };
}

const isDated = ({ reading }: Answer): boolean => reading.report.published !== null;

interface Told {
  readonly published: string;
  readonly value: number;
}

/** Whether values move one way with publication. */
function movement(answers: readonly Answer[], moves: LadderTopic['moves']): Standing | null {
  const told = newestOfEach(answers);
  let [up, down] = [0, 0];
  let apart = 0;
  for (const a of told)
    for (const b of told) {
      if (!isBefore(a.published, b.published) || a.value === b.value) continue;
      if (a.value < b.value) up++;
      else down++;
      apart = Math.max(apart, (Date.parse(b.published) - Date.parse(a.published)) / 86_400_000);
    }
  const rises = up > 0 && down <= AGAINST * up;
  const falls = down > 0 && up <= AGAINST * down;
  const mayMove = moves !== 'never' || (answers[0]?.dimension === 'count' && apart >= LATER_DAYS);
  if (rises && mayMove) return { relation: 'updated', ground: 'up' };
  if (falls && moves === 'any') return { relation: 'updated', ground: 'down' };
  return moves === 'up' && olderBesideNewest(answers) ? { relation: 'updated', ground: 'both values' } : null;
}

/** Whether one stamp is surely before another: one without a time of day holds for its whole day. */
function isBefore(a: string, b: string): boolean {
  const length = isWholeDay(a) || isWholeDay(b) ? DATE_LENGTH : Number.POSITIVE_INFINITY;
  return a.slice(0, length) < b.slice(0, length);
}

const DATE_LENGTH = '2031-05-14'.length;
const isWholeDay = (stamp: string): boolean =>
  stamp.length <= DATE_LENGTH || stamp.startsWith('T00:00:00', DATE_LENGTH);

/** The greatest value of every dated report: of a toll that rises, its newest. */
function newestOfEach(answers: readonly Answer[]): Told[] {
  const byReport = Map.groupBy(answers.filter(isDated), ({ reading }) => reading.report.id);
  return [...byReport.values()].map((own) => ({
    published: own[0]!.reading.report.published!,
    value: Math.max(...own.map(({ value, high }) => high ?? value)),
  }));
}

/** Whether a report that gives a high value also gives one that other reports gave for the newest. */
function olderBesideNewest(answers: readonly Answer[]): boolean {
  const top = Math.max(...answers.map(({ value }) => value));
  const byReport = [...Map.groupBy(answers, ({ reading }) => reading.report.id).values()];
  const lower = byReport.filter((own) => own.every(({ value }) => value < top)).flat();
  return byReport.some(
    (own) => own.some(({ value }) => value === top) && own.some((a) => lower.some((b) => sameValue(a, b))),
  );
}
