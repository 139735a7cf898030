import type { Sentence } from '../text/segment.ts';
import { verbGroupStart } from './attribution-cue.ts';
import type { FieldWords } from './attribution-words.ts';
import type { Mention } from './source-mentions.ts';

/** Tokens of a content: `tokens[first] .. tokens[last - 1]`. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** One accepted cue, with its source. */
export interface Frame {
  readonly words: FieldWords;
  readonly sentence: Sentence;
  readonly at: number;
  readonly source: Mention | null;
}

/** Where the content stands: after the cue, before it, or on both sides. */
export type Side = 'after' | 'before' | 'around';
export const sides: readonly Side[] = ['after', 'before', 'around'];

/** First token of cue and source together, and the first after them, when they stand side by side. */
export function core(frame: Frame): TokenSpan {
  const { words, sentence, at, source } = frame;
  let first = verbGroupStart(words, at, sentence);
  let last = at + 1;
  if (source !== null) {
    if (source.last <= at) first = Math.min(first, source.first);
    else if (source.first - last <= 2) last = source.last;
  }
  return { first, last };
}
