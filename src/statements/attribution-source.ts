import { type AttributionLexicon, WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import { hashAt, kindNumber, shapeOf } from './attribution-cue.ts';
import type { Cue } from './attribution-frame.ts';
import { addAll, best, type Choice, type Features, featureTable, slotsFor } from './attribution-weights.ts';
import { cueAt, type FieldWords, has, isMarked, Mark, Shape, verbal } from './attribution-words.ts';
import { type Mention, mentionUpTo } from './source-mentions.ts';

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
export function sourceCandidates(cue: Cue, lexicon: AttributionLexicon): readonly (Mention | null)[] {
  const { words, sentence, mentions, at } = cue;
  const candidates: (Mention | null)[] = [null];
  const undergone = isUndergone(cue, lexicon);
  let right = 0;
  for (const mention of mentions) {
    const isLeft = mention.last <= at;
    if (isLeft ? undergone : mention.first <= at || right === NEAREST_RIGHT) continue;
    if (!maySpeak(words, mention, at) || (isLeft && isPlace(words, sentence, mention))) continue;
    // Of those on the left the first one is kept, then the nearest.
    if (isLeft && candidates.length > NEAREST_LEFT + 1) candidates.splice(2, 1);
    candidates.push(mention);
    if (!isLeft) right++;
  }
  return candidates;
}

const maySpeak = (words: FieldWords, mention: Mention, cue: number): boolean =>
  !isTime(words, mention) && !isLabel(words, mention) && !isSpokenOf(words, mention, cue);

/** "Hours after the raid" speaks no more than "Friday" does, nor the year of "in May 2031". */
const isTime = (words: FieldWords, { kind, first, head }: Mention): boolean =>
  (kind === 'noun' && has(words, head, WordRole.time) && !has(words, head, Shape.capital)) ||
  (first === head && has(words, head, Shape.number) && has(words, head - 1, WordRole.time | WordRole.preposition));

/** "... in Eastwick said": what a preposition of place brings in seldom speaks (2% of such phrases in PolNeAR). */
const isPlace = (words: FieldWords, { first: sentence }: Sentence, { first }: Mention): boolean =>
  first > sentence && isMarked(words, first - 1, Mark.placings);

/** "Photos: ...", "Watch: ...": what opens a caption or a link speaks to nobody. */
export const isLabel = (words: FieldWords, { first, head, last }: Mention): boolean =>
  (isMarked(words, first, Mark.labels) || isMarked(words, head, Mark.labels)) && words.tokens[last]?.text === ':';

const heldClasses: ReadonlySet<string> = new Set(['think', 'want', 'seem', 'noun']);

/** A passive of saying or judging: who "was told", "is described as" or "has been accused" does not speak. */
function isUndergone({ words, at, group }: Cue, { heldPassives }: AttributionLexicon): boolean {
  const { class: cueClass, form, lemma } = words.known[at]!.cue!;
  if (group === at || form !== 'past' || heldClasses.has(cueClass) || heldPassives.has(lemma)) return false;
  for (let i = group; i < at; i++) if (isMarked(words, i, Mark.passiveMarks)) return true;
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

/** A cue of which the source is sought. */
export interface Sourced {
  readonly cue: Cue;
  /** The source of the cue before it in the sentence, which "..., saying" and "and added" share. */
  readonly previous: Mention | null;
}

/** Whose word a cue tells; null of nobody's. */
export const sourceChoice: Choice<Sourced, Mention | null> = {
  begin({ cue: { words, sentence, at, group }, previous }) {
    const { cueKind } = words.known[at]!;
    const before = hashAt(words, at - 1, sentence);
    const after = hashAt(words, at + 1, sentence);
    const none = noSourceFeatures.slots;
    none[n.kind] = cueKind;
    none[n.word] = words.hashes[at]!;
    none[n.before] = before;
    none[n.after] = after;
    none[n.group] = hashAt(words, group, sentence);
    none[n['shape before group']] = shapeOf(words, group - 1, sentence);
    none[n['opens sentence']] = at === sentence.first ? 1 : 0;
    none[n['has previous']] = previous === null ? 0 : 1;
    const { slots } = sourceFeatures;
    slots[m.kind] = cueKind;
    slots[m.word] = words.hashes[at]!;
    slots[m['after cue']] = after;
    slots[m['before group']] = hashAt(words, group - 1, sentence);
    slots[m['before cue']] = before;
    const shared = sharedSourceFeatures.slots;
    shared[p.kind] = cueKind;
    shared[p['before group']] = slots[m['before group']]!;
  },
  describe({ cue: { words, sentence, mentions, at, group }, previous }, mention, features) {
    if (mention === null) {
      addAll(features, noSourceFeatures);
      return;
    }
    const { hashes, roles, quotedAt } = words;
    const { first, last, head } = mention;
    const side = last <= at ? 1 : 2;
    const mentionKind = kindNumber(mention);
    const joint = side * 8 + mentionKind;
    const between = side === 1 ? betweenOf(words, last, at) : betweenOf(words, at + 1, first);
    const distance = Math.min(side === 1 ? Math.max(0, group - last) : first - at - 1, 12);
    const { slots } = sourceFeatures;
    slots[m.side] = side;
    slots[m.joint] = joint;
    slots[m.distance] = distance;
    slots[m.between] = between;
    slots[m.rank] = rankOf(mentions, mention, at);
    slots[m.head] = hashes[head]!;
    slots[m['head roles']] = roles[head]! & headRoles;
    slots[m.before] = hashAt(words, first - 1, sentence);
    slots[m.after] = hashAt(words, last, sentence);
    slots[m['shape after']] = shapeOf(words, last, sentence);
    slots[m.adjoins] = distance === 0 ? 1 : 0;
    slots[m.quoted] = (quotedAt[head]! >= 0 ? 1 : 0) + (quotedAt[at]! >= 0 ? 2 : 0);
    slots[m['opens sentence']] = first === sentence.first ? 1 : 0;
    slots[m['side and group']] = side * 2 + (at === group ? 0 : 1);
    slots[m.length] = Math.min(last - first, 6);
    slots[m['mention kind']] = mentionKind;
    addAll(features, sourceFeatures);
    if (previous === null) return;
    const shared = sharedSourceFeatures.slots;
    shared[p.same] = previous.first === first ? 1 : 2;
    shared[p.joint] = joint;
    shared[p.between] = between;
    addAll(features, sharedSourceFeatures);
  },
};

/** What stands between a mention and its cue: commas, other verbs, clause words, quotation marks. */
function betweenOf({ roles }: FieldWords, from: number, to: number): number {
  let commas = 0;
  let verbs = 0;
  let clauses = 0;
  let quotes = 0;
  let others = 0;
  for (let i = from; i < to; i++) {
    const role = roles[i]!;
    if (role & Shape.quotationMark) quotes = 1;
    else if (role & Shape.clauseMark) commas = Math.min(3, commas + 1);
    else if (role & Shape.verbCue) verbs = Math.min(2, verbs + 1);
    else if (role & (WordRole.relative | WordRole.subordinator)) clauses = 1;
    else if (!(role & verbal)) others = 1;
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
export const subjectOf = ({ mentions, group }: Cue): Mention | null => mentionUpTo(mentions, group);

/** Tokens of whom speech is told to: "told Ann Orr: ...". */
const LONGEST_ADDRESSEE = 4;

/** Relatives that do not stand for an object: "that", "whose". */
const notObjects = Shape.complementiser | WordRole.possessive | WordRole.determiner;

/**
 * The subject, where the grammar leaves no choice: right before a verb that a quotation follows (`said the guard told him:
 * "..."`), and behind a relative that is the object (`a man who police believe`). Null elsewhere.
 */
export function writtenSubject(cue: Cue): Mention | null {
  const { words, sentence, at, group } = cue;
  const subject = subjectOf(cue);
  const { class: cueClass, form } = words.known[at]!.cue!;
  if (subject === null || subject.kind === 'relative' || subject.kind === 'possessive') return null;
  if (form === 'participle' || form === 'noun' || words.quotedAt[subject.first] !== words.quotedAt[at]) return null;
  for (let i = group; i < at; i++) if (isMarked(words, i, Mark.passiveMarks)) return null;
  const { kind, first, head } = subject;
  const isSomebody =
    kind !== 'noun' ||
    has(words, head, WordRole.role | WordRole.body) ||
    isMarked(words, head, Mark.plurals) ||
    // "said the boy told him: ..."
    (has(words, first, WordRole.determiner) && cueAt(words, first - 1) !== undefined);
  if (!isSomebody) return null;
  if (first > sentence.first && has(words, first - 1, WordRole.relative) && !has(words, first - 1, notObjects))
    return group === at && (cueClass === 'think' || cueClass === 'say') ? subject : null;
  // "Ann Orr, the mayor of Eastwick said", "a woman in a coat said": a part of the subject alone.
  if (has(words, first - 1, WordRole.preposition | Shape.punctuation) || isMarked(words, first - 1, Mark.placings))
    return null;
  if (cueClass !== 'say' && cueClass !== 'tell' && cueClass !== 'ask') return null;
  const end = Math.min(sentence.last - 1, at + 2 + LONGEST_ADDRESSEE);
  for (let i = at + 1; i < end; i++) {
    if (!has(words, i, Shape.clauseMark)) continue;
    const q = words.quotedAt[i + 1]!;
    return q >= 0 && words.quoted[q]!.first === i + 1 && words.quotedAt[at]! < 0 ? subject : null;
  }
  return null;
}

export const chooseSource = (
  cue: Cue,
  previous: Mention | null,
  features: Features,
  lexicon: AttributionLexicon,
): Mention | null => best(sourceChoice, { cue, previous }, sourceCandidates(cue, lexicon), features);

/** Who stands before a participle and behind "with": "thousands marched, with organisers claiming". Null of any other cue. */
export function subjectBehindWith(
  { words, mentions, at, group }: Cue,
  { absolutes }: AttributionLexicon,
): Mention | null {
  if (words.known[at]!.cue!.form !== 'participle') return null;
  const subject = mentionUpTo(mentions, group);
  return subject !== null && absolutes.has(words.tokens[subject.first - 1]?.lower ?? '') ? subject : null;
}
