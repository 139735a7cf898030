import type { Form } from './form.ts';
import { compareSpeakers, type Likeness } from './source-likeness.ts';

/** The likest pair among the speakers of two forms: `other` only when every pair is. */
export function compareFormSpeakers(a: Form, b: Form): Likeness {
  let best: Likeness = 'other';
  for (const one of a.occurrences.slice(0, 20))
    for (const other of b.occurrences.slice(0, 20)) {
      const likeness = compareSpeakers(one.quotation.speaker, other.quotation.speaker);
      if (likeness === 'same') return 'same';
      if (likeness === 'unknown') best = 'unknown';
    }
  return best;
}
