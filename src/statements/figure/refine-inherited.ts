import { at, type Draft, type FigureContext, type FigureRefiner } from './draft.ts';

/** Most tokens between a figure and the one it takes its unit from. */
const REACH = 10;

/** A figure without a unit or noun of its own takes them from its partner: `from 21 mpg to 23`, `63, down from 80 cars`. */
export const inheritUnits: FigureRefiner = {
  name: 'inherited units',
  refine(drafts, context) {
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i]!;
      const previous = i > 0 ? drafts[i - 1] : undefined;
      const next = drafts[i + 1];
      if (previous !== undefined && isConversion(previous, draft, context)) {
        draft.bound = draft.bound === 'exactly' ? previous.bound : draft.bound;
        draft.trend ??= previous.trend;
      }
      if (draft.unit !== null || draft.nounName !== '' || draft.form === 'multiple') continue;
      if (previous !== undefined && isPair(previous, draft, context)) inherit(draft, previous);
      else if (next !== undefined && isOfNext(draft, next, context)) inherit(draft, next);
    }
    return drafts;
  },
};

function inherit(draft: Draft, from: Draft): void {
  draft.unit = from.unit;
  draft.nounName = from.nounName;
}

/** `230 km (140 miles)`: the same quantity in another unit has the same bound. */
function isConversion(previous: Draft, draft: Draft, { tokens }: FigureContext): boolean {
  if (previous.unit === null || draft.unit?.dimension !== previous.unit.dimension || draft.unit === previous.unit)
    return false;
  return draft.first === previous.last + 1 && at(tokens, previous.last).text === '(';
}

/** Joined by words of change or comparison only: `fell from 24 cars to 12`, `460 cars, compared with 63`. */
function isPair(previous: Draft, draft: Draft, { tokens, lexicon }: FigureContext): boolean {
  if (previous.unit === null && previous.nounName === '') return false;
  if (previous.unit?.dimension === 'age' || draft.first - previous.last > REACH) return false;
  let joined = false;
  for (let i = previous.last; i < draft.first; i++) {
    const token = at(tokens, i);
    if (
      (lexicon.ranges.to.holds(token.word) && lexicon.ranges.from.holds(at(tokens, previous.first - 1).word)) ||
      lexicon.ranges.from.holds(token.word) ||
      lexicon.scope.other.matchAt(tokens, i) !== null ||
      lexicon.scope.partBefore.matchAt(tokens, i) !== null
    )
      joined = true;
    else if (token.kind === 'punctuation' && token.text !== ',') return false;
    else if (lexicon.counted.verbs.holds(token.word) || lexicon.numbers.joiners.holds(token.word)) return false;
  }
  return joined;
}

/** `two of those 80 people`; `increase from 24.2 to 35 billion euros`. */
function isOfNext(draft: Draft, next: Draft, { tokens, lexicon }: FigureContext): boolean {
  const joint = at(tokens, draft.last).word;
  if (lexicon.numbers.partitives.holds(joint)) return next.numberFirst - draft.last <= 3 && next.unit === null;
  return (
    next.first - draft.last === 1 && lexicon.ranges.to.holds(joint) && next.unit !== null && next.last > next.numberLast
  );
}
