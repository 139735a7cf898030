import { type AttributionLexicon, WordRole } from '../lang/attribution-lexicon.ts';
import type { Cue, TokenSpan } from './attribution-frame.ts';
import { cueAt, type FieldWords, has, isComma, Shape, verbal } from './attribution-words.ts';

/** Tokens of an idiom before its verb of saying. */
const LONGEST_IDIOM = 3;

/** "All told, ...", "That said, ...": nobody says what follows. */
export function isIdiom({ words, sentence, at }: Cue, { idioms }: AttributionLexicon): boolean {
  if (!isComma(words, at + 1) && !isComma(words, at + 2)) return false;
  for (let i = at; i >= Math.max(sentence.first, at - LONGEST_IDIOM); i--) {
    const found = idioms.matchAt(words.tokens, i);
    if (found === null || i + found.length <= at) continue;
    // Not "a letter that said, ...".
    const opens = i === sentence.first || has(words, i - 1, Shape.punctuation);
    return opens && words.tokens[i + found.length]?.text === ',';
  }
  return false;
}

/**
 * Content without a second verb that shares it, which it begins with: "neither confirmed | nor denied | the sale". Null when the
 * second verb tells more of it: "condemned and denied the claim" is a denial.
 */
export function behindSecondVerb({ words, at, group }: Cue, content: TokenSpan): TokenSpan | null {
  if (content.first !== at + 1 || !has(words, at + 1, WordRole.coordinator)) return content;
  let verb = at + 2;
  while (verb < content.last && has(words, verb, verbal)) verb++;
  const [one, other] = [cueAt(words, at)!, cueAt(words, verb)];
  if (other?.form !== one.form || verb + 1 >= content.last) return content;
  const isDenial = other.stance === 'denies' && one.stance !== 'denies' && !hasNegation(words, group, at);
  return isDenial ? null : { first: verb + 1, last: content.last };
}

/** Whether a verb group is negated, from `group` to before `at`, or shares the negation of one before it: "not confirmed or | denied". */
export function isNegatedVerb(words: FieldWords, group: number, at: number, lexicon: AttributionLexicon): boolean {
  if (hasNegation(words, group, at)) return true;
  const other = group - 2;
  if (!lexicon.alternatives.has(words.tokens[group - 1]?.lower ?? '') || !has(words, other, Shape.verbCue))
    return false;
  let first = other;
  while (first > 0 && has(words, first - 1, verbal)) first--;
  return hasNegation(words, first, other);
}

function hasNegation(words: FieldWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (has(words, i, WordRole.negation)) return true;
  return false;
}
