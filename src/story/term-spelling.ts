import type { Language } from '../lang/language.ts';
import { hashOf } from '../text/hash.ts';
import { type Word, wordFact } from '../text/words.ts';

/** A spelling as a term. */
export interface Spelled {
  /** Its stem, or its digits behind `#`; empty for what is no term. */
  readonly key: string;
  readonly hash: number;
  readonly isNumber: boolean;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
}

const LONGEST_KEY = 40;

const inLanguages = new WeakMap<Language, (word: Word) => Spelled>();
const inNoLanguage = spelledBy((lower) => (lower.length < 2 ? '' : lower));

/** Spellings as terms of a language; each is looked up and stemmed once. */
export function spelledIn(language: Language | undefined): (word: Word) => Spelled {
  if (language === undefined) return inNoLanguage;
  let spelled = inLanguages.get(language);
  if (spelled === undefined) {
    const { stopwords, stem } = language;
    spelled = spelledBy((lower) => (stopwords.has(lower) || lower.length < 2 ? '' : stem(lower)));
    inLanguages.set(language, spelled);
  }
  return spelled;
}

function spelledBy(keyOf: (lower: string) => string): (word: Word) => Spelled {
  return wordFact((lower, { kind, text }) => {
    const key = kind === 'word' ? keyOf(lower) : kind === 'number' ? `#${lower.replaceAll(',', '')}` : '';
    const cut = key.slice(0, LONGEST_KEY);
    return {
      key: cut,
      hash: hashOf(cut),
      isNumber: kind === 'number',
      capital: text.charCodeAt(0) !== lower.charCodeAt(0),
    };
  });
}
