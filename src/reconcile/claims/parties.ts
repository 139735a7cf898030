import type { Language } from '../../lang/language.ts';
import type { SourceKind, SourceLink } from '../../model/statement.ts';
import { namesIn, type Passage } from './passage.ts';

const fold = (name: string): string => name.toLowerCase().replaceAll('’', "'").replace(/^the /, '');

/** What a party goes by in all reports: the country for its capital, the usual name for its spellings. */
export function partyKey(name: string, language: Language): string {
  const key = fold(name);
  const { seats } = language.reconcile.claims;
  return seats.get(key) ?? seats.get(key.replace(/ (?:government|authorities|officials)$/, '')) ?? key;
}

/** Whether two keys can be one party: the same, or one the last word of the other (`Harlan`, `Ada Harlan`). */
export const sameParty = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);

/** Keys of all parties that a passage speaks of, by name or by nationality. */
export function partiesIn(passage: Passage): Set<string> {
  const { field, sentence, language } = passage;
  const keys = new Set(namesIn(passage).map(({ name }) => partyKey(name, language)));
  for (let i = sentence.first; i < sentence.last; i++) {
    const seat = language.reconcile.claims.seats.get(field.tokens[i]!.lower);
    if (seat !== undefined) keys.add(seat);
  }
  return keys;
}

export const linkTo = (name: string, kind: SourceKind): SourceLink => ({ name, kind });
