import type { Lexicon } from '../text/lexicon.ts';
import type { TriggerSet, WordMap } from '../text/words.ts';

/** A phrase of page furniture. */
export interface FurniturePhrase {
  /** Tokens in lower case; `#` stands for a number, `*` for one to five words. */
  readonly words: readonly string[];
  /** Why it is removed, in words an editor understands: `comment form`. */
  readonly reason: string;
  /**
   * `whole`: a line or sentence that consists of such phrases is furniture. `line`: a line that begins with it is
   * furniture to its end. `sentence`: a sentence that holds it is furniture. `inside`: the phrase is furniture wherever
   * it stands.
   */
  readonly reach: 'whole' | 'line' | 'sentence' | 'inside';
}

/** Phrases by their first word, and those by their second; none for most words. */
export interface FurniturePhrases {
  /** Every word with which one begins, so that one test passes over the others. */
  readonly starts: TriggerSet;
  readonly openedBy: WordMap<OpenedPhrases>;
  /** Those that begin with a number, whichever. */
  readonly openedByNumber: OpenedPhrases | null;
}

/** Phrases that begin with one word, the longer ones first. */
export interface OpenedPhrases {
  /** By the next word, those that may match where it follows. */
  readonly before: ReadonlyMap<string, readonly FurniturePhrase[]>;
  /** Those that may match where any other word follows, or none. */
  readonly others: readonly FurniturePhrase[];
}

/** Page furniture, credit lines, bylines, datelines. */
export interface FurnitureLexicon {
  readonly phrases: FurniturePhrases;
  /** Words that may stand between furniture phrases without making a sentence: `ok`, `or`. */
  readonly fillers: ReadonlySet<string>;
  /** Networks on which outlets keep channels: `whatsapp`. */
  readonly platforms: ReadonlySet<string>;
  /** What an outlet keeps there: `channel`, `page`. */
  readonly platformPlaces: ReadonlySet<string>;
  /** Leads of picture galleries, which each caption repeats: `photos`. */
  readonly galleryLeads: ReadonlySet<string>;
  /** Where a breadcrumb starts: `home`. */
  readonly breadcrumbStarts: ReadonlySet<string>;
  /** A text that mostly says this is a stub: `subscribe to continue reading`. */
  readonly stubPhrases: FurniturePhrases;
  /** Words of a live blog's headline or kicker: `live updates`. */
  readonly liveblogWords: Lexicon<true>;
  readonly masthead: MastheadLexicon;
}

/** Who wrote it, where, when, with whose copy. */
export interface MastheadLexicon {
  /** `by`, `written by`, `story by`. */
  readonly bylineStarts: Lexicon<true>;
  /** On a line of their own over a byline's name: `author`. */
  readonly bylineLabels: Lexicon<true>;
  /** Parts one name of a byline from the next: `and`. */
  readonly bylineConjunctions: ReadonlySet<string>;
  /** Before a name in a page's data, and no part of it: `by`. */
  readonly bylineLeads: ReadonlySet<string>;
  /** Between names: `and`, `with`. */
  readonly bylineJoins: ReadonlySet<string>;
  /** What someone in a byline is: `staff`, `correspondent`, `editor`. */
  readonly bylineRoles: ReadonlySet<string>;
  /** Months by every spelling, lower case, without a point. */
  readonly months: ReadonlyMap<string, number>;
  /** Weekdays by every spelling, lower case, without a point. */
  readonly weekdays: ReadonlySet<string>;
  /** Before a date: whether it is that of publication (`posted on`) or of the last change (`updated`). */
  readonly dateStarts: Lexicon<'published' | 'updated'>;
  /** `am`, `p.m.`: whether twelve hours are added. */
  readonly dayHalves: ReadonlyMap<string, boolean>;
  /** Before the supplier of copy: `with inputs from`, `source :`, `reporting by`. */
  readonly creditStarts: Lexicon<true>;
  /** After the supplier of copy: `contributed to this report`. */
  readonly creditEnds: Lexicon<true>;
  /** `copyright`, `©`. */
  readonly copyrightStarts: ReadonlySet<string>;
  /** Words of a picture credit: `photo`, `photographer`, `via`. */
  readonly pictureWords: ReadonlySet<string>;
  /** Suppliers without a name: `agencies`, `wires`. */
  readonly unnamedAgencies: ReadonlySet<string>;
}
