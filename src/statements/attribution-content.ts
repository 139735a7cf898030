import { WordRole } from '../lang/attribution-lexicon.ts';
import { sentenceOf } from '../text/field-text.ts';
import type { Sentence } from '../text/segment.ts';
import { classNumber, formNumber, hashAt, quotesAround, shapeOf, verbGroupStart } from './attribution-cue.ts';
import { speechEnd, speechStart } from './attribution-speech.ts';
import { add, best, type Features } from './attribution-weights.ts';
import { type FieldWords, has, Shape } from './attribution-words.ts';
import type { Mention } from './source-mentions.ts';

/** Tokens of a content: `tokens[first] .. tokens[last - 1]`. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** One accepted cue, with its source. */
export interface Frame {
  readonly words: FieldWords;
  readonly sentence: Sentence;
  readonly at: number;
  readonly source: Mention | null;
}

/** Where the content stands: after the cue, before it, or on both sides. */
export type Side = 'after' | 'before' | 'around';
export const sides: readonly Side[] = ['after', 'before', 'around'];

const MOST_STARTS = 9;
const MOST_ENDS = 16;

const boundary = WordRole.coordinator | WordRole.subordinator | WordRole.relative | WordRole.preposition;

const kindOf = ({ words, at }: Frame): number => {
  const cue = words.cues[at]!;
  return classNumber[cue.class] * 8 + formNumber[cue.form];
};

const sourceSide = ({ source, at }: Frame): number =>
  source === null ? 0 : source.last <= at ? (source.kind === 'relative' ? 3 : 1) : 2;

/** First token of cue and source together, and the first after them, when they stand side by side. */
export function core(frame: Frame): TokenSpan {
  const { words, sentence, at, source } = frame;
  let first = verbGroupStart(words, at, sentence);
  let last = at + 1;
  if (source !== null) {
    if (source.last <= at) first = Math.min(first, source.first);
    else if (source.first - last <= 2) last = source.last;
  }
  return { first, last };
}

/** Features 80-99. */
export function describeSide(frame: Frame, side: Side, features: Features): void {
  const { words, sentence, at } = frame;
  const n = sides.indexOf(side) + 1;
  const kind = kindOf(frame);
  const word = words.hashes[at]!;
  const { first, last } = core(frame);
  const where = sourceSide(frame);
  const quotes = quotesAround(words, sentence, at);
  const beforeMark = hashAt(words, first - 1, sentence);
  add(features, 82, n, word);
  add(features, 85, n, beforeMark, where);
  add(features, 86, n, hashAt(words, at + 1, sentence), kind);
  add(features, 87, n, hashAt(words, last, sentence), where);
  add(features, 89, n, first === sentence.first ? 1 : 0, kind);
  add(features, 91, n, last >= sentence.last - 1 ? 1 : 0, kind);
  add(features, 92, n, beforeMark, hashAt(words, last, sentence));
  add(features, 93, n, hashAt(words, at - 1, sentence), hashAt(words, at + 1, sentence));
  const verbs =
    Math.min(2, countVerbs(words, sentence.first, first)) * 3 + Math.min(2, countVerbs(words, last, sentence.last));
  add(features, 97, n * 64 + kind, verbs, where);
  add(features, 99, n * 64 + verbs, shapeOf(words, last, sentence), where);
  add(features, 179, n * 64 + verbs, hashAt(words, at + 1, sentence), first === sentence.first ? 1 : 0);
  add(features, 96, n * 64 + kind, quotes, last >= sentence.last - 1 ? 1 : 0);
}

/** Where content after the cue may begin. */
export function startsAfter(frame: Frame): number[] {
  const { words, sentence, at, source } = frame;
  const starts: number[] = [];
  const limit = Math.min(sentence.last, at + 1 + MOST_STARTS);
  for (let i = at + 1; i < limit; i++) if (!has(words, i, Shape.clauseMark)) starts.push(i);
  if (source !== null && source.first > at)
    for (let i = source.last; i < Math.min(sentence.last, source.last + 4); i++)
      if (i >= limit && !has(words, i, Shape.clauseMark)) starts.push(i);
  // "he said:" with the words in the next sentence or paragraph.
  if (sentence.last - at < 12 && sentence.last < words.tokens.length) starts.push(sentence.last);
  return starts;
}

/** Features 100-119. */
export function describeStart(frame: Frame, start: number, features: Features): void {
  const { words, sentence, at, source } = frame;
  const kind = kindOf(frame);
  const word = words.hashes[at]!;
  const whole: Sentence = start >= sentence.last ? { ...sentence, last: words.tokens.length } : sentence;
  const w = (offset: number): number => hashAt(words, start + offset, whole);
  const s = (offset: number): number => shapeOf(words, start + offset, whole);
  const distance = start - at;
  const after = source !== null && source.first > at ? (start >= source.last ? 1 : 2) : 0;
  const fromSource = source !== null && source.first > at ? Math.max(-1, Math.min(4, start - source.last)) : -2;
  const beyond = start >= sentence.last ? 1 : 0;
  const quoteOpens = words.quotedAt[start]! >= 0 && words.quoted[words.quotedAt[start]!]!.first === start ? 1 : 0;
  const inQuote = words.quotedAt[start]! >= 0 ? 1 : 0;
  add(features, 100, Math.min(distance, 10), kind);
  add(features, 101, Math.min(distance, 10), word);
  add(features, 102, w(0));
  add(features, 103, w(0), kind);
  add(features, 104, w(-1), kind);
  add(features, 105, w(-1), w(0));
  add(features, 106, s(0), s(-1), kind);
  add(features, 107, quoteOpens, beyond, inQuote);
  add(features, 108, after, fromSource, kind);
  add(features, 109, quotesAround(words, sentence, at), quoteOpens, Math.min(distance, 4));
  add(features, 110, word, w(0));
  add(features, 111, word, w(-1));
  add(features, 112, Math.min(distance, 6), w(-1), s(0));
  add(features, 113, beyond, hashAt(words, sentence.last - 1, sentence));
  add(features, 114, Math.min(distance, 4), hashAt(words, at + 1, sentence), kind);
  add(features, 115, quoteOpens, w(-1));
}

/** Where content that begins at `start` may end, exclusive. */
export function endsAfter(frame: Frame, start: number): number[] {
  const { words, sentence } = frame;
  const within = start >= sentence.last ? words.sentences[sentenceOf(words.sentences, start)]!.last : sentence.last;
  const ends: number[] = [];
  const quotation = words.quotedAt[start]! >= 0 ? words.quoted[words.quotedAt[start]!]! : null;
  for (let i = start + 1; i < within && ends.length < MOST_ENDS; i++) {
    const role = words.roles[i]!;
    const closesQuote = i > start + 1 && has(words, i - 1, Shape.quotationMark);
    if (
      role & (boundary | Shape.clauseMark) ||
      closesQuote ||
      (words.cues[i] !== undefined && words.cues[i]!.form !== 'noun' && i > start + 1)
    )
      ends.push(i);
  }
  const sentenceEnd = has(words, within - 1, Shape.clauseMark) && within - 1 > start ? within - 1 : within;
  ends.push(sentenceEnd);
  const speech = quotation === null ? null : speechEnd(words, words.quotedAt[start]!);
  if (speech !== null && speech > within) ends.push(speech);
  const trailing = words.quotedAt[within - 1]! >= 0 ? words.quoted[words.quotedAt[within - 1]!]! : null;
  if (trailing !== null && trailing !== quotation && trailing.last > within) ends.push(trailing.last);
  return ends;
}

/** Features 120-149. */
export function describeEnd(frame: Frame, start: number, end: number, features: Features): void {
  const { words, sentence, at } = frame;
  const kind = kindOf(frame);
  const beyond = end > sentence.last ? 1 : 0;
  const isEnd = end >= sentence.last - 1 ? 1 : 0;
  const at0 = end < words.tokens.length ? words.hashes[end]! : 2;
  const at1 = end + 1 < words.tokens.length ? words.hashes[end + 1]! : 2;
  const previous = words.hashes[end - 1]!;
  const role0 = end < words.tokens.length ? shapeOf(words, end, { ...sentence, last: words.tokens.length }) : -2;
  const role1 =
    end + 1 < words.tokens.length ? shapeOf(words, end + 1, { ...sentence, last: words.tokens.length }) : -2;
  const length = end - start;
  const bucket = length < 8 ? length : 8 + Math.min(4, (length - 8) >> 3);
  const opens = words.quotedAt[start]! >= 0 ? 1 : 0;
  const startQuote = words.quotedAt[start]!;
  const quoteState =
    startQuote < 0 ? 0 : end < words.quoted[startQuote]!.last ? 1 : end === words.quoted[startQuote]!.last ? 2 : 3;
  const inside =
    end < words.tokens.length && words.quotedAt[end]! >= 0 && words.quotedAt[end] === words.quotedAt[end - 1] ? 1 : 0;
  const startWord = words.hashes[start]!;
  const verbs = countVerbs(words, start, end);
  const nextCue = words.cues[end + 1] ?? words.cues[end];
  const nextKind = nextCue === undefined ? 0 : classNumber[nextCue.class] * 8 + formNumber[nextCue.form];
  add(features, 121, isEnd, beyond, kind);
  add(features, 122, at0, kind);
  add(features, 123, at0, at1);
  add(features, 124, at0, bucket);
  add(features, 125, previous, at0);
  add(features, 126, role0, role1, kind);
  add(features, 127, quoteState, isEnd + beyond * 2, opens);
  add(features, 128, quoteState, at0);
  add(features, 129, inside, opens);
  add(features, 131, startWord, isEnd, beyond);
  add(features, 132, startWord, at0);
  add(features, 133, verbs, at0, kind);
  add(features, 134, verbs, isEnd, kind);
  add(features, 135, words.hashes[at]!, at0);
  add(features, 136, words.hashes[at]!, isEnd, bucket);
  add(features, 137, at0, role1, verbs);
  add(features, 140, at0, nextKind);
  add(features, 141, at0, nextKind, isEnd);
  add(features, 142, at0, at1, kind);
  add(features, 143, at0, role1, kind);
}

function countVerbs(words: FieldWords, start: number, end: number): number {
  let verbs = 0;
  for (let i = start; i < end && verbs < 3; i++)
    if (has(words, i, WordRole.auxiliary) || (words.cues[i] !== undefined && words.cues[i]!.form !== 'noun')) verbs++;
  return verbs;
}

/** Content before the cue ends where cue and source begin. */
export function endBefore(frame: Frame): number {
  const { words, sentence, at, source } = frame;
  const { first } = core(frame);
  let end = first;
  // A source far to the left ("which Brown denounced") does not bound the content.
  if (source !== null && source.last <= at && source.first <= sentence.first) end = verbGroupStart(words, at, sentence);
  while (end > sentence.first + 1 && has(words, end - 1, Shape.clauseMark)) end--;
  return end;
}

/** Where content before the cue may begin. */
export function startsBefore(frame: Frame): number[] {
  const { words, sentence } = frame;
  const end = endBefore(frame);
  const starts: number[] = [];
  const quotation = end > 0 ? words.quotedAt[end - 1]! : -1;
  if (quotation >= 0) {
    starts.push(words.quoted[speechStart(words, quotation)]!.first);
    if (words.quoted[quotation]!.first !== starts[0]) starts.push(words.quoted[quotation]!.first);
  }
  starts.push(sentence.first);
  for (let i = end - 1; i > sentence.first && starts.length < MOST_ENDS; i--) {
    const role = words.roles[i]!;
    const left = words.roles[i - 1]!;
    if (
      role & (WordRole.relative | WordRole.subordinator | WordRole.determiner | WordRole.coordinator) ||
      left & (Shape.clauseMark | WordRole.coordinator) ||
      (left & Shape.quotationMark && words.quotedAt[i]! < 0) ||
      (role & Shape.quotationMark && words.quotedAt[i - 1]! < 0)
    )
      starts.push(i);
  }
  return starts;
}

/** Features 150-169. */
export function describeStartBefore(frame: Frame, start: number, end: number, features: Features): void {
  const { words, sentence } = frame;
  const kind = kindOf(frame);
  const isStart = start === sentence.first ? 1 : start < sentence.first ? 2 : 0;
  const quote = words.quotedAt[start]!;
  const opens = quote >= 0 && words.quoted[quote]!.first === start ? 1 : 0;
  const endsQuoted = end > 0 && words.quotedAt[end - 1]! >= 0 ? 1 : 0;
  const same = opens === 1 && endsQuoted === 1 && quote === words.quotedAt[end - 1]! ? 1 : 0;
  const bucket = Math.min(12, end - start < 6 ? end - start : 6 + ((end - start) >> 3));
  const before = start > sentence.first ? words.hashes[start - 1]! : 1;
  const first = words.hashes[start]!;
  add(features, 150, isStart, kind);
  add(features, 151, isStart, opens, endsQuoted);
  add(features, 152, same, kind, isStart);
  add(features, 153, first, kind);
  add(features, 154, before, kind);
  add(features, 155, before, first);
  add(features, 156, bucket, kind);
  add(features, 157, isStart, bucket, endsQuoted);
  add(features, 158, countVerbs(words, start, end), isStart, kind);
  add(features, 159, countVerbs(words, start, end), before);
  add(features, 160, countVerbs(words, sentence.first, Math.max(sentence.first, start)), isStart, kind);
  add(features, 161, sourceSide(frame), isStart, kind);
  add(features, 162, words.hashes[frame.at]!, isStart);
  add(features, 163, endsQuoted, opens, before);
}

/** Where content around the cue goes on: right of cue and source. */
export function resumeAfter(frame: Frame): number {
  const { words, sentence } = frame;
  let start = core(frame).last;
  while (start < sentence.last - 1 && has(words, start, Shape.clauseMark)) start++;
  return start;
}

/** "according to Orr" with no comma after it closes what it attributes, even where the sentence goes on. */
function writtenSide({ words, sentence, at, source }: Frame): Side | null {
  const cue = words.cues[at]!;
  const isPhrase = cue.class === 'say' && cue.form === 'noun' && words.tokens[at]!.kind === 'word';
  if (!isPhrase || source === null || source.first < at || at - sentence.first < 3) return null;
  return words.tokens[source.last]?.text === ',' ? null : 'before';
}

/** The learned choice: the side, then where the content begins and ends. */
export function chooseContent(frame: Frame, features: Features): TokenSpan | null {
  const side = writtenSide(frame) ?? sides[best(sides.length, features, (c, f) => describeSide(frame, sides[c]!, f))]!;
  const { words } = frame;
  let first: number;
  if (side === 'after') {
    const starts = startsAfter(frame);
    if (starts.length === 0) return null;
    first = starts[best(starts.length, features, (c, f) => describeStart(frame, starts[c]!, f))]!;
  } else {
    const end = endBefore(frame);
    const starts = startsBefore(frame).filter((start) => start < end);
    if (starts.length === 0) return null;
    first = starts[best(starts.length, features, (c, f) => describeStartBefore(frame, starts[c]!, end, f))]!;
    if (side === 'before') return { first, last: end };
  }
  const from = side === 'around' ? resumeAfter(frame) : first;
  if (from >= words.tokens.length) return null;
  const ends = endsAfter(frame, from);
  const last = ends[best(ends.length, features, (c, f) => describeEnd(frame, from, ends[c]!, f))]!;
  return last > first ? { first, last } : null;
}
