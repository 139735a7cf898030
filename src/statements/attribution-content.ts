import { WordRole } from '../lang/attribution-lexicon.ts';
import { sentenceOf } from '../text/field-text.ts';
import { isToldAt, toldSide } from './attribution-addressee.ts';
import { furtherClause, verbBehindAside } from './attribution-clause.ts';
import { endChoice, sideChoice, startBeforeChoice, startChoice } from './attribution-content-features.ts';
import { type Frame, type Side, sides, type TokenSpan } from './attribution-frame.ts';
import { speechEnd, speechStart } from './attribution-speech.ts';
import { best, type Features } from './attribution-weights.ts';
import { has, Shape } from './attribution-words.ts';

const MOST_STARTS = 9;
const MOST_ENDS = 16;

const boundary = WordRole.coordinator | WordRole.subordinator | WordRole.relative | WordRole.preposition;

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

/** Where content that begins at `start` may end, exclusive. */
export function endsAfter(frame: Frame, start: number): number[] {
  const { words, sentence } = frame;
  const within = start >= sentence.last ? words.sentences[sentenceOf(words.sentences, start)]!.last : sentence.last;
  const ends: number[] = [];
  const quotation = words.quotedAt[start]! >= 0 ? words.quoted[words.quotedAt[start]!]! : null;
  for (let i = start + 1; i < within && ends.length < MOST_ENDS; i++) {
    const role = words.roles[i]!;
    const closesQuote = i > start + 1 && has(words, i - 1, Shape.quotationMark);
    if (role & (boundary | Shape.clauseMark) || closesQuote || (role & Shape.verbCue && i > start + 1)) ends.push(i);
  }
  const sentenceEnd = has(words, within - 1, Shape.clauseMark) && within - 1 > start ? within - 1 : within;
  ends.push(sentenceEnd);
  const speech = quotation === null ? null : speechEnd(words, words.quotedAt[start]!);
  if (speech !== null && speech > within) ends.push(speech);
  const trailing = words.quotedAt[within - 1]! >= 0 ? words.quoted[words.quotedAt[within - 1]!]! : null;
  if (trailing !== null && trailing !== quotation && trailing.last > within) ends.push(trailing.last);
  return ends;
}

/** Content before the cue ends where cue and source begin. */
export function endBefore(frame: Frame): number {
  const { words, sentence, at, group, source, core } = frame;
  // A source far to the left ("which Brown denounced") does not bound the content.
  let end = source !== null && source.last <= at && source.first <= sentence.first ? group : core.first;
  while (end > sentence.first + 1 && has(words, end - 1, Shape.clauseMark)) end--;
  return end;
}

/** Where content before the cue that ends before token `end` may begin. */
export function startsBefore({ words, sentence }: Frame, end: number): number[] {
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
  return starts.filter((start) => start < end);
}

/** Where content around the cue goes on: right of cue and source. */
export function resumeAfter(frame: Frame): number {
  const { words, sentence } = frame;
  let start = frame.core.last;
  while (start < sentence.last - 1 && has(words, start, Shape.clauseMark)) start++;
  return start;
}

/** "according to Orr" with no comma after it closes what it attributes, even where the sentence goes on. */
function writtenSide({ words, sentence, at, source }: Frame): Side | null {
  const cue = words.known[at]!.cue!;
  const isPhrase = cue.class === 'say' && cue.form === 'noun' && words.tokens[at]!.kind === 'word';
  if (!isPhrase || source === null || source.first < at || at - sentence.first < 3) return null;
  return words.tokens[source.last]?.text === ',' ? null : 'before';
}

/**
 * The learned choice: the side, then where the content begins and ends.
 * @param opened where it begins, if that is known, behind the cue
 */
export function chooseContent(frame: Frame, features: Features, opened: number | null): TokenSpan | null {
  const told = frame.addressee === null ? null : toldSide(frame, frame.addressee);
  if (told === 'nowhere') return null;
  const side = opened !== null ? 'after' : (told ?? writtenSide(frame) ?? best(sideChoice, frame, sides, features));
  const { words, at } = frame;
  const known = told === 'after' && isToldAt(words, at + 1) ? at + 1 : opened;
  let first: number;
  if (known !== null) first = known;
  else if (side === 'after') {
    const starts = startsAfter(frame);
    if (starts.length === 0) return null;
    first = best(startChoice, frame, starts, features);
  } else {
    const end = endBefore(frame);
    const starts = startsBefore(frame, end);
    if (starts.length === 0) return null;
    first = best(startBeforeChoice, { frame, end }, starts, features);
    if (side === 'before') return { first, last: end };
  }
  const from = side === 'around' ? resumeAfter(frame) : first;
  if (from >= words.tokens.length) return null;
  const verb = side === 'after' ? Math.max(verbBehindAside(frame, from), furtherClause(frame, from)) : -1;
  const allowed = endsAfter(frame, from);
  const ends = verb < 0 ? allowed : allowed.filter((end) => end > verb);
  const last = best(endChoice, { frame, first: from }, ends, features);
  return last > first ? { first, last } : null;
}
