import type { CueWord } from '../lang/attribution-lexicon.ts';
import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import type { Cue } from './attribution-frame.ts';
import { addAll, type Features, featureTable, ONE, slotsFor } from './attribution-weights.ts';
import { cueAt, type FieldWords, has, Shape } from './attribution-words.ts';
import type { Mention } from './source-mentions.ts';

/** The kind of a mention, as a number for features. */
export const kindNumber = ({ kind }: Mention): number =>
  kind === 'name' ? 4 : kind === 'noun' ? 5 : kind === 'pronoun' ? 1 : kind === 'relative' ? 2 : 3;

const headMask =
  WordRole.role | WordRole.document | WordRole.title | WordRole.body | WordRole.time | Shape.capital | Shape.number;

/** Roles that tell the neighbours of a cue apart, without their words. */
export const shapeMask =
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

/** "According to" and its like, which are no verbs. */
export const isPhrase = (cue: CueWord | undefined): boolean => cue?.class === 'say' && cue.form === 'noun';

/** "The fire was reportedly caused by a short circuit": what is told so is nobody's word. */
export const isHearsay = (words: FieldWords, at: number): boolean =>
  isPhrase(cueAt(words, at)) && has(words, at, Shape.adverb);

const log2 = (n: number): number => 32 - Math.clz32(n);

const c = slotsFor(
  'word',
  'kind',
  'lemma',
  'third before',
  'second before',
  'before',
  'after',
  'second after',
  'third after',
  'shape second before',
  'shape before',
  'shape after',
  'shape second after',
  'in quotation',
  'quotes',
  'before group',
  'shape before group',
  'group',
  'group length',
  'opens sentence',
  'words left',
  'capital',
  'cue before',
  'cue after',
  'clause',
  'subject kind',
  'subject gap',
  'subject head',
  'subject roles',
  'subject kind and gap',
);

/** Features 1-39 and 170-178. */
const cueFeatures = featureTable(c, [
  [1],
  [2, c.word],
  [3, c.kind],
  [4, c.word, c.before],
  [5, c.word, c.after],
  [6, c.kind, c.before],
  [7, c.kind, c.after],
  [8, c.kind, c['second before']],
  [9, c.kind, c['second after']],
  [10, c.kind, c['shape before'], c['shape after']],
  [11, c.word, c['shape before']],
  [12, c.word, c['shape after']],
  [13, c.kind, c['shape second before'], c['shape before']],
  [14, c.kind, c['shape after'], c['shape second after']],
  [15, c['in quotation'], c.word],
  [16, c['in quotation'], c.kind],
  [17, c.quotes, c.kind],
  [18, c.quotes, c.word],
  [19, c.kind, c['before group'], ONE],
  [20, c.kind, c['shape before group']],
  [21, c.kind, c.group, c['group length']],
  [22, c.word, c.group],
  [23, c.kind, c['opens sentence'], c['words left']],
  [24, c.before, c.after, c.kind],
  [25, c.word, c.after, c['second after']],
  [26, c.word, c['second before'], c.before],
  [27, c.kind, c['third after']],
  [28, c.kind, c['third before']],
  [29, c.capital, c.kind, c['opens sentence']],
  [30, c.lemma],
  [31, c.before, c['shape after']],
  [32, c.after, c['shape before']],
  [33, c.word, c['cue before']],
  [34, c.kind, c['cue after']],
  [35, c.kind, c.clause],
  [36, c.word, c.clause],
  [37, c.kind, c.clause, c['shape before']],
  [38, c.lemma, c['shape before'], c['shape after']],
  [39, c.lemma, c.clause],
  [170, c.lemma, c.after],
  [171, c.lemma, c.before],
  [172, c.kind, c['subject kind'], c['subject gap']],
  [173, c.lemma, c['subject kind'], c['subject gap']],
  [174, c['subject gap'], c['subject head']],
  [175, c.kind, c['subject roles'], c['subject gap']],
  [176, c.lemma, c['subject roles'], c['subject gap']],
  [177, c.kind, c['subject head'], c['subject gap']],
  [178, c['subject kind and gap'], c.clause, c.kind],
]);

/** Whether the cue attributes something here. */
export function describeCue({ words, sentence, mentions, at, group, quotes }: Cue, features: Features): void {
  const { cue, cueKind, roles } = words.known[at]!;
  let subject: Mention | null = null;
  for (const mention of mentions) {
    if (mention.last > group) break;
    subject = mention;
  }
  const gap = subject === null ? 9 : Math.min(4, group - subject.last);
  const subjectKind = subject === null ? 0 : kindNumber(subject);
  const { slots } = cueFeatures;
  slots[c.word] = words.hashes[at]!;
  slots[c.kind] = cueKind;
  slots[c.lemma] = cue!.lemmaHash;
  slots[c['third before']] = hashAt(words, at - 3, sentence);
  slots[c['second before']] = hashAt(words, at - 2, sentence);
  slots[c.before] = hashAt(words, at - 1, sentence);
  slots[c.after] = hashAt(words, at + 1, sentence);
  slots[c['second after']] = hashAt(words, at + 2, sentence);
  slots[c['third after']] = hashAt(words, at + 3, sentence);
  slots[c['shape second before']] = shapeOf(words, at - 2, sentence);
  slots[c['shape before']] = shapeOf(words, at - 1, sentence);
  slots[c['shape after']] = shapeOf(words, at + 1, sentence);
  slots[c['shape second after']] = shapeOf(words, at + 2, sentence);
  slots[c['in quotation']] = words.quotedAt[at]! >= 0 ? 1 : 0;
  slots[c.quotes] = quotes;
  slots[c['before group']] = hashAt(words, group - 1, sentence);
  slots[c['shape before group']] = shapeOf(words, group - 1, sentence);
  slots[c.group] = hashAt(words, group, sentence);
  slots[c['group length']] = at - group;
  slots[c['opens sentence']] = at === sentence.first ? 1 : 0;
  slots[c['words left']] = log2(sentence.last - at);
  slots[c.capital] = roles & Shape.capital ? 1 : 0;
  slots[c['cue before']] = nearestCue(words, sentence, at, -1);
  slots[c['cue after']] = nearestCue(words, sentence, at, 1);
  slots[c.clause] = clauseAhead(words, sentence, at);
  slots[c['subject kind']] = subjectKind;
  slots[c['subject gap']] = gap;
  slots[c['subject head']] = subject === null ? 0 : words.hashes[subject.head]!;
  slots[c['subject roles']] = subject === null ? 0 : words.roles[subject.head]! & headMask;
  slots[c['subject kind and gap']] = subjectKind * 8 + gap;
  addAll(features, cueFeatures);
}

const opensClause =
  Shape.complementiser | Shape.infinitive | Shape.clauseMark | WordRole.subordinator | WordRole.auxiliary;

/** What opens a content within six tokens: "that", an infinitive, a quotation, a question; with its distance for "that". */
function clauseAhead(words: FieldWords, sentence: Sentence, at: number): number {
  const { roles, quotedAt } = words;
  const end = Math.min(sentence.last, at + 7);
  const inside = quotedAt[at]! >= 0;
  for (let i = at + 1; i < end; i++) {
    const role = roles[i]!;
    if (quotedAt[i]! >= 0 && !inside) return 1;
    if (!(role & opensClause)) continue;
    if (role & Shape.complementiser) return 10 + i - at;
    if (role & Shape.infinitive) return 20 + Math.min(2, i - at);
    return role & WordRole.subordinator ? 3 : role & Shape.clauseMark ? 4 : 5;
  }
  return 0;
}

/** Class and distance of the next cue word to one side, within six tokens. */
function nearestCue(words: FieldWords, sentence: Sentence, at: number, step: 1 | -1): number {
  for (let d = 1; d <= 6; d++) {
    const i = at + d * step;
    if (i < sentence.first || i >= sentence.last) return 0;
    if (words.roles[i]! & Shape.verbCue) return words.known[i]!.cueKind;
  }
  return 0;
}
