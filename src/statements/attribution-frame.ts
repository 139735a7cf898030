import type { Sentence } from '../text/segment.ts';
import { cueAt, type FieldWords, floats, isMarked, Mark, Shape, verbal } from './attribution-words.ts';
import { type Mention, mentionUpTo } from './source-mentions.ts';

/** Tokens of a content: `tokens[first] .. tokens[last - 1]`. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** A word that may attribute something, where it stands. */
export interface Cue {
  readonly words: FieldWords;
  readonly sentence: Sentence;
  /** Those of the sentence. */
  readonly mentions: readonly Mention[];
  readonly at: number;
  /** First token of the verb group that ends in the cue: "has also said" begins at "has". */
  readonly group: number;
  /** Quotations around it, as `quotesAround` has them. */
  readonly quotes: number;
}

const verbGroup = verbal | Shape.infinitive;

export function cueOf(words: FieldWords, sentence: Sentence, mentions: readonly Mention[], at: number): Cue {
  let group = isPhraseBehind(words, at) ? at - 1 : at;
  while (group > sentence.first && (words.roles[group - 1]! & verbGroup || floats(words, group - 1, sentence.first)))
    group--;
  return { words, sentence, mentions, at, group, quotes: quotesAround(words, sentence, at) };
}

/** Whether a word stands behind the one that makes a phrase of saying of the two: "as per". */
export function isPhraseBehind(words: FieldWords, at: number): boolean {
  const behind = cueAt(words, at)?.behind;
  return behind != null && words.tokens[at - 1]?.lower === behind;
}

/** Bits: the quotation right before, right after, anywhere in the sentence. */
function quotesAround(words: FieldWords, sentence: Sentence, at: number): number {
  const { roles, quoted, quotedAt } = words;
  if (quoted.length === 0) return 0;
  let bits = 0;
  const from = Math.max(sentence.first, at - 8);
  const to = Math.min(sentence.last, at + 8);
  for (let i = from; i < to; i++) if (roles[i]! & Shape.quotationMark && quotedAt[i]! >= 0) bits |= i < at ? 1 : 2;
  const before = sentence.first - 1;
  if (before >= 0 && quotedAt[before]! >= 0) bits |= 4;
  return bits;
}

/** One accepted cue, with its source. */
export interface Frame extends Cue {
  readonly source: Mention | null;
  /** Whom a passive of telling tells. */
  readonly addressee: Mention | null;
  /** First token of cue and source together, and the first after them, when they stand side by side. */
  readonly core: TokenSpan;
}

export function frameOf(cue: Cue, source: Mention | null): Frame {
  const { words, sentence, mentions, at, group, quotes } = cue;
  const addressee = addresseeOf(cue);
  return { words, sentence, mentions, at, group, quotes, source, addressee, core: coreOf(cue, source, addressee) };
}

/** Whom a passive of telling tells: "MPs were told that", "the firm had been warned". Null of any other cue. */
function addresseeOf({ words, mentions, at, group }: Cue): Mention | null {
  if (group === at || !isMarked(words, at, Mark.addressed)) return null;
  for (let i = group; i < at; i++) if (isMarked(words, i, Mark.passiveMarks)) return mentionUpTo(mentions, group);
  return null;
}

function coreOf({ at, group }: Cue, source: Mention | null, addressee: Mention | null): TokenSpan {
  const first = addressee?.first ?? group;
  if (source === null) return { first, last: at + 1 };
  if (source.last <= at) return { first: Math.min(first, source.first), last: at + 1 };
  return { first, last: source.first - at <= 3 ? source.last : at + 1 };
}

/** Where the content stands: after the cue, before it, or on both sides. */
export type Side = 'after' | 'before' | 'around';
export const sides: readonly Side[] = ['after', 'before', 'around'];
