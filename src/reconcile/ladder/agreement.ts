import type { Answer } from './answer.ts';

/** The values an answer allows: `low` to `high`, both within. */
interface Allowed {
  readonly low: number;
  readonly high: number;
}

/** Newsrooms round when they convert; to this share of a value at most. */
const CONVERSION_SLACK = 0.03;
/** Shares of a value by which `about` may be off: at least, for a number that is not round, and at most. */
const ABOUT_LEAST = 0.01;
const ABOUT_MOST = 0.1;
/** `dozens` are fewer than 200, `hundreds` fewer than 2,000: beyond, the next word would be used. */
const VAGUE_REACH = 8.3;

/**
 * What a bounded value allows, as a newsroom uses it: "at least 130" is said of 130 to 139, not of 500, so a bound
 * reaches as far as the next round number.
 */
export function allowedBy(answer: Answer): Allowed {
  const { figure, value, high, factor } = answer;
  if (figure.vague) return { low: value, high: value * VAGUE_REACH };
  const step = roundStep(figure.value) * factor;
  switch (figure.bound) {
    case 'at least':
    case 'more than':
      return { low: value, high: (high ?? value) + step * 0.999 };
    case 'up to':
    case 'less than':
      return { low: value - step * 0.999, high: high ?? value };
    case 'about': {
      const slack = Math.max(Math.min(step * 0.499, Math.abs(value) * ABOUT_MOST), Math.abs(value) * ABOUT_LEAST);
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
    const rounding = Math.min(
      CONVERSION_SLACK * Math.abs(answer.value),
      (roundStep(answer.figure.value) * answer.factor) / 2,
    );
    const slack = converted && answer.figure.bound !== 'about' ? rounding : 1e-6 * Math.abs(answer.value);
    low = Math.max(low, allowed.low - slack);
    high = Math.min(high, allowed.high + slack);
  }
  return low <= high;
}

/** Whether a vague word may have been said of what another answer counts more exactly, then or later. */
export const vagueOf = (a: Answer, b: Answer): boolean =>
  (a.figure.vague && a.value <= b.value) || (b.figure.vague && b.value <= a.value);

export const sameValue = (a: Answer, b: Answer): boolean =>
  Math.abs(a.value - b.value) <=
    (a.factor === b.factor ? 1e-6 : 5e-3) * Math.max(Math.abs(a.value), Math.abs(b.value)) &&
  (a.high ?? a.value) === (b.high ?? b.value);
