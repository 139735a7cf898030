import { buildLexicon } from '../../text/lexicon.ts';
import { tokenise } from '../../text/tokens.ts';
import { triggerSet, wordMap } from '../../text/words.ts';
import type { FurnitureLexicon, FurniturePhrase, FurniturePhrases, OpenedPhrases } from '../furniture-lexicon.ts';
import { insidePhrases, linePhrases, sentencePhrases, stubPhrases, wholePhrases } from './furniture-phrases.ts';
import { masthead } from './masthead.ts';
import { platforms } from './platforms.ts';
import { tokens } from './tokens.ts';

type Reach = FurniturePhrase['reach'];

/** `editor's` as texts have it: with its clitic cut off. */
const withoutClitics = (word: string): string[] =>
  word.length > 1 && word.includes("'") ? tokenise(word, tokens.clitics).map(({ lower }) => lower) : [word];

/** A line that begins without a blank is the reason for the phrases below it. */
function* rows(list: string, reach: Reach): Generator<FurniturePhrase> {
  let reason = '';
  for (const line of list.split('\n')) {
    if (line.trim() === '') continue;
    if (!line.startsWith(' ')) reason = line.trim();
    else
      for (const phrase of line.split('|'))
        if (phrase.trim() !== '') yield { words: phrase.trim().split(/\s+/).flatMap(withoutClitics), reason, reach };
  }
}

function byFirstWord(phrases: Iterable<FurniturePhrase>): FurniturePhrases {
  const lists = Map.groupBy(phrases, ({ words }) => words[0]!);
  const index = new Map([...lists].map(([word, list]) => [word, bySecondWord(list)] as const));
  const openedByNumber = index.get('#') ?? null;
  index.delete('#');
  return { starts: triggerSet(index.keys(), openedByNumber !== null), openedBy: wordMap(index), openedByNumber };
}

function bySecondWord(phrases: readonly FurniturePhrase[]): OpenedPhrases {
  const list = phrases.toSorted((a, b) => b.words.length - a.words.length);
  const isOpen = ({ words: [, second] }: FurniturePhrase): boolean =>
    second === undefined || second === '*' || second === '#';
  const seconds = new Set(list.filter((phrase) => !isOpen(phrase)).map(({ words }) => words[1]!));
  const before = [...seconds].map(
    (word) => [word, list.filter((phrase) => isOpen(phrase) || phrase.words[1] === word)] as const,
  );
  return { before: new Map(before), others: list.filter(isOpen) };
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const furniture: FurnitureLexicon = {
  phrases: byFirstWord([
    ...rows(insidePhrases, 'inside'),
    ...rows(linePhrases, 'line'),
    ...rows(sentencePhrases, 'sentence'),
    ...rows(wholePhrases, 'whole'),
  ]),
  fillers: words('ok okay yes no or and the by to on in via with our x & a at here more now for'),
  platforms,
  platformPlaces: words('channel channels group groups page community newsletter account feed handle profile'),
  galleryLeads: words('photos pictures gallery images slideshow'),
  breadcrumbStarts: words('home homepage news'),
  stubPhrases: byFirstWord(rows(stubPhrases, 'whole')),
  liveblogWords: buildLexicon(
    [
      'live updates',
      'live blog',
      'liveblog',
      'as it happened',
      'live :',
      'live coverage',
      'latest updates',
      'live feed',
    ].map((phrase) => [phrase, true] as const),
  ),
  masthead,
};
