import { at, type Draft, type FigureContext, type FigureRefiner } from './draft.ts';

/** Most light words between a verb of change and its value. */
const REACH = 6;

/** Whether a value is told as a rise or a fall: `rose to 44`, `fell 3%`, `a 96 percent drop`. */
export const findTrends: FigureRefiner = {
  name: 'trends',
  refine(drafts, context) {
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i]!;
      draft.trend ??=
        before(draft, context) ??
        (draft.unit === null ? null : after(draft, context)) ??
        shared(i > 0 ? drafts[i - 1] : undefined, draft, context);
    }
    return drafts;
  },
};

function before({ first }: Draft, { tokens, lexicon }: FigureContext): 'up' | 'down' | null {
  // `up from 9`: the older value is not the one that moved.
  if (lexicon.ranges.from.holds(at(tokens, first - 1).word)) return null;
  // `grew more than sixfold`: the bound stands between and is part of the span already.
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const token = tokens[i]!;
    const trend = lexicon.trends.words.of(token.word);
    // `up to` is a bound, `mowed down` tells what befell them.
    if (trend !== undefined)
      return lexicon.bounds.before.matchAt(tokens, i) === null &&
        !(i > 0 && lexicon.topics.words.matchAt(tokens, i - 1)?.length === 2)
        ? trend
        : null;
    if (token.kind === 'punctuation' || !lexicon.trends.light.holds(token.word)) return null;
  }
  return null;
}

function after({ last }: Draft, { tokens, lexicon }: FigureContext): 'up' | 'down' | null {
  return lexicon.trends.words.of(at(tokens, last).word) ?? null;
}

/** `up 0.25 points, or 0.01%`: the same change in another unit. */
function shared(previous: Draft | undefined, draft: Draft, { tokens, lexicon }: FigureContext): 'up' | 'down' | null {
  if (previous === undefined || previous.trend === null || draft.unit === null) return null;
  let from = previous.last;
  if (at(tokens, from).text === ',' || at(tokens, from).text === '(') from++;
  if (lexicon.ranges.or.holds(at(tokens, from).word) || lexicon.trends.carriers.holds(at(tokens, from).word)) from++;
  return from === draft.first && from > previous.last ? previous.trend : null;
}
