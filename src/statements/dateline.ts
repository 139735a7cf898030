import { datelineMarks } from '../text/dateline.ts';
import type { FieldText } from '../text/field-text.ts';
import type { Sentence } from '../text/segment.ts';

/** Tokens that are looked at. */
const LONGEST = 16;

/** Where a sentence's own words begin: behind the place that its report was filed from, `EASTWICK, Moravia (NPA) — | Two ...`. */
export function behindDateline({ text, tokens }: FieldText, { first, last }: Sentence): number {
  const marks = datelineMarks(text, tokens.slice(first, Math.min(last, first + LONGEST)));
  return marks === null ? first : first + marks.dash + 1;
}
