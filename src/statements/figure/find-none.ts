import { at, type FigureContext, type FoundNumber } from './draft.ts';

/** `no survivors`, `no casualties`: a report that says there were none. */
export function findNone({ tokens, lexicon }: FigureContext, index: number): FoundNumber | null {
  if (tokens[index]!.lower !== lexicon.topics.no) return null;
  return lexicon.topics.none.has(at(tokens, index + 1).lower)
    ? { first: index, last: index + 1, value: 0, form: 'words' }
    : null;
}
