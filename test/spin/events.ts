import { pick, type Random } from '../../bench/random.ts';
import * as lexicon from './lexicon.ts';

type Lexeme = readonly string[];

/** Who did what to how many, where, when, why and on whose word; each part is a list of ways to say it. */
export interface Fact {
  readonly agent: Lexeme;
  readonly action: Lexeme;
  readonly patient: Lexeme;
  readonly count: number;
  readonly place: Lexeme;
  readonly time: string;
  readonly reason: Lexeme;
  readonly speaker: Lexeme;
}

export interface Event {
  readonly town: string;
  readonly day: string;
  readonly chief: string;
  /** What the chief told all reporters at once. */
  readonly statement: string;
  /** The first three are the news, and every desk opens with them. */
  readonly facts: readonly Fact[];
}

export const inventPerson = (random: Random): string =>
  `${pick(random, lexicon.GIVEN)} ${pick(random, lexicon.FAMILIES)}`;

export function inventFact(random: Random): Fact {
  return {
    agent: pick(random, lexicon.AGENTS),
    action: pick(random, lexicon.ACTIONS),
    patient: pick(random, lexicon.PATIENTS),
    count: 3 + Math.floor(random() * 900),
    place: pick(random, lexicon.PLACES),
    time: pick(random, lexicon.TIMES),
    reason: pick(random, lexicon.REASONS),
    speaker: pick(random, lexicon.SPEAKERS),
  };
}

const FACTS = 15;

export function inventEvent(random: Random): Event {
  return {
    town: pick(random, lexicon.FAMILIES),
    day: pick(random, lexicon.DAYS),
    chief: inventPerson(random),
    statement: pick(random, lexicon.STATEMENTS),
    facts: Array.from({ length: FACTS }, () => inventFact(random)),
  };
}
