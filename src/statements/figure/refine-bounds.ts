import type { Bound } from '../../model/statement.ts';
import { at, type Draft, type FigureContext, type FigureRefiner } from './draft.ts';

/** Longest phrase of a bound, in tokens. */
const LONGEST_BOUND = 4;

/** Bounds in the words before and after a number: `at least 12`, `12 or more`, `10,000-strong`. */
export const findBounds: FigureRefiner = {
  name: 'bounds',
  refine(drafts, context) {
    for (const draft of drafts) {
      const hasBound = boundBefore(draft, context);
      boundAfter(draft, context, hasBound);
      // A plural without a number says only "about so many".
      if (draft.vague && draft.bound === 'exactly') draft.bound = 'about';
    }
    return drafts;
  },
};

function boundBefore(draft: Draft, context: FigureContext): boolean {
  const { tokens, lexicon } = context;
  let first = draft.first;
  for (let rounds = 0; rounds < 2; rounds++) {
    const mayStandBetween = lexicon.bounds.between.closesWith(at(tokens, first - 1).word);
    for (let length = 1; length <= 3 && mayStandBetween; length++) {
      const match = first - length >= 0 ? lexicon.bounds.between.matchAt(tokens, first - length) : null;
      if (match === null || match.length !== length) continue;
      const bound = boundEndingAt(first - length, context);
      if (bound !== null) {
        draft.first = bound.first;
        draft.bound = combined(bound.bound, draft.bound);
        return true;
      }
    }
    const bound = boundEndingAt(first, context);
    if (bound === null) return rounds > 0;
    first = bound.first;
    draft.first = first;
    draft.bound = rounds === 0 ? bound.bound : combined(bound.bound, draft.bound);
  }
  return true;
}

/** `at least about 40` keeps the stronger word. */
const combined = (outer: Bound, inner: Bound): Bound =>
  inner === 'exactly' ? outer : outer === 'about' || outer === 'exactly' ? inner : outer;

function boundEndingAt(end: number, { tokens, lexicon }: FigureContext): { first: number; bound: Bound } | null {
  if (!lexicon.bounds.before.closesWith(at(tokens, end - 1).word)) return null;
  for (let length = Math.min(LONGEST_BOUND, end); length >= 1; length--) {
    const match = lexicon.bounds.before.matchAt(tokens, end - length);
    if (match === null || match.length !== length) continue;
    if (lexicon.bounds.phrasal.holds(at(tokens, end - length - 1).word) && match.value === 'more than' && length === 1)
      return null;
    return { first: end - length, bound: match.value };
  }
  return null;
}

function boundAfter(draft: Draft, { tokens, lexicon }: FigureContext, hasBound: boolean): void {
  const match = lexicon.bounds.after.matchAt(tokens, draft.last);
  if (match !== null && !hasBound) {
    // `100, at least`: only right after the number and its unit.
    const next = at(tokens, draft.last + match.length);
    if (next.kind !== 'number' && !lexicon.numbers.words.holds(next.word)) {
      draft.bound = match.value;
      draft.last += match.length;
    }
  }
}
