import { at, type Draft, draftOf, type FigureContext } from './draft.ts';

/** `doubled`, `twice`, `sixfold`, `double the number`, `10-fold`. */
export function findMultiples({ tokens, lexicon }: FigureContext, index: number): Draft | null {
  const word = lexicon.numbers.words.of(tokens[index]!.word);
  if (word?.kind !== 'multiple') return null;
  if (word.determined && !lexicon.numbers.determiners.holds(at(tokens, index + 1).word)) return null;
  const unit = { name: lexicon.numbers.multipleUnit, dimension: 'other', countable: false } as const;
  const draft = draftOf(index, index + 1, word.value, 'multiple', false, unit);
  draft.trend = word.trend;
  return draft;
}
