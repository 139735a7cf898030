import { pick, type Random, shuffled } from '../../bench/random.ts';
import { type Event, type Fact, inventFact, inventPerson } from './events.ts';
import { REMARKS } from './lexicon.ts';

/** A fact as one desk puts it. */
type Frame = (parts: Parts) => string;

interface Parts {
  readonly agent: string;
  readonly action: string;
  readonly patient: string;
  readonly place: string;
  readonly time: string;
  readonly reason: string;
  readonly speaker: string;
}

/** How a desk writes: its turns of sentence, how it opens, and which of three ways to say a thing it never uses. */
interface Desk {
  readonly avoids: number;
  readonly frames: readonly Frame[];
  readonly opening: (event: Event, lead: string) => string;
}

export const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

export const DESKS: readonly [wire: Desk, local: Desk, business: Desk] = [
  {
    avoids: 2,
    frames: [
      (p) => `${capital(p.agent)} ${p.action} ${p.patient} ${p.place} ${p.time}, ${p.speaker} said.`,
      (p) => `${capital(p.agent)} ${p.action} ${p.patient} ${p.place} because ${p.reason}, ${p.speaker} said.`,
      (p) => `${capital(p.agent)} ${p.action} ${p.patient} ${p.time}, and ${p.reason}, officials told reporters.`,
      (p) => `${capital(p.agent)} ${p.action} ${p.patient} ${p.place}, ${p.speaker} said.`,
      (p) => `${capital(p.agent)} ${p.action} ${p.patient} because ${p.reason}, ${p.speaker} said.`,
    ],
    opening: ({ town, day }, lead) => `${town.toUpperCase()} — ${lead.slice(0, -1)} on ${day}.`,
  },
  {
    avoids: 0,
    frames: [
      (p) => `${capital(p.place)}, ${p.agent} had ${p.patient}, and ${p.action} them.`,
      (p) => `${capital(p.time)} ${p.reason}; then ${p.agent} ${p.action} ${p.patient}.`,
      (p) => `Ask ${p.speaker}: ${p.patient}, all of which ${p.agent} ${p.action}.`,
      (p) => `Of ${p.patient} ${p.agent} ${p.action} every one, for ${p.reason}.`,
      (p) => `So ${p.agent} ${p.action}, ${p.place}, ${p.patient}.`,
      (p) => `${capital(p.patient)}! Yet ${p.agent} ${p.action} them ${p.time}.`,
    ],
    opening: ({ town, day }, lead) => `${day} hurts in ${town}. ${lead}`,
  },
  {
    avoids: 1,
    frames: [
      (p) => `Papers of ${p.speaker} say ${p.agent} ${p.action} ${p.patient}, since ${p.reason}.`,
      (p) => `${capital(p.patient)}, which ${p.agent} ${p.action} ${p.place}, must be paid for.`,
      (p) => `As ${p.reason}, ${p.agent} ${p.action} ${p.patient}.`,
      (p) => `Insured or not, ${p.patient} were what ${p.agent} ${p.action} ${p.time}.`,
      (p) => `${capital(p.speaker)} lists ${p.patient} that ${p.agent} ${p.action}.`,
      (p) => `Costs rose once ${p.agent}, ${p.place}, ${p.action} ${p.patient}.`,
    ],
    opening: ({ town, day }, lead) => `Markets in ${town} opened lower this ${day}: ${lead}`,
  },
];

/** Facts of the event that a desk learns of, and those that it alone finds out. */
const LEARNS = 0.5;
const OWN = 4;

/**
 * A report by one desk, as two reporters of one event differ: the news first, then its own choice of the facts in its own
 * order and words, what it alone found out, the public statement that everyone quotes, and a remark of its own witness.
 */
export function tell(desk: Desk, event: Event, random: Random): string[] {
  const news = event.facts.slice(0, 3);
  const learned = event.facts.slice(3).filter(() => random() < LEARNS);
  const own = Array.from({ length: OWN }, () => inventFact(random));
  const body = [...news, ...shuffled([...learned, ...own], random)].map((fact) => put(desk, fact, random));
  const said = pick(random, [`fire chief ${event.chief} said`, `said ${event.chief}, the fire chief`]);
  body.splice(place(body, random), 0, `"${event.statement}," ${said}.`);
  body.splice(place(body, random), 0, `"${pick(random, REMARKS)}," said ${inventPerson(random)}, a neighbour.`);
  return [desk.opening(event, body[0]!), ...body.slice(1)];
}

/** Somewhere after the first sentence. */
const place = (body: readonly string[], random: Random): number => 1 + Math.floor(random() * body.length);

function put(desk: Desk, fact: Fact, random: Random): string {
  const { agent, action, patient, place, reason, speaker, time, count } = fact;
  const frame = pick(random, desk.frames);
  const say = (ways: readonly string[]): string =>
    pick(
      random,
      ways.filter((_, at) => at !== desk.avoids),
    ).replace('#', String(count));
  return frame({
    agent: say(agent),
    action: say(action),
    patient: say(patient),
    place: say(place),
    time,
    reason: say(reason),
    speaker: say(speaker),
  });
}
