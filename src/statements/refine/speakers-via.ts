import { WordRole } from '../../lang/attribution-lexicon.ts';
import type { Language } from '../../lang/language.ts';
import type { Span } from '../../model/span.ts';
import type { Attribution, Chain, Source, SourceLink } from '../../model/statement.ts';
import type { FoundAttribution } from '../attribution.ts';
import { isPhrase } from '../attribution-cue.ts';
import type { TokenSpan } from '../attribution-frame.ts';
import { cueAt, type FieldWords, has, isMarked, isPast, Mark, Shape } from '../attribution-words.ts';
import { isNobody, namedOutlet } from '../source.ts';
import { phraseAt } from '../source-mentions.ts';
import { citedBy } from './speakers-cited.ts';

/** How far from its cue the outlet stands that the words were said to: "told her hometown paper, the Post". */
const REACH = 14;
/** How many cues back an outer attribution is looked for; content that holds a cue has its own cue near. */
const NEAREST = 16;

/** On whose way the words came, as far as the cue's own sentence tells. */
interface Way {
  /** Outermost first, without what stands around the attribution. */
  readonly links: readonly SourceLink[];
  readonly outlet: SourceLink | null;
}

const nobody: Way = { links: [], outlet: null };

/** An attribution with its source in full. */
interface Linked {
  readonly found: FoundAttribution;
  readonly source: Source | null;
  readonly way: Way;
}

/**
 * Gives each attribution of a field its chain, outermost first: the attributions that it stands in, the outlet that the
 * words were said to or carried by, the source, and whom the source cites.
 * @param sources those of the attributions, resolved
 */
export function linkChains(
  attributions: readonly FoundAttribution[],
  sources: readonly (Source | null)[],
  language: Language,
): Attribution[] {
  const linked: Linked[] = [];
  for (let i = 0; i < attributions.length; i++) {
    const found = attributions[i]!;
    const source = sources[i]!;
    const way = carryOutlet(found, source, ownWay(found, source, language), linked.at(-1));
    linked.push({ found, source, way });
  }
  return linked.map(({ found: { words, kind, content, cue, stance }, source }, i) => ({
    field: words.field,
    kind,
    content,
    cue,
    source,
    chain: withOuter(i, linked),
    stance,
  }));
}

/** "I" within what someone says adds nobody to the chain of those words. `US` is a country, `us` is not. */
const isSelf = (name: string, { attribution }: Language): boolean =>
  !name.includes(' ') &&
  attribution.selves.has(name.toLowerCase()) &&
  (name.length === 1 || name !== name.toUpperCase());

/** The links that the cue's own sentence gives. */
function ownWay(found: FoundAttribution, source: Source | null, language: Language): Way {
  const { words, at, content, mention } = found;
  if (source === null || mention === null) return nobody;
  if (isSelf(source.name, language) || isNobody(words, mention, language.attribution)) return nobody;
  const sentence = words.sentences[found.sentence]!;
  const { first, last } = mention;
  const isOutlet = source.kind === 'outlet' || source.kind === 'agency';
  const isAlone = found.together.length === 0;
  const self = isOutlet && isAlone ? namedOutlet(words, first, last, language.sources) : null;
  const own: SourceLink = { name: self === null ? source.name : self.name, kind: source.kind };
  const cited = citedBy(found, language);
  const tail = cited === null ? [own] : [own, cited];
  const outlet =
    outletAfter(words, at, content, sentence.last, language) ??
    outletOfInterview(words, sentence.first, first, language) ??
    outletQuoting(words, sentence.first, at, first, language) ??
    outletBehind(words, mention, at, source, language) ??
    (self === null && isAlone ? outletWithin(words, first, last, language) : null);
  const isNamed = outlet !== null && (isAlone ? outlet.name === own.name : own.name.includes(outlet.name));
  if (outlet === null || isNamed || content.exact === outlet.name) return { links: tail, outlet: null };
  // "CNN was quoted by TASS": an agency supplies outlets, not the other way round.
  if (outlet.kind === 'agency' && own.kind === 'outlet')
    return { links: [own, outlet, ...tail.slice(1)], outlet: null };
  return { links: [outlet, ...tail], outlet };
}

/** The outlet told, or through which: "told the Post", "in an interview with the Post", "said on Post TV". */
function outletAfter(words: FieldWords, at: number, content: Span, end: number, language: Language): SourceLink | null {
  const cue = cueAt(words, at);
  const tells = cue?.class === 'tell' || cue?.lemma === 'confirm';
  const limit = Math.min(end, at + REACH);
  for (let i = at + 1; i < limit; i++) {
    if (has(words, i, Shape.complementiser) || isMarked(words, i, Mark.citing)) return null;
    // An outlet within what was said belongs to it: "denied rumours on social media".
    if (content.start > words.tokens[at]!.start && words.tokens[i]!.start >= content.start) return null;
    if (words.quotedAt[i]! >= 0 && words.quoted[words.quotedAt[i]!]!.last - i > REACH / 2) return null;
    const begins = (tells && i === at + 1) || isMarked(words, i - 1, Mark.through);
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
    if (isMarked(words, j, Mark.outletWords) || language.sources.isCallSign(words.tokens[j]!.text)) outlet = true;
  }
  const isMedia = language.attribution.media.has(words.tokens[last - 1]!.lower);
  if (!outlet || (!named && !isMedia)) return null;
  return { name: words.text.slice(words.tokens[first]!.start, words.tokens[last - 1]!.end), kind: 'outlet' };
}

/** "In an interview with the Post, Orr said", "In a statement carried by the Post, Orr said". */
function outletOfInterview(words: FieldWords, from: number, to: number, language: Language): SourceLink | null {
  if (!(words.marks & Mark.interviews)) return null;
  for (let i = Math.max(from, to - 2 * REACH); i + 2 < to; i++) {
    if (!isMarked(words, i, Mark.interviews)) continue;
    const through = isMarked(words, i + 1, Mark.through) ? i + 1 : i + 2;
    if (!isMarked(words, through, Mark.through) || has(words, i + 1, Shape.punctuation)) continue;
    const outlet = outletIn(words, through + 1, to, language);
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
  if (source !== at + 1 || !isMarked(words, at, Mark.quotes)) return null;
  for (let i = Math.max(from, at - REACH / 2); i < at; i++) {
    if (phraseAt(words, i, at) !== at) continue;
    const outlet = outletIn(words, i, at, language);
    if (outlet !== null) return outlet;
    if (!isMarked(words, at - 1, Mark.outletWords)) return null;
    return { name: words.text.slice(words.tokens[i]!.start, words.tokens[at - 1]!.end), kind: 'outlet' };
  }
  return null;
}

/** "Documents seen by the Post show", "a letter published in the Post says", "analysts polled by the Post expect". */
function outletBehind(
  words: FieldWords,
  { last }: TokenSpan,
  at: number,
  { kind }: Source,
  language: Language,
): SourceLink | null {
  const isText = kind === 'document' || has(words, last - 1, WordRole.document);
  const participle = words.tokens[last];
  if (participle === undefined || last + 2 >= at || !isMarked(words, last + 1, Mark.through)) return null;
  if (isText ? !isPast(words, last) : !language.attribution.questioned.has(participle.lower)) return null;
  return outletIn(words, last + 2, at, language);
}

/** "a columnist in the Post", "NPR's Ann Orr": the outlet that the source writes or speaks for. */
function outletWithin(words: FieldWords, first: number, last: number, language: Language): SourceLink | null {
  const owner = has(words, first + 1, Shape.genitive) || has(words, first + 2, Shape.genitive);
  let journalist = owner && has(words, last - 1, Shape.capital);
  for (let i = first; i < last && !journalist; i++) journalist = isMarked(words, i, Mark.journalists);
  if (!journalist) return null;
  const outlet = namedOutlet(words, first, last, language.sources);
  return outlet === null ? null : { name: outlet.name, kind: outlet.kind };
}

/** What someone goes on saying in the paragraph of an interview is said in it. */
function carryOutlet(
  { words, sentence }: FoundAttribution,
  source: Source | null,
  way: Way,
  previous: Linked | undefined,
): Way {
  const outlet = previous?.way.outlet;
  if (way.outlet !== null || source === null || previous === undefined || outlet == null) return way;
  const goesOn =
    previous.source?.name === source.name &&
    words.sentences[previous.found.sentence]!.paragraph === words.sentences[sentence]!.paragraph;
  if (!goesOn || way.links.some(({ kind }) => kind === 'outlet' || kind === 'agency')) return way;
  return { links: [outlet, ...way.links], outlet };
}

/** Links of every attribution whose content holds this one come first; a name counts once. Who doubts or denies what was said has not told it. */
function withOuter(index: number, all: readonly Linked[]): Chain {
  const own = all[index]!;
  const { links } = own.way;
  if (own.found.cue === null) return links;
  const outer: Linked[] = [];
  for (let i = Math.max(0, index - NEAREST); i < Math.min(all.length, index + NEAREST); i++)
    if (i !== index && all[i]!.found.stance === 'asserts' && standsIn(own, all[i]!)) outer.push(all[i]!);
  if (outer.length === 0) return links;
  const sizeOf = ({ found: { content } }: Linked): number => content.end - content.start;
  outer.sort((a, b) => sizeOf(b) - sizeOf(a));
  // "Orr said he and Bell would go": Orr and Bell are not Orr.
  const isSame = own.found.together.length === 0 ? isSameName : Object.is;
  const chain: SourceLink[] = [];
  for (const link of [...outer.flatMap(({ way }) => way.links), ...links])
    if (!chain.some(({ name }) => isSame(name, link.name))) chain.push(link);
  return chain;
}

/** Whether `inner` is part of what `outer` attributes. When each holds the other's cue, the one carried on after is the outer. */
function standsIn(
  { found: inner, source: innerSource }: Linked,
  { found: outer, source: outerSource }: Linked,
): boolean {
  if (!holds(outer, inner) || outerSource === null || outerSource.start === innerSource?.start) return false;
  if (!holds(inner, outer)) return true;
  // "..., one of them says, according to the Post": the phrase is always the outer one.
  const isOuterPhrase = isPhrase(cueAt(outer.words, outer.at));
  if (isOuterPhrase !== isPhrase(cueAt(inner.words, inner.at))) return isOuterPhrase;
  // "..., he told the nation, according to TASS": the last named is the outermost, unless the content goes on after it.
  const innerEnds = inner.cue!.start > outer.cue!.start;
  const goesOn = innerEnds && outer.content.end > Math.max(inner.cue!.end, innerSource?.end ?? 0) + 3;
  return innerEnds ? goesOn : !(inner.content.end > Math.max(outer.cue!.end, outerSource.end) + 3);
}

const holds = ({ content }: FoundAttribution, { cue }: FoundAttribution): boolean =>
  cue !== null && content.start <= cue.start && content.end >= cue.end;

/** `TASS` and `TASS news agency`: one name begins the other. */
const isSameName = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
