import type { Language } from '../../lang/language.ts';
import type { Anchor } from '../../model/anchor.ts';
import { anchorAt } from '../../model/anchor.ts';
import type { ClaimSide } from '../../model/dossier.ts';
import type { Span } from '../../model/span.ts';
import type { Attribution, Chain, Name, Reading } from '../../model/statement.ts';
import type { FieldText } from '../../text/field-text.ts';
import { sentenceOf, tokenAt } from '../../text/field-text.ts';
import type { Sentence } from '../../text/segment.ts';

/** A sentence of a report, where something is asserted or denied. */
export interface Passage {
  readonly reading: Reading;
  readonly language: Language;
  readonly field: FieldText;
  readonly sentence: Sentence;
  /** Number of the sentence in its field. */
  readonly number: number;
}

/** One side of a claim, before claims are put together. */
export interface Stand {
  readonly passage: Passage;
  readonly chain: Chain;
  /** Whose word it is; null for the report's own. */
  readonly holder: string | null;
  /** The words that say it, in the passage's field. */
  readonly words: Span;
}

/** Longest excerpt in characters: a sentence that runs on is cut at a word. */
const LONGEST_EXCERPT = 400;

export function anchorOf({ reading, field, sentence }: Passage): Anchor {
  let { start, end } = sentence;
  if (end - start > LONGEST_EXCERPT) {
    end = field.text.lastIndexOf(' ', start + LONGEST_EXCERPT);
    if (end <= start) end = start + LONGEST_EXCERPT;
  }
  return anchorAt(reading.report, field.field, { start, end });
}

/** A side of a claim, with the words that say it at their shortest. */
export interface DraftSide extends ClaimSide {
  readonly says: string;
}

export const sideOf = ({ passage, chain, words }: Stand): DraftSide => ({
  anchor: anchorOf(passage),
  chain,
  says: passage.field.text.slice(words.start, words.end),
});

/** The names of a passage between two tokens, in order. */
export function namesIn({ reading, field, sentence }: Passage, first = sentence.first, last = sentence.last): Name[] {
  if (first >= last) return [];
  const start = field.tokens[first]!.start;
  const end = field.tokens[last - 1]!.end;
  return reading.names.filter((name) => name.field === field.field && name.start >= start && name.end <= end);
}

/** The attribution whose cue covers the token; else the innermost whose content does. */
export function attributionAt({ reading, field }: Passage, at: number): Attribution | null {
  const { start, end } = field.tokens[at]!;
  let inner: Attribution | null = null;
  for (const attribution of reading.attributions) {
    if (attribution.field !== field.field || attribution.chain.length === 0) continue;
    const { cue, content } = attribution;
    if (cue !== null && cue.start < end && start < cue.end) return attribution;
    const holds = content.start <= start && end <= content.end;
    if (holds && (inner === null || content.end - content.start < inner.content.end - inner.content.start))
      inner = attribution;
  }
  return inner;
}

/** The passage that holds an offset of a field. */
export function passageAt(reading: Reading, language: Language, field: FieldText, offset: number): Passage {
  const number = sentenceOf(field.sentences, Math.min(tokenAt(field.tokens, offset), field.tokens.length - 1));
  return { reading, language, field, sentence: field.sentences[number]!, number };
}
