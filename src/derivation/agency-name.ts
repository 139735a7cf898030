import type { Language } from '../lang/language.ts';
import type { NamedSource } from '../lang/source-lexicon.ts';
import { type Token, tokenise } from '../text/tokens.ts';

/** An agency's usual name, and how many tokens name it here. */
export interface NamedAgency {
  readonly agency: string;
  readonly length: number;
}

/**
 * The agency named at `tokens[at]`: one of the language's list, or any name that ends as agencies' names do (`Northern
 * News Agency`). Acronyms count only in capitals, other names only capitalised.
 */
export function agencyAt(tokens: readonly Token[], at: number, language: Language): NamedAgency | null {
  const match = language.sources.agencies.matchAt(tokens, at);
  if (match !== null && isWrittenAsName(tokens, at, match.length, match.value))
    return { agency: match.value.name, length: match.length };
  return unlistedAgencyAt(tokens, at, language);
}

/**
 * The same where only a supplier of copy can stand (a dateline's brackets, a line of thanks): there an acronym that is
 * on no list is an agency too, unless it is a known outlet's.
 */
export function supplierAt(tokens: readonly Token[], at: number, language: Language): NamedAgency | null {
  const known = agencyAt(tokens, at, language);
  if (known !== null) return known;
  const token = tokens[at];
  if (token === undefined || !ACRONYM.test(token.text) || language.sources.outlets.matchAt(tokens, at) !== null)
    return null;
  return { agency: token.text, length: 1 };
}

const ACRONYM = /^\p{Lu}{2,6}$/u;

function isWrittenAsName(
  tokens: readonly Token[],
  at: number,
  length: number,
  { name, acronym }: NamedSource,
): boolean {
  const { text } = tokens[at + length - 1]!;
  return acronym ? text === text.toUpperCase() : text === name || isCapitalised(text);
}

const isCapitalised = (word: string): boolean => word[0] !== word[0]!.toLowerCase();

/** Longest name before `News Agency`, in words. */
const LONGEST_NAME = 4;

function unlistedAgencyAt(tokens: readonly Token[], at: number, language: Language): NamedAgency | null {
  for (let i = at; i < tokens.length && i <= at + LONGEST_NAME; i++) {
    if (!isNameWord(tokens[i]!)) return null;
    const noun = i > at ? language.derivation.agencyNouns.matchAt(tokens, i) : null;
    if (noun === null) continue;
    const named = tokens.slice(at, i + noun.length);
    return { agency: named.map(({ text }) => text).join(' '), length: named.length };
  }
  return null;
}

/** Where the name begins that ends in the agency noun at `tokens[at]`; `at` when there is none. */
export function nameStart(tokens: readonly Token[], at: number, language: Language): number {
  if (language.derivation.agencyNouns.matchAt(tokens, at) === null) return at;
  let first = at;
  while (first > 0 && at - first < LONGEST_NAME && isNameWord(tokens[first - 1]!)) first--;
  return first;
}

const isNameWord = ({ kind, text }: Token): boolean => kind === 'word' && isCapitalised(text);

export function agenciesIn(text: string, language: Language): string[] {
  if (text === '') return [];
  const tokens = tokenise(text, language.tokens.clitics);
  const agencies: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const match = agencyAt(tokens, i, language);
    if (match === null) continue;
    agencies.push(match.agency);
    i += match.length - 1;
  }
  return agencies;
}

/** Whether the one is the other's initials: `NNA` and `Northern News Agency`. */
export function sameAgency(a: string, b: string, language: Language): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return ACRONYM.test(short) && short === initials(long, language);
}

const initials = (name: string, { derivation: { articles } }: Language): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => word !== '' && isCapitalised(word) && !articles.includes(word.toLowerCase()))
    .map((word) => word[0])
    .join('');
