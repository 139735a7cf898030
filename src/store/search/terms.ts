import { tokenise } from '../../text/tokens.ts';

/** How the words of a language become index terms. */
export interface TermRules {
  readonly clitics: ReadonlySet<string>;
  /** Stem of a lower-case word. */
  readonly stem: (word: string) => string;
}

/** By language code. A language that nobody knows is indexed as it is written. */
export type TermRulesByLanguage = ReadonlyMap<string, TermRules>;

/** Stands between two runs of words that are not beside one another; no word is written so. */
export const BREAK = '0break';

/** An index term and where it stands in the text. */
export interface PlacedTerm {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

const asWritten: TermRules = { clitics: new Set(), stem: (word) => word };

/**
 * The terms of a text: stems without diacritics, numbers without separators. They consist of letters and digits only, so
 * that every index splits them alike. Scripts without blanks between words give a term a character.
 */
export function placedTerms(text: string, language: string, rules: TermRulesByLanguage): PlacedTerm[] {
  const { clitics, stem } = rules.get(language) ?? asWritten;
  const found: PlacedTerm[] = [];
  for (const { kind, lower, start, end } of tokenise(text, clitics)) {
    if (kind === 'punctuation') continue;
    if (kind === 'number') found.push({ term: numeral(lower), start, end });
    else if (dense.test(lower)) found.push(...characters(lower, start));
    else {
      const term = plain(stem(lower));
      if (term !== '') found.push({ term, start, end });
    }
  }
  return found;
}

export const termsOf = (text: string, language: string, rules: TermRulesByLanguage): string[] =>
  placedTerms(text, language, rules).map(({ term }) => term);

/** The forms under which words of an unknown language may be indexed, each a run of terms. */
export function termVariants(words: string, rules: TermRulesByLanguage): string[][] {
  const variants = ['', ...rules.keys()].map((language) => termsOf(words, language, rules));
  return [...new Map(variants.map((terms) => [terms.join(' '), terms])).values()].filter(({ length }) => length > 0);
}

/** `1,200` is 1200; `3.5` is not 35. */
const numeral = (number: string): string => number.replaceAll('.', 'p').replaceAll(/[^\p{N}p]/gu, '');

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function characters(word: string, start: number): PlacedTerm[] {
  const found: PlacedTerm[] = [];
  let at = start;
  for (const character of word) {
    const term = plain(character);
    if (term !== '') found.push({ term, start: at, end: at + character.length });
    at += character.length;
  }
  return found;
}

const LATIN_ONLY = /^[a-z0-9]*$/;

function plain(word: string): string {
  if (LATIN_ONLY.test(word)) return word;
  return word
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
    .normalize('NFC');
}
