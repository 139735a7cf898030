import type { Language } from '../../lang/language.ts';
import type { SourceKind, SourceLink } from '../../model/statement.ts';
import { namesIn, type Passage } from './passage.ts';

/** What a party goes by in all reports: the country for its capital, the usual name for its spellings. */
export function partyKey(name: string, language: Language): string {
  const { seats, articles, governments } = language.reconcile.claims;
  const words = name.toLowerCase().replaceAll('’', "'").split(' ');
  if (words.length > 1 && articles.has(words[0]!)) words.shift();
  const key = words.join(' ');
  const country = governments.has(words.at(-1)!) ? words.slice(0, -1).join(' ') : key;
  return seats.get(key) ?? seats.get(country) ?? key;
}

/** Keys of each of several who are named together, `Moravia, Norland and Ada Harlan`, and of the whole, which may be one name. */
export function partyKeys(name: string, language: Language): readonly string[] {
  const names: string[][] = [[]];
  for (const word of name.split(' ')) {
    if (language.attribution.joins.has(word.toLowerCase())) names.push([]);
    else names.at(-1)!.push(word.replace(/,$/, ''));
    if (word.endsWith(',')) names.push([]);
  }
  const each = names.filter(({ length }) => length > 0).map((words) => words.join(' '));
  return (each.length > 1 ? [name, ...each] : each).map((one) => partyKey(one, language));
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
