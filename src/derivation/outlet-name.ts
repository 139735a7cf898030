import type { Language } from '../lang/language.ts';
import type { Report } from '../model/report.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import type { Word } from './vocabulary.ts';

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
  known: readonly Word[],
  language: Language,
): ReadonlySet<string> {
  const named = new Set<string>();
  const collectAt = (words: readonly Token[], at: number): void => {
    const outlet = outletAt(words, at, language);
    const key = outlet === null ? null : outletKey(outlet.name, language);
    if (key !== null) named.add(key);
  };
  for (let i = 0; i < tokens.length; i++) if (known[i]!.opensOutlet) collectAt(tokens, i);
  for (const line of [...report.byline, ...report.credits.map(({ exact }) => exact)]) {
    const words = tokenise(line, language.tokens.clitics);
    for (let i = 0; i < words.length; i++) collectAt(words, i);
  }
  return named;
}
