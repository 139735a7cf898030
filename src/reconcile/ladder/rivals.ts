import { compatible } from './agreement.ts';
import { countsApart, type Profile, sharedWords } from './likeness.ts';

/** Questions next in value that one is held against. */
const MOST_NEIGHBOURS = 100;
/** Members of either question whose words are compared. */
const COMPARED = 6;
/** Natural logarithm of the ratio beyond which two values are hardly answers to one question. */
const FARTHEST = 0.7;
/** Of what moves with time, values may lie further apart. */
const FARTHEST_MOVING = 1.7;
/** Natural logarithm of the ratio of two tolls that are still of one event. */
const FARTHEST_TOLL = 0.75;
/** Two tolls of people in general so close are steps of one, however many reports tell both. */
const NEXT_TOLL = 0.1;
/** Reports that give both of two values: an update is seldom told so often, a total and its part are. */
const MANY = 3;
/** What words and values must add up to before two values are set against one another. */
const ENOUGH = 0.55;
/** Small counts stand close to one another by chance. */
const SMALL_COUNT = 10;
const ENOUGH_SMALL = 0.9;

/**
 * Joins questions whose values differ but whose words do not: what one group of reports puts at 105, and another at 103.
 * A report that gives both values asks two questions, unless the bounds of the two allow one value.
 */
export function joinRivals(questions: readonly Profile[][]): Profile[][] {
  const joined = questions
    .map((answers) => [...answers])
    .sort((a, b) => a[0]!.answer.value - b[0]!.answer.value || b.length - a.length);
  for (let i = 0; i < joined.length; i++)
    for (let k = Math.max(0, i - MOST_NEIGHBOURS); k < i; k++) {
      const [a, b] = [joined[i]!, joined[k]!];
      if (a.length === 0 || b.length === 0 || !areRivals(a, b)) continue;
      a.push(...b);
      b.length = 0;
    }
  return joined.filter(({ length }) => length > 0);
}

function areRivals(a: readonly Profile[], b: readonly Profile[]): boolean {
  const [x, y] = [a[0]!.answer, b[0]!.answer];
  if (x.dimension !== y.dimension || x.scope !== y.scope) return false;
  if (a.slice(0, COMPARED).every((p) => b.slice(0, COMPARED).every((q) => countsApart(p, q)))) return false;
  const apart = distance(a, b);
  const moves = x.topic.moves === 'any' || y.topic.moves === 'any';
  const both = reportsOfBoth(a, b);
  // Totals of the event are one question however they are told, but not when report after report gives both.
  if (isTotal(a) && isTotal(b) && a[0]!.topic === b[0]!.topic) {
    if (moves && both === 0) return apart <= FARTHEST_MOVING;
    if (!moves && (both < MANY || apart <= NEXT_TOLL)) return apart <= FARTHEST_TOLL;
  }
  if (apart > (moves ? FARTHEST_MOVING : FARTHEST)) return false;
  if (both > 0) return false;
  // So do parts of one total.
  const small =
    x.scope === 'part' || (x.dimension === 'count' && Math.min(Math.abs(x.value), Math.abs(y.value)) < SMALL_COUNT);
  const vague = x.figure.vague || y.figure.vague;
  const close = small || vague ? 0 : apart < 0.1 ? 0.4 : apart < 0.25 ? 0.2 : 0;
  return close + likeWords(a, b) >= (small ? ENOUGH_SMALL : ENOUGH);
}

/** How many reports give two numbers, one in either question, that no single value satisfies. */
function reportsOfBoth(a: readonly Profile[], b: readonly Profile[]): number {
  const ofReport = Map.groupBy(a, ({ answer }) => answer.reading.report.id);
  const found = new Set<string>();
  for (const { answer } of b) {
    const { id } = answer.reading.report;
    if (answer.figure.vague || found.has(id)) continue;
    const own = ofReport.get(id)?.slice(0, COMPARED) ?? [];
    if (own.some((other) => !other.answer.figure.vague && !compatible([answer, other.answer]))) found.add(id);
  }
  return found.size;
}

/**
 * Mostly the event's own count: of a toll, without a word that tells its people apart; of what does not change
 * (attackers, seats), with any noun, as the noun is the topic.
 */
function isTotal(question: readonly Profile[]): boolean {
  const { topic, dimension } = question[0]!.answer;
  if (topic.asks !== 'once' || dimension !== 'count') return false;
  const totals = question.filter(
    ({ answer, named }) => answer.scope === 'event' && (named.length === 0 || topic.moves === 'never'),
  );
  return totals.length * 2 > question.length;
}

/** Smallest distance of two values, as the logarithm of their ratio. */
function distance(a: readonly Profile[], b: readonly Profile[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { answer: x } of a.slice(0, COMPARED))
    for (const { answer: y } of b.slice(0, COMPARED))
      if (x.value > 0 && y.value > 0) least = Math.min(least, Math.abs(Math.log(x.value / y.value)));
  return least;
}

function likeWords(a: readonly Profile[], b: readonly Profile[]): number {
  let sum = 0;
  let pairs = 0;
  for (const x of a.slice(0, COMPARED))
    for (const y of b.slice(0, COMPARED)) {
      const named = x.named.length > 0 && y.named.length > 0;
      const noun = !named
        ? 0
        : x.named.some((word) => y.named.includes(word))
          ? x.answer.dimension === 'count'
            ? 0.3
            : 0.35
          : x.answer.dimension === 'count'
            ? -0.3
            : 0;
      sum += noun + sharedWords(x.near, y.near) + sharedWords(x.context, y.context);
      pairs++;
    }
  return sum / pairs;
}
