import { WordRole } from '../lang/attribution-lexicon.ts';
import { sentenceOf } from '../text/field-text.ts';
import { tokenBefore } from '../text/tokens.ts';
import type { Cue, Frame, TokenSpan } from './attribution-frame.ts';
import { speechEnd, speechStart } from './attribution-speech.ts';
import { cueAt, type FieldWords, has, isComma, isMarked, Mark, Shape, verbal } from './attribution-words.ts';
import type { Mention } from './source-mentions.ts';

/** Longest stretch, in tokens, between two parts of one quotation: `," Orr said on Monday, "`. */
const LONGEST_ASIDE = 14;

/**
 * Speech that stands right before its cue: `"...," Orr said`, with what goes on after it, in the sentence or as the next
 * sentences of the paragraph. Null when no whole quotation stands there: then the choice is the learned one.
 */
export function directBefore(frame: Frame): TokenSpan | null {
  const { words, sentence, at, core } = frame;
  const { quoted, quotedAt, sentences } = words;
  if (quoted.length === 0) return null;
  const cueClass = words.known[at]!.cue!.class;
  if (cueClass !== 'say' && cueClass !== 'tell' && cueClass !== 'ask' && cueClass !== 'think') return null;
  if (goesOn(frame)) return null;
  const { first, last } = core;
  let before = first - 1;
  if (before > 0 && has(words, before, Shape.clauseMark)) before--;
  const q = before < 0 || !isReached(frame, before, first) ? -1 : quotedAt[before]!;
  if (q < 0 || quoted[q]!.last !== before + 1 || quotedAt[at]! >= 0) return null;
  const start = quoted[speechStart(words, q)]!.first;
  if (sentences[sentenceOf(sentences, start)]!.first !== start) return null;
  let end = quoted[q]!.last;
  const own = sentenceOf(sentences, at);
  const paragraph = sentences[own]!.paragraph;
  let next = q + 1;
  while (next < quoted.length && quoted[next]!.depth > 0) next++;
  const follows = quoted[next];
  if (follows === undefined) return { first: start, last: end };
  if (follows.first < sentence.last) {
    const mark = words.tokens[follows.first - 1]!.text;
    if (follows.first - last <= LONGEST_ASIDE && (mark === ',' || mark === ':') && !isAdding(words, follows.first - 2))
      end = speechEnd(words, next);
  } else if (
    follows.first === sentence.last &&
    sentences[own + 1]?.paragraph === paragraph &&
    fillsSentences(words, follows.last)
  )
    end = speechEnd(words, next);
  return { first: start, last: end };
}

/**
 * Speech that stands right behind its cue and a mark: `After the vote, Orr said, "..."`. Null when there is speech before the cue too,
 * or none behind.
 */
export function directAfter({ words, sentence, at, source }: Frame): TokenSpan | null {
  const { class: cueClass, form } = words.known[at]!.cue!;
  if (words.quoted.length === 0 || form === 'noun' || (cueClass !== 'say' && cueClass !== 'tell')) return null;
  const mark = source !== null && source.first === at + 1 ? source.last : at + 1;
  const q = isComma(words, mark) || words.tokens[mark]?.text === ':' ? (words.quotedAt[mark + 1] ?? -1) : -1;
  if (q < 0 || words.quoted[q]!.first !== mark + 1 || mark + 1 >= sentence.last) return null;
  // `The old pier, Orr said, "was never safe"`: the words before are its subject.
  if (!has(words, mark + 2, Shape.capital)) return null;
  for (let i = sentence.first; i <= at; i++) if (words.quotedAt[i]! >= 0) return null;
  return { first: mark + 1, last: speechEnd(words, q) };
}

/**
 * Whether the cue goes on from a clause and so has words of its own, not those before that clause: `she said, adding that`, `she told
 * him and added that`.
 */
function goesOn({ words, source, group }: Frame): boolean {
  if (isAdding(words, group)) return true;
  if (source === null || source.last > group) return false;
  let verb = source.last;
  while (verb < group && has(words, verb, verbal)) verb++;
  // "Orr was quoted as saying" is one telling.
  if (verb >= group || isMarked(words, verb, Mark.quotes)) return false;
  const cueClass = cueAt(words, verb)?.class;
  return cueClass === 'say' || cueClass === 'tell';
}

/** The participle of `she said, adding that ...`. */
const isAdding = (words: FieldWords, at: number): boolean =>
  cueAt(words, at)?.form === 'participle' && words.tokens[at - 1]?.text === ',';

/** Who stands behind the verb that speech stands right before: `"...," said the chief when asked`. Null elsewhere. */
export function speakerAfter({ words, mentions, at, group }: Cue): Mention | null {
  const { class: cueClass, form } = words.known[at]!.cue!;
  const isSaid = (cueClass === 'say' || cueClass === 'ask') && (form === 'past' || form === 'present');
  const q = isSaid && group === at && at > 0 && words.quotedAt[at]! < 0 ? words.quotedAt[at - 1]! : -1;
  if (q < 0 || words.quoted[q]!.last !== at || !endsInComma(words, at - 1)) return null;
  const speaker = mentions.findLast(({ first }) => first === at + 1) ?? null;
  const speaks = speaker !== null && speaker.kind !== 'possessive' && !has(words, speaker.head, WordRole.time);
  return speaks ? speaker : null;
}

/** Whether the mark closes speech that goes on in its sentence: `,"`. */
const endsInComma = ({ tokens }: FieldWords, mark: number): boolean => tokenBefore(tokens, mark)?.text === ',';

/** Whether a quotation that ends at `mark` stands in the cue's sentence, or ends one that the cue only adds to ("Why?" he asked). */
function isReached({ words, sentence }: Frame, mark: number, first: number): boolean {
  if (mark >= sentence.first) return true;
  const previous = words.sentences[sentenceOf(words.sentences, mark)]!;
  const ender = tokenBefore(words.tokens, mark)?.text;
  return (
    first === sentence.first &&
    previous.paragraph === sentence.paragraph &&
    (ender === '?' || ender === '!' || ender === '…' || ender === ',')
  );
}

/** Whether the quotation that ends before token `last` ends with its sentence. */
function fillsSentences({ sentences }: FieldWords, last: number): boolean {
  return sentences[sentenceOf(sentences, last - 1)]!.last <= last + 1;
}
