import type { Lexicon } from '../text/lexicon.ts';

/** How a language's newsrooms credit copy, and which of its words are no evidence that one report copied another. */
export interface DerivationLexicon {
  /** One spelling for words that desks spell apart (`colour`, `color`). Takes and returns lower case; a key, not a word. */
  readonly spelling: (word: string) => string;
  /** Phrases of page furniture and legal lines: a sentence that holds one is nobody's copy. */
  readonly boilerplate: Lexicon<true>;
  /** What stands before an agency's name when the whole text is its copy: `copyright`, `source`. */
  readonly ownership: Lexicon<true>;
  /** What stands before an agency's name when a part is: `with inputs from`. */
  readonly contribution: Lexicon<true>;
  /** What follows an agency's name when a part is its copy: `contributed to this report`. */
  readonly contributed: Lexicon<true>;
  /** Words that make an agency's name beside them the credit of a picture: `photo`, `file`, `via`. */
  readonly picture: ReadonlySet<string>;
  /** What an agency's name ends in: `news agency`. */
  readonly agencyNouns: Lexicon<true>;
  /** What opens a byline in running text: `by`. */
  readonly signed: ReadonlySet<string>;
  /** Words that make no other author of a byline that names an agency: `staff`, `reporter`, `the`. */
  readonly staff: ReadonlySet<string>;
  /** First labels of web addresses that belong to an agency, where they are not its name: `apnews`. */
  readonly agencyHosts: ReadonlyMap<string, string>;
  /** The same for outlets, whose names are written as one word without their article: `nytimes`, `newyorktimes`. */
  readonly outletHosts: ReadonlyMap<string, string>;
  /** Outlets, as `outletHosts` writes them, and the house that owns them where it has several. */
  readonly outletOwners: ReadonlyMap<string, string>;
  /** Articles that open an outlet's name: `the`. */
  readonly articles: readonly string[];
  /** What a school's or an institute's name holds beside its place: `university`. */
  readonly institutionNouns: ReadonlySet<string>;
  /** Words for things of which an event has one kind only: a crash is of a plane or of a train. */
  readonly contrasts: Lexicon<Contrast>;
}

/** A word's kind among those it excludes: `courthouse` in the group `building`. Words of one kind agree with one another. */
export interface Contrast {
  readonly group: string;
  readonly kind: string;
}
