import { at, type Draft, type FigureContext, type FigureRefiner, glued } from './draft.ts';

const OLDEST = 120;

/** Ages: `65-year-old`, `52 years old`, `aged 12`, `Jane Roe, 44,`. */
export const findAges: FigureRefiner = {
  name: 'ages',
  refine(drafts, context) {
    for (const draft of drafts) {
      if (draft.unit?.dimension === 'time') afterYears(draft, context);
      else if (draft.unit === null && draft.form === 'digits' && draft.noun < 0) bare(draft, context);
    }
    return drafts;
  },
};

function afterYears(draft: Draft, { tokens, lexicon }: FigureContext): void {
  const phrase = lexicon.units.agePhrases.matchAt(tokens, draft.last);
  if (phrase === null) return;
  draft.last += phrase.length;
  draft.ofFirst = draft.ofLast = 0;
  const { name } = draft.unit!;
  draft.unit = {
    name: name === 'year' ? lexicon.units.ageUnit : `${name} ${lexicon.units.ageOf}`,
    dimension: 'age',
    countable: false,
  };
}

function bare(draft: Draft, context: FigureContext): void {
  const { tokens, lexicon } = context;
  const { first, last, value, high } = draft;
  const named = draft.plain && high === null && value <= OLDEST && value >= 1 && isApposition(first, last, context);
  const aged =
    value <= OLDEST &&
    (lexicon.units.ageLeads.holds(at(tokens, first - 1).word) ||
      lexicon.units.ageLeads.holds(at(tokens, draft.numberFirst - 1).word));
  if (named || aged) draft.unit = { name: lexicon.units.ageUnit, dimension: 'age', countable: false };
}

/** `Jane Roe, 44,` and `Jane Roe (44)`: a number alone between marks after a name. */
function isApposition(first: number, last: number, { tokens, lexicon }: FigureContext): boolean {
  const before = at(tokens, first - 1).text;
  const after = at(tokens, last);
  const name = at(tokens, first - 2);
  if (name.kind !== 'word' || !name.word.capital || lexicon.not.months.holds(name.word)) return false;
  if (before === '(') return after.text === ')';
  if (before !== ',' || !glued(tokens, first - 2)) return false;
  return after.text === ',' || after.text === '.' || after.text === ';' || after.text === ')' || after.start < 0;
}
