import type { Dossier } from '../model/dossier.ts';
import type { Rung } from '../model/ladder.ts';

/** What has been told of a story, small enough to be kept: keys of facts, never the facts' words. */
export interface ToldFacts {
  readonly lineages: number;
  /** Ladders that conflict. */
  readonly conflicts: readonly string[];
  /** `ladder value`: every rung, and those that two independent lines give. */
  readonly rungs: readonly string[];
  readonly confirmed: readonly string[];
  readonly denials: readonly string[];
  readonly corrections: readonly string[];
}

export const nothingTold: ToldFacts = {
  lineages: 0,
  conflicts: [],
  rungs: [],
  confirmed: [],
  denials: [],
  corrections: [],
};

/** A rung by its value, however the reports that give it change. */
export const rungKey = (ladder: string, { value, high, bound }: Rung): string =>
  `${ladder} ${bound} ${value}${high === null ? '' : `-${high}`}`;

/** Notices that report what was taken back or corrected. */
export const isCorrection = (kind: string): boolean => kind === 'correction' || kind === 'kill';

export function factsOf({ story, ladders, claims, notices }: Dossier): ToldFacts {
  const rungs = ladders.flatMap((ladder) => ladder.rungs.map((rung) => ({ key: rungKey(ladder.id, rung), rung })));
  return {
    lineages: story.lineages,
    conflicts: ladders.filter(({ relation }) => relation === 'conflicting').map(({ id }) => id),
    rungs: rungs.map(({ key }) => key),
    confirmed: rungs.filter(({ rung }) => rung.lineages > 1).map(({ key }) => key),
    denials: claims.filter(({ denied }) => denied.length > 0).map(({ id }) => id),
    corrections: notices.filter(({ kind }) => isCorrection(kind)).map(({ message }) => message),
  };
}

/** What was told of either: stories that became one are not told again. */
export function bothTold(a: ToldFacts, b: ToldFacts): ToldFacts {
  const union = (x: readonly string[], y: readonly string[]): string[] => [...new Set([...x, ...y])];
  return {
    lineages: Math.max(a.lineages, b.lineages),
    conflicts: union(a.conflicts, b.conflicts),
    rungs: union(a.rungs, b.rungs),
    confirmed: union(a.confirmed, b.confirmed),
    denials: union(a.denials, b.denials),
    corrections: union(a.corrections, b.corrections),
  };
}
