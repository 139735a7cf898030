import { buildLexicon } from '../../text/lexicon.ts';
import { ofOneShape } from '../../text/one-shape.ts';
import { triggerSet, wordFact, wordMap, wordSet } from '../../text/words.ts';
import type { CalendarUnit, TimeLexicon, TimeWord } from '../time-lexicon.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);

const months = words('january february march april may june july august september october november december');
const shortMonths = words('jan feb mar apr - jun jul aug sep oct nov dec');
/** April, August, June and May are first names too, March and May words of their own. */
const ambiguousMonths = new Set(words('march april may june august mar jun jan'));
const weekdays = words('monday tuesday wednesday thursday friday saturday sunday');
const shortWeekdays = words('mon tue wed thu fri sat sun');
const units: readonly CalendarUnit[] = ['minute', 'hour', 'day', 'week', 'month', 'year', 'decade'];
const amounts = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
);

const HOUR = 60;
const morning = { start: 6 * HOUR, end: 12 * HOUR };
const afternoon = { start: 12 * HOUR, end: 18 * HOUR };
const evening = { start: 18 * HOUR, end: 24 * HOUR };

const rows: (readonly [string, TimeWord])[] = [
  ...months.map(
    (word, i) => [word, { kind: 'month', month: i + 1, ambiguous: ambiguousMonths.has(word), short: false }] as const,
  ),
  ...shortMonths.map(
    (word, i) => [word, { kind: 'month', month: i + 1, ambiguous: ambiguousMonths.has(word), short: true }] as const,
  ),
  ['sept', { kind: 'month', month: 9, ambiguous: false, short: true }],
  ...weekdays.map((word, i) => [word, { kind: 'weekday', weekday: i + 1, short: false }] as const),
  ...shortWeekdays.map((word, i) => [word, { kind: 'weekday', weekday: i + 1, short: true }] as const),
  ['tues', { kind: 'weekday', weekday: 2, short: true }],
  ['thur', { kind: 'weekday', weekday: 4, short: true }],
  ['thurs', { kind: 'weekday', weekday: 4, short: true }],
  ['today', { kind: 'day', offset: 0, part: null }],
  ['tonight', { kind: 'day', offset: 0, part: evening }],
  ['yesterday', { kind: 'day', offset: -1, part: null }],
  ['tomorrow', { kind: 'day', offset: 1, part: null }],
  ['morning', { kind: 'part', part: morning }],
  ['afternoon', { kind: 'part', part: afternoon }],
  ['evening', { kind: 'part', part: evening }],
  ['night', { kind: 'part', part: evening }],
  ['noon', { kind: 'clock', minutes: 12 * HOUR }],
  ['midday', { kind: 'clock', minutes: 12 * HOUR }],
  ['midnight', { kind: 'clock', minutes: 0 }],
  ...words('a.m. am a.m').map((word) => [word, { kind: 'half', afternoon: false }] as const),
  ...words('p.m. pm p.m').map((word) => [word, { kind: 'half', afternoon: true }] as const),
  ...units.flatMap((unit) => [
    [unit, { kind: 'unit', unit, plural: false }] as const,
    [`${unit}s`, { kind: 'unit', unit, plural: true }] as const,
  ]),
  ['last', { kind: 'shift', shift: -1, period: false }],
  ['past', { kind: 'shift', shift: -1, period: true }],
  ['this', { kind: 'shift', shift: 0, period: false }],
  ['next', { kind: 'shift', shift: 1, period: false }],
  ['coming', { kind: 'shift', shift: 1, period: true }],
  ['early', { kind: 'edge', edge: 'early' }],
  ['mid', { kind: 'edge', edge: 'mid' }],
  ['late', { kind: 'edge', edge: 'late' }],
  ...words('spring summer autumn fall winter').map((word) => [word, { kind: 'season' }] as const),
  ...amounts.map((word, amount) => [word, { kind: 'amount', amount }] as const),
  ['a', { kind: 'amount', amount: 1 }],
  ['an', { kind: 'amount', amount: 1 }],
  ['several', { kind: 'amount', amount: null }],
  ['few', { kind: 'amount', amount: null }],
  ['some', { kind: 'amount', amount: null }],
  ['many', { kind: 'amount', amount: null }],
];

const day = (month: number, date: number, year: number | null = null) => ({ month, day: date, year });

const holidayRows: (readonly [string, { month: number; day: number; year: number | null }])[] = [
  ["new year 's eve", day(12, 31)],
  ["new year 's day", day(1, 1)],
  ['christmas eve', day(12, 24)],
  ['christmas day', day(12, 25)],
  ['boxing day', day(12, 26)],
  ["valentine 's day", day(2, 14)],
  ["st patrick 's day", day(3, 17)],
  ["st . patrick 's day", day(3, 17)],
  ['halloween', day(10, 31)],
  ['bastille day', day(7, 14)],
  ['fourth of july', day(7, 4)],
  ['july fourth', day(7, 4)],
  ['september 11 attacks', day(9, 11, 2001)],
  ['sept . 11 attacks', day(9, 11, 2001)],
  ['9 / 11', day(9, 11, 2001)],
];

/** Names of shows, papers and customs. */
const notTimeRows = [
  'black friday',
  'good friday',
  'ash wednesday',
  'easter monday',
  'easter sunday',
  'palm sunday',
  'bloody sunday',
  'cyber monday',
  'super tuesday',
  'shrove tuesday',
  'fat tuesday',
  'giving tuesday',
  'super bowl sunday',
  'super saturday',
  'sheffield wednesday',
  'sunday times',
  'sunday telegraph',
  'sunday mirror',
  'sunday express',
  'sunday people',
  'sunday mail',
  'sunday herald',
  'mail on sunday',
  'scotland on sunday',
  'saturday evening post',
  'saturday night live',
  'saturday night fever',
  'sunday night football',
  'monday night football',
  'thursday night football',
  'friday night lights',
  'friday the 13th',
  'sunday school',
  'sunday best',
  'may day',
  'march madness',
  'a day in the life',
  'usa today',
  'russia today',
  'today show',
  'india today',
  'psychology today',
  'late night with',
  'last night in soho',
].map((phrase) => [phrase.replace(/(\d)([a-z])/g, '$1 $2')] as const);

const wordRows = new Map(rows.filter(([word]) => word !== '-'));

const pastVerbs = new Set(
  words(`
      said told wrote was were had took came went began left fell rose made held found shot struck hit won lost met sent
      gave saw spoke broke drove
    `),
);

export const times: TimeLexicon = {
  starts: triggerSet(
    [...wordRows.keys(), ...[...holidayRows, ...notTimeRows].map(([phrase]) => phrase.split(' ')[0]!)],
    true,
  ),
  words: wordMap(ofOneShape(wordRows)),
  ordinalEndings: wordSet(words('st nd rd th')),
  holidays: buildLexicon(holidayRows),
  notTimes: buildLexicon(notTimeRows.map(([phrase]) => [phrase, true] as const)),
  zones: buildLexicon<{ readonly offset: number | null }>([
    ['gmt', { offset: 0 }],
    ['utc', { offset: 0 }],
    ['bst', { offset: 60 }],
    ['cet', { offset: 60 }],
    ['cest', { offset: 120 }],
    ['eet', { offset: 120 }],
    ['eest', { offset: 180 }],
    ['msk', { offset: 180 }],
    ['moscow time', { offset: 180 }],
    ['jst', { offset: 540 }],
    ['aest', { offset: 600 }],
    ['aedt', { offset: 660 }],
    ['est', { offset: -300 }],
    ['edt', { offset: -240 }],
    ['cdt', { offset: -300 }],
    ['mst', { offset: -420 }],
    ['mdt', { offset: -360 }],
    ['pst', { offset: -480 }],
    ['pdt', { offset: -420 }],
    ...words('et ct mt pt cst ist eastern pacific').map((zone) => [zone, { offset: null }] as const),
    ['local time', { offset: null }],
    ['eastern time', { offset: null }],
    ['central time', { offset: null }],
    ['pacific time', { offset: null }],
    ['mountain time', { offset: null }],
    ['eastern standard time', { offset: -300 }],
    ['eastern daylight time', { offset: -240 }],
    ['pacific standard time', { offset: -480 }],
    ['pacific daylight time', { offset: -420 }],
    ['new york time', { offset: null }],
    ['london time', { offset: null }],
    ['paris time', { offset: null }],
    ['beijing time', { offset: 480 }],
  ]),
  leads: wordSet(words('in since during until till before after by from to of for circa early late mid between and')),
  monthLeads: wordSet(words('in since during until till before after by from of early late mid between and')),
  weakLeads: wordSet(words('by from to of for before after and between until till')),
  determiners: wordSet(words("the a an his her its their our this that 's my")),
  counted: wordSet(words('people persons men women children years days hours minutes miles km kilometres meters feet')),
  possessives: wordSet(["'s"]),
  isPlural: wordFact((word) => word !== "'s" && word.endsWith('s')),
  clockLeads: wordSet(words('at around about by before after from until till since shortly approximately near')),
  joiners: wordSet(words('at on around about by shortly just before after , from until in the approximately')),
  agoWords: wordSet(['ago']),
  of: 'of',
  intervals: new Map([
    ['between', new Set(['and'])],
    ['from', new Set(['to', 'until', 'till', 'through', '-', '–', '—'])],
  ]),
  through: new Set(['to', 'through', '-', '–']),
  future: wordSet(
    words(`
      will shall 'll can could may might would should upcoming until till scheduled due expected starting beginning deadline plans planned tomorrow
      ahead forthcoming slated expires expire
    `),
  ),
  perfect: wordSet(words('have has had having')),
  isPast: wordFact((word) => pastVerbs.has(word) || (word.length > 4 && word.endsWith('ed'))),
  decadeEnding: 's',
  monthFirst: null,
};
