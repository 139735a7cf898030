import type { Lexicon } from '../text/lexicon.ts';

/** What one topic of figures asks, and how its answers behave. */
export interface LadderTopic {
  /** Asked of the event's own total. No wording may hold a numeral or a name. */
  readonly question: string;
  /** `{of}`: asked of a part, or of a counted thing told apart. */
  readonly about: string;
  /** Whether all figures of the topic in a story answer one question, or only those told in like words. */
  readonly asks: 'once' | 'by context';
  /** How the true value moves with time: a death toll rises, a price goes either way, a distance stays. */
  readonly moves: 'up' | 'any' | 'never';
}

export interface LadderUnit {
  /** Units of one dimension can be converted into one another. A currency is a dimension of its own. */
  readonly dimension: string;
  /** How many of the dimension's smallest unit it is. */
  readonly factor: number;
}

/** How a figure's own sentence says that a value replaces another. */
export type RevisionCue = 'up' | 'down' | 'revised';

/** Wording of questions and reasons, conversion of units, and words for the same counted thing. */
export interface LadderLexicon {
  readonly topics: ReadonlyMap<string, LadderTopic>;
  /** Topics that reports use for one another, to the name of their group: `detained`, `arrested`. */
  readonly kin: ReadonlyMap<string, string>;
  /** For a topic `other:<noun>` that counts: `{of}` is the noun in the plural. */
  readonly otherCount: LadderTopic;
  /** For measured things, by dimension; `{of}` is what is measured. */
  readonly otherMeasure: ReadonlyMap<string, LadderTopic>;
  /** Where the dimension is not listed. */
  readonly otherValue: LadderTopic;
  /** Dimension of percentages. */
  readonly shares: string;
  /** Topics that no question is asked of. */
  readonly unasked: ReadonlySet<string>;
  /** By singular name. What is not here is a counted thing. */
  readonly units: ReadonlyMap<string, LadderUnit>;
  /** Stem to the name of its group: `gunman`, `assailant` -> `attacker`. */
  readonly synonyms: ReadonlyMap<string, string>;
  /** Names of groups and stems that say no more than that people are counted. */
  readonly anyone: ReadonlySet<string>;
  /** What a topic counts by its own meaning, as groups or stems: who is `aboard` is a passenger. Says nothing more. */
  readonly implied: ReadonlyMap<string, ReadonlySet<string>>;
  readonly plural: (noun: string) => string;
  /** Phrases before a value, in the same clause, that set it against an older one: `rose to`, `revised down from`. */
  readonly revisions: Lexicon<RevisionCue>;
  readonly format: (value: number) => string;
  /** `two`: small counts in words. */
  readonly inWords: (count: number) => string;
  readonly why: {
    /** `{rungs}`. */
    readonly single: string;
    readonly same: string;
    readonly compatible: string;
    readonly vague: string;
    readonly movedByText: string;
    readonly movedUp: string;
    readonly movedDown: string;
    readonly moved: string;
    readonly undated: string;
    readonly conflicting: string;
  };
  /** `{value}`, `{n}`: the first rung names reports, the others need not. */
  readonly rung: { readonly one: string; readonly other: string; readonly next: string };
  readonly betweenRungs: string;
}
