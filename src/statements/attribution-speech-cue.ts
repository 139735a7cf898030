import { WordRole } from '../lang/attribution-lexicon.ts';
import { sentenceOf } from '../text/field-text.ts';
import type { Sentence } from '../text/segment.ts';
import type { Draft } from './attribution-drafts.ts';
import type { Cue } from './attribution-frame.ts';
import { speechEnd } from './attribution-speech.ts';
import { type FieldWords, has, Shape } from './attribution-words.ts';

/** Fewest tokens of speech that a colon alone opens; fewer are a name or a title. */
const SHORTEST_OPENED = 6;

/**
 * Speech that a colon opens without a word of saying: `Marrow hit back in a letter: "That is a lie."` is the subject's.
 * Null when another cue of the sentence, one of the drafts from `earlier` on, has it already.
 */
export function opensSpeech(
  { words, sentence, mentions, at }: Cue,
  drafts: readonly Draft[],
  earlier: number,
): Pick<Draft, 'content' | 'source'> | null {
  if (words.tokens[at]!.text !== ':' || words.quotedAt[at]! >= 0) return null;
  const q = words.quotedAt[at + 1] ?? -1;
  const quoted = q < 0 ? undefined : words.quoted[q];
  if (quoted === undefined || quoted.first !== at + 1 || quoted.last - quoted.first < SHORTEST_OPENED) return null;
  if (!has(words, at + 2, Shape.capital)) return null;
  for (let d = earlier; d < drafts.length; d++) if (drafts[d]!.content.last > at + 1) return null;
  const source = mentions.find(
    ({ first, kind, head }) =>
      first < at &&
      kind !== 'relative' &&
      kind !== 'possessive' &&
      words.quotedAt[first]! < 0 &&
      (kind !== 'noun' || has(words, head, WordRole.role | WordRole.document | WordRole.body | Shape.capital)) &&
      !has(words, head, WordRole.time) &&
      !has(words, first - 1, WordRole.preposition),
  );
  if (source === undefined || source.first - sentence.first > LONGEST_TAG) return null;
  return { source, content: { first: at + 1, last: speechEnd(words, q) } };
}

/** `Placards that read "Where are you? Come home!"`: whole sentences in marks right behind a verb of saying, and no title. */
export function saysSentence(words: FieldWords, at: number): boolean {
  const { class: cueClass, form } = words.known[at]!.cue!;
  if (cueClass !== 'say' || form === 'noun' || words.quotedAt[at]! >= 0) return false;
  const q = words.quotedAt[at + 1] ?? -1;
  const quoted = q < 0 ? undefined : words.quoted[q];
  if (quoted === undefined || quoted.first !== at + 1 || quoted.last - quoted.first < SHORTEST_OPENED) return false;
  const ender = words.tokens[quoted.last - 2]!.text;
  return has(words, at + 2, Shape.capital) && (ender === '.' || ender === '!' || ender === '?');
}

/** Longest sentence that only says who spoke: ("Why?") the mayor of Eastwick asked. */
const LONGEST_TAG = 10;

/** A verb of saying in a short sentence right after speech that ended in a mark of its own: "Why?" he asked. */
export function saysWhatStandsBefore(words: FieldWords, sentence: Sentence, at: number): boolean {
  const cue = words.known[at]!.cue!;
  if (cue.class !== 'say' && cue.class !== 'ask' && cue.class !== 'tell') return false;
  if (cue.form !== 'past' && cue.form !== 'present') return false;
  if (closesSpeech(words, sentence, at)) return true;
  const before = sentence.first - 1;
  if (before < 1 || words.quotedAt[before]! < 0 || sentence.last - sentence.first > LONGEST_TAG) return false;
  const ender = words.tokens[before - 1]!.text;
  const { paragraph } = words.sentences[sentenceOf(words.sentences, before)]!;
  return (ender === '?' || ender === '!') && paragraph === sentence.paragraph;
}

/** `"...," the letter began.`: a quotation that opens the sentence ends in a comma, and only a subject stands before the verb. */
function closesSpeech({ quoted, quotedAt, tokens, roles }: FieldWords, sentence: Sentence, at: number): boolean {
  const q = quotedAt[sentence.first]!;
  if (q < 0 || quotedAt[at]! >= 0) return false;
  const { first, last, closed } = quoted[q]!;
  if (first !== sentence.first || !closed || tokens[last - 2]?.text !== ',' || at <= last) return false;
  if (at - last > LONGEST_TAG) return false;
  for (let i = last; i < at; i++) if (roles[i]! & (Shape.punctuation | Shape.verbCue)) return false;
  return true;
}
