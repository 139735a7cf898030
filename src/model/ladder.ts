import type { Anchor } from './anchor.ts';
import type { Retracted } from './retraction.ts';
import type { Bound, Chain } from './statement.ts';

export type Relation = 'agreed' | 'updated' | 'conflicting' | 'single';

/** One value on a ladder, with who gives it. */
export interface Rung {
  readonly value: number;
  readonly high: number | null;
  readonly bound: Bound;
  /** The reports say no number (`dozens`): `value` is the least it can mean, and is not to be printed as theirs. */
  readonly vague?: true;
  readonly reports: readonly string[];
  /** How many independent lines give it. */
  readonly lineages: number;
  readonly anchors: readonly Anchor[];
  readonly chains: readonly Chain[];
  /** Earliest and latest publication of the reports that give it; null when none is dated. */
  readonly first: string | null;
  readonly last: string | null;
  /** Of its reports, those that were corrected or taken back, or copied what was; absent where none is. */
  readonly retracted?: readonly Retracted[];
}

/** One question answered with figures. */
export interface Ladder {
  readonly id: string;
  readonly question: string;
  readonly topic: string;
  readonly unit: string;
  readonly relation: Relation;
  /** Ascending by value. */
  readonly rungs: readonly Rung[];
  readonly why: string;
}
