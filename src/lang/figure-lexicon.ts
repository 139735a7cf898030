import type { Bound } from '../model/statement.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { TriggerSet, Word, WordMap, WordSet } from '../text/words.ts';

/** What one word means for numbers. A word has at most one of these. */
export type NumberWord =
  /** `seven`, `fifteen`. */
  | { readonly kind: 'small'; readonly value: number }
  /** `thirty`. */
  | { readonly kind: 'tens'; readonly value: number }
  | { readonly kind: 'hundred' }
  | {
      readonly kind: 'scale';
      readonly value: number;
      /** `bn`, `k`: counts only after digits. */
      readonly short: boolean;
      /** `m`, `k`: counts only when written right after the digits. */
      readonly glued: boolean;
    }
  /** `third`: a part when a number stands before it; `value` is the denominator. */
  | { readonly kind: 'part'; readonly value: number; readonly plural: boolean }
  | { readonly kind: 'half' }
  /** `dozen`, `pair`: so many; `of` when it counts only before an "of". */
  | { readonly kind: 'group'; readonly value: number; readonly of: boolean }
  /** `dozens`: `value` is the least the plural can mean; `of` when the word needs an "of" to be a quantity. */
  | { readonly kind: 'vague'; readonly value: number; readonly of: boolean }
  /** `several`; `scaled` when it counts only before a scale or a group (`a few hundred`). */
  | { readonly kind: 'few'; readonly value: number; readonly scaled: boolean }
  | { readonly kind: 'article' }
  /** `doubled`, `twice`: how many times, and in which direction. */
  | {
      readonly kind: 'multiple';
      readonly value: number;
      readonly trend: 'up' | 'down' | null;
      /** Counts only right before a determiner: `double the number`, not `double bass`. */
      readonly determined: boolean;
    };

export interface NumberLexicon {
  /** By lower-case word. */
  readonly words: WordMap<NumberWord>;
  /** `½`. */
  readonly characters: WordMap<number>;
  /** `and` within a number. */
  readonly joiners: WordSet;
  /** `point`, between number words. */
  readonly points: WordSet;
  /** `minus`, `negative`. */
  readonly negatives: WordSet;
  /** Ordinals that are parts only after tens: `twenty-firsts`. */
  readonly ordinalParts: WordMap<{ readonly value: number; readonly plural: boolean }>;
  /** `of`. */
  readonly partitives: WordSet;
  /** Determiners that may follow `half` or `double`: `the`, `its`. */
  readonly determiners: WordSet;
  /** Before `half`, when it is a part of a match: `second`. */
  readonly ordinals: WordSet;
  /** Unit name of multiples: `time`. */
  readonly multipleUnit: string;
}

export type Dimension =
  | 'currency'
  | 'share'
  | 'time'
  | 'length'
  | 'area'
  | 'volume'
  | 'weight'
  | 'speed'
  | 'temperature'
  | 'age'
  | 'count'
  | 'other';

/** A standard unit. */
export interface Unit {
  /** Singular name: `dollar`, `mile per hour`. */
  readonly name: string;
  readonly dimension: Dimension;
  /** `a mile`, `an hour`: the article before it is the number one. */
  readonly countable: boolean;
}

/** A unit that quantities are told in together with a lesser one: `five feet two inches`. */
export interface CompoundUnit {
  /** By name of the lesser unit: how many of it one is. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Whether the sum is told in the lesser unit: of times, so that it stays whole. */
  readonly inLesser: boolean;
  /** The lesser unit of a second number without one: `15 dollars 50`. */
  readonly bare: string | null;
}

export interface UnitLexicon {
  /** After a number: words and symbols that mean a unit however they are written. */
  readonly after: Lexicon<Unit>;
  /** After a number, as written: `C`, `kW`, `m`. A single letter counts only when written right after the digits. */
  readonly symbols: ReadonlyMap<string, Unit>;
  /** Of them, those that may stand apart from their number, too: `12 C`, `5 W`. */
  readonly apart: ReadonlySet<string>;
  /** Before a number: `$`, `US$`, `EUR`. */
  readonly before: Lexicon<Unit>;
  /** Between a unit and what it is reckoned by: `per`, `/`, `a`. The value is whether only a unit of time or count may follow. */
  readonly rates: WordMap<'any' | 'time'>;
  readonly compounds: ReadonlyMap<string, CompoundUnit>;
  /** Units that are also the name of a currency: `pound`. */
  readonly moneyToo: ReadonlyMap<string, Unit>;
  /** Shortly before such a unit, it is the currency: `fined 30,000 pounds`. */
  readonly paying: WordSet;
  /** Words that are units only in a compound: the `in` of `5 ft 2 in`. */
  readonly compoundWords: WordMap<string>;
  /** Before an article and a unit, which then are a length of time: `within a year`. */
  readonly articleLeads: WordSet;
  /** Things that sums are reckoned by, after an article: `$82 a share`. */
  readonly reckoned: WordSet;
  /** Joins the two in a unit's name: `per`. */
  readonly rateName: string;
  /** `old`, `age` after a unit of time make it an age. */
  readonly agePhrases: Lexicon<true>;
  /** Unit of an age told in years: `year of age`. */
  readonly ageUnit: string;
  readonly ageOf: string;
  /** `aged` right before a number. */
  readonly ageLeads: WordSet;
}

/** Evidence of what a figure counts, by where the word stands to the figure. */
export interface TopicWord {
  readonly topic: string;
  /** `killed 12`, `claimed 12 lives`. */
  readonly object: boolean;
  /** `12 were killed`, `12 dead`. */
  readonly subject: boolean;
  /** A noun before the figure: `death toll of 12`, `capacity of 7,500`. */
  readonly lead: boolean;
}

export interface CountedLexicon {
  /** Singular of a plural, in lower case; null when the word is no plural. */
  readonly singular: (word: Word) => string | null;
  /** Words that end a noun phrase: prepositions, auxiliaries, conjunctions, pronouns. */
  readonly stops: WordSet;
  /** Verbs that stand after a counted noun and are no part of it, beyond those told by their endings. */
  readonly verbs: WordSet;
  /** Whether a word looks like a verb's past or present participle. */
  readonly verbLike: (word: Word) => boolean;
  /** Whether it looks like one in the past, which may be a sentence's verb. */
  readonly pastLike: (word: Word) => boolean;
  /** Whether a word's ending makes it an adverb. */
  readonly adverb: (word: Word) => boolean;
  /** Adjectives between a number and its noun that look like something else: `more`, `other`. */
  readonly fillers: WordSet;
  /** Singular nouns for people. */
  readonly people: WordSet;
  /** Groups told with how many they are: `a family of five`. */
  readonly groups: WordSet;
  /** Nouns that say no more than that people are counted: `people`, `victim`. */
  readonly anyone: ReadonlySet<string>;
  /** Whether a noun's ending is one of people's: `worker`, `artist`. */
  readonly personLike: (noun: string) => boolean;
  /** What a count of people without a noun of its own is called. */
  readonly peopleUnit: string;
}

export interface TopicLexicon {
  readonly words: Lexicon<TopicWord>;
  /** By singular noun counted: what happened (`death`) or who they are. */
  readonly events: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
  /** Lower case, after the noun: `individuals armed with`. */
  readonly roleMarks: WordMap<string>;
  /** Verbs between a noun that leads and its figure, besides those of change: `the toll stands at 44`. */
  readonly reaching: WordSet;
  /** `the toll, which stood at 12, rose`: what brings in a clause about a word that goes on behind it. */
  readonly relatives: WordSet;
  /** After `no`: what a report says there was none of. */
  readonly none: WordMap<string>;
  readonly no: string;
  /** `nobody`: alone, or after `no`. */
  readonly nobody: WordSet;
  readonly noOne: string;
  /** Topic of those who did it: never told as a part of the victims. */
  readonly attackers: string;
  /** The topic of the dead. */
  readonly dead: string;
  /** Topics that only some of another topic's people can be of: `critical` of the injured. */
  readonly within: ReadonlyMap<string, string>;
  /** Topics that describe a place, not the event: `population`. */
  readonly background: ReadonlySet<string>;
  /** Unit of a topic's bare numbers: `magnitude`. */
  readonly unitOf: ReadonlyMap<string, string>;
  /** Auxiliaries before a predicate: `were`, `been`. */
  readonly auxiliaries: WordSet;
  /** Topics whose counts are of people. */
  readonly ofPeople: ReadonlySet<string>;
  readonly byDimension: ReadonlyMap<Dimension, string>;
  /** Singular noun near a sum of money. */
  readonly money: WordMap<string>;
  /** Words that say of any sum what it is (`worth`); asked only when no other tells. */
  readonly worth: WordMap<string>;
  /** Adjective after a measure, or noun before it: `long`, `weight`. */
  readonly measures: WordMap<string>;
  /** May stand between a verb and its figure, or between a figure and its predicate. */
  readonly light: WordSet;
  readonly other: string;
  /** Noun of `other` for a rise or fall in percent, and for a bare number. */
  readonly change: string;
  readonly number: string;
}

export interface ScopeLexicon {
  /** What announces a count that nobody has made: `could rise to`, `is expected to reach`. */
  readonly forecast: Lexicon<true>;
  /** Before a figure: it is a subset of the one before (`including`). */
  readonly partBefore: Lexicon<true>;
  /** After a figure: `of them`, `of whom`. */
  readonly partAfter: Lexicon<true>;
  /** After a number of dead: so many beside those told of before (`two more died`). */
  readonly increments: WordSet;
  /** Anywhere in a clause: another event, time or place (`last year`, `since`). */
  readonly other: Lexicon<true>;
  /** Before the name of a place: `in`, `near`. */
  readonly places: WordSet;
  /** Words that open one of these, and all digits: a year may be of another time. */
  readonly otherStarts: TriggerSet;
  /** Before a figure: it was superseded (`up from`). */
  readonly earlier: Lexicon<true>;
  /** After a figure: `as earlier reported`. */
  readonly earlierAfter: Lexicon<true>;
  /** Before a year: `in`, `since`. */
  readonly yearLeads: WordSet;
  /** Right after a number: `22 other defendants`. */
  readonly others: WordSet;
  /** Words of a sentence that speaks of the present: `remain`. */
  readonly present: WordSet;
  /** `the`, `these`: the group is known already. */
  readonly definite: WordSet;
}

/** Words that show that a number is no quantity. */
export interface NotFigureLexicon {
  /** Lower case. */
  readonly months: WordSet;
  /** Months that are other words too, and count only with a capital: `May`. */
  readonly weekdays: WordSet;
  readonly clock: WordSet;
  /** Right after a number: `th`, and the `s` of `1990s`. */
  readonly ordinalEndings: WordSet;
  /** Before a year: `in`, `since`, `early`. */
  readonly yearLeads: WordSet;
  /** Before a number, any case: `number`, `ranked`, `chapter`. */
  readonly designators: WordSet;
  /** Those that a number in words may follow: `number one`. */
  readonly spelledOut: WordSet;
  /** After a street's number and name. */
  readonly streets: WordSet;
  /** Near two numbers with a hyphen between them: `win`, `lead`, `vote`. */
  readonly contests: WordSet;
  /** Before `one`, when it is a pronoun: `this one`. */
  readonly pronounBefore: WordSet;
  /** After `one`, when it is a pronoun or fixed: `one another`, `one day`. */
  readonly pronounAfter: WordSet;
  readonly one: string;
  /** Before it: `at one point`. */
  readonly atOne: WordSet;
  /** Before a number without a noun, which then is a place in an order: `the bottom three`. */
  readonly rankings: WordSet;
  /** After a length of time that tells when: `ago`. */
  readonly elapsed: WordSet;
}

/** Number words, units, bounds, topics. */
export interface FigureLexicon {
  /** Every word and mark that a number can begin with, so that one test passes over the others. */
  readonly starts: TriggerSet;
  readonly numbers: NumberLexicon;
  readonly units: UnitLexicon;
  readonly bounds: {
    readonly before: Lexicon<Bound>;
    readonly after: Lexicon<Bound>;
    /** Right after a number: `-strong`. */
    readonly suffixes: WordSet;
    /** Verbs that make `over` a part of themselves: `handed over`. */
    readonly phrasal: WordSet;
    /** Words between a bound and its number: `a total of`. */
    readonly between: Lexicon<true>;
  };
  readonly ranges: {
    /** `between`: joined with `and`. */
    readonly between: WordSet;
    readonly from: WordSet;
    readonly and: WordSet;
    readonly or: WordSet;
    /** `one in five`, `nine out of 10`. */
    readonly ratios: Lexicon<true>;
    /** `one over twenty`. */
    readonly over: WordSet;
    readonly to: WordSet;
    /** `fell by 1 to 2 degrees`: after it a range stands even behind a verb of change. */
    readonly by: WordSet;
    /** In `from X to Y` after these, X is the older value and Y the newer: `rose from 3 to 5`. */
    readonly changes: WordSet;
  };
  readonly trends: {
    readonly words: WordMap<'up' | 'down'>;
    readonly light: WordSet;
    /** Between a change and the value it led to: `rose 18 cents to $5`. */
    readonly carriers: WordSet;
  };
  readonly counted: CountedLexicon;
  readonly topics: TopicLexicon;
  readonly scope: ScopeLexicon;
  readonly not: NotFigureLexicon;
}
