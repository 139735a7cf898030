import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import type { Cue, TokenSpan } from './attribution-frame.ts';
import { type FieldWords, has, Shape, verbal } from './attribution-words.ts';

const newClause =
  WordRole.coordinator | WordRole.subordinator | WordRole.relative | Shape.complementiser | Shape.clauseMark;

/**
 * What a noun claims that is the subject of its sentence, without the verb of that sentence: `the mayor's claim that the bridge was
 * safe | has been disputed`, `its report that it had killed twelve | could not be verified`. Told by auxiliaries alone: another verb
 * may be a participle of the claim.
 */
export function beforeVerbOf({ words, sentence, at }: Cue, content: TokenSpan): TokenSpan {
  if (content.first !== at + 1 || !has(words, at + 1, Shape.complementiser) || !isNoun(words, at, sentence))
    return content;
  for (let i = sentence.first; i < at; i++)
    if (has(words, i, WordRole.auxiliary | Shape.verbCue) && !has(words, i, Shape.genitive)) return content;
  let hasVerb = false;
  for (let i = at + 2; i < content.last; i++) {
    if (words.quotedAt[i]! >= 0) continue;
    if (has(words, i, newClause)) hasVerb = false;
    if (!has(words, i, WordRole.auxiliary) || has(words, i, Shape.genitive)) continue;
    if (hasVerb) return { first: content.first, last: i };
    hasVerb = true;
    while (has(words, i + 1, verbal)) i++;
  }
  return content;
}

/** "The claim that", "her claim that", "Reports that": not the "claim" of "police claim that". */
function isNoun(words: FieldWords, at: number, sentence: Sentence): boolean {
  const { class: cueClass, form } = words.known[at]!.cue!;
  if (cueClass === 'noun' || form === 'noun') return true;
  if (form !== 'base' && form !== 'present') return false;
  return at === sentence.first || has(words, at - 1, Shape.genitive | WordRole.determiner | WordRole.possessive);
}
