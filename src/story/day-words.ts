import type { Reading } from '../model/statement.ts';

/** How far into the text times belong to the event itself rather than to its background, in UTF-16 units. */
const OPENING = 700;
/** `Sunday` and `Sun`, `September` and `Sept.` are one: three letters tell days and months apart. */
const LETTERS = 3;

/**
 * The weekdays and months that a report names in its headline and opening, lower case, by their first letters. They need
 * no publication date, so they tell look-alike events apart where nothing is dated.
 */
export function dayWords({ times }: Reading): string[] {
  const words = new Set<string>();
  for (const { field, start, exact } of times) {
    if (field === 'text' && start > OPENING) continue;
    for (const word of exact.split(' ')) {
      const name = word.slice(0, LETTERS);
      if (name.length === LETTERS && isCapitalised(name)) words.add(name.toLowerCase());
    }
  }
  return [...words];
}

/** A capital, then small letters: neither `GMT` nor `today`. */
function isCapitalised(word: string): boolean {
  const rest = word.slice(1);
  return word[0] !== word[0]!.toLowerCase() && rest === rest.toLowerCase() && rest !== rest.toUpperCase();
}
