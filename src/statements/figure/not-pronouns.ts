import { at, type Draft, type FigureContext, glued } from './draft.ts';

/** `one` that stands for a noun (`one of the`, `no one`, `this one`) or in a phrase (`one day`, `one another`). */
export function isPronoun(draft: Draft, { tokens, lexicon }: FigureContext): boolean {
  const { one, pronounBefore, pronounAfter } = lexicon.not;
  if (isSomeDay(draft, tokens, lexicon)) return true;
  if (draft.unit !== null || draft.high !== null || draft.numberLast !== draft.numberFirst + 1) return false;
  if (at(tokens, draft.numberFirst).lower !== one) return false;
  const next = at(tokens, draft.numberLast);
  const before = at(tokens, draft.numberFirst - 1);
  const after = lexicon.topics.words.matchAt(tokens, draft.numberLast);
  if (after?.value.subject && !pronounBefore.holds(before.word)) return false;
  for (const back of [1, 2]) {
    if (draft.first < back) continue;
    const match = lexicon.topics.words.matchAt(tokens, draft.first - back);
    if (match?.value.object && match.length === back && !lexicon.numbers.partitives.holds(next.word)) return false;
  }
  if (next.kind !== 'word' || next.text === '-') return true;
  if (pronounAfter.holds(next.word) || lexicon.counted.verbs.holds(next.word)) return true;
  if (next.lower.startsWith("'") && glued(tokens, draft.numberLast - 1)) return true;
  if (lexicon.counted.stops.holds(next.word) || lexicon.counted.verbLike(next.word)) return true;
  return pronounBefore.holds(before.word) && !lexicon.counted.people.holds(next.word);
}

/** `One day he will return`, `at one point`: no length of time and no count. */
function isSomeDay(
  { numberFirst, numberLast, last }: Draft,
  tokens: FigureContext['tokens'],
  { not, numbers }: FigureContext['lexicon'],
): boolean {
  if (at(tokens, numberFirst).lower !== not.one || last !== numberLast + 1) return false;
  const before = at(tokens, numberFirst - 1);
  if (!not.pronounAfter.holds(at(tokens, numberLast).word) || numbers.partitives.holds(at(tokens, last).word))
    return false;
  return before.kind === 'punctuation' || not.atOne.holds(before.word);
}
