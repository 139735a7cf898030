import { at, type Draft, draftOf, type FigureContext } from './draft.ts';
import { scaleAfter } from './number-tail.ts';

/** Plurals without a number (`dozens of`, `tens of thousands`, `scores were killed`) and `several`. */
export function findVague(context: FigureContext, index: number): Draft | null {
  const { tokens, lexicon } = context;
  const { words, partitives } = lexicon.numbers;
  const word = words.of(tokens[index]!.word);
  if (word?.kind === 'few') {
    const scale = scaleAfter(context, index + 1, false);
    if (scale === null && word.scaled) return null;
    const article = words.of(at(tokens, index - 1).word)?.kind === 'article' ? 1 : 0;
    const value = word.value * (scale?.value ?? 1);
    return vagueOf(index - article, scale?.last ?? index + 1, value, scale !== null);
  }
  if (word?.kind !== 'vague') return null;
  if (at(tokens, index - 1).kind === 'number') return null;
  const ofNext = partitives.holds(at(tokens, index + 1).word);
  const more = ofNext ? words.of(at(tokens, index + 2).word) : undefined;
  if (more?.kind === 'vague')
    // The second plural only says of what: `tens of thousands` is twenty of a thousand.
    return vagueOf(index, index + 3, (word.value * more.value) / 2);
  if (word.of && !ofNext && !standsAlone(context, index)) return null;
  return vagueOf(index, index + 1, word.value);
}

function vagueOf(first: number, last: number, value: number, scaled = false): Draft {
  const draft = draftOf(first, last, value, 'vague', scaled);
  draft.vague = true;
  return draft;
}

/** `scores killed`, `killing scores`: beside a word that tells what befell them. */
function standsAlone({ tokens, lexicon }: FigureContext, index: number): boolean {
  const after = lexicon.topics.words.matchAt(tokens, index + 1);
  if (after?.value.subject) return true;
  for (const back of [1, 2])
    if (index >= back && lexicon.topics.words.matchAt(tokens, index - back)?.value.object) return true;
  return false;
}
