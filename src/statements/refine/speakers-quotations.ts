import { WordRole } from '../../lang/attribution-lexicon.ts';
import { excerptOf, type Span } from '../../model/span.ts';
import type { Attribution, Quotation, Source } from '../../model/statement.ts';
import { sentenceOf, tokenAt } from '../../text/field-text.ts';
import type { FoundAttribution } from '../attribution.ts';
import { isHearsay, isPhrase } from '../attribution-cue.ts';
import type { TokenSpan } from '../attribution-frame.ts';
import { cueAt, type FieldWords, has, isMarked, Mark, Shape } from '../attribution-words.ts';
import type { Quoted } from '../quotation.ts';
import type { Scene } from './speaker.ts';
import type { Cast } from './speakers-cast.ts';
import type { Layout } from './speakers-layout.ts';

/** Words outside the marks of a sentence that still count as a quotation standing alone. */
const LEAST_OUTSIDE = 2;
/** A quotation of this many words that is a sentence is speech even when nobody is named for it. */
const SPEECH_WORDS = 5;
/** The same of one without an end mark, which may be a heading. */
const LONG_SPEECH_WORDS = 10;
/** Shorter ones that nobody says are titles, nicknames and words held at arm's length. */
const PARTIAL_WORDS = 3;
/** How many sentences after its cue a part of a sentence may still be the same speech. */
const SENTENCES_CARRIED = 2;
/** Attributions weighed on either side of a quotation. */
const NEAREST = 16;

interface Voice {
  readonly speaker: Source | null;
  readonly chain: Attribution['chain'];
  /** Sentence of the words that name the speaker. */
  readonly sentence: number;
}

/** An attribution with a source, in reading order of cues. */
interface Said {
  readonly attribution: Attribution;
  readonly source: Source;
  /** First token of the source as it is written. */
  readonly first: number;
  /** Token of its cue. */
  readonly at: number;
  readonly sentence: number;
  /** Whether its source says who it is, rather than an unresolved "he" or "it appears". */
  readonly told: boolean;
}

/** A field, who is named in it, and how it is laid out. */
export type Telling = Pick<Scene, 'words' | 'layout' | 'cast'>;

/**
 * Every pair of marks in a field that holds speech, with its speaker, and posts that stand in none; words that nobody says
 * are left out.
 * @param found the attributions of the field
 * @param attributions the same with their sources and chains
 */
export function speakersOfQuotations(
  telling: Telling,
  found: readonly FoundAttribution[],
  attributions: readonly Attribution[],
): Quotation[] {
  const { words } = telling;
  const { field, text, quoted } = words;
  const quotations: Quotation[] = [];
  for (const { cue, content, source, chain } of attributions)
    if (cue === null && source !== null && !isQuoted(words, content))
      quotations.push({ field, ...content, speaker: source, chain });
  if (quoted.length > 0) {
    const voices = voicesOf(telling, saidIn(found, attributions), hearsayIn(found));
    for (let q = 0; q < quoted.length; q++) {
      const voice = voices[q];
      if (voice == null) continue;
      const inner = excerptOf(text, quoted[q]!.inner);
      quotations.push({ field, ...inner, speaker: voice.speaker, chain: voice.chain });
    }
  }
  return quotations.sort((a, b) => a.start - b.start);
}

/** Whether the words stand in marks as a whole. */
function isQuoted({ tokens, quoted, quotedAt }: FieldWords, { start, end }: Span): boolean {
  const q = quotedAt[tokenAt(tokens, start)]!;
  return q >= 0 && quoted[q]!.outer.end >= end;
}

function saidIn(found: readonly FoundAttribution[], attributions: readonly Attribution[]): Said[] {
  const said: Said[] = [];
  for (let i = 0; i < found.length; i++) {
    const { words, at, mention, sentence } = found[i]!;
    const attribution = attributions[i]!;
    const { source } = attribution;
    if (source === null || mention === null || cueAt(words, at)?.class === 'seem') continue;
    const { first } = mention;
    const told = !isBarePronoun(words, source, mention) && !isAdjunct(words, source, first, at);
    said.push({ attribution, source, first, at, sentence, told });
  }
  return said;
}

/** What is told on nobody's word: `the door was reportedly left "wide open"`. */
const hearsayIn = (found: readonly FoundAttribution[]): readonly Span[] =>
  found.filter(({ words, at, cue }) => cue !== null && isHearsay(words, at)).map(({ content }) => content);

/** An unknown noun after a preposition away from the cue ("said, in passing, ...") is no speaker. */
function isAdjunct(words: FieldWords, { kind, certainty }: Source, first: number, at: number): boolean {
  if (kind !== 'anonymous' || certainty !== 'written') return false;
  return has(words, first - 1, WordRole.preposition) && first - 2 !== at;
}

/** A pronoun that could not be resolved names nobody. */
function isBarePronoun(words: FieldWords, { name, exact }: Source, { first, last }: TokenSpan): boolean {
  if (last - first > 1 || name !== exact) return false;
  return has(words, first, WordRole.subjectPronoun | WordRole.objectPronoun | WordRole.relative | WordRole.possessive);
}

const voiceOf = ({ attribution, source, told, sentence }: Said): Voice => ({
  speaker: told ? source : null,
  chain: told ? attribution.chain : [],
  sentence,
});

/** The same voice going on without a cue of its own. */
const carried = (voice: Voice, sentence = voice.sentence): Voice => ({
  speaker:
    voice.speaker === null
      ? null
      : {
          ...voice.speaker,
          certainty: 'inferred',
          why: voice.speaker.why ?? `speech of ${voice.speaker.name} goes on`,
        },
  chain: voice.chain,
  sentence,
});

/** For each quotation who says it; null when it is not speech. */
function voicesOf(telling: Telling, said: readonly Said[], hearsay: readonly Span[]): (Voice | null | undefined)[] {
  const { words } = telling;
  const { quoted } = words;
  const voices: (Voice | null | undefined)[] = quoted.map((_, q) => {
    const own = saying(words, q, said);
    if (isTitle(words, q) && (own === null || namesOutlet(words, q))) return null;
    return own === null ? undefined : voiceOf(own);
  });
  // Speech that runs over reopened marks has one speaker, named at any of its pieces.
  for (let q = quoted.length - 1; q > 0; q--)
    if (quoted[q]!.continues && voices[q - 1] === undefined && voices[q]?.speaker && quoted[q - 1]!.depth === 0)
      voices[q - 1] = carried(voices[q]!);
  for (let q = 0; q < quoted.length; q++) {
    if (voices[q]?.speaker || (voices[q] !== undefined && !isWhole(words, q))) continue;
    if (quoted[q]!.depth > 0) voices[q] ??= null;
    else voices[q] = follow(telling, q, voices, said) ?? voices[q] ?? unspoken(words, q, hearsay);
  }
  return voices;
}

/** Speech of nobody in particular, or null for a title, a nickname, a heading. */
function unspoken(words: FieldWords, q: number, hearsay: readonly Span[]): Voice | null {
  const { inner } = words.quoted[q]!;
  const isHearsay = hearsay.some(({ start, end }) => start <= inner.start && inner.end <= end);
  return isHearsay || isWhole(words, q) ? { speaker: null, chain: [], sentence: -1 } : null;
}

/** The narrowest attribution whose content holds the quotation; one that names its source before one that does not. */
function saying(words: FieldWords, q: number, said: readonly Said[]): Said | null {
  const quoted = words.quoted[q]!;
  let narrowest: Said | null = null;
  for (const candidate of near(said, quoted.first)) {
    const { content } = candidate.attribution;
    if (content.start > quoted.inner.start + 1 || content.end < quoted.inner.end - 2) continue;
    // Words quoted within speech have a speaker of their own only when the speech says whose they are.
    if (quoted.depth > 0 && content.end - content.start > quoted.outer.end - quoted.outer.start + 4) continue;
    const length = content.end - content.start;
    const best =
      narrowest === null
        ? Number.POSITIVE_INFINITY
        : narrowest.attribution.content.end - narrowest.attribution.content.start;
    if (
      narrowest === null ||
      (candidate.told && !narrowest.told) ||
      (candidate.told === narrowest.told &&
        (isWithin(words, candidate, narrowest) || (length < best && !isWithin(words, narrowest, candidate))))
    )
      narrowest = candidate;
  }
  return narrowest;
}

/** Whether one attribution is what another tells of: "..., a witness says, according to the Post" is the witness's. */
function isWithin(words: FieldWords, inner: Said, outer: Said): boolean {
  if (!holdsCue(outer, inner)) return false;
  return !holdsCue(inner, outer) || (isPhrase(cueAt(words, outer.at)) && !isPhrase(cueAt(words, inner.at)));
}

const holdsCue = ({ attribution: { content } }: Said, { attribution: { cue } }: Said): boolean =>
  cue !== null && content.start <= cue.start && content.end >= cue.end;

/** Attributions whose cues stand nearest to a token. */
function near(said: readonly Said[], token: number): readonly Said[] {
  const at = lowerBound(said, token);
  return said.slice(Math.max(0, at - NEAREST), at + NEAREST);
}

function lowerBound(said: readonly Said[], token: number): number {
  let low = 0;
  let high = said.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (said[middle]!.at < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A quotation without a cue of its own belongs to whoever is named beside it, or spoke right before. */
function follow(
  { words, layout, cast }: Telling,
  q: number,
  voices: readonly (Voice | null | undefined)[],
  said: readonly Said[],
): Voice | null {
  const quoted = words.quoted[q]!;
  const s = sentenceOf(words.sentences, quoted.first);
  const sentence = words.sentences[s]!;
  const alone = standsAlone(words, q);
  if (alone && !isSentence(words, q)) return null;
  let beside: Said | null = null;
  for (const candidate of near(said, quoted.first))
    if (
      candidate.told &&
      candidate.at >= sentence.first &&
      candidate.at < Math.max(sentence.last, quoted.last + 2) &&
      (alone || mayReach(words, quoted, candidate, layout.isAside(s)))
    )
      if (beside === null || Math.abs(candidate.at - quoted.first) < Math.abs(beside.at - quoted.first))
        beside = candidate;
  if (beside !== null) return voiceOf(beside);
  if (!alone && countWords(words, quoted.first, quoted.last) < PARTIAL_WORDS) return null;
  const before = lastTold(words, quoted.first, s, said, layout);
  const spoken = q > 0 ? voices[q - 1] : null;
  const cued = before?.told ? voiceOf(before) : null;
  const previous = spoken?.speaker && spoken.sentence >= (cued?.sentence ?? -1) ? spoken : cued;
  if (previous?.speaker) {
    const reach = layout.distance(Math.max(0, previous.sentence), s);
    if (alone ? reach <= 1 : reach === 0 && s - previous.sentence <= SENTENCES_CARRIED) return carried(previous, s);
  }
  return alone ? introduced(words, s, cast) : null;
}

/**
 * Whether who says one part of a sentence may say quoted words elsewhere in it: named before them, or in the tag that
 * closes it ('Calling it "significant", officials said'). Not in a caption, nor as "those who" of a description.
 */
function mayReach(words: FieldWords, quoted: Quoted, { first, at }: Said, aside: boolean): boolean {
  if (aside || (at >= quoted.first && at < quoted.last)) return false;
  if (has(words, first, WordRole.relative)) return false;
  if (first < quoted.first) return true;
  return words.tokens[first - 1]!.text === ',' || words.tokens[quoted.last]?.text === ',';
}

/** The last attribution before a token, captions of other paragraphs passed over. */
function lastTold(
  words: FieldWords,
  token: number,
  sentence: number,
  said: readonly Said[],
  layout: Layout,
): Said | undefined {
  const { paragraph } = words.sentences[sentence]!;
  let at = lowerBound(said, token) - 1;
  while (at >= 0 && layout.isAside(said[at]!.sentence) && words.sentences[said[at]!.sentence]!.paragraph !== paragraph)
    at--;
  return at < 0 ? undefined : said[at];
}

/** The one person whom the sentence before is about: "Ann Orr had just left work. "I ran at once."" */
function introduced(words: FieldWords, s: number, cast: Cast): Voice | null {
  if (s === 0 || words.sentences[s]!.paragraph - words.sentences[s - 1]!.paragraph > 1) return null;
  const sentence = words.sentences[s - 1]!;
  const appearances = cast.inSentence(words, s - 1);
  const [first] = appearances;
  if (first === undefined || first.member.kind !== 'person' || first.mention.first - sentence.first > 3) return null;
  const { member, mention } = first;
  if (appearances.some(({ member: other }) => other.kind === 'person' && other !== member)) return null;
  return {
    speaker: {
      ...excerptOf(words.text, { start: mention.start, end: mention.end }),
      name: member.name,
      kind: 'person',
      certainty: 'inferred',
      why: `the sentence before is about ${member.name}`,
    },
    chain: [{ name: member.name, kind: 'person' }],
    sentence: s,
  };
}

/** Whether the sentences of a quotation have nothing beside it but a word or two. */
function standsAlone(words: FieldWords, q: number): boolean {
  const quoted = words.quoted[q]!;
  const from = words.sentences[sentenceOf(words.sentences, quoted.first)]!.first;
  const to = words.sentences[sentenceOf(words.sentences, quoted.last - 1)]!.last;
  let outside = 0;
  for (let i = from; i < to; i++)
    if (words.quotedAt[i]! < 0 && !has(words, i, Shape.punctuation) && ++outside > LEAST_OUTSIDE) return false;
  return true;
}

function countWords(words: FieldWords, first: number, last: number): number {
  let count = 0;
  for (let i = first; i < last; i++) if (!has(words, i, Shape.punctuation)) count++;
  return count;
}

/** Words that all begin with a capital, after a preposition or an article: the name of a paper, a book, a song. */
function isTitle(words: FieldWords, q: number): boolean {
  const quoted = words.quoted[q]!;
  if (!has(words, quoted.first - 1, WordRole.preposition | WordRole.determiner | WordRole.possessive)) return false;
  let capitals = 0;
  for (let i = quoted.first; i < quoted.last; i++) {
    if (endMarks.has(words.tokens[i]!.text)) return false;
    if (has(words, i, Shape.capital)) capitals++;
    else if (!has(words, i, Shape.punctuation | WordRole.preposition | WordRole.determiner)) return false;
  }
  return capitals > 1;
}

function namesOutlet(words: FieldWords, q: number): boolean {
  const { first, last } = words.quoted[q]!;
  for (let i = first; i < last; i++) if (isMarked(words, i, Mark.outletWords)) return true;
  return false;
}

const endMarks = new Set(['.', ',', '!', '?', '…']);

/** Begins with a capital and has an end mark, as a heading has not. */
function isSentence(words: FieldWords, q: number): boolean {
  const { first, last, closed } = words.quoted[q]!;
  return has(words, first + 1, Shape.capital) && (!closed || endMarks.has(words.tokens[last - 2]!.text));
}

/** A sentence or more, rather than a title, a nickname or a heading. */
function isWhole(words: FieldWords, q: number): boolean {
  const quoted = words.quoted[q]!;
  const last = words.tokens[quoted.last - (quoted.closed ? 2 : 1)]!;
  const count = countWords(words, quoted.first, quoted.last);
  const ends = endMarks.has(last.text) || !quoted.closed;
  return has(words, quoted.first + 1, Shape.capital) && count >= (ends ? SPEECH_WORDS : LONG_SPEECH_WORDS);
}
