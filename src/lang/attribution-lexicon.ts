import type { SourceKind, Stance } from '../model/statement.ts';
import type { Lexicon } from '../text/lexicon.ts';

/**
 * How a cue builds its sentence.
 * `say` takes a quotation or a clause ("said that"); `tell` an addressee, then the same; `think` a clause; `want` an
 * infinitive; `judge` the thing judged ("condemned the raid"); `ask` a question; `show` has a document or finding for its
 * subject; `seem` has no source; `noun` carries its content along ("the claim that").
 */
export type CueClass = 'say' | 'tell' | 'think' | 'want' | 'judge' | 'ask' | 'show' | 'seem' | 'noun';

export type CueForm = 'base' | 'present' | 'past' | 'participle' | 'noun';

export interface CueWord {
  readonly lemma: string;
  /** Tells lemmas apart in features. */
  readonly lemmaHash: number;
  readonly class: CueClass;
  readonly form: CueForm;
  readonly stance: Stance;
  /** Closes a sentence after what was said: "..., police said Friday". */
  readonly closes: boolean;
  /** The word before it that makes a phrase of saying of the two: the `as` of "as per officials". */
  readonly behind: string | null;
}

/** What a word does in a sentence, as far as finding sources and clauses needs it. Bits, so that a word may do several. */
export const WordRole = {
  determiner: 1,
  possessive: 2,
  subjectPronoun: 4,
  objectPronoun: 8,
  relative: 16,
  preposition: 32,
  coordinator: 64,
  subordinator: 128,
  auxiliary: 256,
  negation: 512,
  /** He, she, it, they: stands for someone named before. */
  personal: 1024,
  /** Mr, Gen., President: comes before a name. */
  title: 2048,
  /** Names what somebody is or does: minister, spokesman, witness. */
  role: 4096,
  /** Names a text or a broadcast: statement, letter, report. */
  document: 8192,
  /** Days, months and words of time, which end a source ("Brown said Friday"). */
  time: 16384,
  /** Names a body that speaks: ministry, company, court. */
  body: 32768,
  /** Also, still, just: never part of a name, may stand between subject and verb. */
  adverb: 65536,
  /** Went, took, became: a verb in whatever place. */
  verb: 262144,
  /** A, the: never stands for somebody alone. */
  article: 524288,
  /** Another, others, some: may stand for somebody without a noun. */
  indefinite: 131072,
} as const;

export type Gender = 'female' | 'male' | 'plural' | 'thing';

/** Weights of the learned choices; see `scripts/train-attribution.ts`. */
export interface AttributionWeights {
  readonly bits: number;
  readonly scale: number;
  /** Log odds above which a word counts as a cue. */
  readonly threshold: number;
  /** Base64 of one signed byte a weight. */
  readonly values: string;
}

/** What is known of a word. */
export interface LexiconWord {
  /** `WordRole` bits. */
  readonly roles: number;
  readonly cue: CueWord | undefined;
}

export type Particle = 'infinitive' | 'complementiser' | 'genitive';
export type Attachment = 'owner' | 'partner' | 'place' | 'served';

/** What is written with a leading apostrophe, which opens no quotation. */
export type Elided = Pick<AttributionLexicon, 'elisions' | 'decadeEndings'>;

/** Verbs, nouns and phrases of saying, and the words that build sources. All keys lower case. */
export interface AttributionLexicon {
  readonly words: ReadonlyMap<string, LexiconWord>;
  /** Words written with a leading apostrophe, without it (`em`, `til`). */
  readonly elisions: ReadonlySet<string>;
  /** What follows the number of a decade that is written so: the `s` of `'90s`. */
  readonly decadeEndings: ReadonlySet<string>;
  /** Words that are told by what they do in a clause: the `to` of an infinitive, the `that` before what is said, `'s`. */
  readonly particles: ReadonlyMap<string, Particle>;
  /**
   * What may come between a role and its body, and what each tells: `of` whose it is, `in` where, `for` whom it is with, `to` whom an
   * aide serves.
   */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** `the`, `a`: behind one stands no verb. */
  readonly articles: ReadonlySet<string>;
  /** Determiners of one who was told of before: `the`, `this`. */
  readonly definites: ReadonlySet<string>;
  /** Plurals without the ending of one: `police believe`, `people say`. */
  readonly plurals: ReadonlySet<string>;
  /** Verbs of saying and thinking whose plain form is nothing else: `believe`, not `claim` or `report`. */
  readonly pureVerbs: ReadonlySet<string>;
  /** Names when they are written in capitals, whatever they are in small letters: `US`, `WHO`. */
  readonly acronyms: ReadonlySet<string>;
  /** States by their acronyms, as written, whose word is their government's: `US`, `UK`. */
  readonly states: ReadonlySet<string>;
  /** Whether a word's ending makes it an adverb: `reportedly`, but not `family`. Lower case. */
  readonly endsAsAdverb: (word: string) => boolean;
  /** Whether a word ends as verbs do in the past (`treated`), or in progress (`treating`). Lower case. */
  readonly endsAsPast: (word: string) => boolean;
  readonly endsInProgress: (word: string) => boolean;
  /** Whether a word ends as plurals do (`officials`). Lower case. */
  readonly endsAsPlural: (word: string) => boolean;
  /** Who says nothing: `nobody`, `none`. */
  readonly nobody: ReadonlySet<string>;
  /** First and second person: `I`, `we`. */
  readonly selves: ReadonlySet<string>;
  /** Gender and number of a personal pronoun. */
  readonly pronouns: ReadonlyMap<string, Gender>;
  /** Gender that a title or a role tells (`Mrs`, `spokeswoman`). */
  readonly genders: ReadonlyMap<string, Gender>;
  /** Given names, for telling which of two people is meant by `she`. */
  readonly givenNames: ReadonlyMap<string, Gender>;
  /** What someone issues: "the statement said" is on the word of who issued it. */
  readonly issued: ReadonlySet<string>;
  /** Words of standing that tell bearers of one role apart: the `former` mayor is not the mayor. */
  readonly standings: ReadonlySet<string>;
  /** Verbs that give a description its name: "a man who gave his name as", "an official named". */
  readonly namings: ReadonlySet<string>;
  /** What may stand between such a verb and the name: `himself`, `only`, `as`. */
  readonly namingLinks: ReadonlySet<string>;
  /** `old`, after an age: "the 21-year-old". */
  readonly aged: ReadonlySet<string>;
  /** The kind of source that a head noun names. */
  readonly kinds: ReadonlyMap<string, SourceKind>;
  /** Words that bring in who acts after a participle: `by`. */
  readonly agentMarks: ReadonlySet<string>;
  /** Auxiliaries that make a past participle a passive: `was`, `been`. */
  readonly passiveMarks: ReadonlySet<string>;
  /** Lemmas whose passive says what its subject holds: "is convinced that". Of other verbs of saying, the subject undergoes it. */
  readonly heldPassives: ReadonlySet<string>;
  /** Lemmas of taking in: a text "seen by" somebody says what it says without them. */
  readonly perceptions: ReadonlySet<string>;
  /** Participles of passives whose subject is told what follows: "MPs were told that". */
  readonly addressed: ReadonlySet<string>;
  /** Participles before "by" and who posted what stands before: `Posted by`, `A photo shared by`. */
  readonly postings: ReadonlySet<string>;
  /** What was posted: `photo`. */
  readonly posts: ReadonlySet<string>;
  /** Before the day on which it was posted: `on`. */
  readonly postedOn: ReadonlySet<string>;
  /** Networks on which sources post, lower case: `telegram`. */
  readonly platforms: ReadonlySet<string>;
  /** Before the signature of a post: `—`. */
  readonly dashes: ReadonlySet<string>;
  /** Prepositions of place and direction, after which no source stands: `in`, `against`. */
  readonly placings: ReadonlySet<string>;
  /** What opens a caption, a link or a label before a colon and never speaks: `Photos:`, `Watch:`. */
  readonly labels: ReadonlySet<string>;
  /** Forms of verbs of saying that are as often deeds: who `fired 17 shots` does not tell of them. */
  readonly deeds: ReadonlySet<string>;
  /** What opens a clause behind them: `threatened to shoot two hostages`. */
  readonly clauseWords: ReadonlySet<string>;
  /** What someone takes on by saying so, and says no more by it: "claimed responsibility for". */
  readonly owned: ReadonlySet<string>;
  /** Prepositions between a cue and the outlet that the words were said to or carried by. */
  readonly through: ReadonlySet<string>;
  /** Participles before who asked them: "analysts polled by the Post". */
  readonly questioned: ReadonlySet<string>;
  /** Participles that name whose word a report rests on: "citing officials". */
  readonly citing: ReadonlySet<string>;
  /** Who does so says a number: "put the toll at 12", "put the number of dead at 12". */
  readonly countVerbs: ReadonlySet<string>;
  /** Who does so says a new one: "raised the toll to 14". Who raises the number of trains does not say it but act. */
  readonly recountVerbs: ReadonlySet<string>;
  readonly tolls: ReadonlySet<string>;
  readonly totals: ReadonlySet<string>;
  /** Before the number, and the new number. */
  readonly countLinks: ReadonlySet<string>;
  readonly recountLinks: ReadonlySet<string>;
  /** `a`: what it begins has not been told of before. */
  readonly indefinites: ReadonlySet<string>;
  /** Before a subject whose verb is a participle: "with police saying". */
  readonly absolutes: ReadonlySet<string>;
  /** Behind a subject, they count it and are none: the `both` of "Orr and Bell both said". */
  readonly floating: ReadonlySet<string>;
  /** Phrases with a verb of saying, before a comma, that attribute nothing: `all told`. */
  readonly idioms: Lexicon<true>;
  /** Between two verbs that share a negation: "has not confirmed or denied". */
  readonly alternatives: ReadonlySet<string>;
  /** Between those who speak together: "Orr and Bell said". */
  readonly joins: ReadonlySet<string>;
  /** What sets another's word against what was said: "..., while the Red Cross puts". */
  readonly contrasts: ReadonlySet<string>;
  /** By the lemma of a cue: the words that make it a denial right behind it, `ruled out`. */
  readonly deniedWith: ReadonlyMap<string, ReadonlySet<string>>;
  /** What a report calls the words before: "..., a claim that could not be verified". */
  readonly restated: ReadonlySet<string>;
  /** Who is cited and no more is told of: "a person familiar with the talks". */
  readonly anybody: ReadonlySet<string>;
  /** Outlets even without a name: `state media`. */
  readonly media: ReadonlySet<string>;
  /** Words that show that a name or a phrase is an outlet's: `TV`, `newspaper`. */
  readonly outletWords: ReadonlySet<string>;
  /** Verbs of "was quoted by the Post as saying", "the Post quotes him as saying". */
  readonly quotes: ReadonlySet<string>;
  readonly sayings: ReadonlySet<string>;
  /** What is given to an outlet: "an interview with the Post". */
  readonly interviews: ReadonlySet<string>;
  /** Who writes or speaks for an outlet: `columnist`. */
  readonly journalists: ReadonlySet<string>;
  /** Nouns for any organisation, which stand for the one named before: `company`, `group`. */
  readonly genericBodies: ReadonlySet<string>;
  /** Nouns for one kind of organisation, which stand only for one that is called so: `airline`, `university`. */
  readonly kindsOfBody: ReadonlySet<string>;
  readonly weights: AttributionWeights;
}
