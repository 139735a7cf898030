import type { TimeLexicon } from '../../lang/time-lexicon.ts';
import type { FieldText } from '../../text/field-text.ts';
import type { TimeExpression } from './expression.ts';
import type { Tense } from './resolve.ts';

/** Tokens read before a time; a clause of news is rarely longer. */
const REACH = 10;

/**
 * Whether the clause before a time sets it in the past or the future: the nearest word that tells wins, so that
 * `said Monday that it will` is past and `will vote on Monday` future.
 */
export function tenseAround({ tokens }: FieldText, found: TimeExpression, lexicon: TimeLexicon): Tense {
  const from = Math.max(0, found.first - REACH);
  for (let at = found.first - 1; at >= from; at--) {
    const { kind, lower, word } = tokens[at]!;
    if (lower === '.' || lower === ';') break;
    if (kind !== 'word') continue;
    if (lexicon.future.holds(word)) return 'future';
    if (lexicon.isPast(word)) return isFutureBefore(tokens, at, lexicon) ? 'future' : 'past';
  }
  return 'open';
}

/** `will be held on Friday`: the participle belongs to the future. */
function isFutureBefore(tokens: FieldText['tokens'], at: number, lexicon: TimeLexicon): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    // `could have met on Friday` is over.
    if (tokens[before]!.kind !== 'word' || lexicon.perfect.holds(tokens[before]!.word)) return false;
    if (lexicon.future.holds(tokens[before]!.word)) return true;
  }
  return false;
}
