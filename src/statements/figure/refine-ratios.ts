import { at, type Draft, type FigureContext, type FigureRefiner } from './draft.ts';

/** Ratios are told out of small numbers, except of one (`one in 5,000`). */
const LARGEST_BASE = 500;
const LARGEST_BASE_OF_ONE = 1e6;

/** `one in five`, `nine out of 10`: one number, a part of one. */
export const joinRatios: FigureRefiner = {
  name: 'ratios',
  refine(drafts, { tokens, lexicon }) {
    const kept: Draft[] = [];
    for (let i = 0; i < drafts.length; i++) {
      const part = drafts[i]!;
      const whole = drafts[i + 1];
      kept.push(part);
      if (whole === undefined || part.unit !== null || whole.unit !== null || part.vague || whole.vague) continue;
      const joint = lexicon.ranges.ratios.matchAt(tokens, part.last);
      const over = isOver(part, whole, tokens, lexicon);
      if (!over && (joint === null || part.last + joint.length !== whole.first)) continue;
      if (
        part.value >= whole.value ||
        whole.value > (part.value === 1 ? LARGEST_BASE_OF_ONE : LARGEST_BASE) ||
        !Number.isInteger(whole.value)
      )
        continue;
      // `one in 2004`.
      if (whole.plain && at(tokens, whole.numberFirst).text.length === 4) continue;
      if (lexicon.not.months.holds(at(tokens, whole.last).word)) continue;
      part.value /= whole.value;
      part.last = whole.last;
      part.numberLast = whole.numberLast;
      i++;
    }
    return kept;
  },
};

/** `one over twenty`, of one and with nothing counted. */
const isOver = (
  part: Draft,
  whole: Draft,
  tokens: FigureContext['tokens'],
  { ranges }: FigureContext['lexicon'],
): boolean =>
  Math.abs(part.value) === 1 &&
  ranges.over.holds(at(tokens, part.last).word) &&
  part.last + 1 === whole.first &&
  at(tokens, whole.last).kind === 'punctuation';
