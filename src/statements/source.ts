import { type AttributionLexicon, WordRole } from '../lang/attribution-lexicon.ts';
import type { Language } from '../lang/language.ts';
import type { SourceLexicon } from '../lang/source-lexicon.ts';
import type { Source, SourceKind } from '../model/statement.ts';
import { type FieldWords, has, isMarked, Mark, Shape } from './attribution-words.ts';
import type { Mention } from './source-mentions.ts';

type SourceLanguage = Pick<Language, 'sources' | 'attribution'>;

/**
 * The source a mention names, as it stands there; who a pronoun or a role is comes later, with the whole report in view.
 * @param last where it ends, exclusive, with what describes it
 */
export function sourceAt(words: FieldWords, mention: Mention, language: SourceLanguage, last = mention.last): Source {
  const { text, tokens } = words;
  const start = tokens[mention.first]!.start;
  const end = tokens[last - 1]!.end;
  const exact = text.slice(start, end);
  return {
    start,
    end,
    exact,
    name: exact,
    kind: kindOf(words, mention, language),
    certainty: 'written',
    why: null,
  };
}

/** "No group has claimed the attack": what nobody says is on nobody's word. */
export const isNobody = (
  words: FieldWords,
  { first }: Pick<Mention, 'first'>,
  { nobody }: AttributionLexicon,
): boolean => has(words, first, WordRole.negation) || nobody.has(words.tokens[first]!.lower);

/** An outlet or agency named in the mention, by its usual name. */
export function namedOutlet(
  words: FieldWords,
  first: number,
  last: number,
  sources: SourceLexicon,
): { name: string; kind: 'agency' | 'outlet'; first: number; last: number } | null {
  for (let i = first; i < last; i++) {
    if (!has(words, i, Shape.capital)) continue;
    const agency = sources.agencies.matchAt(words.tokens, i);
    const outlet = sources.outlets.matchAt(words.tokens, i);
    const match = agency !== null && agency.length >= (outlet?.length ?? 0) ? agency : outlet;
    if (match === null || isGivenName(words, i, match.length)) continue;
    const written = words.text.slice(words.tokens[i]!.start, words.tokens[i + match.length - 1]!.end);
    if (match.value.acronym && written !== written.toUpperCase()) continue;
    return { name: match.value.name, kind: match === agency ? 'agency' : 'outlet', first: i, last: i + match.length };
  }
  return null;
}

/** "Petra Lunn", not the agency Petra. */
const isGivenName = (words: FieldWords, at: number, length: number): boolean =>
  length === 1 &&
  words.known[at]!.givenName !== undefined &&
  has(words, at + 1, Shape.capital) &&
  !isMarked(words, at + 1, Mark.outletWords);

function kindOf(words: FieldWords, mention: Mention, { sources, attribution }: SourceLanguage): SourceKind {
  if (mention.kind === 'name' || mention.kind === 'noun') {
    const outlet = namedOutlet(words, mention.first, mention.head + 1, sources);
    if (outlet !== null && (outlet.last >= mention.head || isOutletWords(words, outlet.last, mention.head + 1)))
      return outlet.kind;
    if (sources.isCallSign(words.tokens[mention.head]!.text)) return 'outlet';
  }
  for (let i = mention.first; i < mention.last; i++) if (words.known[i]!.kind === 'monitor') return 'monitor';
  const { kind } = words.known[mention.head]!;
  if (
    kind !== undefined &&
    mention.kind === 'noun' &&
    (kind === 'official' || kind === 'person') &&
    isUnnamed(words, mention, attribution)
  )
    return 'anonymous';
  if (kind !== undefined) return kind;
  for (let i = mention.first; i < mention.last; i++) if (words.known[i]!.kind === 'official') return 'official';
  if (isNamedBody(words, mention)) return 'organisation';
  const name = words.tokens[mention.head]!.text;
  if (attribution.states.has(name)) return 'official';
  if (has(words, mention.head, WordRole.indefinite)) return 'anonymous';
  if (mention.kind === 'noun') return has(words, mention.head, Shape.capital) ? 'organisation' : 'anonymous';
  // An acronym (`SITE`) is a body's name.
  return name.length > 1 && name === name.toUpperCase() ? 'organisation' : 'person';
}

/** "Rights group Open Door": what stands right before the name tells what bears it. */
function isNamedBody(words: FieldWords, { kind, first, head }: Mention): boolean {
  if (kind !== 'name') return false;
  let before = head;
  while (before >= first && has(words, before, Shape.capital)) before--;
  return before >= first && words.known[before]!.kind === 'organisation';
}

/** "Reuters news agency", "the Courier website": nothing follows the outlet but what it is. */
function isOutletWords(words: FieldWords, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const isNewsBody = i > first && has(words, i, WordRole.body) && isMarked(words, i - 1, Mark.outletWords);
    if (!isMarked(words, i, Mark.outletWords) && !isNewsBody) return false;
  }
  return true;
}

/** "a former senior official": one of many, not named. */
function isUnnamed(words: FieldWords, { first }: Mention, { definites }: AttributionLexicon): boolean {
  return has(words, first, WordRole.determiner) && !definites.has(words.tokens[first]!.lower);
}
