import type { Anchor } from './anchor.ts';

export type RetractionKind = 'correction' | 'kill';

/** A report that something rests on, and that was corrected or taken back, itself or where it copied from. */
export interface Retracted {
  readonly report: string;
  readonly kind: RetractionKind;
}

/** A correction or a kill, and the reports whose words it reaches. */
export interface Retraction {
  readonly kind: RetractionKind;
  /** Report that says so, or that was taken back. */
  readonly report: string;
  /** Its words, or what is known from elsewhere. */
  readonly reason: string;
  /** Where it says so; none when that is known from elsewhere. */
  readonly anchors: readonly Anchor[];
  /** Report ids: what the correction is of, and its copies that do not carry it. */
  readonly reaches: readonly string[];
}
