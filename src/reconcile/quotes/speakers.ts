import type { Source } from '../../model/statement.ts';
import type { Form } from './form.ts';

export type Likeness = 'same' | 'unknown' | 'other';

const isCapitalised = (word: string): boolean => word !== '' && word[0] !== word[0]!.toLowerCase();
const lettersOf = (word: string): string => word.replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The words of a name that identify its bearer. */
const nameWords = (name: string): string[] =>
  name
    .split(/[\s-]+/)
    .map(lettersOf)
    .filter(isCapitalised);

/**
 * Whether two sources can be one. Only two proper names that share no word are surely `other`: "the minister" may be
 * anyone, and what was inferred may be wrong.
 */
export function compareSpeakers(a: Source | null, b: Source | null): Likeness {
  if (a === null || b === null) return 'unknown';
  if (a.name === b.name) return 'same';
  const one = nameWords(a.name);
  const other = nameWords(b.name);
  const last = (words: readonly string[]): string => words.at(-1) ?? '';
  if (one.length > 0 && last(one) === last(other)) return 'same';
  if (one.some((word) => word.length > 2 && other.includes(word))) return 'same';
  const initials = (words: readonly string[]): string => words.map((word) => word[0]).join('');
  if (one.length > 1 && initials(one) === b.name.replaceAll('.', '')) return 'same';
  if (other.length > 1 && initials(other) === a.name.replaceAll('.', '')) return 'same';
  if (a.certainty === 'inferred' || b.certainty === 'inferred') return 'unknown';
  return isProper(a) && isProper(b) ? 'other' : 'unknown';
}

/** A person's or a body's own name, not a description: nearly all its words have capitals. */
const isProper = ({ name, kind }: Source): boolean => {
  const words = name.split(/\s+/);
  const capitals = words.filter((word) => isCapitalised(lettersOf(word))).length;
  return kind === 'person' ? capitals >= 2 || words.length === 1 : words.length === capitals && kind !== 'document';
};

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
