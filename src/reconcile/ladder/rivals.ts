import { compatible } from './agreement.ts';
import { type Profile, sharedWords } from './likeness.ts';

/** Questions next in value that one is held against. */
const MOST_NEIGHBOURS = 100;
/** Members of either question whose words are compared. */
const COMPARED = 6;
/** Natural logarithm of the ratio beyond which two values are hardly answers to one question. */
const FARTHEST = 0.7;
/** Of what moves with time, values may lie further apart. */
const FARTHEST_MOVING = 1.7;
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
  const apart = distance(a, b);
  const moves = x.topic.moves === 'any' || y.topic.moves === 'any';
  if (apart > (moves ? FARTHEST_MOVING : FARTHEST)) return false;
  const reports = new Set(a.map(({ answer }) => answer.reading.report.id));
  const both = b.some(({ answer }) => reports.has(answer.reading.report.id));
  if (both && !compatible([...a, ...b].map(({ answer }) => answer))) return false;
  const small = x.dimension === 'count' && Math.min(Math.abs(x.value), Math.abs(y.value)) < SMALL_COUNT;
  const close = small ? 0 : apart < 0.1 ? 0.4 : apart < 0.25 ? 0.2 : 0;
  return close + likeWords(a, b) >= (small ? ENOUGH_SMALL : ENOUGH);
}

/** Smallest distance of two values, as the logarithm of their ratio. */
function distance(a: readonly Profile[], b: readonly Profile[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const {
    answer: { value: v },
  } of a.slice(0, COMPARED))
    for (const {
      answer: { value: w },
    } of b.slice(0, COMPARED))
      if (v > 0 && w > 0) least = Math.min(least, Math.abs(Math.log(v / w)));
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
          ? 0.3
          : x.answer.dimension === 'count'
            ? -0.3
            : 0;
      sum += noun + sharedWords(x.near, y.near) + sharedWords(x.context, y.context);
      pairs++;
    }
  return sum / pairs;
}
