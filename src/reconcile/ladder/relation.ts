import type { Relation } from '../../model/ladder.ts';
import { allowedBy, compatible } from './agreement.ts';
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

export function standingOf(answers: readonly Answer[]): Standing {
  const reports = new Set(answers.map(({ reading }) => reading.report.id));
  if (reports.size < 2) return { relation: 'single' };
  const now = answers.filter(({ figure }) => figure.asOf === 'now');
  const exact = now.filter(({ figure }) => !figure.vague);
  const superseded = answers.filter(({ figure }) => figure.asOf === 'earlier');
  if (superseded.length === 0 && compatible(now)) {
    if (exact.length === 0) return { relation: 'agreed', ground: 'vague' };
    const values = new Set(now.map(({ value, high }) => `${value} ${high}`));
    return { relation: 'agreed', ground: values.size === 1 ? 'same' : 'compatible' };
  }
  const cued = answers.find(({ cue, figure }) => cue !== null || figure.asOf === 'earlier');
  if (cued !== undefined) return { relation: 'updated', ground: 'text', cue: cued.cue?.exact ?? cued.figure.exact };
  return moved(exact) ?? { relation: 'conflicting', ground: exact.some(isDated) ? 'dated' : 'undated' };
}

const isDated = ({ reading }: Answer): boolean => reading.report.published !== null;

interface Told {
  readonly published: string;
  readonly value: number;
}

/** Whether values move one way with publication. */
function moved(answers: readonly Answer[]): Standing | null {
  const { moves } = answers[0]!.topic;
  const told = newestOfEach(answers);
  let [up, down] = [0, 0];
  let apart = 0;
  for (const a of told)
    for (const b of told) {
      if (a.published >= b.published || a.value === b.value) continue;
      if (a.value < b.value) up++;
      else down++;
      apart = Math.max(apart, (Date.parse(b.published) - Date.parse(a.published)) / 86_400_000);
    }
  const rises = up > 0 && down <= AGAINST * up;
  const falls = down > 0 && up <= AGAINST * down;
  const mayMove = moves !== 'never' || (answers[0]!.dimension === 'count' && apart >= LATER_DAYS);
  if (rises && mayMove) return { relation: 'updated', ground: 'up' };
  if (falls && moves === 'any') return { relation: 'updated', ground: 'down' };
  return moves === 'up' && olderBesideNewest(answers) ? { relation: 'updated', ground: 'both values' } : null;
}

/** The greatest value of every dated report: of a toll that rises, its newest. */
function newestOfEach(answers: readonly Answer[]): Told[] {
  const byReport = Map.groupBy(answers.filter(isDated), ({ reading }) => reading.report.id);
  return [...byReport.values()].map((own) => ({
    published: own[0]!.reading.report.published!,
    value: Math.max(...own.map(({ value, high }) => high ?? value)),
  }));
}

/** Whether every report that gives a lower value gives the highest one too. */
function olderBesideNewest(answers: readonly Answer[]): boolean {
  const top = Math.max(...answers.map((answer) => allowedBy(answer).low));
  const byReport = Map.groupBy(answers, ({ reading }) => reading.report.id);
  return [...byReport.values()].every((own) => own.some((answer) => allowedBy(answer).high >= top));
}

export const relationOf = ({ relation }: Standing): Relation => relation;
