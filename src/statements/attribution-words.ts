import {
  type Attachment,
  type AttributionLexicon,
  type CueClass,
  type CueForm,
  type CueWord,
  type Gender,
  WordRole,
} from '../lang/attribution-lexicon.ts';
import type { SourceKind } from '../model/statement.ts';
import type { FieldText } from '../text/field-text.ts';
import { hashOf } from '../text/hash.ts';
import { type Word, wordFact } from '../text/words.ts';
import type { Quoted } from './quotation.ts';

/** A field with what the lexicon knows of each token. */
export interface FieldWords extends FieldText {
  /** Of each token, what is known of its spelling. */
  readonly known: readonly Known[];
  /** Of each token `Known.roles`, side by side. */
  readonly roles: Int32Array;
  /** Bits of `Mark` that any of its tokens has. */
  readonly marks: number;
  /** Of each token the hash of its lower-case form. */
  readonly hashes: Int32Array;
  readonly quoted: readonly Quoted[];
  /** For each token the index in `quoted` of the outermost quotation that covers it, or -1. */
  readonly quotedAt: Int16Array;
}

/** What is known of a spelling, worked out once and shared by all tokens that are written so. */
export interface Known {
  /** `WordRole` bits, and those of `Shape`. */
  readonly roles: number;
  /** Bits of `Mark`. */
  readonly marks: number;
  readonly cue: CueWord | undefined;
  readonly ending: Ending | null;
  /** What it attaches to a phrase before it. */
  readonly attachment: Attachment | undefined;
  /** Whether behind a subject it counts it: `both`. */
  readonly floats: boolean;
  /** Class and form of the cue in one number, for features; 0 of what is none. */
  readonly cueKind: number;
  /** The kind of source that it names as a head noun. */
  readonly kind: SourceKind | undefined;
  /** Gender that it tells of its bearer as a title or a role, as a pronoun, as a given name. */
  readonly gender: Gender | undefined;
  readonly pronoun: Gender | undefined;
  readonly givenName: Gender | undefined;
}

/** As a verb in the past (`treated`), or in progress (`treating`), as a plural (`officials`). */
type Ending = 'past' | 'progress' | 'plural';

/** What a token looks like, and what is asked of it most; bits above those of `WordRole`. */
export const Shape = {
  capital: 1 << 20,
  punctuation: 1 << 21,
  number: 1 << 22,
  /** A comma, semicolon, colon, dash or full stop: where a clause may end. */
  clauseMark: 1 << 23,
  quotationMark: 1 << 24,
  cue: 1 << 25,
  /** A cue that is no noun. */
  verbCue: 1 << 26,
  /** "to" */
  infinitive: 1 << 27,
  /** "that" */
  complementiser: 1 << 28,
  /** "'s" */
  genitive: 1 << 29,
  /** "@" */
  handle: 1 << 30,
  /** "Posted", "shared". */
  posting: 1 << 31,
  adverb: WordRole.adverb,
} as const;

/** The lexicon's sets of words that are asked of tokens, each a bit. */
export const Mark = {
  standings: 1 << 0,
  namings: 1 << 1,
  namingLinks: 1 << 2,
  aged: 1 << 3,
  agentMarks: 1 << 4,
  passiveMarks: 1 << 5,
  postings: 1 << 6,
  posts: 1 << 7,
  postedOn: 1 << 8,
  dashes: 1 << 9,
  placings: 1 << 10,
  labels: 1 << 11,
  through: 1 << 12,
  citing: 1 << 13,
  outletWords: 1 << 14,
  quotes: 1 << 15,
  sayings: 1 << 16,
  interviews: 1 << 17,
  journalists: 1 << 18,
  articles: 1 << 19,
  plurals: 1 << 20,
  pureVerbs: 1 << 21,
  anybody: 1 << 22,
  countVerbs: 1 << 23,
  recountVerbs: 1 << 24,
  tolls: 1 << 25,
  totals: 1 << 26,
  countLinks: 1 << 27,
  recountLinks: 1 << 28,
  restated: 1 << 29,
  indefinites: 1 << 30,
  addressed: 1 << 31,
} as const satisfies Partial<Record<keyof AttributionLexicon, number>>;

const classNumber: Readonly<Record<CueClass, number>> = {
  say: 1,
  tell: 2,
  think: 3,
  want: 4,
  judge: 5,
  ask: 6,
  show: 7,
  seem: 8,
  noun: 9,
};
const formNumber: Readonly<Record<CueForm, number>> = { base: 1, present: 2, past: 3, participle: 4, noun: 5 };

const clauseMarks = new Set([',', ';', ':', '—', '–', '-', '.', '!', '?', '…', '(', ')']);
const quotationMarks = new Set(['"', '“', '”', '„', '«', '»', "'", '‘', '’', '`']);

const learners = new WeakMap<AttributionLexicon, (word: Word) => Known>();

/** What the lexicon and its spelling tell of a word, as a fact of it. */
function knownBy(lexicon: AttributionLexicon): (word: Word) => Known {
  let known = learners.get(lexicon);
  if (known === undefined) {
    const marks = marksIn(lexicon);
    known = wordFact((lower, word) => learn(word, lexicon, marks.get(lower) ?? 0));
    learners.set(lexicon, known);
  }
  return known;
}

function marksIn(lexicon: AttributionLexicon): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  for (const [name, bit] of Object.entries(Mark))
    for (const word of lexicon[name as keyof typeof Mark]) marks.set(word, (marks.get(word) ?? 0) | bit);
  return marks;
}

function learn(word: Word, lexicon: AttributionLexicon, marked: number): Known {
  const { kind, text } = word;
  const isName = word.acronym && lexicon.acronyms.has(word.lower);
  const lower = isName ? text : word.lower;
  const marks = isName ? 0 : marked;
  const entry = kind === 'word' || text === ':' ? lexicon.words.get(lower) : undefined;
  const cue = entry?.cue;
  const particle = lexicon.particles.get(lower);
  let roles = particle === undefined ? 0 : Shape[particle];
  if (cue !== undefined) roles |= cue.form === 'noun' ? Shape.cue : Shape.cue | Shape.verbCue;
  if (marks & Mark.postings) roles |= Shape.posting;
  if (kind === 'punctuation') {
    roles |= Shape.punctuation;
    if (clauseMarks.has(text)) roles |= Shape.clauseMark;
    if (quotationMarks.has(text)) roles |= Shape.quotationMark;
    if (text === '@') roles |= Shape.handle;
  } else if (kind === 'number') roles |= Shape.number;
  else {
    roles |= entry?.roles ?? 0;
    const first = text.charCodeAt(0);
    if ((first >= 65 && first <= 90) || (first > 127 && text[0] !== lower[0])) roles |= Shape.capital;
    if (lexicon.endsAsAdverb(lower)) roles |= Shape.adverb;
  }
  const ending = endingOf(lower, lexicon);
  const attachment = lexicon.attachments.get(lower);
  const kindOfSource = lexicon.kinds.get(lower);
  const gender = lexicon.genders.get(lower);
  const pronoun = lexicon.pronouns.get(lower);
  const givenName = lexicon.givenNames.get(lower);
  const floats = lexicon.floating.has(lower);
  const isPlain = !floats && !marks && !cue && !attachment && !kindOfSource && !gender && !pronoun && !givenName;
  const plain = plainBy[ending ?? 'none'];
  const alike = isPlain ? plain.get(roles) : undefined;
  if (alike !== undefined) return alike;
  const known: Known = {
    roles,
    marks,
    cue,
    ending,
    attachment,
    floats,
    cueKind: cue === undefined ? 0 : classNumber[cue.class] * 8 + formNumber[cue.form],
    kind: kindOfSource,
    gender,
    pronoun,
    givenName,
  };
  if (isPlain) plain.set(roles, known);
  return known;
}

function endingOf(lower: string, lexicon: AttributionLexicon): Ending | null {
  if (lexicon.endsAsPast(lower)) return 'past';
  if (lexicon.endsInProgress(lower)) return 'progress';
  return lexicon.endsAsPlural(lower) ? 'plural' : null;
}

/** By ending and roles, what is known of words of which the lexicon has no more: most are so, and share one object. */
const plainBy: Readonly<Record<Ending | 'none', Map<number, Known>>> = {
  past: new Map(),
  progress: new Map(),
  plural: new Map(),
  none: new Map(),
};

const DOUBLE_MARK = hashOf('"');

export function lookUp(field: FieldText, quoted: readonly Quoted[], lexicon: AttributionLexicon): FieldWords {
  const { tokens } = field;
  const { length } = tokens;
  const knownOf = knownBy(lexicon);
  const known = new Array<Known>(length);
  const roles = new Int32Array(length);
  const hashes = new Int32Array(length);
  let marks = 0;
  for (let i = 0; i < length; i++) {
    const { word } = tokens[i]!;
    const found = knownOf(word);
    marks |= found.marks;
    known[i] = found;
    roles[i] = found.roles;
    hashes[i] = word.lowerHash;
  }
  const quotedAt = new Int16Array(length).fill(-1);
  for (let q = Math.min(quoted.length, 0x7fff) - 1; q >= 0; q--) {
    const { first, last, depth, closed } = quoted[q]!;
    if (depth > 0) continue;
    quotedAt.fill(q, first, last);
    // Marks are told by what they do: the choices were learned where hardly any outlet quotes in single ones.
    if (closed && tokens[first]!.text === "'") {
      hashes[first] = DOUBLE_MARK;
      hashes[last - 1] = DOUBLE_MARK;
    }
  }
  return { ...field, known, roles, marks, hashes, quoted, quotedAt };
}

/** Whether the token does any of these `WordRole`s or has any of these `Shape`s; false beyond the text's ends. */
export const has = (words: FieldWords, at: number, bits: number): boolean => ((words.roles[at] ?? 0) & bits) !== 0;

/** Nothing is known beyond the text's ends. */
const knownAt = ({ known }: FieldWords, at: number): Known | undefined => (at < 0 ? undefined : known[at]);

/** Whether the token is in any of these sets of the lexicon. */
export const isMarked = (words: FieldWords, at: number, bits: number): boolean =>
  ((knownAt(words, at)?.marks ?? 0) & bits) !== 0;

/** Whether the token ends as verbs in the past do, or in progress, or as plurals do. */
export const endsAs = (words: FieldWords, at: number, ending: Ending): boolean => knownAt(words, at)?.ending === ending;

export const isComma = ({ tokens }: FieldWords, at: number): boolean => tokens[at]?.text === ',';

/** The cue that the token is, if it is one. */
export const cueAt = (words: FieldWords, at: number): CueWord | undefined => knownAt(words, at)?.cue;

/** Auxiliaries, adverbs and negations: what may stand between a subject and its verb. */
export const verbal = WordRole.auxiliary | WordRole.negation | Shape.adverb;

/** Whether the token may be a verb in the past: "seen", "obtained", "shot". */
export const isPast = (words: FieldWords, at: number): boolean =>
  endsAs(words, at, 'past') || cueAt(words, at)?.form === 'past' || has(words, at, WordRole.verb);

/** Whether the token may be the verb of a clause, as far as its form tells: "was", "left", "says". */
export function isFiniteVerb(words: FieldWords, at: number): boolean {
  const form = cueAt(words, at)?.form;
  if (has(words, at, WordRole.auxiliary | WordRole.verb) || form === 'past' || form === 'present') return true;
  return !has(words, at, Shape.capital) && endsAs(words, at, 'past');
}

/** Whether the token counts the subject before it, of a sentence that begins at `first`: the "both" of "Orr and Bell both said". */
export const floats = (words: FieldWords, at: number, first: number): boolean =>
  words.known[at]!.floats &&
  at > first &&
  !has(words, at - 1, beforeSubject) &&
  has(words, at + 1, verbal | WordRole.verb | Shape.verbCue);

const beforeSubject =
  WordRole.coordinator | WordRole.subordinator | WordRole.preposition | Shape.complementiser | Shape.punctuation;
