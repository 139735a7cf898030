import type { Answer } from './answer.ts';

/** The values an answer allows: `low` to `high`, both within. */
interface Allowed {
  readonly low: number;
  readonly high: number;
}

/** Values of a converted measure are read to this share: newsrooms round when they convert. */
const CONVERSION_SLACK = 0.08;
/** Share by which `about` may be off when the number is not round. */
const ABOUT_SLACK = 0.05;

/**
 * What a bounded value allows, as a newsroom uses it: "at least 130" is said of 130 to 139, not of 500, so a bound
 * reaches as far as the next round number.
 */
export function allowedBy(answer: Answer): Allowed {
  const { figure, value, high, factor } = answer;
  if (figure.vague) return { low: value, high: Number.POSITIVE_INFINITY };
  const step = roundStep(figure.value) * factor;
  switch (figure.bound) {
    case 'at least':
    case 'more than':
      return { low: value, high: (high ?? value) + step * 0.999 };
    case 'up to':
    case 'less than':
      return { low: value - step * 0.999, high: high ?? value };
    case 'about': {
      const slack = Math.max(Math.min(step / 2, Math.abs(value) * 0.1), Math.abs(value) * ABOUT_SLACK);
      return { low: value - slack, high: (high ?? value) + slack };
    }
    default:
      return { low: value, high: high ?? value };
  }
}

/** Place of a number's last digit that is not zero: 130 -> 10, 133 -> 1, 2.5 -> 0.1, 20,000 -> 10,000. */
export function roundStep(value: number): number {
  let size = Math.abs(value);
  if (size === 0 || !Number.isFinite(size)) return 1;
  let step = 1;
  if (Number.isInteger(size)) {
    while (size % 10 === 0) {
      size /= 10;
      step *= 10;
    }
    return step;
  }
  for (let digits = 0; digits < 6 && !Number.isInteger(Math.round(size * 1e6) / 1e6); digits++) {
    size *= 10;
    step /= 10;
  }
  return step;
}

/** Whether one value can satisfy all answers. */
export function compatible(answers: readonly Answer[]): boolean {
  const exact = answers.filter(({ figure }) => !figure.vague);
  const converted = new Set(exact.map(({ factor }) => factor)).size > 1;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const answer of answers) {
    const allowed = allowedBy(answer);
    const slack = converted ? CONVERSION_SLACK * Math.abs(answer.value) : 1e-6 * Math.abs(answer.value);
    low = Math.max(low, allowed.low - slack);
    high = Math.min(high, allowed.high + slack);
  }
  return low <= high;
}

export const sameValue = (a: Answer, b: Answer): boolean =>
  Math.abs(a.value - b.value) <=
    (a.factor === b.factor ? 1e-6 : 5e-3) * Math.max(Math.abs(a.value), Math.abs(b.value)) &&
  (a.high ?? a.value) === (b.high ?? b.value);
