import { wordSet } from '../../text/words.ts';
import { at, type Draft, type FigureContext, glued } from './draft.ts';

const dashes = wordSet(['-', '–']);

/** How many words around a pair of numbers may tell that it is a score or a vote. */
const REACH = 4;

/** `2-1`, `won 3-0`, `a 5-4 ruling`: scores and votes. */
export function isScore(draft: Draft, context: FigureContext): boolean {
  const { tokens, lexicon } = context;
  if (draft.unit !== null || draft.form !== 'digits') return false;
  const { numberFirst, numberLast } = draft;
  if (draft.high !== null) {
    const tight = numberLast - numberFirst === 3 && glued(tokens, numberFirst) && glued(tokens, numberFirst + 1);
    if (!tight || draft.high > 300) return false;
    for (let i = numberFirst - REACH; i < numberLast + REACH; i++) {
      const token = at(tokens, i);
      if (token.kind === 'word' && lexicon.not.contests.holds(token.word)) return true;
    }
    return false;
  }
  // A pair that does not rise is no range: `2-1`, `89-89`.
  if (draft.value >= 300 || !draft.plain) return false;
  return isLinked(tokens, numberLast, numberLast + 1) || isLinked(tokens, numberFirst - 1, numberFirst - 2);
}

/** Whether a dash without blanks leads to another number. */
const isLinked = (tokens: FigureContext['tokens'], mark: number, other: number): boolean =>
  dashes.holds(at(tokens, mark).word) &&
  at(tokens, other).kind === 'number' &&
  glued(tokens, mark) &&
  glued(tokens, mark - 1);
