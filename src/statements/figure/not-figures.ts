import type { FigureRefiner } from './draft.ts';
import { isScore } from './not-contests.ts';
import { isNameOrLabel } from './not-names.ts';
import { isPronoun } from './not-pronouns.ts';
import { isTime } from './not-times.ts';

/** Numbers that count and measure nothing. */
export const dropOthers: FigureRefiner = {
  name: 'not figures',
  refine: (drafts, context) =>
    drafts.filter(
      (draft) =>
        !isTime(draft, context) &&
        !isScore(draft, context) &&
        !isNameOrLabel(draft, context) &&
        !isPronoun(draft, context),
    ),
};
