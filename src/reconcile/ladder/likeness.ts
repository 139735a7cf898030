import type { Language } from '../../lang/language.ts';
import { compatible, sameValue, vagueOf } from './agreement.ts';
import type { Answer } from './answer.ts';
import learned from './likeness.weights.json' with { type: 'json' };

/** An answer with what is read off it once for all comparisons. */
export interface Profile {
  readonly answer: Answer;
  /** What is counted, without words that fit anyone. */
  readonly named: readonly string[];
  /** Whether it counts people. */
  readonly people: boolean;
  /** Whether all figures of the topic answer one question. */
  readonly closed: boolean;
  /** The topic, or the name of the group of topics that it belongs to. */
  readonly topic: string;
  readonly near: WeighedWords;
  readonly context: WeighedWords;
}

/** Words with weights by how seldom they stand around the story's figures (inverse document frequency). */
interface WeighedWords {
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

export function profilesOf(answers: readonly Answer[], { ladders, figures }: Language): Profile[] {
  const counts = new Map<string, number>();
  for (const { context } of answers) for (const word of context) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weigh = (words: ReadonlySet<string>): WeighedWords => {
    const weights = new Map<string, number>();
    let total = 0;
    for (const word of words) {
      const weight = Math.log(1 + answers.length / counts.get(word)!);
      weights.set(word, weight);
      total += weight;
    }
    return { weights, total };
  };
  return answers.map((answer) => ({
    answer,
    named: answer.counted.filter((word) => !ladders.anyone.has(word)),
    people:
      figures.topics.ofPeople.has(answer.figure.topic) ||
      figures.counted.people.has(answer.figure.unit.toLowerCase()) ||
      figures.counted.personLike(answer.figure.unit) ||
      answer.figure.unit === figures.counted.peopleUnit,
    closed: ladders.topics.get(answer.figure.topic)?.asks === 'once',
    topic: ladders.kin.get(answer.figure.topic) ?? answer.figure.topic,
    near: weigh(answer.near),
    context: weigh(answer.context),
  }));
}

/** Logarithm of the ratio of two numbers beyond which they answer two questions, whatever the words. */
const FARTHEST = 3;
/** Logarithm of the ratio of two values beyond which only figures of one topic are compared. */
const FARTHEST_ACROSS_TOPICS = 2.4;

/** Counts below this, and round ones, are alike by chance. */
const TELLING = 10;
const ROUND = 50;

const isTelling = ({ value }: Answer): boolean => value >= TELLING && value % ROUND !== 0;

/** Whether two counts of different topics are of different things: people and shots, two soldiers and two others. */
export function countsApart(a: Profile, b: Profile): boolean {
  if (a.answer.dimension !== 'count' || a.topic === b.topic) return false;
  if (a.people !== b.people) return true;
  const both = a.closed && b.closed;
  const small = Math.min(a.answer.value, b.answer.value) < TELLING;
  // `Several men`, `several citizens`, `dozens charged` and `dozens killed` have no more than a word in common.
  if (a.answer.figure.vague || b.answer.figure.vague) return both || small || !sameValue(a.answer, b.answer);
  if (both || a.named.some((word) => b.named.includes(word))) return false;
  if (small) return true;
  if (a.named.length === 0 || b.named.length === 0) return !a.people;
  return !sameValue(a.answer, b.answer) || !(isTelling(a.answer) || a.closed || b.closed);
}

/** Whether one counts some of what the other counts: `128 other politicians`, `140 politicians`. */
const isPartOfOther = ({ answer: a, closed }: Profile, { answer: b }: Profile): boolean =>
  !closed && a.scope !== b.scope && !sameValue(a, b) && !a.figure.vague && !b.figure.vague;

/** Off the sum for small counts of open topics: two companies here are seldom the two companies there. */
const SMALL_PENALTY = 1;

const isSmallAndOpen = (a: Profile, b: Profile): boolean =>
  a.answer.dimension === 'count' && !a.closed && !b.closed && Math.min(a.answer.value, b.answer.value) < TELLING;

/** Most pairs of a story are told apart by this alone, and their words need not be compared. */
export function areApart(a: Profile, b: Profile): boolean {
  const apart = distance(a.answer, b.answer);
  const vague = a.answer.figure.vague || b.answer.figure.vague;
  return (
    (apart > FARTHEST && !vague) ||
    (a.topic !== b.topic && apart > FARTHEST_ACROSS_TOPICS) ||
    countsApart(a, b) ||
    isPartOfOther(a, b)
  );
}

/** How likely two answers are to one question, 0 to 1: logistic regression over their signs. */
export function likeness(a: Profile, b: Profile): number {
  if (areApart(a, b)) return 0;
  const signs = signsOf(a, b);
  let sum = isSmallAndOpen(a, b) ? -SMALL_PENALTY : 0;
  for (let i = 0; i < signs.length; i++) sum += signs[i]! * weights[i]!;
  return 1 / (1 + Math.exp(-sum));
}

/** What tells whether two answers are to one question, in the order of `signsOf`. */
export const signNames = [
  'always',
  'same value',
  'size of the same value',
  'bounds allow one value',
  'distance of values',
  'same listed topic',
  'same other topic',
  'different topics, one listed',
  'counted thing has a word in common',
  'counted things have none',
  'share of the counted thing in common',
  'words beside in common',
  'words of the sentence in common',
  'same value, words beside',
  'same value, words of the sentence',
  'one report, two values',
  'one report, one value',
  'same scope',
  'one is vague',
  'same unit as written',
  'both the total of one listed topic',
  'one counts a named thing, the other anyone',
  'two values, counted things have none in common',
  'two values, one a part',
  'both the total of anyone',
  'both the total of anyone, two values',
] as const satisfies readonly (keyof typeof learned)[];

/** Learned by `scripts/train-ladders.ts` from figures of events annotated by hand. */
const weights: readonly number[] = signNames.map((name) => learned[name]);

/** The signs of one pair, each between 0 and about 3. */
export function signsOf(p: Profile, q: Profile): number[] {
  const [a, b, x, y] = [p.answer, q.answer, p.named, q.named];
  const same = sameValue(a, b) ? 1 : 0;
  const fits = same === 0 && (vagueOf(a, b) || compatible([a, b])) ? 1 : 0;
  const named = x.length > 0 && y.length > 0;
  const shared = named ? x.filter((word) => y.includes(word)).length : 0;
  const closed = p.closed || q.closed;
  const sameTopic = p.topic === q.topic;
  const near = sharedWords(p.near, q.near);
  const far = sharedWords(p.context, q.context);
  const sameReport = a.reading.report.id === b.reading.report.id ? 1 : 0;
  const totals = a.scope === 'event' && b.scope === 'event' && sameTopic && closed;
  return [
    1,
    same,
    same * Math.min(3, Math.log10(1 + Math.abs(a.figure.value))),
    fits,
    same || (fits && (a.figure.vague || b.figure.vague)) ? 0 : Math.min(3, distance(a, b)),
    sameTopic && closed ? 1 : 0,
    sameTopic && !closed ? 1 : 0,
    !sameTopic && closed ? 1 : 0,
    named && shared > 0 ? 1 : 0,
    named && shared === 0 ? 1 : 0,
    named ? shared / Math.min(x.length, y.length) : 0,
    near,
    far,
    same * near,
    same * far,
    sameReport * (1 - same),
    sameReport * same,
    a.scope === b.scope ? 1 : 0,
    a.figure.vague || b.figure.vague ? 1 : 0,
    a.figure.unit === b.figure.unit ? 1 : 0,
    totals ? 1 : 0,
    x.length > 0 !== y.length > 0 ? 1 - same : 0,
    named && shared === 0 ? 1 - same : 0,
    a.scope === 'part' || b.scope === 'part' ? 1 - same : 0,
    totals && !x.length && !y.length ? 1 : 0,
    totals && !x.length && !y.length ? 1 - same : 0,
  ];
}

/** How far apart two values are: the logarithm of their ratio. */
function distance(a: Answer, b: Answer): number {
  const size = ({ value }: Answer): number => Math.max(1e-9, Math.abs(value));
  return Math.abs(Math.log(size(a) / size(b)));
}

/** Weight of the words that both hold, as a share of the poorer one's. */
export function sharedWords(a: WeighedWords, b: WeighedWords): number {
  const [few, many] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, weight] of few.weights) if (many.weights.has(word)) shared += weight;
  const least = Math.min(a.total, b.total);
  return least === 0 ? 0 : shared / least;
}
