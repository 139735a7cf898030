import { at, type Draft, draftOf, type FigureContext } from './draft.ts';
import { fractionTail } from './number-tail.ts';

/** `a minute and a half`, `more than a mile`, `for a year`: an article that is the number one. */
export function findArticle(context: FigureContext, index: number): Draft | null {
  const { tokens, lexicon } = context;
  const match = lexicon.units.after.matchAt(tokens, index + 1);
  if (match === null || !match.value.countable || match.value.name !== at(tokens, index + 1).lower) return null;
  const determiner = tokens[index]!.word;
  const article = lexicon.numbers.words.of(determiner)?.kind === 'article';
  if (!article && !lexicon.scope.definite.holds(determiner)) return null;
  const tail = fractionTail(context, index + 1 + match.length, 1);
  if (tail !== null) return draftOf(index, tail.last, 1 + tail.value, 'article', false, match.value);
  if (!article || !isMeasure(context, index, index + 1 + match.length)) return null;
  return draftOf(index, index + 1 + match.length, 1, 'article', false, match.value);
}

/** An article counts where a bound or a measure's own words stand beside it, not in `once a week` or `a year ago`. */
function isMeasure({ tokens, lexicon }: FigureContext, index: number, last: number): boolean {
  if (lexicon.topics.measures.holds(at(tokens, last).word)) return true;
  if (lexicon.units.articleLeads.holds(at(tokens, index - 1).word)) return true;
  for (let from = index - 1; from >= Math.max(0, index - 4); from--) {
    const bound = lexicon.bounds.before.matchAt(tokens, from);
    if (bound !== null && from + bound.length === index && at(tokens, from).kind === 'word') return true;
  }
  return false;
}
