import { type CueWord, WordRole } from '../../lang/attribution-lexicon.ts';
import type { Language } from '../../lang/language.ts';
import type { Span } from '../../model/span.ts';
import type { Attribution, Chain, SourceLink } from '../../model/statement.ts';
import { sentenceOf, tokenAt } from '../../text/field-text.ts';
import { isPhrase } from '../attribution-cue.ts';
import { cueAt, type FieldWords, has, Shape } from '../attribution-words.ts';
import { namedOutlet } from '../source.ts';
import { phraseAt } from '../source-mentions.ts';

/** How far from its cue the outlet stands that the words were said to: "told her hometown paper, the Post". */
const REACH = 14;
/** How many cues back an outer attribution is looked for; content that holds a cue has its own cue near. */
const NEAREST = 16;

/** An attribution with what its sentence says of its way. */
interface Linked {
  readonly attribution: Attribution;
  readonly words: FieldWords;
  /** Token of the cue. */
  readonly at: number;
  readonly cueWord: CueWord | undefined;
  readonly sentence: number;
  /** Outermost first, without what stands around the attribution. */
  readonly links: readonly SourceLink[];
  readonly outlet: SourceLink | null;
}

/**
 * Gives each attribution its chain, outermost first: the attributions that it stands in, the outlet that the words were
 * said to or carried by, the source, and whom the source cites.
 */
export function linkChains(
  attributions: readonly Attribution[],
  texts: readonly FieldWords[],
  language: Language,
): Attribution[] {
  const linked: Linked[] = [];
  for (const attribution of attributions) {
    const words = texts.find(({ field }) => field === attribution.field)!;
    const at = tokenAt(words.tokens, (attribution.cue ?? attribution.content).end - 1);
    const own = ownLinks(attribution, words, at, language);
    const sentence = sentenceOf(words.sentences, at);
    const { links, outlet } = carryOutlet(attribution, words, sentence, own, linked.at(-1));
    linked.push({ attribution, words, at, cueWord: cueAt(words, at), sentence, links, outlet });
  }
  return linked.map((own, i) => ({ ...own.attribution, chain: withOuter(own, i, linked) }));
}

interface Own {
  readonly links: readonly SourceLink[];
  readonly outlet: SourceLink | null;
}

/** The links that the cue's own sentence gives. */
function ownLinks({ source, content }: Attribution, words: FieldWords, at: number, language: Language): Own {
  if (source === null) return { links: [], outlet: null };
  // "I" within what someone says adds nobody to the chain of those words.
  if (language.attribution.selves.has(source.name.toLowerCase())) return { links: [], outlet: null };
  const sentence = words.sentences[sentenceOf(words.sentences, at)]!;
  const first = tokenAt(words.tokens, source.start);
  const last = tokenAt(words.tokens, source.end - 1) + 1;
  const self = namedOutlet(words, first, last, language.sources);
  const isOutlet = self !== null && (source.kind === 'outlet' || source.kind === 'agency');
  const own: SourceLink = { name: isOutlet ? self.name : source.name, kind: source.kind };
  const cited = citedAfter(words, at, sentence.last, language);
  const tail = cited === null ? [own] : [own, cited];
  const outlet =
    outletAfter(words, at, content, sentence.last, language) ??
    outletOfInterview(words, sentence.first, first, language) ??
    outletQuoting(words, sentence.first, at, first, language) ??
    (isOutlet ? null : outletWithin(words, first, last, language));
  if (outlet === null || outlet.name === own.name || content.exact === outlet.name)
    return { links: tail, outlet: null };
  // "CNN was quoted by TASS": an agency supplies outlets, not the other way round.
  if (outlet.kind === 'agency' && own.kind === 'outlet')
    return { links: [own, outlet, ...tail.slice(1)], outlet: null };
  return { links: [outlet, ...tail], outlet };
}

/** The outlet told, or through which: "told the Post", "in an interview with the Post", "said on Post TV". */
function outletAfter(words: FieldWords, at: number, content: Span, end: number, language: Language): SourceLink | null {
  const { attribution: lexicon } = language;
  const cue = cueAt(words, at);
  const tells = cue?.class === 'tell' || cue?.lemma === 'confirm';
  const limit = Math.min(end, at + REACH);
  for (let i = at + 1; i < limit; i++) {
    const { lower } = words.tokens[i]!;
    if (lower === 'that' || lexicon.citing.has(lower)) return null;
    // An outlet within what was said belongs to it: "denied rumours on social media".
    if (content.start > words.tokens[at]!.start && words.tokens[i]!.start >= content.start) return null;
    if (words.quotedAt[i]! >= 0 && words.quoted[words.quotedAt[i]!]!.last - i > REACH / 2) return null;
    const begins = (tells && i === at + 1) || lexicon.through.has(words.tokens[i - 1]!.lower);
    if (!begins || has(words, i, WordRole.preposition)) continue;
    const outlet = outletIn(words, i, limit, language);
    if (outlet !== null) return outlet;
  }
  return null;
}

/** An outlet named by the phrase that begins at token `i`. */
function outletIn(words: FieldWords, i: number, limit: number, language: Language): SourceLink | null {
  let from = i;
  while (from < limit && has(words, from, Shape.quotationMark)) from++;
  const last = phraseAt(words, from, limit);
  if (last === from) return null;
  const known = namedOutlet(words, from, last, language.sources);
  if (known !== null) return { name: known.name, kind: known.kind };
  let first = from;
  while (first < last && has(words, first, WordRole.determiner)) first++;
  let named = false;
  let outlet = false;
  for (let j = first; j < last; j++) {
    if (has(words, j, Shape.capital)) named = true;
    if (language.attribution.outletWords.has(words.tokens[j]!.lower)) outlet = true;
  }
  const isMedia = words.tokens[last - 1]!.lower === 'media';
  if (!outlet || (!named && !isMedia)) return null;
  return { name: words.text.slice(words.tokens[first]!.start, words.tokens[last - 1]!.end), kind: 'outlet' };
}

/** "In an interview with the Post, Orr said". */
function outletOfInterview(words: FieldWords, from: number, to: number, language: Language): SourceLink | null {
  const { interviews, through } = language.attribution;
  for (let i = Math.max(from, to - 2 * REACH); i + 2 < to; i++)
    if (interviews.has(words.tokens[i]!.lower) && through.has(words.tokens[i + 1]!.lower)) {
      const outlet = outletIn(words, i + 2, to, language);
      if (outlet !== null) return outlet;
    }
  return null;
}

/** "The Post quoted him as saying", "the newspaper quotes Orr as saying". */
function outletQuoting(
  words: FieldWords,
  from: number,
  at: number,
  source: number,
  language: Language,
): SourceLink | null {
  const { attribution: lexicon } = language;
  if (!lexicon.quotes.has(words.tokens[at]!.lower) || source !== at + 1) return null;
  for (let i = Math.max(from, at - REACH / 2); i < at; i++) {
    if (phraseAt(words, i, at) !== at) continue;
    const outlet = outletIn(words, i, at, language);
    if (outlet !== null) return outlet;
    if (!lexicon.outletWords.has(words.tokens[at - 1]!.lower)) return null;
    return { name: words.text.slice(words.tokens[i]!.start, words.tokens[at - 1]!.end), kind: 'outlet' };
  }
  return null;
}

/** "a columnist in the Post", "NPR's Ann Orr": the outlet that the source writes or speaks for. */
function outletWithin(words: FieldWords, first: number, last: number, language: Language): SourceLink | null {
  const owner = words.tokens[first + 1]?.lower === "'s" || words.tokens[first + 2]?.lower === "'s";
  let journalist = owner && has(words, last - 1, Shape.capital);
  for (let i = first; i < last && !journalist; i++)
    journalist = language.attribution.journalists.has(words.tokens[i]!.lower);
  if (!journalist) return null;
  const outlet = namedOutlet(words, first, last, language.sources);
  return outlet === null ? null : { name: outlet.name, kind: outlet.kind };
}

/** "the Post reported, citing two officials". */
function citedAfter(words: FieldWords, at: number, end: number, language: Language): SourceLink | null {
  const { attribution: lexicon } = language;
  for (let i = at + 1; i < end; i++) {
    if (!lexicon.citing.has(words.tokens[i]!.lower) || words.quotedAt[i]! >= 0) continue;
    const last = phraseAt(words, i + 1, end);
    if (last === i + 1) return null;
    const known = namedOutlet(words, i + 1, last, language.sources);
    if (known !== null && known.last === last) return { name: known.name, kind: known.kind };
    const name = words.text.slice(words.tokens[i + 1]!.start, words.tokens[last - 1]!.end);
    return { name, kind: lexicon.kinds.get(words.tokens[last - 1]!.lower) ?? 'anonymous' };
  }
  return null;
}

/** What someone goes on saying in the paragraph of an interview is said in it. */
function carryOutlet(
  { source }: Attribution,
  words: FieldWords,
  sentence: number,
  own: Own,
  previous: Linked | undefined,
): Own {
  if (own.outlet !== null || source === null || previous?.outlet == null || previous.words !== words) return own;
  const goesOn =
    previous.attribution.source?.name === source.name &&
    words.sentences[previous.sentence]!.paragraph === words.sentences[sentence]!.paragraph;
  if (!goesOn || own.links.some(({ kind }) => kind === 'outlet' || kind === 'agency')) return own;
  return { links: [previous.outlet, ...own.links], outlet: previous.outlet };
}

/** Links of every attribution whose content holds this one come first; a name counts once. */
function withOuter(own: Linked, index: number, all: readonly Linked[]): Chain {
  const { attribution, links } = own;
  const { cue } = attribution;
  if (cue === null) return links;
  const outer: Linked[] = [];
  for (let i = Math.max(0, index - NEAREST); i < Math.min(all.length, index + NEAREST); i++)
    if (i !== index && all[i]!.words === own.words && standsIn(own, all[i]!)) outer.push(all[i]!);
  if (outer.length === 0) return links;
  const sizeOf = ({ attribution: { content } }: Linked): number => content.end - content.start;
  outer.sort((a, b) => sizeOf(b) - sizeOf(a));
  const chain: SourceLink[] = [];
  for (const link of [...outer.flatMap((other) => other.links), ...links])
    if (!chain.some(({ name }) => isSameName(name, link.name))) chain.push(link);
  return chain;
}

/** Whether `inner` is part of what `outer` attributes. When each holds the other's cue, the one carried on after is the outer. */
function standsIn(
  { attribution: inner, cueWord: innerCue }: Linked,
  { attribution: outer, cueWord: outerCue }: Linked,
): boolean {
  if (outer.source === null || outer.source.start === inner.source?.start) return false;
  if (!holds(outer, inner)) return false;
  if (!holds(inner, outer)) return true;
  // "..., one of them says, according to the Post": the phrase is always the outer one.
  if (isPhrase(outerCue) !== isPhrase(innerCue)) return isPhrase(outerCue);
  // "..., he told the nation, according to TASS": the last named is the outermost, unless the content goes on after it.
  const innerEnds = inner.cue!.start > outer.cue!.start;
  const goesOn = innerEnds && outer.content.end > Math.max(inner.cue!.end, inner.source?.end ?? 0) + 3;
  return innerEnds ? goesOn : !(inner.content.end > Math.max(outer.cue!.end, outer.source.end) + 3);
}

const holds = ({ content }: Attribution, { cue }: Attribution): boolean =>
  cue !== null && content.start <= cue.start && content.end >= cue.end;

/** `TASS` and `TASS news agency`: one name begins the other. */
const isSameName = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
