import type { Language } from '../lang/language.ts';
import type { Report } from '../model/report.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { OPENS_OUTLET } from './vocabulary.ts';

/** Labels of web addresses that are no part of an outlet's name. */
const GENERIC = new Set([
  'www',
  'com',
  'co',
  'net',
  'org',
  'uk',
  'm',
  'edition',
  'news',
  'amp',
  'mobile',
  'en',
  'us',
  'go',
  'ac',
  'edu',
  'gov',
]);

/**
 * An outlet as a key that its address and its name share: `www.thegazette.example` and `The Gazette` are both
 * `gazette`. Null when nothing is left.
 */
export function outletKey(outlet: string, language: Language): string | null {
  const address = !outlet.includes(' ') && outlet.includes('.');
  const bare = address ? hostLabel(outlet) : outlet.toLowerCase().replace(NO_LETTER, '');
  if (bare === null || bare === '') return null;
  const key = language.derivation.outletHosts.get(bare) ?? bare;
  const { articles } = language.derivation;
  const article = articles.find((word) => key.startsWith(word) && key.length > word.length + 2);
  return article === undefined ? key : key.slice(article.length);
}

const NO_LETTER = /[^\p{L}\p{N}]/gu;

function hostLabel(outlet: string): string | null {
  const host = outlet.replace(/^[a-z]{2,6}:\/\//, '').split('/', 1)[0]!;
  const labels = host.toLowerCase().split('.').slice(0, -1);
  return (
    labels
      .filter((label) => !GENERIC.has(label))
      .at(-1)
      ?.replace(/[^\p{L}\p{N}]/gu, '') ?? null
  );
}

/** The known outlet named at `tokens[at]`: acronyms only in capitals, other names only capitalised. */
export function outletAt(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { readonly name: string; readonly length: number } | null {
  const match = language.sources.outlets.matchAt(tokens, at);
  if (match === null) return null;
  const { text } = tokens[at]!;
  const asName = match.value.acronym ? text === text.toUpperCase() : text[0] !== text[0]!.toLowerCase();
  return asName ? { name: match.value.name, length: match.length } : null;
}

/** Keys of the outlets that a report names: in its text, its byline or its credits. */
export function outletsNamed(
  report: Report,
  tokens: readonly Token[],
  marks: Uint8Array,
  language: Language,
): ReadonlySet<string> {
  const named = new Set<string>();
  const collectAt = (words: readonly Token[], at: number): void => {
    const outlet = outletAt(words, at, language);
    const key = outlet === null ? null : outletKey(outlet.name, language);
    if (key !== null) named.add(key);
  };
  for (let i = 0; i < tokens.length; i++) if ((marks[i]! & OPENS_OUTLET) !== 0) collectAt(tokens, i);
  for (const line of [...report.byline, ...report.credits.map(({ exact }) => exact)]) {
    const words = tokenise(line, language.tokens.clitics);
    for (let i = 0; i < words.length; i++) collectAt(words, i);
  }
  return named;
}

/** Ends of web addresses that only schools, states and treaty bodies are given. */
const INSTITUTIONAL = new Set(['edu', 'ac', 'gov', 'mil', 'int']);

/**
 * Whether a text names the institution whose own site `outlet` is, by a form that is no place's name: its acronym in
 * capitals, `University of Halvik`, `Halvik College`. Desks that copy a release name who released it.
 */
export function namesInstitution(text: string, outlet: string, language: Language): boolean {
  const host = outlet.includes(' ') ? [] : outlet.toLowerCase().split('/', 1)[0]!.split('.').slice(1);
  if (!host.slice(-2).some((label) => INSTITUTIONAL.has(label))) return false;
  const label = hostLabel(outlet);
  const { institutionNouns } = language.derivation;
  const tokens = tokenise(text, language.tokens.clitics);
  return tokens.some(({ text: word, lower }, i) => {
    if (lower !== label) return false;
    if (word.length > 2 && word === word.toUpperCase()) return true;
    const beside = [tokens[i + 1], tokens[i - 1], tokens[i - 2]];
    return startsCapital(word) && beside.some((other) => other !== undefined && institutionNouns.has(other.lower));
  });
}

const startsCapital = (word: string): boolean => word[0] !== word[0]!.toLowerCase();
