import type { Language } from '../../lang/language.ts';
import { sameValue } from './agreement.ts';
import type { Answer } from './answer.ts';
import { likeness, type Profile, profilesOf } from './likeness.ts';
import { joinRivals } from './rivals.ts';

/** Members of a question that others are held against; the work per answer stays bounded. */
const COMPARED = 16;
/** Questions that one answer is held against at most. */
const MOST_CANDIDATES = 200;

/** A question while it grows. */
interface Group {
  readonly members: Profile[];
  /** The first members in different words. */
  readonly voices: Profile[];
}

/**
 * Parts answers into questions: the same topic, unit, scope and counted thing, as far as the words tell. An answer joins
 * the question whose members it is most like on average, or opens one. Answers come in the collection's order.
 */
export function askQuestions(answers: readonly Answer[], language: Language): Answer[][] {
  const questions: Profile[][] = [];
  for (const measured of Map.groupBy(profilesOf(answers, language), ({ answer }) => answer.dimension).values())
    questions.push(...joinRivals(joinAlike(group(measured)).map(({ members }) => members)));
  return questions.map((question) => question.map(({ answer }) => answer));
}

function group(profiles: readonly Profile[]): Group[] {
  const groups: Group[] = [];
  const byWords = new Map<string, Group>();
  const byKey = new Map<string, Set<Group>>();
  for (const profile of profiles) {
    const words = wordsOf(profile);
    // Copies of one text say the same in the same words: they need no comparing.
    const copied = byWords.get(words);
    if (copied !== undefined) {
      copied.members.push(profile);
      continue;
    }
    const found = bestOf(profile, candidatesOf(profile, byKey)) ?? { members: [], voices: [] };
    if (found.members.length === 0) groups.push(found);
    found.members.push(profile);
    if (found.voices.length < COMPARED) found.voices.push(profile);
    byWords.set(words, found);
    for (const key of keysOf(profile)) {
      const held = byKey.get(key);
      if (held === undefined) byKey.set(key, new Set([found]));
      else held.add(found);
    }
  }
  return groups;
}

const wordsOf = ({ answer, topic, context }: Profile): string =>
  `${answer.value} ${answer.high} ${answer.scope} ${topic} ${[...context.weights.keys()].join(' ')}`;

/** Two answers to one question share their topic, their value or what they count. */
function keysOf({ answer, topic, named }: Profile): string[] {
  return [`topic ${topic}`, `value ${answer.value.toPrecision(3)}`, ...named.map((word) => `counted ${word}`)];
}

function candidatesOf(profile: Profile, byKey: ReadonlyMap<string, ReadonlySet<Group>>): Set<Group> {
  const found = new Set<Group>();
  for (const key of keysOf(profile))
    for (const candidate of byKey.get(key) ?? []) {
      if (found.size >= MOST_CANDIDATES) return found;
      found.add(candidate);
    }
  return found;
}

function bestOf(profile: Profile, candidates: Iterable<Group>): Group | null {
  let best: Group | null = null;
  let most = 0.5;
  for (const candidate of candidates) {
    const fit = fitOf(profile, candidate);
    if (fit > most) {
      most = fit;
      best = candidate;
    }
  }
  return best;
}

/** Joins questions that grew apart because of the order in which their answers came. */
function joinAlike(groups: readonly Group[]): Group[] {
  const joined: Group[] = [];
  for (const byValue of Map.groupBy(groups, ({ voices }) => voices[0]!.answer.value.toPrecision(3)).values()) {
    const kept: Group[] = [];
    for (const own of byValue) {
      const alike = kept.slice(0, MOST_CANDIDATES).find((other) => areAlike(own, other));
      if (alike === undefined) kept.push(own);
      else alike.members.push(...own.members);
    }
    joined.push(...kept);
  }
  return joined;
}

const areAlike = ({ voices }: Group, other: Group): boolean =>
  sameValue(voices[0]!.answer, other.voices[0]!.answer) &&
  voices.reduce((sum, voice) => sum + fitOf(voice, other), 0) > voices.length / 2;

/** Mean likeness, 0 to 1, of an answer to the members of a question. */
function fitOf(profile: Profile, { voices }: Group): number {
  let sum = 0;
  for (const voice of voices) sum += likeness(profile, voice);
  return sum / voices.length;
}
