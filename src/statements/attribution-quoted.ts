import { type AttributionLexicon, WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import { verbGroupStart } from './attribution-cue.ts';
import type { TokenSpan } from './attribution-frame.ts';
import { type FieldWords, has, Shape } from './attribution-words.ts';
import type { Mention } from './source-mentions.ts';

/** Tokens between "was quoted" and "as saying": the outlet. */
const REACH = 14;

export interface QuotedAsSaying {
  readonly source: Mention;
  readonly content: TokenSpan;
}

/**
 * "Orr was quoted by the Post as saying that ...", "the Post quoted Orr as saying that ...": who was quoted is the source,
 * and the outlet is for the chain. Null when the cue at token `at` does not go on so.
 */
export function quotedAsSaying(
  words: FieldWords,
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
  lexicon: AttributionLexicon,
): QuotedAsSaying | null {
  if (!lexicon.quotes.has(words.tokens[at]!.lower)) return null;
  const passive = has(words, at - 1, WordRole.auxiliary | Shape.adverb);
  const source = passive ? subjectOf(words, sentence, mentions, at) : mentions.find(({ first }) => first === at + 1);
  if (source == null) return null;
  const from = passive ? at + 1 : source.last + 1;
  for (let i = from; i < Math.min(sentence.last, passive ? at + REACH : from + 1); i++) {
    if (!lexicon.sayings.has(words.tokens[i]!.lower)) continue;
    let last = sentence.last;
    while (last > i + 1 && has(words, last - 1, Shape.clauseMark)) last--;
    if (last > i + 1) return { source, content: { first: i + 1, last } };
    return passive ? null : contentBefore(words, sentence, mentions, at, source);
  }
  return null;
}

function subjectOf(
  words: FieldWords,
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
): Mention | undefined {
  const group = verbGroupStart(words, at, sentence);
  return mentions.findLast(({ kind, last }) => last <= group && kind !== 'possessive');
}

/** "...", the Post quoted him as saying. */
function contentBefore(
  words: FieldWords,
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
  source: Mention,
): QuotedAsSaying | null {
  let last = subjectOf(words, sentence, mentions, at)?.first ?? at;
  while (last > sentence.first && has(words, last - 1, Shape.clauseMark)) last--;
  return last === sentence.first ? null : { source, content: { first: sentence.first, last } };
}
