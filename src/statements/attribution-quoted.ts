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
 * "Orr was quoted by the Post as saying that ...": the subject is the source, what follows is the content, and the outlet is
 * for the chain. Null when the passive at token `at` does not go on so.
 */
export function quotedAsSaying(
  words: FieldWords,
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
  { quotedPassives, sayings }: AttributionLexicon,
): QuotedAsSaying | null {
  const { tokens } = words;
  if (!quotedPassives.has(tokens[at]!.lower) || !has(words, at - 1, WordRole.auxiliary | Shape.adverb)) return null;
  let source: Mention | null = null;
  const group = verbGroupStart(words, at, sentence);
  for (const mention of mentions) {
    if (mention.last > group) break;
    if (mention.kind !== 'possessive') source = mention;
  }
  if (source === null) return null;
  for (let i = at + 1; i < Math.min(sentence.last - 1, at + REACH); i++) {
    if (!sayings.has(tokens[i]!.lower)) continue;
    let last = sentence.last;
    while (last > i + 2 && has(words, last - 1, Shape.clauseMark)) last--;
    return { source, content: { first: i + 1, last } };
  }
  return null;
}
