import { at, type FigureContext, type FoundNumber } from './draft.ts';

/** `doubled`, `twice`, `sixfold`, `double the number`, `10-fold`. */
export function findMultiples({ tokens, lexicon }: FigureContext, index: number): FoundNumber | null {
  const word = lexicon.numbers.words.of(tokens[index]!.word);
  if (word?.kind !== 'multiple') return null;
  if (word.determined && !lexicon.numbers.determiners.holds(at(tokens, index + 1).word)) return null;
  const unit = { name: lexicon.numbers.multipleUnit, dimension: 'other', countable: false } as const;
  return { first: index, last: index + 1, value: word.value, form: 'multiple', trend: word.trend, unit };
}
