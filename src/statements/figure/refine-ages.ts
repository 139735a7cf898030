import { at, type Draft, type FigureContext, type FigureRefiner, glued } from './draft.ts';

const OLDEST = 120;

/** Ages: `65-year-old`, `52 years old`, `aged 12`, `aged 3, 5 and 9`, `Jane Roe, 44,`, `a woman, 44,`. */
export const findAges: FigureRefiner = {
  name: 'ages',
  refine(drafts, context) {
    let previous: Draft | null = null;
    for (const draft of drafts) {
      if (draft.unit?.dimension === 'time') afterYears(draft, context);
      else if (draft.unit === null && draft.noun < 0 && (draft.form === 'digits' || draft.form === 'words'))
        bare(draft, previous, context);
      previous = draft;
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

function bare(draft: Draft, previous: Draft | null, context: FigureContext): void {
  const { tokens, lexicon } = context;
  const { first, last, value, high, form } = draft;
  if (value > OLDEST) return;
  const isDigits = form === 'digits';
  const named = isDigits && draft.plain && high === null && value >= 1 && isApposition(first, last, context);
  const aged =
    isDigits &&
    (lexicon.units.ageLeads.holds(at(tokens, first - 1).word) ||
      lexicon.units.ageLeads.holds(at(tokens, draft.numberFirst - 1).word));
  if (named || aged || isListed(draft, previous, context))
    draft.unit = { name: lexicon.units.ageUnit, dimension: 'age', countable: false };
}

/** The next of several: `aged 3, 5 and 9`. */
function isListed({ first }: Draft, previous: Draft | null, { tokens, lexicon }: FigureContext): boolean {
  if (previous?.unit?.dimension !== 'age' || previous.last > previous.numberLast) return false;
  if (!lexicon.units.ageLeads.holds(at(tokens, previous.first - 1).word) && at(tokens, first - 1).text === ',')
    return false;
  const gap = first - previous.last;
  if (gap < 1 || gap > 2) return false;
  for (let i = previous.last; i < first; i++)
    if (tokens[i]!.text !== ',' && !lexicon.numbers.joiners.holds(tokens[i]!.word)) return false;
  return true;
}

/** `Jane Roe, 44,` and `Jane Roe (44)`: a number alone between marks after a name. */
function isApposition(first: number, last: number, { tokens, lexicon }: FigureContext): boolean {
  const before = at(tokens, first - 1).text;
  const after = at(tokens, last);
  const name = at(tokens, first - 2);
  if (name.kind !== 'word' || lexicon.not.months.holds(name.word)) return false;
  if (!name.word.capital && !lexicon.counted.people.has(name.lower)) return false;
  if (before === '(') return after.text === ')';
  if (before !== ',' || !glued(tokens, first - 2)) return false;
  return after.text === ',' || after.text === '.' || after.text === ';' || after.text === ')' || after.start < 0;
}
