import type { CompoundUnit } from '../../lang/figure-lexicon.ts';
import { at, type Draft, type FigureContext, type FigureRefiner } from './draft.ts';

/** Joins what is told in two units into one quantity: `nine minutes and 46 seconds`, `5 ft 2 in`, `3 dollars 50 cents`. */
export const joinCompounds: FigureRefiner = {
  name: 'compounds',
  refine(drafts, context) {
    const kept: Draft[] = [];
    for (let index = 0; index < drafts.length; index++) {
      const draft = drafts[index]!;
      const previous = kept.at(-1);
      const kind = previous?.unit ? context.lexicon.units.compounds.get(previous.unit.name) : undefined;
      const joins =
        previous !== undefined &&
        kind !== undefined &&
        !goesOn(draft, drafts[index + 1], context) &&
        !goesOn(kept.at(-2), previous, context);
      if (!joins || !join(previous, draft, kind, context)) kept.push(draft);
    }
    return kept;
  },
};

/** `3 years, 2 months and 14 days`: months hold no fixed number of days, so the three are told apart. */
function goesOn(draft: Draft | undefined, next: Draft | undefined, context: FigureContext): boolean {
  if (!next?.unit || !draft?.unit || next.unit.dimension !== draft.unit.dimension) return false;
  const { compounds } = context.lexicon.units;
  return isJoint(draft.last, next.first, context) && !compounds.get(draft.unit.name)?.sizes.has(next.unit.name);
}

function join(whole: Draft, rest: Draft, kind: CompoundUnit, context: FigureContext): boolean {
  if (whole.form === 'multiple' || whole.form === 'vague' || rest.form === 'multiple' || rest.form === 'vague')
    return false;
  // `$5, $2`; `60 miles an hour, 20 feet`.
  if (rest.first < rest.numberFirst || whole.rate !== null) return false;
  if (!Number.isInteger(whole.value) || !isJoint(whole.last, rest.first, context)) return false;
  const lesser = lesserUnit(rest, kind, context);
  const size = lesser === null ? undefined : kind.sizes.get(lesser.name);
  if (lesser === null || size === undefined || !(rest.value > 0 && rest.value < size)) return false;
  if (kind.inLesser && rest.unit !== null) {
    whole.value = whole.value * size + rest.value;
    whole.unit = rest.unit;
  } else whole.value = Number((whole.value + rest.value / size).toPrecision(12));
  whole.last = lesser.last;
  whole.numberLast = rest.numberLast;
  whole.rate = rest.rate;
  return true;
}

/** The second number's unit, written or understood: `5 ft 2 in`, `15 dollars 50.` */
function lesserUnit(
  rest: Draft,
  { sizes, bare }: CompoundUnit,
  { tokens, lexicon }: FigureContext,
): { readonly name: string; readonly last: number } | null {
  const { last } = rest;
  if (rest.unit !== null) return { name: rest.unit.name, last };
  // Alone, the word is a preposition.
  const word = lexicon.units.compoundWords.of(at(tokens, last).word);
  if (word !== undefined && sizes.has(word)) return { name: word, last: last + 1 };
  return bare !== null && at(tokens, last).kind === 'punctuation' && Number.isInteger(rest.value)
    ? { name: bare, last }
    : null;
}

/** Nothing, a comma or `and`. */
function isJoint(from: number, to: number, { tokens, lexicon }: FigureContext): boolean {
  if (to < from || to - from > 2) return false;
  for (let i = from; i < to; i++)
    if (at(tokens, i).text !== ',' && !lexicon.numbers.joiners.holds(at(tokens, i).word)) return false;
  return true;
}
