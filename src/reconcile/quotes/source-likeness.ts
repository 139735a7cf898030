import type { Source } from '../../model/statement.ts';

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
  if (a.name.toLowerCase() === b.name.toLowerCase()) return 'same';
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

/** A full name or an acronym: one word with a capital may be a first name, a place or the start of a caption. */
const isProper = ({ name, kind }: Source): boolean => {
  const words = name.split(/\s+/).map(lettersOf);
  const capitals = words.filter(isCapitalised).length;
  if (kind === 'document') return false;
  if (words.length === 1) return name.length > 1 && name === name.toUpperCase();
  return kind === 'person' ? capitals >= 2 : words.length === capitals;
};
