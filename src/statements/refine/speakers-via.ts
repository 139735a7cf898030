import { WordRole } from '../../lang/attribution-lexicon.ts';
import type { Language } from '../../lang/language.ts';
import type { Attribution, Chain, Name, SourceLink } from '../../model/statement.ts';
import { sentenceOf, tokenAt } from '../../text/field-text.ts';
import { type FieldWords, has, Shape } from '../attribution-words.ts';
import { namedOutlet } from '../source.ts';

/** How far from its cue the outlet stands that the words were said to: "told her hometown paper, the Post". */
const REACH = 14;

/** Gives each attribution its chain, outermost first: outer attributions, then the outlet spoken to, then the source. */
export function linkChains(
  attributions: readonly Attribution[],
  texts: readonly FieldWords[],
  _names: readonly Name[],
  language: Language,
): Attribution[] {
  const links = attributions.map((attribution) =>
    ownLinks(attribution, texts.find(({ field }) => field === attribution.field)!, language),
  );
  return attributions.map((attribution, i) => ({
    ...attribution,
    chain: withOuter(attribution, links[i]!, attributions, links),
  }));
}

/** The links that the cue's own clause gives. */
function ownLinks(attribution: Attribution, words: FieldWords, language: Language): SourceLink[] {
  const { source, cue } = attribution;
  if (source === null) return [];
  const own: SourceLink = { name: source.name, kind: source.kind };
  if (cue === null) return [own];
  const at = tokenAt(words.tokens, cue.end - 1);
  const sentence = words.sentences[sentenceOf(words.sentences, at)]!;
  const outlet = outletSpokenTo(words, at, sentence.last, language);
  if (outlet === null || outlet.name === own.name || source.exact.includes(outlet.name)) return [own];
  // "CNN was quoted by TASS": an agency supplies outlets, not the other way round.
  if (outlet.kind === 'agency' && own.kind === 'outlet') return [own, outlet];
  return [outlet, own];
}

function outletSpokenTo(words: FieldWords, at: number, end: number, language: Language): SourceLink | null {
  const cue = words.cues[at];
  for (let i = at + 1; i < Math.min(end, at + REACH); i++) {
    if (
      words.tokens[i]!.lower === 'that' ||
      (has(words, i, Shape.quotationMark) &&
        words.quotedAt[i]! >= 0 &&
        words.quoted[words.quotedAt[i]!]!.last - words.quoted[words.quotedAt[i]!]!.first > 7)
    )
      return null;
    if (!has(words, i, Shape.capital)) continue;
    const outlet = namedOutlet(words, i, i + 1, language.sources);
    if (outlet === null) continue;
    let before = i - 1;
    while (
      before > at &&
      (has(words, before, WordRole.determiner | Shape.punctuation | WordRole.possessive) ||
        !has(words, before, WordRole.preposition))
    )
      before--;
    const direct = before === at && cue?.class === 'tell';
    const through = before > at && language.attribution.through.has(words.tokens[before]!.lower);
    return direct || through ? { name: outlet.name, kind: outlet.kind } : null;
  }
  return null;
}

/** Links of every attribution whose content holds this one's cue come first; repeated names count once. */
function withOuter(
  attribution: Attribution,
  own: readonly SourceLink[],
  all: readonly Attribution[],
  links: readonly (readonly SourceLink[])[],
): Chain {
  const { cue, field, source } = attribution;
  if (cue === null || source === null) return own;
  const outer: { at: number; size: number }[] = [];
  for (let i = 0; i < all.length; i++) {
    const other = all[i]!;
    if (
      other === attribution ||
      other.field !== field ||
      other.content.start > cue.start ||
      other.content.end < cue.end
    )
      continue;
    // Content on both sides of its own cue holds that cue, not another attribution.
    if (other.cue !== null && other.source !== null && other.source.start === source.start) continue;
    outer.push({ at: i, size: other.content.end - other.content.start });
  }
  outer.sort((a, b) => b.size - a.size || a.at - b.at);
  const chain: SourceLink[] = [];
  for (const link of [...outer.flatMap(({ at }) => links[at]!), ...own])
    if (!chain.some(({ name }) => name === link.name)) chain.push(link);
  return chain;
}
