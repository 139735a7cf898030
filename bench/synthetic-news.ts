import { pick, seededRandom } from './random.ts';

/**
 * News prose made by a script, so that a bench needs no data: sentences with the constructions a reader meets
 * (attributions before and after, quotations, chains, counts, money, dates, clock times), in invented names.
 */

const syllables = [
  'bar',
  'ven',
  'tor',
  'mel',
  'ka',
  'ri',
  'sun',
  'dal',
  'os',
  'wick',
  'han',
  'lor',
  'pe',
  'ster',
  'mo',
  'gra',
  'fel',
  'ni',
  'ula',
  'ost',
];
const givenNames = [
  'Anna',
  'Peter',
  'Maria',
  'James',
  'Elena',
  'Thomas',
  'Sara',
  'Daniel',
  'Ruth',
  'Viktor',
  'Amina',
  'Paul',
];
const roles = [
  'police chief',
  'mayor',
  'minister',
  'spokeswoman',
  'union leader',
  'doctor',
  'prosecutor',
  'governor',
  'witness',
  'engineer',
];
const things = [
  'bridge',
  'factory',
  'train',
  'market',
  'school',
  'warehouse',
  'tunnel',
  'ferry',
  'stadium',
  'hospital',
  'pipeline',
  'bank',
];
const verbs = [
  'collapsed',
  'caught fire',
  'was evacuated',
  'was closed',
  'was flooded',
  'exploded',
  'was searched',
  'reopened',
];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'March', 'May', 'July', 'September', 'November'];
const agencies = ['AP', 'Reuters', 'AFP', 'dpa'];

type Random = () => number;

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
export const inventedName = (random: Random): string =>
  capital(Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(random, syllables)).join(''));
const inventedWord = (random: Random): string => Array.from({ length: 3 }, () => pick(random, syllables)).join('');
const number = (random: Random, most: number): number => 2 + Math.floor(random() * most);

/** What one invented event is about; its reports are made from it. */
export interface InventedEvent {
  readonly place: string;
  readonly thing: string;
  readonly verb: string;
  readonly people: readonly { readonly given: string; readonly family: string; readonly role: string }[];
  readonly killed: number;
  readonly injured: number;
  readonly day: string;
  /** Words that only this event's reports use, as every event has some. */
  readonly words: readonly string[];
}

export function inventEvent(random: Random): InventedEvent {
  return {
    place: inventedName(random),
    thing: pick(random, things),
    verb: pick(random, verbs),
    people: Array.from({ length: 4 }, () => ({
      given: pick(random, givenNames),
      family: inventedName(random),
      role: pick(random, roles),
    })),
    killed: number(random, 60),
    injured: number(random, 300),
    day: pick(random, days),
    words: Array.from({ length: 16 }, () => inventedWord(random)),
  };
}

const sentences: readonly ((event: InventedEvent, random: Random) => string)[] = [
  (e) =>
    `A ${e.thing} in ${e.place} ${e.verb} on ${e.day}, killing at least ${e.killed} people and injuring ${e.injured} others, officials said.`,
  (e, r) =>
    `“We heard a loud noise and then everybody ran,” said ${who(e, r)}, ${pick(r, e.people).role} of ${e.place}.`,
  (e, r) =>
    `${who(e, r)} told reporters that more than ${number(r, 40)} rescuers were searching the ${e.thing} for survivors.`,
  (e, r) =>
    `According to ${pick(r, agencies)}, citing two officials, the ${e.thing} had been inspected in ${pick(r, months)} 20${10 + number(r, 12)}.`,
  (_e, r) =>
    `The repair will cost about $${number(r, 90)}.${number(r, 7)} million, the ${pick(r, roles)} added, and may take up to ${number(r, 20)} weeks.`,
  (_e, r) =>
    `She denied that warnings had been ignored. “There was no sign of danger before ${number(r, 10)}:30 p.m.,” she said.`,
  (_e, r) =>
    `Traffic was stopped for ${number(r, 11)} hours, and nearly a third of the households in the town had no power.`,
  (e, r) => `It was the worst accident in ${e.place} since ${1950 + number(r, 60)}, when ${number(r, 90)} miners died.`,
  (e, r) =>
    `Beside the ${pick(r, e.words)} stood a ${pick(r, e.words)} of ${pick(r, e.words)}, which the ${pick(r, e.words)} had left there.`,
  (e, r) =>
    `The ${pick(r, e.words)} of the ${e.thing} was ${pick(r, e.words)}, and its ${pick(r, e.words)} had been ${pick(r, e.words)} for years.`,
  (_e, _r) =>
    `Neighbours brought blankets, soup and torches, and the church on the hill stayed open through a long and windy night.`,
  (_e, r) =>
    `The company, which runs ${number(r, 30)} such plants, said in a statement that it would help with the inquiry.`,
  (e, r) =>
    `Between ${number(r, 20)} and ${30 + number(r, 20)} people were still missing late on ${pick(r, days)}, the ${pick(r, roles)} of ${e.place} said.`,
  (e, r) =>
    `“Nobody should have to wait this long for an answer, and we will not go home without one,” ${pick(r, e.people).family} said.`,
];

const who = (event: InventedEvent, random: Random): string => {
  const { given, family } = pick(random, event.people);
  return `${given} ${family}`;
};

/** A report of about `words` words on an event, in paragraphs of two sentences. */
export function inventReport(event: InventedEvent, random: Random, words = 400): string {
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const paragraph = [pick(random, sentences)(event, random), pick(random, sentences)(event, random)].join(' ');
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return [sentences[0]!(event, random), ...paragraphs].join('\n\n');
}

/** `count` reports of invented events, each about 400 words. */
export function inventReports(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => inventReport(inventEvent(random), random));
}

/** Share of a story's reports that are copies of one before them, cut and added to. */
const COPIES = 0.5;

/** The reports of one event: some written independently, some made from another by cutting and adding paragraphs. */
export function inventStory(random: Random, size: number): string[] {
  const event = inventEvent(random);
  const texts: string[] = [];
  while (texts.length < size) {
    const own = inventReport(event, random);
    if (texts.length === 0 || random() >= COPIES) texts.push(own);
    else {
      const kept = pick(random, texts)
        .split('\n\n')
        .filter(() => random() < 0.85);
      texts.push([...kept, own.split('\n\n').at(-1)!].join('\n\n'));
    }
  }
  return texts;
}
