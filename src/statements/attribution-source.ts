import { type AttributionLexicon, WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import { classNumber, formNumber, hashAt, kindNumber, shapeOf, verbGroupStart } from './attribution-cue.ts';
import { add, best, type Features } from './attribution-weights.ts';
import { type FieldWords, has, isVerbal, Shape } from './attribution-words.ts';
import type { Mention } from './source-mentions.ts';

/** How many mentions on either side of a cue are weighed. */
const NEAREST_LEFT = 7;
const NEAREST_RIGHT = 3;

/** Longest quotation, in tokens, that may be a name in marks ('The Herald') rather than speech. */
const LONGEST_NAME = 7;

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
    !isTime(words, mention) && !isLabel(words, mention, lexicon) && !isSpokenOf(words, mention, cue);
  if (!isUndergone(words, sentence, cue, lexicon)) {
    const left = mentions.filter((mention) => mention.last <= cue && maySpeak(mention));
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

/**
 * Features 40-79: whether `mention` is the source of the cue at `at`. `previousSource` is that of the cue before it in the
 * sentence, which "..., saying" and "and added" share.
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
  const word = words.hashes[at]!;
  const group = verbGroupStart(words, at, sentence);
  const next = hashAt(words, at + 1, sentence);
  const previous = hashAt(words, group - 1, sentence);
  if (mention === null) {
    add(features, 40);
    add(features, 41, kind);
    add(features, 42, word);
    add(features, 43, kind, hashAt(words, at - 1, sentence));
    add(features, 44, kind, next);
    add(features, 45, kind, hashAt(words, group, sentence));
    add(features, 46, word, hashAt(words, at - 1, sentence));
    add(features, 47, kind, shapeOf(words, group - 1, sentence));
    add(features, 48, kind, at === sentence.first ? 1 : 0);
    add(features, 49, previousSource === null ? 0 : 1, kind);
    return;
  }
  const side = mention.last <= at ? 1 : 2;
  const mentionKind = kindNumber[mention.kind];
  const from = side === 1 ? mention.last : at + 1;
  const to = side === 1 ? at : mention.first;
  const gap = side === 1 ? Math.max(0, group - mention.last) : to - from;
  const between = betweenOf(words, from, to);
  const rank = rankOf(mentions, mention, at);
  const head = words.hashes[mention.head]!;
  const before = hashAt(words, mention.first - 1, sentence);
  const after = hashAt(words, mention.last, sentence);
  const afterShape = shapeOf(words, mention.last, sentence);
  const distance = Math.min(gap, 12);
  const quoted = (words.quotedAt[mention.head]! >= 0 ? 1 : 0) + (words.quotedAt[at]! >= 0 ? 2 : 0);
  const roleBits =
    words.roles[mention.head]! &
    (WordRole.role | WordRole.document | WordRole.title | WordRole.body | WordRole.time | Shape.capital);
  const joint = side * 8 + mentionKind;
  add(features, 51, joint, kind);
  add(features, 52, joint, kind, distance);
  add(features, 53, joint, distance, between);
  add(features, 54, side, rank, kind);
  add(features, 55, side, head);
  add(features, 56, side, roleBits, kind);
  add(features, 57, side, before, kind);
  add(features, 59, side, afterShape, distance === 0 ? 1 : 0);
  add(features, 60, joint, between, kind);
  add(features, 61, side, quoted);
  add(features, 62, joint, word);
  add(features, 63, side, word, distance);
  add(features, 64, side, after, kind);
  add(features, 65, joint, mention.first === sentence.first ? 1 : 0, rank);
  add(features, 66, side, head, word);
  add(features, 67, joint, next);
  add(features, 68, joint, previous, kind);
  add(features, 69, side, rank, before);
  add(features, 71, side * 2 + (at === group ? 0 : 1), hashAt(words, at - 1, sentence), kind);
  if (previousSource !== null) {
    const same = previousSource.first === mention.first ? 1 : 2;
    add(features, 73, same, kind, joint);
    add(features, 74, same, previous, kind);
    add(features, 75, same, between, joint);
  }
  add(features, 72, side, Math.min(mention.last - mention.first, 6), mentionKind);
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
