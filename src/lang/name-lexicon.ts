import type { Name } from '../model/statement.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Word, WordSet } from '../text/words.ts';

export type NameKind = Name['kind'];

/** What a capitalised word may be, as bits: a word often has several roles (`Jordan` is a country and a first name). */
export const wordRole = {
  /** Never a name by itself: days, months, pronouns, function words that open sentences. */
  never: 1,
  /** `Russian`, `Tajiks`. */
  nationality: 2,
  firstName: 4,
  city: 8,
  country: 16,
  /** Names an organisation when it ends a name (`Committee`) or opens it (`Ministry`). */
  organisation: 32,
  /** Names a place likewise (`Avenue`, `Airport`, `Lake`). */
  place: 64,
  /** `Inc`, `Ltd`: ends a company's name. */
  company: 128,
  /** `Jr`, `III`: ends a person's name. */
  generation: 256,
  /** Stands within a name in lower case: `van`, `de`, `bin`, `al`. */
  particle: 512,
  /** Names something made or held when it ends a name: `Prize`, `Act`, `Cup`. */
  other: 1024,
  /** Says that the name before or after it is a person's: `spokesman`, `son`, `actress`. */
  personNoun: 2048,
  /** Begins names of several words and is none alone: `New`, `North`. */
  modifier: 4096,
  /** Opens a title, which few words do. */
  opensTitle: 8192,
  /** Opens a name whose kind is known, or a source's. */
  opensKnown: 16384,
} as const;

export interface KnownName {
  /** The usual full name: `United States` for `U.S.`. */
  readonly name: string;
  readonly kind: NameKind;
  /** The spelling is an acronym, and counts only when written in capitals (`US`, `WHO`; not `us`, `who`). */
  readonly acronym: boolean;
}

/** What marks and types names. */
export interface NameLexicon {
  /** Bits of `wordRole` for a lower-case word; 0 when it has none. */
  readonly roles: (word: string) => number;
  /** The same, of a token's word, and what it opens. */
  readonly rolesOf: (word: Word) => number;
  /** Whether the word is one of the language's common words, in whatever form. */
  readonly isCommon: (word: Word) => boolean;
  /** Titles and honorifics before a person's name: `president`, `mr`, `prime minister`. */
  readonly titles: Lexicon<true>;
  /** Names whose kind is known, with the spellings they go by; `u.s.` and `us` are `United States`. */
  readonly known: Lexicon<KnownName>;
  /** Lower-case words that name a place when they stand before a name: `in`, `near`. */
  readonly placePrepositions: WordSet;
  /** A lone name that ends so is mostly a place: `stan`, `grad`. */
  readonly placeEndings: readonly string[];
  /** Verbs after which or before which a speaker is named: `said`, `told`. */
  readonly speechVerbs: WordSet;
  /** Joins a name's parts: `of`; a following article is kept with it. */
  readonly joiners: WordSet;
  /** Joins two parts of one organisation's name: `and`. */
  readonly conjunctions: WordSet;
  readonly articles: WordSet;
  /** Cut off a name's end: `'s`. */
  readonly possessives: WordSet;
  /** Written in capitals yet no name: `OK`, `TV`, `CEO`. Lower case. */
  readonly plainAcronyms: WordSet;
  /** Stand after a name and a hyphen without being part of it: `State-run`. */
  readonly compoundTails: WordSet;
  /** Relatives that follow a person: `who`. */
  readonly personRelatives: WordSet;
}
