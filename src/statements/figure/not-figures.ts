import type { FigureRefiner } from './draft.ts';
import { isScore } from './not-contests.ts';
import { isNameOrLabel } from './not-names.ts';
import { isPronoun } from './not-pronouns.ts';
import { isTime } from './not-times.ts';

/** Numbers that count and measure nothing. Each is asked in turn; one is enough. */
const tests = [isTime, isScore, isNameOrLabel, isPronoun] as const;

export const dropOthers: FigureRefiner = {
  name: 'not figures',
  refine: (drafts, context) => drafts.filter((draft) => !tests.some((test) => test(draft, context))),
};
