import type { Bound } from '../../model/statement.ts';
import { buildLexicon, type Lexicon } from '../../text/lexicon.ts';
import { tokenise } from '../../text/tokens.ts';
import { triggerSet, wordMap, wordSet } from '../../text/words.ts';
import type { FigureLexicon } from '../figure-lexicon.ts';
import { counted } from './figures-nouns.ts';
import { topics } from './figures-topics.ts';
import { numbers } from './number-words.ts';
import { units } from './units.ts';

const list = (text: string): string[] => text.trim().split(/\s+/);
const phrase = (words: string): string =>
  tokenise(words.trim())
    .map(({ lower }) => lower)
    .join(' ');
const phrases = (text: string): Lexicon<true> =>
  buildLexicon(text.split(',').map((words) => [phrase(words), true] as const));

const boundsBefore: Readonly<Record<Bound, string>> = {
  exactly: 'exactly, precisely, a total of, total of',
  'at least':
    'at least, no fewer than, no less than, not less than, not fewer than, minimum of, a minimum of, upwards of, upward of, at the very least',
  about: `about, around, approximately, approx, approx ., roughly, some, an estimated, estimated, circa, nearly, almost, close to,
    an average of about, in the region of, or so, more or less, perhaps, maybe, ~, ≈, barely, virtually, somewhere around,
    just about, as much or, around about, some of about, reportedly about, like`,
  'more than':
    'more than, more - than, over, above, in excess of, greater than, well over, just over, slightly more than, slightly over, exceeding, exceed, exceeds, north of, higher than, bigger than, larger than, far more than, >, topped, exceeded, surpassed, topping, upwards of more than',
  'up to':
    'up to, as many as, as much as, at most, a maximum of, maximum of, max, no more than, not more than, up until',
  'less than':
    'less than, fewer than, lower than, smaller than, under, below, just under, just shy of, shy of, well under, slightly less than, slightly under, sub -, <, just below',
};

const boundsAfter: readonly (readonly [string, Bound])[] = [
  ['or more', 'at least'],
  ['or above', 'at least'],
  ['or so', 'about'],
  ['or over', 'at least'],
  ['and over', 'at least'],
  ['or higher', 'at least'],
  ['or less', 'up to'],
  ['or fewer', 'up to'],
  ['at least', 'at least'],
  ['plus', 'at least'],
  ['+', 'at least'],
  ['- plus', 'at least'],
  ['or under', 'up to'],
  ['at most', 'up to'],
  ['- odd', 'about'],
  ['odd', 'about'],
];

const definite = wordSet(list('the these those their his her its all both'));

const otherTimes = `last year, last month, last week, a year ago, years ago, a year earlier, earlier this year, earlier this month, the previous year,
  similar, compared with, compared to, in recent years, every year, each year, annually, so far this year, this year, per year, deadliest since, worst since,
  last november, last december, decades, since then, in the past, history, historically, over the years`;

const forecasts = [
  'could',
  'may',
  'might',
  'will',
  'would',
  'likely to',
  'expected to',
  'set to',
  'feared to',
  'projected to',
]
  .flatMap((modal) =>
    ['rise', 'reach', 'climb', 'exceed', 'top', 'pass', 'surpass', 'increase', 'go', 'grow', 'be as high as'].map(
      (verb) => `${modal} ${verb}`,
    ),
  )
  .join(', ');

export const figures: FigureLexicon = {
  starts: triggerSet(
    [
      ...numbers.words.keys(),
      ...numbers.characters.keys(),
      ...definite,
      ...numbers.negatives,
      topics.no,
      ...topics.nobody,
      '.',
    ],
    true,
  ),
  numbers,
  units,
  bounds: {
    before: buildLexicon(
      Object.entries(boundsBefore).flatMap(([bound, text]) =>
        text.split(',').map((words) => [phrase(words), bound as Bound] as const),
      ),
    ),
    after: buildLexicon(boundsAfter),
    suffixes: wordSet(['strong']),
    phrasal: wordSet(
      list(
        'handed hand handing taken took take run ran turned turn won knocked flipped carried moved rolled looked crossed pulled watch watched',
      ),
    ),
    between: phrases(
      'a total of, a staggering, an additional, another, a further, an average of, a record, just, only',
    ),
  },
  ranges: {
    between: wordSet(['between']),
    from: wordSet(['from']),
    and: wordSet(['and']),
    or: wordSet(['or']),
    ratios: phrases('in, out of'),
    over: wordSet(['over']),
    by: wordSet(['by']),
    to: wordSet(['to', 'till', '-', '–', '—']),
    changes: wordSet(
      list(`rose rise rises rising risen fell fall falls falling fallen grew grow grown growing climbed climb climbs climbing
        jumped jump jumps dropped drop drops dropping increased increase increases increasing decreased decrease declined
        decline raised raise raises raising lowered lower cut cuts cutting reduced reduce narrowed widened slipped slid up down soared surged plunged tumbled dipped edged moved revised changed shrank shrunk swelled doubled`),
    ),
  },
  trends: {
    carriers: wordSet(list('to at')),
    words: wordMap([
      ...list(`rose rise rises rising risen gained gain gains gaining grew grow grows grown growing climbed climb climbs climbing
        jumped jump jumps jumping increased increase increases increasing up higher soared soar soars surged surge surges
        advanced advance advances advancing added adding rallied rally spiked swelled strengthened expanded upward upwards
        raised hiked boosted doubled tripled uptick leapt leaped`).map((word) => [word, 'up'] as const),
      ...list(`fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease
        decreases decreasing down lower lost slid slide slides slipped slip slips tumbled tumble tumbles plunged plunge
        plunges sank sink sinks dipped dip dips shed lowered cut cuts reduced shrank shrunk slumped slump eased ease
        plummeted retreated weakened downward downwards halved contracted`).map((word) => [word, 'down'] as const),
    ]),
    light: wordSet(
      list(`by to of at about around nearly almost some more than over as much a an another further sharply slightly just
        only from the under below less roughly approximately up down another even least`),
    ),
  },
  counted,
  topics,
  scope: {
    partBefore: phrases(
      'including, includes, included, among them, among whom, of whom, of them, of which, among those, include, at least one of them',
    ),
    partAfter: phrases(
      'of them, of those, of whom, of which, of these, of the dead, of the victims, of the injured, of the wounded, of the survivors, of the suspects, of the attackers, of the gunmen, of the killed, later died, subsequently died, later succumbed, have since died, has since died',
    ),
    increments: wordSet(list('more further additional')),
    other: phrases(otherTimes),
    otherStarts: triggerSet(
      otherTimes.split(',').map((words) => phrase(words).split(' ')[0]!),
      true,
    ),
    earlier:
      phrases(`up from, down from, revised from, revised down from, revised up from, earlier put at, initially put at, previously put at,
      initially said, earlier said, earlier put the toll at, initially put the toll at, previously put the toll at, earlier put the death toll at, initially put the death toll at, previously put the death toll at, earlier put the number at, initially put the number at, earlier reported, initially reported, previously reported, instead of, rather than, an earlier toll of, an earlier count of,
      an initial toll of, a previous toll of, earlier figure of, previous figure of, rose from, risen from, fell from, increased from, earlier estimate of, compared with an earlier, corrected from, and not,
      earlier estimates of, initial estimate of, initial figure of, from an earlier, from an initial, from a previous, lowered from, raised from, earlier toll of, which stood at, which had stood at, which had reached, which was put at, which had been put at`),
    earlierAfter: phrases(
      'as earlier reported, as previously reported, as first reported, as initially reported, as previously stated, as earlier stated, as previously thought, as first thought, reported earlier, announced earlier',
    ),
    yearLeads: wordSet(list('in since of during from')),
    places: wordSet(list('in at near')),
    others: wordSet(['other', 'others']),
    forecast: phrases(forecasts),
    present: wordSet(list('is are remain remains currently now today continue continues')),
    definite,
  },
  not: {
    months: wordSet(
      list(`january february march april may june july august september october november december jan feb mar apr
      jun jul aug sep sept oct nov dec`),
    ),
    weekdays: wordSet(list('monday tuesday wednesday thursday friday saturday sunday')),
    clock: wordSet(list("a.m. p.m. am pm a.m p.m o'clock gmt bst est edt cet utc pst pdt cest ist noon")),
    ordinalEndings: wordSet(list('st nd rd th s')),
    yearLeads: wordSet(
      list(`in since by until till from during early late mid year of before after between circa spring summer autumn
      fall winter season a.d. around through election edition)`),
    ),
    designators: wordSet(
      list(`number no nos nr nrs # ranked rank rated seeded chapter page pages section article part paragraph room flight
      route highway interstate channel radio gate platform terminal apartment apt suite flat unit ward district zone area
      sector camp block building line bus episode season round game match day week phase stage level tier grade class
      category type version model mark volume issue figure table group lane junction exit runway pier berth resolution
      convention protocol amendment bill proposition act division league formula mp3 covid psalm verse act scene windows
      iphone ipad galaxy playstation xbox boeing airbus cessna falcon apollo soyuz euro g bbc itv file form track hole seat
      count rule clause hall station studio dorm car`),
    ),
    spelledOut: wordSet(['number']),
    streets: wordSet(
      list(
        `street st road rd avenue ave lane drive boulevard blvd way place square court terrace crescent highway close row`,
      ),
    ),
    contests: wordSet(
      list(`win wins won beat beats beaten lead leads led lost loss defeat defeated victory draw drew tie tied score scored
      scoreline record vote ruling decision final goal goals game match set sets up down level drawn champion`),
    ),
    pronounBefore: wordSet(
      list(`on the this that which each every any no some another good bad big last first next every-one only's
      someone another's such other same new old`),
    ),
    pronounAfter: wordSet(
      list(`of another day who that time thing way such to is was has had can could will would may might must should
      or and but in on at by for from with as if than not never wants knows day's another's by's point word
      knew could else else's after before night minute's moment morning another whose whom`),
    ),
    one: 'one',
    atOne: wordSet(['at']),
    rankings: wordSet(list('top bottom')),
    elapsed: wordSet(list('ago')),
  },
};
