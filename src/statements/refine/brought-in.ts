import { WordRole } from '../../lang/attribution-lexicon.ts';
import { endsAs, type FieldWords, has, Shape } from '../attribution-words.ts';

/** Tokens before a name that tell how it comes into its sentence. */
const REACH = 12;

/**
 * Whether a preposition or a verb brings in the name that begins at a token, and it is no subject: `In a letter to Ann Orr,
 * ...`, `After meeting President Ann Orr, ...`, `Standing beside Ann Orr, ...`.
 */
export function isBroughtIn(words: FieldWords, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (has(words, i, Shape.punctuation | WordRole.coordinator)) return false;
    if (has(words, i, WordRole.preposition) || endsAs(words, i, 'progress')) return true;
    if (has(words, i, WordRole.verb | Shape.verbCue) && !has(words, i, Shape.capital)) return true;
  }
  return false;
}
