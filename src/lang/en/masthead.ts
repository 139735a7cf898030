import { buildLexicon, type Lexicon } from '../../text/lexicon.ts';
import type { MastheadLexicon } from '../furniture-lexicon.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);
const phraseList = (list: string): string[] => list.trim().split(/\s*[|\n]\s*/);
const phrases = (list: string): Lexicon<true> =>
  buildLexicon(phraseList(list).map((phrase) => [phrase, true] as const));

const monthNames = words('january february march april may june july august september october november december');
const months = new Map(monthNames.flatMap((name, i) => [[name, i + 1] as const, [name.slice(0, 3), i + 1] as const]));
months.set('sept', 9);

const weekdayNames = words('monday tuesday wednesday thursday friday saturday sunday');

export const masthead: MastheadLexicon = {
  bylineStarts: phrases(
    'by | author : | written by | story by | report by | reported by | words by | from our correspondent | by :',
  ),
  bylineLabels: phrases('author | authors | about the author | contributor | reporter | writer'),
  bylineConjunctions: new Set(['and']),
  bylineLeads: new Set(['by']),
  bylineJoins: new Set(words('and with for of the at in')),
  bylineRoles: new Set(
    words(`
      staff writer writers reporter reporters correspondent correspondents editor editors bureau chief columnist
      contributor contributors journalist producer agency agencies desk team news service freelance senior special
      political national international foreign crime business sports science health technology associate assistant press
    `),
  ),
  months,
  weekdays: new Set([...weekdayNames, ...weekdayNames.map((name) => name.slice(0, 3)), 'tues', 'thur', 'thurs']),
  dateStarts: buildLexicon([
    ...phraseList(`
      published | posted | first published | posted on | published on | published at | posted at | date | date : | created
      publication date | issued on | issued | published : | posted : | first published : | publication date : | on
      published on :
    `).map((phrase) => [phrase, 'published'] as const),
    ...phraseList(`
      updated | last updated | last modified | updated on | updated at | modified | page updated | updated : | last updated :
      last modified : | page updated : | last updated on | page last updated | page last updated : | last reviewed
      last reviewed : | reviewed | last edited | last edited :
    `).map((phrase) => [phrase, 'updated'] as const),
  ]),
  dayHalves: new Map([
    ['am', false],
    ['a.m.', false],
    ['a.m', false],
    ['pm', true],
    ['p.m.', true],
    ['p.m', true],
  ]),
  creditStarts: phrases(`
    with inputs from | with input from | with agency inputs | with inputs | inputs from | with reporting by
    with reporting from | with additional reporting by | additional reporting by | additional reporting from
    with files from | with material from | with information from | with contributions from | with agencies | with wires
    with assistance from | with assistance by | with reports from | compiled from | compiled by | source : | sources :
    source - | reporting by | reporting and writing by | editing by | writing by | agency inputs | credit : | via :
    from agencies | based on reports by | based on reporting by | information from | material from | courtesy :
  `),
  creditEnds: phrases(`
    contributed to this report | contributed to this story | contributed to this article | contributed to this
    contributed reporting | contributed | also contributed | also contributed to this report | was used in this report
  `),
  copyrightStarts: new Set(['copyright', '©', '(c)']),
  pictureWords: new Set(
    words(`
      photo photos photograph photographs photographer photographed picture pictures image images pic file via getty epa
      shutterstock handout courtesy pool video screengrab screenshot footage grab illustration reproduced
    `),
  ),
  unnamedAgencies: new Set(words('agencies agency wires wire')),
};
