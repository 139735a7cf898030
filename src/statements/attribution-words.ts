import { type AttributionLexicon, type CueWord, WordRole } from '../lang/attribution-lexicon.ts';
import type { FieldText } from '../text/field-text.ts';
import { hashOf } from '../text/hash.ts';
import { entryIn, wordFact } from '../text/words.ts';
import type { Quoted } from './quotation.ts';

/** A field with what the lexicon knows of each token, looked up once. */
export interface FieldWords extends FieldText {
  /** FNV-1a hash of the lower-case token. */
  readonly hashes: Int32Array;
  /** `WordRole` bits, and those of `Shape`. */
  readonly roles: Int32Array;
  readonly cues: readonly (CueWord | undefined)[];
  readonly quoted: readonly Quoted[];
  /** For each token the index in `quoted` of the outermost quotation that covers it, or -1. */
  readonly quotedAt: Int16Array;
}

/** What a token looks like; bits above those of `WordRole`. */
export const Shape = {
  capital: 1 << 20,
  punctuation: 1 << 21,
  number: 1 << 22,
  /** A comma, semicolon, colon, dash or full stop: where a clause may end. */
  clauseMark: 1 << 23,
  quotationMark: 1 << 24,
  adverb: WordRole.adverb,
} as const;

const clauseMarks = new Set([',', ';', ':', '—', '–', '-', '.', '!', '?', '…', '(', ')']);
const quotationMarks = new Set(['"', '“', '”', '„', '«', '»', "'", '‘', '’', '`']);

const hashOfWord = wordFact(hashOf);
const isAdverb = wordFact((word) => word.endsWith('ly'));

export function lookUp(field: FieldText, quoted: readonly Quoted[], lexicon: AttributionLexicon): FieldWords {
  const { tokens } = field;
  const knownOf = entryIn(lexicon.words);
  const hashes = new Int32Array(tokens.length);
  const roles = new Int32Array(tokens.length);
  const cues = new Array<CueWord | undefined>(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const { kind, lower, text, word } = tokens[i]!;
    hashes[i] = hashOfWord(word);
    if (kind === 'punctuation') {
      roles[i] =
        Shape.punctuation |
        (clauseMarks.has(text) ? Shape.clauseMark : 0) |
        (quotationMarks.has(text) ? Shape.quotationMark : 0);
      if (text === ':') cues[i] = lexicon.words.get(text)?.cue;
      continue;
    }
    if (kind === 'number') {
      roles[i] = Shape.number;
      continue;
    }
    const known = knownOf(word);
    let bits = known === null ? 0 : known.roles;
    const first = text.charCodeAt(0);
    if ((first >= 65 && first <= 90) || (first > 127 && text[0] !== lower[0])) bits |= Shape.capital;
    if (lower.length > 4 && isAdverb(word)) bits |= Shape.adverb;
    roles[i] = bits;
    if (known !== null) cues[i] = known.cue;
  }
  const quotedAt = new Int16Array(tokens.length).fill(-1);
  for (let q = Math.min(quoted.length, 0x7fff) - 1; q >= 0; q--) {
    const { first, last, depth } = quoted[q]!;
    if (depth === 0) quotedAt.fill(q, first, last);
  }
  return { ...field, hashes, roles, cues, quoted, quotedAt };
}

export const has = (words: FieldWords, at: number, bits: number): boolean => ((words.roles[at] ?? 0) & bits) !== 0;

/** Auxiliaries, adverbs and negations: what may stand between a subject and its verb. */
export const isVerbal = (words: FieldWords, at: number): boolean =>
  has(words, at, WordRole.auxiliary | WordRole.negation | Shape.adverb);
