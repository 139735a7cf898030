import { type AttributionLexicon, WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import { classNumber, formNumber, hashAt, kindNumber, shapeOf, verbGroupStart } from './attribution-cue.ts';
import { addAll, best, type Features, featureTable, slotsFor } from './attribution-weights.ts';
import { type FieldWords, has, isVerbal, Shape } from './attribution-words.ts';
import type { Mention } from './source-mentions.ts';

/** How many mentions on either side of a cue are weighed. */
const NEAREST_LEFT = 7;
const NEAREST_RIGHT = 3;

/** Longest quotation, in tokens, that may be a name in marks ('The Herald') rather than speech. */
const LONGEST_NAME = 7;

/** Roles of a mention's head that tell whether it can speak. */
const headRoles = WordRole.role | WordRole.document | WordRole.title | WordRole.body | WordRole.time | Shape.capital;

/** Whether the mention stands within speech that the cue is outside of: it is spoken of, and does not speak. */
function isSpokenOf({ quoted, quotedAt }: FieldWords, { head }: Mention, cue: number): boolean {
  const q = quotedAt[head]!;
  return q >= 0 && q !== quotedAt[cue] && quoted[q]!.last - quoted[q]!.first > LONGEST_NAME;
}

/** What is weighed for one cue; null is "names no source". */
export function sourceCandidates(
  words: FieldWords,
  sentence: Sentence,
  mentions: readonly Mention[],
  cue: number,
  lexicon: AttributionLexicon,
): readonly (Mention | null)[] {
  const candidates: (Mention | null)[] = [null];
  const maySpeak = (mention: Mention): boolean =>
    !isTime(words, mention) &&
    !isLabel(words, mention, lexicon) &&
    !isDateline(words, sentence, mention, lexicon) &&
    !isSpokenOf(words, mention, cue);
  if (!isUndergone(words, sentence, cue, lexicon)) {
    const left = mentions.filter(
      (mention) => mention.last <= cue && maySpeak(mention) && !isPlace(words, sentence, mention, lexicon),
    );
    if (left.length > NEAREST_LEFT) candidates.push(left[0]!);
    candidates.push(...left.slice(-NEAREST_LEFT));
  }
  let right = 0;
  for (const mention of mentions)
    if (mention.first > cue && maySpeak(mention) && right++ < NEAREST_RIGHT) candidates.push(mention);
  return candidates;
}

/** "Hours after the raid" speaks no more than "Friday" does. */
const isTime = (words: FieldWords, { kind, head }: Mention): boolean =>
  kind === 'noun' && has(words, head, WordRole.time) && !has(words, head, Shape.capital);

/** Tokens between a dateline's place and its dash: `EASTWICK, Moravia (NPA) —`. */
const LONGEST_DATELINE = 9;

/** Where a report was filed, in capitals at its head, with a dash behind it. */
function isDateline(words: FieldWords, sentence: Sentence, mention: Mention, { dashes }: AttributionLexicon): boolean {
  const { first, last } = mention;
  if (first !== sentence.first || mention.kind !== 'name') return false;
  for (let i = first; i < last; i++) if (words.tokens[i]!.text !== words.tokens[i]!.text.toUpperCase()) return false;
  for (let i = last; i < Math.min(sentence.last, last + LONGEST_DATELINE); i++) {
    if (dashes.has(words.tokens[i]!.text)) return true;
    if (!has(words, i, Shape.punctuation | Shape.capital | Shape.number)) return false;
  }
  return false;
}

/** "... in Eastwick said": what a preposition of place brings in seldom speaks (2% of such phrases in PolNeAR). */
const isPlace = (
  words: FieldWords,
  { first: sentence }: Sentence,
  { first }: Mention,
  lexicon: AttributionLexicon,
): boolean => first > sentence && lexicon.placings.has(words.tokens[first - 1]!.lower);

/** "Photos: ...", "Watch: ...": what opens a caption or a link speaks to nobody. */
export const isLabel = (
  { tokens }: FieldWords,
  { first, head, last }: Mention,
  { labels }: AttributionLexicon,
): boolean => tokens[last]?.text === ':' && (labels.has(tokens[first]!.lower) || labels.has(tokens[head]!.lower));

const heldClasses: ReadonlySet<string> = new Set(['think', 'want', 'seem', 'noun']);

/** A passive of saying or judging: who "was told", "is described as" or "has been accused" does not speak. */
function isUndergone(
  words: FieldWords,
  sentence: Sentence,
  cue: number,
  { heldPassives, passiveMarks }: AttributionLexicon,
): boolean {
  const { class: cueClass, form, lemma } = words.cues[cue]!;
  if (form !== 'past' || heldClasses.has(cueClass) || heldPassives.has(lemma)) return false;
  for (let i = verbGroupStart(words, cue, sentence); i < cue; i++)
    if (passiveMarks.has(words.tokens[i]!.lower)) return true;
  return false;
}

const n = slotsFor('kind', 'word', 'before', 'after', 'group', 'shape before group', 'opens sentence', 'has previous');

/** Features 40-49: that a cue names no source. */
const noSourceFeatures = featureTable(n, [
  [40],
  [41, n.kind],
  [42, n.word],
  [43, n.kind, n.before],
  [44, n.kind, n.after],
  [45, n.kind, n.group],
  [46, n.word, n.before],
  [47, n.kind, n['shape before group']],
  [48, n.kind, n['opens sentence']],
  [49, n['has previous'], n.kind],
]);

const m = slotsFor(
  'kind',
  'word',
  'side',
  'joint',
  'distance',
  'between',
  'rank',
  'head',
  'head roles',
  'before',
  'after',
  'shape after',
  'adjoins',
  'quoted',
  'opens sentence',
  'after cue',
  'before group',
  'before cue',
  'side and group',
  'length',
  'mention kind',
);

/** Features 51-72: that a mention is the source. */
const sourceFeatures = featureTable(m, [
  [51, m.joint, m.kind],
  [52, m.joint, m.kind, m.distance],
  [53, m.joint, m.distance, m.between],
  [54, m.side, m.rank, m.kind],
  [55, m.side, m.head],
  [56, m.side, m['head roles'], m.kind],
  [57, m.side, m.before, m.kind],
  [59, m.side, m['shape after'], m.adjoins],
  [60, m.joint, m.between, m.kind],
  [61, m.side, m.quoted],
  [62, m.joint, m.word],
  [63, m.side, m.word, m.distance],
  [64, m.side, m.after, m.kind],
  [65, m.joint, m['opens sentence'], m.rank],
  [66, m.side, m.head, m.word],
  [67, m.joint, m['after cue']],
  [68, m.joint, m['before group'], m.kind],
  [69, m.side, m.rank, m.before],
  [71, m['side and group'], m['before cue'], m.kind],
  [72, m.side, m.length, m['mention kind']],
]);

const p = slotsFor('same', 'kind', 'joint', 'before group', 'between');

/** Features 73-75: the same, of a cue that follows another with a source. */
const sharedSourceFeatures = featureTable(p, [
  [73, p.same, p.kind, p.joint],
  [74, p.same, p['before group'], p.kind],
  [75, p.same, p.between, p.joint],
]);

/**
 * Whether `mention` is the source of the cue at `at`. `previousSource` is that of the cue before it in the sentence,
 * which "..., saying" and "and added" share.
 */
export function describeSource(
  words: FieldWords,
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
  mention: Mention | null,
  previousSource: Mention | null,
  features: Features,
): void {
  const cue = words.cues[at]!;
  const kind = classNumber[cue.class] * 8 + formNumber[cue.form];
  const group = verbGroupStart(words, at, sentence);
  if (mention === null) {
    const { slots } = noSourceFeatures;
    slots[n.kind] = kind;
    slots[n.word] = words.hashes[at]!;
    slots[n.before] = hashAt(words, at - 1, sentence);
    slots[n.after] = hashAt(words, at + 1, sentence);
    slots[n.group] = hashAt(words, group, sentence);
    slots[n['shape before group']] = shapeOf(words, group - 1, sentence);
    slots[n['opens sentence']] = at === sentence.first ? 1 : 0;
    slots[n['has previous']] = previousSource === null ? 0 : 1;
    addAll(features, noSourceFeatures);
    return;
  }
  const side = mention.last <= at ? 1 : 2;
  const mentionKind = kindNumber[mention.kind];
  const joint = side * 8 + mentionKind;
  const from = side === 1 ? mention.last : at + 1;
  const to = side === 1 ? at : mention.first;
  const between = betweenOf(words, from, to);
  const distance = Math.min(side === 1 ? Math.max(0, group - mention.last) : to - from, 12);
  const beforeGroup = hashAt(words, group - 1, sentence);
  const { slots } = sourceFeatures;
  slots[m.kind] = kind;
  slots[m.word] = words.hashes[at]!;
  slots[m.side] = side;
  slots[m.joint] = joint;
  slots[m.distance] = distance;
  slots[m.between] = between;
  slots[m.rank] = rankOf(mentions, mention, at);
  slots[m.head] = words.hashes[mention.head]!;
  slots[m['head roles']] = words.roles[mention.head]! & headRoles;
  slots[m.before] = hashAt(words, mention.first - 1, sentence);
  slots[m.after] = hashAt(words, mention.last, sentence);
  slots[m['shape after']] = shapeOf(words, mention.last, sentence);
  slots[m.adjoins] = distance === 0 ? 1 : 0;
  slots[m.quoted] = (words.quotedAt[mention.head]! >= 0 ? 1 : 0) + (words.quotedAt[at]! >= 0 ? 2 : 0);
  slots[m['opens sentence']] = mention.first === sentence.first ? 1 : 0;
  slots[m['after cue']] = hashAt(words, at + 1, sentence);
  slots[m['before group']] = beforeGroup;
  slots[m['before cue']] = hashAt(words, at - 1, sentence);
  slots[m['side and group']] = side * 2 + (at === group ? 0 : 1);
  slots[m.length] = Math.min(mention.last - mention.first, 6);
  slots[m['mention kind']] = mentionKind;
  addAll(features, sourceFeatures);
  if (previousSource === null) return;
  const shared = sharedSourceFeatures.slots;
  shared[p.same] = previousSource.first === mention.first ? 1 : 2;
  shared[p.kind] = kind;
  shared[p.joint] = joint;
  shared[p['before group']] = beforeGroup;
  shared[p.between] = between;
  addAll(features, sharedSourceFeatures);
}

/** What stands between a mention and its cue: commas, other verbs, clause words, quotation marks. */
function betweenOf(words: FieldWords, from: number, to: number): number {
  let commas = 0;
  let verbs = 0;
  let clauses = 0;
  let quotes = 0;
  let others = 0;
  for (let i = from; i < to; i++) {
    const role = words.roles[i]!;
    if (role & Shape.quotationMark) quotes = 1;
    else if (role & Shape.clauseMark) commas = Math.min(3, commas + 1);
    else if (words.cues[i] !== undefined && words.cues[i]!.form !== 'noun') verbs = Math.min(2, verbs + 1);
    else if (role & (WordRole.relative | WordRole.subordinator)) clauses = 1;
    else if (!isVerbal(words, i)) others = 1;
  }
  return commas + verbs * 4 + clauses * 16 + quotes * 32 + others * 64;
}

function rankOf(mentions: readonly Mention[], mention: Mention, at: number): number {
  let rank = 0;
  for (const other of mentions) {
    if (
      mention.last <= at
        ? other.first > mention.first && other.last <= at
        : other.first > at && other.first < mention.first
    )
      rank++;
  }
  return Math.min(rank, 5);
}

/** The mention right before the verb group of a cue. */
export function subjectAt(
  words: FieldWords,
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
): Mention | null {
  const group = verbGroupStart(words, at, sentence);
  return mentions.find(({ last }) => last === group) ?? null;
}

export function chooseSource(
  words: FieldWords,
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
  previousSource: Mention | null,
  features: Features,
  lexicon: AttributionLexicon,
): Mention | null {
  const candidates = sourceCandidates(words, sentence, mentions, at, lexicon);
  const chosen = best(candidates.length, features, (c, f) =>
    describeSource(words, sentence, mentions, at, candidates[c]!, previousSource, f),
  );
  return candidates[chosen]!;
}
