import type { Token } from '../../text/tokens.ts';
import { at, type Draft, draftOf, type FigureContext } from './draft.ts';

/** Most tokens of the noun phrase between `no` and its predicate. */
const LONGEST_PHRASE = 5;
/** Most auxiliaries and adverbs before a predicate: `had yet been`. */
const AUXILIARIES = 3;

/** `no survivors`, `no one was hurt`, `no fighters were released`: a report that says there were none. */
export function findNone(context: FigureContext, index: number): Draft | null {
  const { tokens, lexicon } = context;
  const { no, nobody, noOne, none } = lexicon.topics;
  const { lower, word } = tokens[index]!;
  if (nobody.holds(word)) return isTold(index + 1, context) ? draftOf(index, index + 1, 0, 'words') : null;
  if (lower !== no) return null;
  const hyphen = at(tokens, index + 1).text === '-' ? 1 : 0;
  if (at(tokens, index + 1 + hyphen).lower === noOne)
    return isTold(index + 2 + hyphen, context) ? draftOf(index, index + 2 + hyphen, 0, 'words') : null;
  if (none.holds(at(tokens, index + 1).word)) return draftOf(index, index + 1, 0, 'words');
  for (let i = index + 1; i <= index + LONGEST_PHRASE; i++) {
    const token = at(tokens, i);
    if (token.kind !== 'word') return null;
    if (i > index + 1 && lexicon.topics.light.holds(token.word))
      return isPeople(at(tokens, i - 1), context) && isTold(i, context) ? draftOf(index, index + 1, 0, 'words') : null;
    if (lexicon.counted.stops.holds(token.word)) return null;
  }
  return null;
}

const isPeople = ({ word, lower }: Token, { lexicon: { counted } }: FigureContext): boolean =>
  counted.people.has(counted.singular(word) ?? lower);

/** Whether a predicate of a topic of people follows: `was hurt`, `died`, `have been charged`. */
function isTold(from: number, { tokens, lexicon }: FigureContext): boolean {
  for (let i = from; i <= from + AUXILIARIES; i++) {
    const match = lexicon.topics.words.matchAt(tokens, i);
    if (match?.value.subject) return lexicon.topics.ofPeople.has(match.value.topic);
    if (!lexicon.topics.light.holds(at(tokens, i).word)) return false;
  }
  return false;
}
