import { excerptOf, trimSpan } from '../../model/span.ts';
import type { Attribution, Quotation, Source } from '../../model/statement.ts';
import { sentenceOf } from '../../text/field-text.ts';
import { type FieldWords, has, Shape } from '../attribution-words.ts';
import type { Quoted } from '../quotation.ts';

/** Words outside the marks of a sentence that still count as a quotation standing alone. */
const LEAST_OUTSIDE = 2;
/** A quotation of this many words that is a sentence is speech even when nobody is named for it. */
const SPEECH_WORDS = 6;
/** Shorter ones that nobody says are titles, nicknames and words held at arm's length. */
const PARTIAL_WORDS = 4;

interface Voice {
  readonly speaker: Source | null;
  readonly chain: Attribution['chain'];
}

/** Every pair of marks that holds speech, with its speaker. */
export function speakersOfQuotations(attributions: readonly Attribution[], texts: readonly FieldWords[]): Quotation[] {
  return texts.flatMap((words) => {
    const own = attributions.filter(({ field }) => field === words.field);
    const voices = voicesOf(words, own);
    return words.quoted.flatMap((quoted, q): Quotation[] => {
      const voice = voices[q]!;
      if (voice === null) return [];
      const inner = trimSpan(words.text, quoted.inner);
      return [
        {
          field: words.field,
          ...excerptOf(words.text, inner),
          speaker: isTold(voice.speaker) ? voice.speaker : null,
          chain: voice.chain,
        },
      ];
    });
  });
}

/** A pronoun that stayed one names nobody. */
const isTold = (source: Source | null): boolean =>
  source !== null &&
  (source.certainty === 'inferred' ||
    !/^(?:he|she|they|it|who|which|that|his|her|their|its|we|i|you)$/i.test(source.name));

/** For each quotation who says it; null when it is not speech. */
function voicesOf(words: FieldWords, attributions: readonly Attribution[]): (Voice | null)[] {
  const voices: (Voice | null | undefined)[] = words.quoted.map((quoted) => {
    const said = saying(quoted, attributions);
    return said === null ? undefined : { speaker: said.source, chain: said.chain };
  });
  // Speech that runs over reopened marks has one speaker, named at any of its pieces.
  for (let q = words.quoted.length - 1; q > 0; q--)
    if (
      words.quoted[q]!.continues &&
      voices[q - 1] === undefined &&
      voices[q] !== undefined &&
      words.quoted[q - 1]!.depth === 0
    )
      voices[q - 1] = carried(voices[q]!);
  for (let q = 0; q < words.quoted.length; q++) {
    if (voices[q] !== undefined) continue;
    const quoted = words.quoted[q]!;
    if (quoted.depth > 0) {
      voices[q] = null;
      continue;
    }
    voices[q] =
      follow(words, q, voices, attributions) ?? (isSpeech(words, quoted) ? { speaker: null, chain: [] } : null);
  }
  return voices as (Voice | null)[];
}

/** The narrowest attribution whose content holds the quotation. */
function saying(quoted: Quoted, attributions: readonly Attribution[]): Attribution | null {
  let narrowest: Attribution | null = null;
  for (const attribution of attributions) {
    const { content, source } = attribution;
    if (content.start > quoted.inner.start + 1 || content.end < quoted.inner.end - 2) continue;
    if (quoted.depth > 0 && content.end - content.start > quoted.outer.end - quoted.outer.start + 4) continue;
    const better =
      narrowest === null ||
      (narrowest.source === null && source !== null) ||
      (content.end - content.start < narrowest.content.end - narrowest.content.start && source !== null);
    if (better) narrowest = attribution;
  }
  return narrowest;
}

const carried = ({ speaker, chain }: Voice): Voice => ({
  speaker:
    speaker === null
      ? null
      : { ...speaker, certainty: 'inferred', why: speaker.why ?? `speech of ${speaker.name} that goes on` },
  chain,
});

/** A quotation without a cue of its own belongs to whoever spoke right before it. */
function follow(
  words: FieldWords,
  q: number,
  voices: readonly (Voice | null | undefined)[],
  attributions: readonly Attribution[],
): Voice | null {
  const quoted = words.quoted[q]!;
  const s = sentenceOf(words.sentences, quoted.first);
  const sentence = words.sentences[s]!;
  // The sentence names who says something in it.
  let beside: Attribution | null = null;
  for (const attribution of attributions) {
    const { cue, source } = attribution;
    if (
      cue === null ||
      source === null ||
      cue.start < sentence.start ||
      cue.end > Math.max(sentence.end, quoted.outer.end + 2)
    )
      continue;
    if (beside === null || distance(attribution, quoted) < distance(beside, quoted)) beside = attribution;
  }
  if (beside !== null) return { speaker: beside.source, chain: beside.chain };
  const alone = wordsOutside(words, quoted) <= LEAST_OUTSIDE;
  if (!alone && quoted.last - quoted.first < PARTIAL_WORDS) return null;
  // Otherwise the last voice of this paragraph, or of the one before when the quotation stands alone.
  const previous = q > 0 ? voices[q - 1] : null;
  const paragraphOfQuote = sentence.paragraph;
  let last: Attribution | null = null;
  for (const attribution of attributions) {
    const at = attribution.cue ?? attribution.content;
    if (
      at.start < quoted.outer.start &&
      attribution.source !== null &&
      (last === null || at.start > (last.cue ?? last.content).start)
    )
      last = attribution;
  }
  const previousQuote = words.quoted[q - 1];
  const quoteParagraph =
    previousQuote === undefined ? -9 : words.sentences[sentenceOf(words.sentences, previousQuote.first)]!.paragraph;
  const lastAt = last === null ? -1 : (last.cue ?? last.content).start;
  const lastParagraph = last === null ? -9 : words.sentences[paragraphIndex(words, lastAt)]!.paragraph;
  const reach = alone ? 1 : 0;
  if (
    previous?.speaker &&
    paragraphOfQuote - quoteParagraph <= reach &&
    previousQuote!.last > 0 &&
    words.tokens[previousQuote!.first]!.start > lastAt
  )
    return carried(previous);
  if (last !== null && paragraphOfQuote - lastParagraph <= reach)
    return carried({ speaker: last.source, chain: last.chain });
  if (previous?.speaker && paragraphOfQuote - quoteParagraph <= reach) return carried(previous);
  return null;
}

const distance = ({ cue }: Attribution, quoted: Quoted): number =>
  Math.min(Math.abs(cue!.end - quoted.outer.start), Math.abs(cue!.start - quoted.outer.end));

function paragraphIndex(words: FieldWords, offset: number): number {
  let low = 0;
  let high = words.sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of the quotation's sentences that stand outside all marks. */
function wordsOutside(words: FieldWords, quoted: Quoted): number {
  const from = words.sentences[sentenceOf(words.sentences, quoted.first)]!.first;
  const to = words.sentences[sentenceOf(words.sentences, quoted.last - 1)]!.last;
  let outside = 0;
  for (let i = from; i < to && outside <= LEAST_OUTSIDE; i++)
    if (words.quotedAt[i]! < 0 && !has(words, i, Shape.punctuation)) outside++;
  return outside;
}

function isSpeech(words: FieldWords, quoted: Quoted): boolean {
  const last = words.tokens[quoted.last - (quoted.closed ? 2 : 1)]!;
  return (
    quoted.last - quoted.first > SPEECH_WORDS &&
    /^[.,!?…]$/.test(last.text) &&
    has(words, quoted.first + 1, Shape.capital)
  );
}
