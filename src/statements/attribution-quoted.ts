import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Cue, TokenSpan } from './attribution-frame.ts';
import { has, isMarked, Mark, Shape } from './attribution-words.ts';
import { type Mention, mentionFrom } from './source-mentions.ts';

/** Tokens between "was quoted" and "as saying": the outlet. */
const REACH = 14;

export interface QuotedAsSaying {
  readonly source: Mention;
  readonly content: TokenSpan;
}

/**
 * "Orr was quoted by the Post as saying that ...", "the Post quoted Orr as saying that ...": who was quoted is the source,
 * and the outlet is for the chain. Null when the cue does not go on so.
 */
export function quotedAsSaying(cue: Cue): QuotedAsSaying | null {
  const { words, sentence, mentions, at } = cue;
  if (!isMarked(words, at, Mark.quotes)) return null;
  const passive = has(words, at - 1, WordRole.auxiliary | Shape.adverb);
  const source = passive ? subjectOf(cue) : mentionFrom(mentions, at + 1);
  if (source == null) return null;
  const from = passive ? at + 1 : source.last + 1;
  for (let i = from; i < Math.min(sentence.last, passive ? at + REACH : from + 1); i++) {
    if (!isMarked(words, i, Mark.sayings)) continue;
    let last = sentence.last;
    while (last > i + 1 && has(words, last - 1, Shape.clauseMark)) last--;
    // "Was quoted as saying by the Post": what was said stands before.
    const isSaidBehind = last > i + 1 && !isMarked(words, i + 1, Mark.agentMarks);
    if (isSaidBehind) return { source, content: { first: i + 1, last } };
    return passive && last === i + 1 ? null : contentBefore(cue, source);
  }
  return null;
}

const subjectOf = ({ mentions, group }: Cue): Mention | undefined =>
  mentions.findLast(({ kind, last }) => last <= group && kind !== 'possessive');

/** "...", the Post quoted him as saying; "...", he was quoted as saying by the Post. */
function contentBefore(cue: Cue, source: Mention): QuotedAsSaying | null {
  const { words, sentence, at } = cue;
  let last = subjectOf(cue)?.first ?? at;
  while (last > sentence.first && has(words, last - 1, Shape.clauseMark)) last--;
  return last === sentence.first ? null : { source, content: { first: sentence.first, last } };
}
