import { type TokenRules, tokensOf } from '../../text/field-text.ts';
import { type Token, tokenise } from '../../text/tokens.ts';
import { factFrom, type Word, wordFact } from '../../text/words.ts';

/** How the words of a language become index terms. */
export interface TermRules {
  readonly tokens: TokenRules;
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

const asWritten = (word: string): string => word;

/**
 * The terms of a text: stems without diacritics, numbers without separators. They consist of letters and digits only, so
 * that every index splits them alike. Scripts without blanks between words give a term a character.
 */
export function placedTerms(text: string, language: string, rules: TermRulesByLanguage): PlacedTerm[] {
  const known = rules.get(language);
  return termsFrom(tokenise(text, known?.tokens.clitics), known);
}

/** The same without their places. */
export function termsOf(text: string, language: string, rules: TermRulesByLanguage): string[] {
  const known = rules.get(language);
  return termsIn(tokenise(text, known?.tokens.clitics), known);
}

/** Of a report's text. Quick right after it was read, which leaves its tokens behind. */
export function termsOfReport(text: string, language: string, rules: TermRulesByLanguage): string[] {
  const known = rules.get(language);
  return termsIn(known === undefined ? tokenise(text) : tokensOf(text, known.tokens), known);
}

function termsIn(tokens: readonly Token[], rules: TermRules | undefined): string[] {
  const termOf = termsBy(rules);
  const found: string[] = [];
  for (const { word } of tokens) {
    if (word.kind === 'punctuation') continue;
    const term = termOf(word);
    if (typeof term !== 'string') for (const one of term) found.push(one.term);
    else if (term !== '') found.push(term);
  }
  return found;
}

function termsFrom(tokens: readonly Token[], rules: TermRules | undefined): PlacedTerm[] {
  const termOf = termsBy(rules);
  const found: PlacedTerm[] = [];
  for (const { word, start, end } of tokens) {
    if (word.kind === 'punctuation') continue;
    const term = termOf(word);
    if (typeof term !== 'string')
      for (const { at, length, ...one } of term) found.push({ ...one, start: start + at, end: start + at + length });
    else if (term !== '') found.push({ term, start, end });
  }
  return found;
}

/** The term of a word or number by the rules of its language. */
function termsBy(rules: TermRules | undefined): (word: Word) => Term {
  const stem = rules?.stem ?? asWritten;
  const ofWord = factFrom<Term>(stem, (lower) => termOfWord(lower, stem));
  return (word) => (word.kind === 'number' ? numeral(word) : ofWord(word));
}

/** Of a word: one term, or one for each of its characters. Empty when it has no letter. */
type Term = string | readonly { readonly term: string; readonly at: number; readonly length: number }[];

const termOfWord = (lower: string, stem: (word: string) => string): Term =>
  dense.test(lower) ? characters(lower) : plain(stem(lower));

/** The forms under which words of an unknown language may be indexed, each a run of terms. */
export function termVariants(words: string, rules: TermRulesByLanguage): string[][] {
  const variants = ['', ...rules.keys()].map((language) => termsOf(words, language, rules));
  return [...new Map(variants.map((terms) => [terms.join(' '), terms])).values()].filter(({ length }) => length > 0);
}

/** `1,200` is 1200; `3.5` is not 35. */
const numeral = wordFact((number) => number.replaceAll('.', 'p').replaceAll(/[^\p{N}p]/gu, ''));

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function characters(word: string): Exclude<Term, string> {
  const found: { term: string; at: number; length: number }[] = [];
  let at = 0;
  for (const character of word) {
    const term = plain(character);
    if (term !== '') found.push({ term, at, length: character.length });
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
