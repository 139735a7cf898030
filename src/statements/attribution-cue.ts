import type { CueClass, CueForm, CueWord } from '../lang/attribution-lexicon.ts';
import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import { add, type Features } from './attribution-weights.ts';
import { type FieldWords, has, isVerbal, Shape } from './attribution-words.ts';
import type { Mention } from './source-mentions.ts';

export const classNumber: Readonly<Record<CueClass, number>> = {
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
export const formNumber: Readonly<Record<CueForm, number>> = { base: 1, present: 2, past: 3, participle: 4, noun: 5 };

export const kindNumber = { pronoun: 1, relative: 2, possessive: 3, name: 4, noun: 5 } as const;

const headMask =
  WordRole.role | WordRole.document | WordRole.title | WordRole.body | WordRole.time | Shape.capital | Shape.number;

/** Roles that tell the neighbours of a cue apart, without their words. */
const shapeMask =
  Shape.capital |
  Shape.punctuation |
  Shape.number |
  Shape.quotationMark |
  Shape.adverb |
  WordRole.determiner |
  WordRole.possessive |
  WordRole.subjectPronoun |
  WordRole.preposition |
  WordRole.auxiliary |
  WordRole.negation |
  WordRole.relative |
  WordRole.role |
  WordRole.coordinator;

export const shapeOf = (words: FieldWords, at: number, sentence: Sentence): number =>
  at < sentence.first ? -1 : at >= sentence.last ? -2 : words.roles[at]! & shapeMask;

export const hashAt = (words: FieldWords, at: number, sentence: Sentence): number =>
  at < sentence.first ? 1 : at >= sentence.last ? 2 : words.hashes[at]!;

/** First token of the verb group that ends in `at`: "has also said" begins at "has". */
export function verbGroupStart(words: FieldWords, at: number, sentence: Sentence): number {
  let first = at;
  while (first > sentence.first && (isVerbal(words, first - 1) || words.tokens[first - 1]!.lower === 'to')) first--;
  return first;
}

/** "According to" and its like, which are no verbs. */
export const isPhrase = (cue: CueWord | undefined): boolean => cue?.class === 'say' && cue.form === 'noun';

const log2 = (n: number): number => 32 - Math.clz32(n);

/** Features 1-39: whether the word at `at` attributes something here. */
export function describeCue(
  words: FieldWords,
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
  features: Features,
): void {
  const cue = words.cues[at]!;
  const word = words.hashes[at]!;
  const cueClass = classNumber[cue.class];
  const form = formNumber[cue.form];
  const kind = cueClass * 8 + form;
  const w = (offset: number): number => hashAt(words, at + offset, sentence);
  const s = (offset: number): number => shapeOf(words, at + offset, sentence);
  const inQuotation = words.quotedAt[at]! >= 0 ? 1 : 0;
  const group = verbGroupStart(words, at, sentence);
  const quotes = quotesAround(words, sentence, at);
  add(features, 1);
  add(features, 2, word);
  add(features, 3, kind);
  add(features, 4, word, w(-1));
  add(features, 5, word, w(1));
  add(features, 6, kind, w(-1));
  add(features, 7, kind, w(1));
  add(features, 8, kind, w(-2));
  add(features, 9, kind, w(2));
  add(features, 10, kind, s(-1), s(1));
  add(features, 11, word, s(-1));
  add(features, 12, word, s(1));
  add(features, 13, kind, s(-2), s(-1));
  add(features, 14, kind, s(1), s(2));
  add(features, 15, inQuotation, word);
  add(features, 16, inQuotation, kind);
  add(features, 17, quotes, kind);
  add(features, 18, quotes, word);
  add(features, 19, kind, hashAt(words, group - 1, sentence), 1);
  add(features, 20, kind, shapeOf(words, group - 1, sentence));
  add(features, 21, kind, hashAt(words, group, sentence), at - group);
  add(features, 22, word, hashAt(words, group, sentence));
  add(features, 23, kind, at === sentence.first ? 1 : 0, log2(sentence.last - at));
  add(features, 24, w(-1), w(1), kind);
  add(features, 25, word, w(1), w(2));
  add(features, 26, word, w(-2), w(-1));
  add(features, 27, kind, w(3));
  add(features, 28, kind, w(-3));
  add(features, 29, has(words, at, Shape.capital) ? 1 : 0, kind, at === sentence.first ? 1 : 0);
  add(features, 31, w(-1), s(1));
  add(features, 32, w(1), s(-1));
  add(features, 33, word, nearestCue(words, sentence, at, -1));
  add(features, 34, kind, nearestCue(words, sentence, at, 1));
  const clause = clauseAhead(words, sentence, at);
  add(features, 35, kind, clause);
  add(features, 36, word, clause);
  add(features, 37, kind, clause, s(-1));
  const lemma = cue.lemmaHash;
  add(features, 30, lemma);
  add(features, 38, lemma, s(-1), s(1));
  add(features, 39, lemma, clause);
  add(features, 170, lemma, w(1));
  add(features, 171, lemma, w(-1));
  let subject: Mention | null = null;
  for (const mention of mentions) {
    if (mention.last > group) break;
    subject = mention;
  }
  const gap = subject === null ? 9 : Math.min(4, group - subject.last);
  const head = subject === null ? 0 : words.hashes[subject.head]!;
  const headRoles = subject === null ? 0 : words.roles[subject.head]! & headMask;
  const mentionKind = subject === null ? 0 : kindNumber[subject.kind];
  add(features, 172, kind, mentionKind, gap);
  add(features, 173, lemma, mentionKind, gap);
  add(features, 174, gap, head);
  add(features, 175, kind, headRoles, gap);
  add(features, 176, lemma, headRoles, gap);
  add(features, 177, kind, head, gap);
  add(features, 178, mentionKind * 8 + gap, clause, kind);
}

/** What opens a content within six tokens: "that", an infinitive, a quotation, a question; with its distance for "that". */
function clauseAhead(words: FieldWords, sentence: Sentence, at: number): number {
  const end = Math.min(sentence.last, at + 7);
  for (let i = at + 1; i < end; i++) {
    const { lower } = words.tokens[i]!;
    if (words.quotedAt[i]! >= 0 && words.quotedAt[at]! < 0) return 1;
    if (lower === 'that') return 10 + i - at;
    if (lower === 'to') return 20 + Math.min(2, i - at);
    if (has(words, i, WordRole.subordinator)) return 3;
    if (has(words, i, Shape.clauseMark)) return 4;
    if (has(words, i, WordRole.auxiliary)) return 5;
  }
  return 0;
}

/** Bits: the quotation right before, right after, anywhere in the sentence. */
export function quotesAround(words: FieldWords, sentence: Sentence, at: number): number {
  let bits = 0;
  const from = Math.max(sentence.first, at - 8);
  const to = Math.min(sentence.last, at + 8);
  for (let i = from; i < to; i++)
    if (words.roles[i]! & Shape.quotationMark && words.quotedAt[i]! >= 0) bits |= i < at ? 1 : 2;
  const before = sentence.first - 1;
  if (before >= 0 && words.quotedAt[before]! >= 0) bits |= 4;
  return bits;
}

/** Class and distance of the next cue word to one side, within six tokens. */
function nearestCue(words: FieldWords, sentence: Sentence, at: number, step: 1 | -1): number {
  for (let d = 1; d <= 6; d++) {
    const i = at + d * step;
    if (i < sentence.first || i >= sentence.last) return 0;
    const cue = words.cues[i];
    if (cue !== undefined && cue.form !== 'noun') return classNumber[cue.class] * 8 + formNumber[cue.form];
  }
  return 0;
}
