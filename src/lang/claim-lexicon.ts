import type { Lexicon } from '../text/lexicon.ts';

/** How a cue puts one party's guilt, or says that it is denied. */
export type ClaimCue =
  /** The accused follows at once: `accused Moravia`, `points the finger at`. */
  | 'accuses'
  /** The accused stands between the cue and `responsible`: `held Moravia responsible`. */
  | 'holds'
  /** `denied`, `rejected`, `ruled out`: what follows is denied. */
  | 'denies'
  /** `no evidence`, `nothing links`: denies without a verb of denying. */
  | 'negates';

/** Words by which a report says that something is asserted by some and denied by others. All lower case. */
export interface ClaimLexicon {
  readonly cues: Lexicon<ClaimCue>;
  /** Ends `held .. responsible`. */
  readonly responsible: ReadonlySet<string>;
  /** What a party is said to have had in the event: `role`, `involvement`, `link`. */
  readonly parts: ReadonlySet<string>;
  /** What is denied when a denial points back: `accusations`, `allegations`. */
  readonly accusations: ReadonlySet<string>;
  /** What carries a statement that is denied in the same breath: `reports`, `rumours`, `claims`. */
  readonly hearsay: ReadonlySet<string>;
  /** After hearsay, before its content: `that`, `of`. */
  readonly openers: ReadonlySet<string>;
  /** Verbs between a denial and its content: `denied having taken`, `denied being`. */
  readonly determiners: ReadonlySet<string>;
  /** `false`, `baseless`: said of accusations, they deny them. */
  readonly untrue: Lexicon<true>;
  /** Turn a denial round: `did not deny`, `cannot rule out`. */
  readonly negations: ReadonlySet<string>;
  /** A capital or seat of government, lower case, and what it stands for: `paris` for `France`. */
  readonly seats: ReadonlyMap<string, string>;
  /** Stems that mark a cue, and so tell nothing of what is claimed. */
  readonly emptyWords: ReadonlySet<string>;
}
