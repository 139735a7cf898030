import { buildLexicon } from '../../text/lexicon.ts';
import { tokenise } from '../../text/tokens.ts';
import { type WordMap, wordMap, wordSet } from '../../text/words.ts';
import type { Dimension, TopicLexicon, TopicWord } from '../figure-lexicon.ts';

const list = (text: string): string[] => text.trim().split(/\s+/);
const phrases = (text: string): string[] =>
  text
    .split(',')
    .map((phrase) =>
      tokenise(phrase.trim())
        .map(({ lower }) => lower)
        .join(' '),
    )
    .filter((phrase) => phrase !== '');

/** One topic a row: verbs whose object is counted; predicates of what is counted; nouns that lead to the number. */
const table: readonly (readonly [topic: string, object: string, subject: string, lead: string])[] = [
  [
    'killed',
    `killed, kills, kill, killing, murdered, murdering, murder, gunned down, slaughtered, slaughtering, massacre, murders, massacred, massacring, slain, slaying, claimed the lives of,
     claiming the lives of, took the lives of, shot dead, shoot dead, beheaded, executed, executing, kill off, assassinated`,
    `killed, died, dead, die, dies, dying, lost their lives, perished, drowned, slain, murdered, massacred, executed, shot dead,
     lay dead, burned to death, stabbed to death, beheaded, fatally shot, confirmed dead, feared dead, presumed dead, pronounced dead`,
    `death toll, toll, deaths, death, dead, fatalities, killings, murders, murder, body count, deaths of, killing of`,
  ],
  [
    'injured',
    `injured, injures, injure, injuring, wounded, wounds, wound, wounding, hurt, hurting, maimed, maiming`,
    `injured, wounded, hurt, maimed, sustained injuries, suffered injuries, were treated`,
    `injuries, injured, wounded`,
  ],
  [
    'critical',
    '',
    `in critical condition, in a critical condition, critically injured, critically wounded, critically,
     critically ill, fighting for their lives, in intensive care`,
    '',
  ],
  [
    'seriously injured',
    '',
    `seriously injured, seriously wounded, severely injured, severely wounded, badly hurt, badly injured,
     seriously, in serious condition, in a serious condition, with serious injuries`,
    '',
  ],
  [
    'hospitalised',
    `hospitalised, hospitalized`,
    `hospitalised, hospitalized, taken to hospital, taken to hospitals, taken to the hospital,
     in hospital, in hospitals, admitted to hospital, rushed to hospital, being treated, were hospitalised`,
    '',
  ],
  [
    'casualties',
    `mowed down, mowing down, mow down, mows down, run over, ran over, running over, ploughed into, plowed into,
     killed or injured, killed or wounded, killing or injuring, killing or wounding`,
    'mowed down, run over, killed or injured, killed or wounded, dead or injured, dead or wounded',
    'casualties',
  ],
  ['missing', '', `missing, unaccounted for, disappeared, went missing, vanished`, 'number of missing, people missing'],
  [
    'detained',
    `detained, detaining, detains, detain, detention of`,
    `detained, in custody, in detention, held, taken into custody, in police custody, rounded up`,
    '',
  ],
  ['arrested', `arrested, arresting, arrests, arrest, arrest of, arrests of`, `arrested, under arrest`, 'arrests'],
  [
    'charged',
    `charged, charging, indicted, indicting`,
    `charged, indicted, were charged, face charges, faces charges`,
    '',
  ],
  ['convicted', `convicted, convicting`, `convicted, found guilty, sentenced`, ''],
  [
    'rescued',
    `rescued, rescuing, rescues, rescue, rescue of, saved, saving`,
    `rescued, pulled alive, pulled from, saved`,
    '',
  ],
  ['freed', `freed, freeing, frees, free`, `freed, set free`, ''],
  [
    'released',
    `released, releasing, handed over, handing over, releases, release, release of`,
    `released, handed over`,
    '',
  ],
  [
    'abducted',
    `abducted, abducting, abduction of, seized`,
    `abducted, seized, snatched, taken from, captured, taken hostage, held hostage, in captivity, held captive, remain captive`,
    '',
  ],
  ['kidnapped', `kidnapped, kidnapping, kidnaps, kidnap, kidnapping of`, `kidnapped`, ''],
  ['survivors', '', `survived, escaped unhurt, escaped unharmed, alive`, ''],
  ['escaped', '', `escaped, fled to safety, got away`, ''],
  ['evacuated', `evacuated, evacuating, evacuation of`, `evacuated, been evacuated, ordered to leave`, ''],
  [
    'displaced',
    `displaced, displacing, displacement of`,
    `displaced, homeless, forced from their homes, fled their homes, forced to flee, driven from their homes`,
    '',
  ],
  ['infected', `infected, infecting`, `infected, tested positive, fallen ill, sickened`, ''],
  ['affected', `affected, affecting, affects`, `affected, without power, without electricity, without water`, ''],
  ['aboard', `carrying`, `aboard, on board, onboard`, ''],
  [
    'attackers',
    '',
    `opened fire, armed with, carried out the attack, stormed, believed to be terrorists, believed to be gunmen`,
    '',
  ],
  [
    'crowd',
    `crowd of, drew, attended by, crowds of`,
    `gathered, attended, turned out, marched, rallied, took to the streets, protested, packed into, packed, had gathered, in attendance`,
    `crowd, crowds, attendance`,
  ],
  [
    'capacity',
    `seats, seating, holds, accommodates, hosting, holding, seat, hold, accommodate, can hold, can seat`,
    '',
    `capacity, seating capacity`,
  ],
  ['population', '', '', `population, city of, town of, village of, nation of, country of, island of, community of`],
  ['magnitude', 'magnitude, magnitude of', '', ``],
  ['votes', '', `voted, votes`, `votes, vote`],
  ['speed', '', '', `speed, speeds, winds, wind, gusts`],
  ['turnout', '', '', 'turnout'],
];

const topicWords: (readonly [string, TopicWord])[] = [];
{
  const byPhrase = new Map<string, TopicWord>();
  const add = (phrase: string, topic: string, role: 'object' | 'subject' | 'lead'): void => {
    const known = byPhrase.get(phrase) ?? { topic, object: false, subject: false, lead: false };
    byPhrase.set(phrase, known.topic === topic ? { ...known, [role]: true } : known);
  };
  for (const [topic, object, subject, lead] of table) {
    for (const phrase of phrases(object)) add(phrase, topic, 'object');
    for (const phrase of phrases(subject)) add(phrase, topic, 'subject');
    for (const phrase of phrases(lead)) add(phrase, topic, 'lead');
  }
  topicWords.push(...byPhrase);
}

const map = (rows: Readonly<Record<string, string>>): WordMap<string> =>
  wordMap(Object.entries(rows).flatMap(([topic, words]) => list(words).map((word) => [word, topic] as const)));

const byDimension: Readonly<Partial<Record<Dimension, string>>> = {
  time: 'duration',
  length: 'distance',
  area: 'area',
  volume: 'volume',
  weight: 'weight',
  speed: 'speed',
  temperature: 'temperature',
  age: 'age',
};

export const topics: TopicLexicon = {
  words: buildLexicon(topicWords),
  events: map({
    killed: 'death fatality murder killing dead life body corpse',
    injured: 'injury wounded injured',
    casualties: 'casualty',
    arrested: 'arrest',
    charged: 'charge count',
    votes: 'vote ballot',
    shots: 'shot gunshot',
    bullets: 'bullet',
    explosions: 'explosion blast',
    homes: 'home house',
    buildings: 'building',
    vehicles: 'vehicle car truck lorry',
    jobs: 'job',
    complaints: 'complaint',
    survivors: 'survivor',
    missing: 'missing',
    seats: 'seat',
    magnitude: 'magnitude',
  }),
  roles: map({
    attackers: 'attacker gunman assailant terrorist perpetrator shooter bomber hijacker suspect raider robber militant',
    passengers: 'passenger',
    crew: 'crew crewmember crewman pilot',
    hostages: 'hostage captive',
    victims: 'victim',
    detained: 'detainee prisoner inmate',
    capacity: 'seater',
    employees: 'employee staff worker',
    crowd: 'crowd attendee spectator concertgoer reveller reveler demonstrator protester fan',
    refugees: 'refugee migrant',
  }),
  roleMarks: map({ attackers: 'armed' }),
  reaching: wordSet(
    list('stands stood reached reaches hit passed put at exceed exceeds exceeded top tops stand remains remained'),
  ),
  relatives: wordSet(['which']),
  none: map({
    survivors: 'survivors survivor',
    casualties: 'casualties',
    injured: 'injuries',
    killed: 'deaths fatalities',
    arrested: 'arrests',
  }),
  no: 'no',
  nobody: wordSet(list('nobody none')),
  noOne: 'one',
  attackers: 'attackers',
  dead: 'killed',
  within: new Map([
    ['critical', 'injured'],
    ['seriously injured', 'injured'],
    ['hospitalised', 'injured'],
  ]),
  background: new Set(['population']),
  unitOf: new Map([['magnitude', 'magnitude']]),
  auxiliaries: wordSet(list('was were been be being are is got')),
  ofPeople: new Set(
    list(`killed injured critical hospitalised missing detained arrested charged convicted rescued freed released abducted kidnapped
      survivors escaped evacuated displaced infected affected aboard attackers crowd capacity population passengers crew hostages
      victims employees refugees casualties`).concat('seriously injured'),
  ),
  byDimension: new Map(Object.entries(byDimension) as [Dimension, string][]),
  money: map({
    bid: 'bid offer takeover acquisition buyout proposal',
    fine: 'fine fined penalty',
    ransom: 'ransom',
    bail: 'bail bond',
    cost: 'cost costing bill expense',
    price: 'price priced ticket tickets shares selling sold fare',
    charge: 'charge fee levy',
    rent: 'rent',
    damage: 'damage damages',
    reward: 'reward bounty',
    revenue: 'revenue revenues sales turnover',
    profit: 'profit earnings income',
    loss: 'loss losses',
    debt: 'debt loan',
    budget: 'budget',
    deal: 'deal contract purchase transaction',
    funding: 'fund funding investment aid grant donation donations package',
    pay: 'salary wage wages pay',

    compensation: 'compensation settlement',
  }),
  worth: wordMap(list('worth value valued values valuation net').map((word) => [word, 'value'] as const)),
  measures: map({
    length: 'long length',
    height: 'high tall height altitude',
    depth: 'deep depth',
    width: 'wide width broad',
    weight: 'weight weighing weighed heavy',
    distance: 'away',
    rainfall: 'rainfall rain snow snowfall sleet hail downpour',
    sentence: 'prison jail imprisonment sentence sentenced jailed custody',
    capacity: 'capacity',
  }),
  light: wordSet(
    list(`the a an his her its their our at least all about some around more than up to as many another also only just
      nearly almost over other further total of were was been be have has had are is being reportedly also allegedly
      reported believed thought feared confirmed estimated said known to still who that which now already so far
      including currently later remain remained least initially apparently others were left in among those
      leaving leave left leaves`),
  ),
  other: 'other:',
  change: 'change',
  number: 'number',
};
