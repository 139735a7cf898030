import { at, type Draft, type FigureContext, type FigureRefiner } from './draft.ts';

/** Most tokens between two numbers of such a list. */
const REACH = 8;

/** `80 people died in Karvell, 12 in Dorvale`: the same is counted place by place, and each number is a part of it all. */
export const countByPlaces: FigureRefiner = {
  name: 'places',
  refine(drafts, context) {
    for (let i = 1; i < drafts.length; i++) {
      const previous = drafts[i - 1]!;
      const draft = drafts[i]!;
      if (!isOfAnotherPlace(previous, draft, context)) continue;
      draft.topic = previous.topic;
      draft.scope = previous.scope = 'part';
    }
    return drafts;
  },
};

function isOfAnotherPlace(previous: Draft, draft: Draft, { tokens, lexicon }: FigureContext): boolean {
  const { topics, scope, numbers } = lexicon;
  if (draft.unit !== null || draft.nounName !== '' || previous.unit !== null || !topics.ofPeople.has(previous.topic))
    return false;
  if (previous.scope === 'other' || draft.scope === 'other' || draft.first - previous.last > REACH) return false;
  if (!scope.places.holds(at(tokens, draft.last).word) || !at(tokens, draft.last + 1).word.capital) return false;
  // Back from this number: a comma or `and`, the other place's name, and what leads to it.
  let i = draft.first - 1;
  while (i > previous.last && (tokens[i]!.text === ',' || numbers.joiners.holds(tokens[i]!.word))) i--;
  if (i === draft.first - 1) return false;
  const name = i;
  while (i > previous.last && tokens[i]!.word.capital) i--;
  return i < name && i >= previous.last && scope.places.holds(tokens[i]!.word);
}
