import type { Anchor } from './anchor.ts';
import type { Derivation, Lineage } from './derivation.ts';
import type { Ladder } from './ladder.ts';
import type { Certainty, Report } from './report.ts';
import type { Retracted } from './retraction.ts';
import type { Chain } from './statement.ts';
import type { Parent } from './story.ts';

/** How firm something is: two or more lineages, one, moved over time, or disputed. */
export type Standing = 'agreed' | 'single' | 'updated' | 'conflicting';

export interface ClaimSide {
  readonly anchor: Anchor;
  readonly chain: Chain;
}

/** Something asserted by some and denied or contradicted by others. */
export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly anchors: readonly Anchor[];
  readonly asserted: readonly ClaimSide[];
  readonly denied: readonly ClaimSide[];
  readonly standing: Standing;
  /** Of its reports, those that were corrected or taken back, or copied what was; absent where none is. */
  readonly retracted?: readonly Retracted[];
}

/** One quotation across reports. */
export interface Quote {
  readonly exact: string;
  readonly speaker: { readonly name: string; readonly certainty: Certainty } | null;
  readonly chain: Chain;
  readonly anchors: readonly Anchor[];
  readonly variants: readonly { readonly exact: string; readonly anchor: Anchor }[];
  /** Whether a variant changed its meaning: a word changed, a negation lost, another speaker. */
  readonly drift: boolean;
  /** What drifted, in words; null without drift. */
  readonly why: string | null;
}

export interface TimelineEntry {
  /** ISO 8601, or null when the time could not be resolved. */
  readonly when: string | null;
  readonly certainty: Certainty | 'unresolved';
  readonly text: string;
  readonly anchors: readonly Anchor[];
}

/**
 * A piece of a brief line. `words` stand in an anchor; `value` is the figure of `anchors[anchor]`; `name` stands in an
 * anchor or its report's masthead; `count` counts reports or lineages; `pattern` is the fixed wording between them.
 */
export type BriefPart =
  | { readonly kind: 'pattern' | 'count'; readonly text: string }
  | { readonly kind: 'words' | 'value' | 'name'; readonly text: string; readonly anchor: number };

export interface BriefLine {
  readonly text: string;
  readonly parts: readonly BriefPart[];
  readonly anchors: readonly Anchor[];
  /** Id of the ladder or claim it tells of, or `lede`, `quote`, `time`. */
  readonly about: string;
  readonly standing: Standing;
  readonly lineages: number;
  /** Of its reports, those that were corrected or taken back, or copied what was; absent where none is. */
  readonly retracted?: readonly Retracted[];
}

export interface Notice {
  readonly kind: string;
  readonly message: string;
  readonly anchors: readonly Anchor[];
}

/** A report as a dossier lists it. */
export interface DossierReport extends Report {
  readonly lineage: string;
}

export interface StoryHeader {
  readonly id: string;
  readonly title: string;
  readonly languages: readonly string[];
  /** Earliest and latest publication; null when no report is dated. */
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: number;
  /** Outlets that are known; a text file tells of none. */
  readonly outlets: number;
  readonly lineages: number;
  /** The story that this one follows up; absent where it follows none that is known. */
  readonly parent?: Parent;
}

export interface Dossier {
  readonly schema: 'stemma/dossier@1';
  readonly story: StoryHeader;
  readonly reports: readonly DossierReport[];
  readonly lineages: readonly Lineage[];
  readonly derivations: readonly Derivation[];
  readonly ladders: readonly Ladder[];
  readonly claims: readonly Claim[];
  readonly quotes: readonly Quote[];
  readonly timeline: readonly TimelineEntry[];
  readonly brief: readonly BriefLine[];
  readonly notices: readonly Notice[];
}
