import type { Lexicon } from '../text/lexicon.ts';

/** How a cue puts one party's guilt, or says that it is denied. */
export type ClaimCue =
  /** The accused follows at once: `accused Moravia`, `points the finger at`. */
  | 'accuses'
  /** The accused stands between the cue and `responsible`: `held Moravia responsible`. */
  | 'holds'
  /** Accuses only as a passive, with its preposition: `was charged with`, `is suspected of`. */
  | 'charges'
  /** `denied`, `ruled out`: what follows is denied. */
  | 'denies'
  /** `rejected`, `dismissed`: deny accusations and reports, but of a plan or a wish they say something else. */
  | 'rejects'
  /** `no evidence`, `no proof`: what follows is denied. */
  | 'negates'
  /** `nothing links`, `had nothing to do with`: denies that a party had a part in it. */
  | 'clears';

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
  /** What may stand between a denial and `accusations` that points back: `denied all these earlier accusations`. */
  readonly determiners: ReadonlySet<string>;
  /** `false`, `baseless`: said of accusations, they deny them. */
  readonly untrue: Lexicon<true>;
  /** After a word of accusing, they show that the accused came before it: `was accused of`, `charged with`. */
  readonly passive: ReadonlySet<string>;
  /** Right before a participle: its subject underwent it. `was denied a permit`. */
  readonly undergone: ReadonlySet<string>;
  /** Set a denial against what was said before it in the sentence: `but`, `while`. */
  readonly contrasts: ReadonlySet<string>;
  /** Before a verb, they show that nothing is denied yet: `to deny`. */
  readonly infinitives: ReadonlySet<string>;
  /** Whether a word turns a denial round, or leaves it open: `did not deny`, `may deny`. Lower case. */
  readonly isNegation: (word: string) => boolean;
  /** Before a party's name, and no part of it: `the`. */
  readonly articles: ReadonlySet<string>;
  /** Behind the name of a country, whose word is the country's: `the Moravian government`. */
  readonly governments: ReadonlySet<string>;
  /** A capital, a seat of government or a nationality, lower case, and its country: `paris`, `french` for `france`. */
  readonly seats: ReadonlyMap<string, string>;
  /** Stems that mark a cue, and so tell nothing of what is claimed. */
  readonly emptyWords: ReadonlySet<string>;
}
