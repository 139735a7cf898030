import { datelineMarks } from '../text/dateline.ts';
import type { FieldText } from '../text/field-text.ts';
import type { Sentence } from '../text/segment.ts';

/** Words of a place before a colon: `NEW KARVELL:`. */
const LONGEST_PLACE = 4;

/** Where a sentence's own words begin: behind the place that its report was filed from, `EASTWICK, Moravia (NPA) — | Two ...`. */
export function behindDateline({ text, tokens }: FieldText, { first, last }: Sentence): number {
  const marks = datelineMarks(text, tokens, first);
  return marks === null || first + marks.dash + 1 >= last ? first : first + marks.dash + 1;
}

/** The same, or behind a place in capitals and a colon, `EASTWICK: | Two ...`, which in a transcript is who speaks. */
export function behindLabel(field: FieldText, sentence: Sentence): number {
  const { first, last } = sentence;
  let colon = first;
  while (colon < Math.min(last, first + LONGEST_PLACE) && isInCapitals(field.tokens[colon]!.text)) colon++;
  const isLabel = colon > first && field.tokens[colon]?.text === ':' && colon + 1 < last;
  return isLabel ? colon + 1 : behindDateline(field, sentence);
}

const isInCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase() && /^\p{Lu}/u.test(word);
