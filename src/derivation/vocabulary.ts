import type { Language } from '../lang/language.ts';
import { type Word as Spelling, type TokenKind, wordFact } from '../text/words.ts';

/** What derivation asks of a word, worked out once for every occurrence. */
export interface Word {
  /** Number of its normal spelling: equal for `colour` and `color`, `1,000` and `1000`. */
  readonly key: number;
  /** Number of its stem; 0 for a word too common to tell texts apart. */
  readonly stem: number;
  readonly common: boolean;
  /** A clitic (`'s`), which is no word of its own. */
  readonly clitic: boolean;
  /** Whether a phrase of page furniture begins with it. */
  readonly opensBoilerplate: boolean;
  /** Whether a credit may begin with it: an agency, `copyright`, `with inputs from`, or the end of an agency's name. */
  readonly opensCredit: boolean;
  /** Whether an outlet's name begins with it. */
  readonly opensOutlet: boolean;
  readonly opensContrast: boolean;
}

/** Spellings remembered for one language beside the ones met of late: news repeats its words, and a corrupted archive does not. */
const KEPT = 200_000;
const vocabularies = new WeakMap<Language, (word: Spelling) => Word>();

/** The words of a language as they are met. What is known of a word never depends on the words met before. */
export function vocabularyOf(language: Language): (word: Spelling) => Word {
  let vocabulary = vocabularies.get(language);
  if (vocabulary === undefined) {
    vocabulary = wordFact(remembering((lower, { kind }) => wordOf(kind, lower, language)));
    vocabularies.set(language, vocabulary);
  }
  return vocabulary;
}

/** By lower-case form, which many spellings share, and which outlasts them. */
function remembering(find: (lower: string, word: Spelling) => Word): (lower: string, word: Spelling) => Word {
  const words = new Map<string, Word>();
  return (lower, spelling) => {
    let word = words.get(lower);
    if (word === undefined) {
      if (words.size > KEPT) words.clear();
      word = find(lower, spelling);
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
  return {
    key: numberOf(normal),
    stem: common ? 0 : numberOf(stem(normal)),
    common,
    clitic: tokens.clitics.has(lower),
    opensBoilerplate: derivation.boilerplate.opensWith(lower),
    opensCredit: [sources.agencies, derivation.ownership, derivation.contribution, derivation.agencyNouns].some(
      (lexicon) => lexicon.opensWith(lower),
    ),
    opensOutlet: sources.outlets.opensWith(lower),
    opensContrast: derivation.contrasts.opensWith(lower),
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
