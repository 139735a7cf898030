import type { Language } from '../lang/language.ts';
import { type Word as Spelling, type TokenKind, wordFact } from '../text/words.ts';
import { closing, opening, single } from './quotation-marks.ts';

/** What derivation asks of a spelling, worked out once for every occurrence. */
export interface Word {
  /** Number of its normal spelling: equal for `colour` and `color`, `1,000` and `1000`. */
  readonly key: number;
  /** Number of its stem; 0 for a word too common to tell texts apart. */
  readonly stem: number;
  /** How much it says of copying where it is shared. */
  readonly weight: number;
  /** {@link COUNTS}, {@link ADDRESS} and those below as bits: what is looked for in a text is found in one column of them. */
  readonly marks: number;
}

/** A word that can be copied: neither punctuation nor a clitic (`'s`). */
export const COUNTS = 1;
/** What a web address begins with. */
export const ADDRESS = 2;
/** A phrase of page furniture may begin with it. */
export const OPENS_BOILERPLATE = 4;
/** A credit may begin with it: an agency, `copyright`, `with inputs from`, or the end of an agency's name. */
export const OPENS_CREDIT = 8;
/** An outlet's name may begin with it. */
export const OPENS_OUTLET = 16;
/** A quotation mark, double or single. */
export const QUOTES = 32;
/** Of a token in its text, beside what its word says of it: it stands in page furniture or in a web address. */
export const BOILERPLATE = 64;
/** It stands in quotation marks. */
export const QUOTED = 128;

/** A common word is shared by chance; a name is shared because the event has it. */
const COMMON = 0.35;
const NAME = 0.5;
const CONTENT = 1;

const addresses = new Set(['http', 'https', 'www']);

/** Lower-case forms remembered for one language beside the spellings met of late: news repeats its words, and a corrupted archive does not. */
const KEPT = 200_000;
const vocabularies = new WeakMap<Language, (word: Spelling) => Word>();

/** The words of a language as they are met. What is known of a word never depends on the words met before. */
export function vocabularyOf(language: Language): (word: Spelling) => Word {
  let vocabulary = vocabularies.get(language);
  if (vocabulary === undefined) {
    const known = remembering((lower, kind) => wordOf(kind, lower, language));
    vocabulary = wordFact((lower, { kind, text }) => {
      const word = known(lower, kind);
      const isName = word.weight === CONTENT && kind === 'word' && text[0] !== text[0]!.toLowerCase();
      return isName ? { ...word, weight: NAME } : word;
    });
    vocabularies.set(language, vocabulary);
  }
  return vocabulary;
}

/** By lower-case form, which many spellings share, and which outlasts them. */
function remembering(find: (lower: string, kind: TokenKind) => Word): (lower: string, kind: TokenKind) => Word {
  const words = new Map<string, Word>();
  return (lower, kind) => {
    let word = words.get(lower);
    if (word === undefined) {
      if (words.size > KEPT) words.clear();
      word = find(lower, kind);
      words.set(lower, word);
    }
    return word;
  };
}

function wordOf(kind: TokenKind, lower: string, language: Language): Word {
  const { derivation, sources, stopwords, stem, tokens } = language;
  const bare = kind === 'word' ? lower.replaceAll('.', '') : lower.replaceAll(',', '');
  const normal = derivation.spelling(bare);
  const common = stopwords.has(lower);
  const credits = [sources.agencies, derivation.ownership, derivation.contribution, derivation.agencyNouns];
  return {
    key: numberOf(normal),
    stem: common ? 0 : numberOf(stem(normal)),
    weight: common ? COMMON : CONTENT,
    marks:
      (kind === 'punctuation' || tokens.clitics.has(lower) ? 0 : COUNTS) |
      (addresses.has(lower) ? ADDRESS : 0) |
      (derivation.boilerplate.opensWith(lower) ? OPENS_BOILERPLATE : 0) |
      (credits.some((lexicon) => lexicon.opensWith(lower)) ? OPENS_CREDIT : 0) |
      (sources.outlets.opensWith(lower) ? OPENS_OUTLET : 0) |
      ([opening, closing, single].some((quotes) => quotes.has(lower)) ? QUOTES : 0),
  };
}

/**
 * A number for a word, the same in every run: FNV-1a, cut to 30 bits (small integers are the quickest keys). Two words
 * in a billion share one.
 */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff || 1;
}
