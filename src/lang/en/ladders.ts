import { buildLexicon } from '../../text/lexicon.ts';
import type { LadderLexicon, LadderTopic, LadderUnit, RevisionCue } from '../ladder-lexicon.ts';
import { stem } from './stem.ts';

const words = (list: string): string[] => list.trim().split(/\s+/);

const once = (question: string, about: string, moves: LadderTopic['moves']): LadderTopic => ({
  question,
  about,
  asks: 'once',
  moves,
});
const byContext = (question: string, about: string, moves: LadderTopic['moves']): LadderTopic => ({
  question,
  about,
  asks: 'by context',
  moves,
});
/** `How many were killed?`, `How many passengers were killed?` */
const toll = (participle: string): LadderTopic =>
  once(`How many were ${participle}?`, `How many were ${participle} ({of})?`, 'up');

const topics: Readonly<Record<string, LadderTopic>> = {
  killed: toll('killed'),
  injured: toll('injured'),
  critical: once('How many are in a critical condition?', 'How many are in a critical condition ({of})?', 'any'),
  'seriously injured': once('How many were seriously injured?', 'How many were seriously injured ({of})?', 'any'),
  casualties: once('How many were killed or injured?', 'How many were killed or injured ({of})?', 'up'),
  hospitalised: toll('taken to hospital'),
  missing: once('How many are missing?', 'How many are missing ({of})?', 'any'),
  detained: toll('detained'),
  arrested: toll('arrested'),
  charged: toll('charged'),
  convicted: toll('convicted'),
  rescued: toll('rescued'),
  freed: toll('freed'),
  released: toll('released'),
  abducted: toll('abducted'),
  kidnapped: toll('kidnapped'),
  escaped: toll('able to escape'),
  infected: toll('infected'),
  evacuated: toll('evacuated'),
  displaced: toll('displaced'),
  affected: toll('affected'),
  attackers: once('How many attackers were there?', 'How many attackers were there ({of})?', 'never'),
  suspects: once('How many suspects are there?', 'How many suspects are there ({of})?', 'any'),
  victims: once('How many victims are there?', 'How many victims are there ({of})?', 'up'),
  survivors: once('How many survived?', 'How many survived ({of})?', 'up'),
  hostages: once('How many hostages were taken?', 'How many hostages were taken ({of})?', 'any'),
  passengers: once('How many passengers were there?', 'How many passengers were there ({of})?', 'never'),
  crew: once('How many crew were there?', 'How many crew were there ({of})?', 'never'),
  aboard: once('How many were aboard?', 'How many were aboard ({of})?', 'never'),
  crowd: byContext('How many were in the crowd?', 'How many were in the crowd ({of})?', 'never'),
  attendance: byContext('How many attended?', 'How many attended ({of})?', 'never'),
  capacity: once('How many does the place hold?', 'How many does the place hold ({of})?', 'never'),
  population: byContext('How many live there?', 'How many live there ({of})?', 'never'),
  magnitude: once('What was the magnitude?', 'What was the magnitude ({of})?', 'never'),
  duration: byContext('How long?', 'How long ({of})?', 'never'),
  distance: byContext('How far?', 'How far ({of})?', 'never'),
  speed: byContext('How fast?', 'How fast ({of})?', 'never'),
  rainfall: byContext('How much rain or snow fell?', 'How much rain or snow fell ({of})?', 'up'),
  weight: byContext('How heavy?', 'How heavy ({of})?', 'never'),
  height: byContext('How high?', 'How high ({of})?', 'never'),
  depth: byContext('How deep?', 'How deep ({of})?', 'never'),
  area: byContext('How large an area?', 'How large an area ({of})?', 'any'),
  temperature: byContext('How warm?', 'How warm ({of})?', 'any'),
  cost: byContext('What is the cost?', 'What is the cost ({of})?', 'never'),
  damage: byContext('What is the damage?', 'What is the damage ({of})?', 'up'),
  price: byContext('What is the price?', 'What is the price ({of})?', 'any'),
  bid: byContext('What is the bid?', 'What is the bid ({of})?', 'never'),
  charge: byContext('What is the charge?', 'What is the charge ({of})?', 'never'),
  fine: byContext('What is the fine?', 'What is the fine ({of})?', 'never'),
  ransom: byContext('What is the ransom?', 'What is the ransom ({of})?', 'never'),
  votes: byContext('How many votes?', 'How many votes ({of})?', 'any'),
  complaints: byContext('How many complaints?', 'How many complaints ({of})?', 'up'),
  shots: byContext('How many shots?', 'How many shots ({of})?', 'never'),
  bullets: byContext('How many bullets?', 'How many bullets ({of})?', 'never'),
  explosions: byContext('How many explosions?', 'How many explosions ({of})?', 'never'),
  homes: byContext('How many homes?', 'How many homes ({of})?', 'up'),
  buildings: byContext('How many buildings?', 'How many buildings ({of})?', 'up'),
  vehicles: byContext('How many vehicles?', 'How many vehicles ({of})?', 'never'),
  jobs: byContext('How many jobs?', 'How many jobs ({of})?', 'never'),
  employees: byContext('How many employees?', 'How many employees ({of})?', 'never'),
  refugees: byContext('How many refugees?', 'How many refugees ({of})?', 'never'),
  seats: byContext('How many seats?', 'How many seats ({of})?', 'any'),
  length: byContext('How long?', 'How long ({of})?', 'never'),
  width: byContext('How wide?', 'How wide ({of})?', 'never'),
  volume: byContext('What volume?', 'What volume ({of})?', 'never'),
  turnout: byContext('What was the turnout?', 'What was the turnout ({of})?', 'any'),
  revenue: byContext('What is the revenue?', 'What is the revenue ({of})?', 'never'),
  profit: byContext('What is the profit?', 'What is the profit ({of})?', 'never'),
  loss: byContext('What is the loss?', 'What is the loss ({of})?', 'never'),
  debt: byContext('What is the debt?', 'What is the debt ({of})?', 'never'),
  budget: byContext('What is the budget?', 'What is the budget ({of})?', 'never'),
  deal: byContext('What is the deal worth?', 'What is the deal worth ({of})?', 'never'),
  value: byContext('What is it worth?', 'What is it worth ({of})?', 'any'),
  funding: byContext('What is the funding?', 'What is the funding ({of})?', 'never'),
  pay: byContext('What is the pay?', 'What is the pay ({of})?', 'never'),
  compensation: byContext('What is the compensation?', 'What is the compensation ({of})?', 'never'),
  reward: byContext('What is the reward?', 'What is the reward ({of})?', 'never'),
  bail: byContext('What is the bail?', 'What is the bail ({of})?', 'never'),
  'other:change': byContext('How much did it change?', 'How much did it change ({of})?', 'any'),
  sentence: byContext('How long is the sentence?', 'How long is the sentence ({of})?', 'never'),
};

/** By dimension: the smallest unit first, then how many of it the others are. */
const conversions: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  time: { millisecond: 0.001, second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800, fortnight: 1_209_600 },
  months: { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 },
  length: {
    nanometre: 1e-6,
    micrometre: 1e-3,
    millimetre: 1,
    millimeter: 1,
    centimetre: 10,
    centimeter: 10,
    inch: 25.4,
    foot: 304.8,
    yard: 914.4,
    metre: 1000,
    meter: 1000,
    kilometre: 1e6,
    kilometer: 1e6,
    mile: 1_609_344,
    'nautical mile': 1_852_000,
  },
  weight: {
    gram: 1,
    gramme: 1,
    ounce: 28.349_523,
    'pound-mass': 453.592_37,
    pound: 453.592_37,
    milligram: 0.001,
    kilogram: 1000,
    stone: 6350.293,
    'short ton': 907_184.74,
    tonne: 1e6,
    'metric ton': 1e6,
    ton: 1e6,
  },
  speed: {
    'metre per second': 3.6,
    'meter per second': 3.6,
    'kilometre per hour': 1,
    'kilometer per hour': 1,
    'mile per hour': 1.609_344,
    knot: 1.852,
  },
  area: {
    'square foot': 0.092_903,
    'square yard': 0.836_127,
    'square metre': 1,
    'square meter': 1,
    acre: 4046.856,
    hectare: 10_000,
    'square kilometre': 1e6,
    'square kilometer': 1e6,
    'square mile': 2_589_988,
  },
  volume: {
    'cubic centimetre': 0.001,
    'cubic foot': 28.316_85,
    'cubic metre': 1000,
    'fluid ounce': 0.029_574,
    pint: 0.473_176,
    quart: 0.946_353,
    centilitre: 0.01,
    millilitre: 0.001,
    litre: 1,
    liter: 1,
    'us gallon': 3.785_412,
    gallon: 3.785_412,
    barrel: 158.987_3,
  },
  data: { megabyte: 1, gigabyte: 1000, terabyte: 1e6 },
  power: { watt: 1, kilowatt: 1000, megawatt: 1e6, gigawatt: 1e9 },
  share: { percentage: 1, percent: 1, 'per cent': 1, 'percentage point': 1 },
};

const currencies = words(`
  dollar euro yen yuan rouble ruble rupee franc shekel naira peso real won krona krone lira rand dirham riyal
  rial dinar ringgit rupiah baht hryvnia zloty forint bitcoin penny cent sen cedi
  shilling kuna
`).concat(
  'pound sterling',
  'Swiss franc',
  'brazilian real',
  'Australian dollar',
  'Canadian dollar',
  'Hong Kong dollar',
);

const units = new Map<string, LadderUnit>([
  ...currencies.map((currency) => [currency, { dimension: currency, factor: 1 }] as const),
  // `30,000 pounds` and `30,000 Egyptian pounds` are the same money in one story.
  ...words('Egyptian Lebanese Syrian Sudanese').map(
    (country) => [`${country} pound`, { dimension: 'pound sterling', factor: 1 }] as const,
  ),
  ...Object.entries(conversions).flatMap(([dimension, factors]) =>
    Object.entries(factors).map(([unit, factor]) => [unit, { dimension, factor }] as const),
  ),
]);

/** Words for the same counted thing; the first names the group. */
const groups = [
  `person people persons individual human soul life lives`,
  `victim casualty casualties fatality fatalities dead death deaths`,
  `civilian bystander`,
  `attacker gunman gunmen assailant terrorist perpetrator shooter assailants militant insurgent extremist jihadist jihadi
   fighter rebel suspect`,
  `girl schoolgirl girls`,
  `child children kid youngster minor`,
  `pupil student schoolchild schoolchildren`,
  `officer policeman policemen police cop`,
  `soldier serviceman servicemen troop troops`,
  `crew crewmember crewman crewmen pilot`,
  `passenger traveller traveler`,
  `citizen national`,
  `woman women`,
  `man men`,
  `employee worker staff job`,
  `truck lorry`,
  `car vehicle`,
  `plane aircraft jet airplane aeroplane`,
  `ship boat vessel ferry`,
  `house home`,
  `film video footage clip recording photo`,
  `migrant refugee asylum`,
  `offer bid proposal`,
  `windscreen windshield`,
];

const synonyms = new Map(
  groups.flatMap((group) => {
    const members = words(group);
    return members.map((member) => [stem(member), members[0]!] as const);
  }),
);

const revisions: readonly (readonly [string, RevisionCue])[] = [
  ...words('rose risen rises climbed grew grown increased jumped soared mounted raised').flatMap(
    (verb) =>
      [
        [`${verb} to`, 'up'],
        [`${verb} from`, 'up'],
        [`${verb} by`, 'up'],
      ] as const,
  ),
  ...words('fell dropped decreased lowered reduced').flatMap(
    (verb) =>
      [
        [`${verb} to`, 'down'],
        [`${verb} from`, 'down'],
      ] as const,
  ),
  ['up from', 'up'],
  ['down from', 'down'],
  ['revised up', 'up'],
  ['revised upward', 'up'],
  ['revised upwards', 'up'],
  ['revised down', 'down'],
  ['revised downward', 'down'],
  ['revised downwards', 'down'],
  ['revised to', 'revised'],
  ['revised from', 'revised'],
  ['corrected to', 'revised'],
  ['corrected from', 'revised'],
  ['earlier put', 'revised'],
  ['had earlier put', 'revised'],
  ['initially put', 'revised'],
  ['previously put', 'revised'],
  ['earlier reported', 'revised'],
  ['initially reported', 'revised'],
  ['initial reports', 'revised'],
  ['earlier reports', 'revised'],
  ['earlier toll', 'revised'],
  ['previous toll', 'revised'],
  ['initial toll', 'revised'],
  ['an earlier figure', 'revised'],
  ['instead of the', 'revised'],
];

const irregular: Readonly<Record<string, string>> = {
  person: 'people',
  people: 'people',
  human: 'humans',
  german: 'germans',
  roman: 'romans',
  police: 'police',
  staff: 'staff',
  dead: 'dead',
  injured: 'injured',
  wounded: 'wounded',
  missing: 'missing',
  child: 'children',
  schoolchild: 'schoolchildren',
  foot: 'feet',
  wife: 'wives',
  knife: 'knives',
  life: 'lives',
  aircraft: 'aircraft',
  spacecraft: 'spacecraft',
  series: 'series',
  species: 'species',
  percentage: 'per cent',
};

/** Plural of a counted noun or unit, by its last word. */
function plural(noun: string): string {
  const at = noun.lastIndexOf(' ') + 1;
  const head = noun.slice(at);
  return noun.slice(0, at) + (irregular[head] ?? regular(head));
}

function regular(head: string): string {
  if (head.endsWith('man')) return `${head.slice(0, -2)}en`;
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(head) ? `${head}es` : `${head}s`;
}

const small = words('no one two three four five six seven eight nine ten eleven twelve');

export const ladders: LadderLexicon = {
  topics: new Map(Object.entries(topics)),
  kin: new Map([
    ['detained', 'arrested'],
    ['freed', 'released'],
    ['rescued', 'released'],
    ['kidnapped', 'abducted'],
    ['hostages', 'abducted'],
    ['suspects', 'attackers'],
    ['passengers', 'aboard'],
    ['attendance', 'crowd'],
    ['seriously injured', 'critical'],
    ['shots', 'bullets'],
    ['length', 'distance'],
    ['offer', 'bid'],
    ['deal', 'bid'],
  ]),
  otherCount: byContext('How many {of}?', 'How many {of}?', 'never'),
  otherMeasure: new Map([
    ['time', byContext('How long?', 'How long ({of})?', 'never')],
    ['months', byContext('How long?', 'How long ({of})?', 'never')],
    ['length', byContext('How far or how long?', 'How far or how long ({of})?', 'never')],
    ['weight', byContext('How heavy?', 'How heavy ({of})?', 'never')],
    ['speed', byContext('How fast?', 'How fast ({of})?', 'never')],
    ['area', byContext('How large an area?', 'How large an area ({of})?', 'never')],
    ['volume', byContext('What volume?', 'What volume ({of})?', 'never')],
    ['share', byContext('What percentage?', 'What percentage ({of})?', 'never')],
  ]),
  otherValue: byContext('How much?', 'How much ({of})?', 'never'),
  shares: 'share',
  unasked: new Set(['age', 'ordinal', 'score', 'time', 'date', 'other:number', 'other:time', 'other:one']),
  units,
  synonyms,
  anyone: new Set(['person', 'victim', 'civilian']),
  implied: new Map(['aboard', 'passengers'].map((topic) => [topic, new Set(['passenger', 'crew'])])),
  plural,
  revisions: buildLexicon(revisions),
  format: (value) => {
    const [whole, fraction] = String(Math.round(value * 1000) / 1000).split('.');
    const grouped = whole!.length > 4 ? whole!.replace(/\B(?=(?:\d{3}){1,20}$)/g, ',') : whole!;
    return fraction === undefined ? grouped : `${grouped}.${fraction}`;
  },
  inWords: (count) => small[count] ?? String(count),
  why: {
    single: 'Only one report answers this: {rungs}.',
    same: '{rungs}: all who say give the same value.',
    compatible: '{rungs}: the values are compatible.',
    vague: '{rungs}: none is exact, and they do not contradict one another.',
    movedByText: '{rungs}: the reports themselves say that the figure was revised (“{cue}”).',
    movedUp: '{rungs}: the value rises with the time of publication.',
    movedDown: '{rungs}: the value falls with the time of publication.',
    moved: '{rungs}: reports give older values beside the newest.',
    undated: '{rungs}; no publication dates say which is later: the values conflict.',
    conflicting: '{rungs}; nothing says that one replaces the other: the values conflict.',
  },
  rung: { one: '{value} in {n} report', other: '{value} in {n} reports', next: '{value} in {n}' },
  betweenRungs: ', ',
};
