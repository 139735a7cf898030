import { type AttributionLexicon, type Gender, WordRole } from '../../lang/attribution-lexicon.ts';
import type { Source, SourceKind } from '../../model/statement.ts';
import { endsAs, type FieldWords, has, isMarked, Mark, Shape } from '../attribution-words.ts';
import type { Cast, Member } from './speakers-cast.ts';
import type { Layout } from './speakers-layout.ts';

/** Someone who spoke, named or not, as later pronouns and roles may mean them. */
export interface Speaker {
  readonly source: Source;
  readonly gender: Gender | null;
  readonly sentence: number;
  readonly isPerson: boolean;
  /** Head word of an unnamed speaker's description; null of a named one. */
  readonly head: string | null;
}

/** Someone who spoke, and to whom: "asked Ann Orr", "told him". */
export interface Spoken extends Speaker {
  readonly addressed: Gender | 'named' | null;
}

/** What a source is resolved by. */
export interface Scene {
  readonly words: FieldWords;
  readonly layout: Layout;
  readonly cast: Cast;
  readonly lexicon: AttributionLexicon;
  /** Who has spoken in the field so far. */
  readonly history: readonly Spoken[];
}

/** A source where it stands: `tokens[first] .. tokens[last - 1]`. */
export interface Place extends Scene {
  readonly source: Source;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

const personal: ReadonlySet<SourceKind> = new Set<SourceKind>(['person', 'official', 'witness', 'anonymous']);

/** The source as a member of the cast. `why` is null when its words name them. */
export function named({ source, sentence, lexicon }: Place, member: Member, why: string | null): Speaker {
  const kind = kindOf(member, source.kind, lexicon);
  const isPerson = member.kind === 'person' && kind !== 'outlet' && kind !== 'agency';
  return {
    source: resolved(source, member.name, kind, why),
    gender: isPerson ? member.gender : 'thing',
    sentence,
    isPerson,
    head: null,
  };
}

/** The source as someone who spoke before. */
export function refer(
  { source, sentence }: Place,
  { source: { name, kind }, gender, isPerson, head }: Speaker,
  why: string,
): Speaker {
  return { source: resolved(source, name, kind, why), gender, sentence, isPerson, head };
}

/** The source as nobody but its description. */
export function unnamed({ words, source, sentence, first, last }: Place, gender: Gender | null): Speaker {
  const head = headOf(words, first, last);
  const { kind } = words.known[head]!;
  const isPerson =
    gender !== 'plural' && gender !== 'thing' && (kind === undefined ? source.kind === 'person' : personal.has(kind));
  return { source, gender, sentence, isPerson, head: words.tokens[head]!.lower };
}

export const resolved = (
  { start, end, exact }: Source,
  name: string,
  kind: SourceKind,
  why: string | null,
): Source => ({ start, end, exact, name, kind, certainty: why === null ? 'written' : 'inferred', why });

function kindOf(member: Member, kind: SourceKind, { kinds }: AttributionLexicon): SourceKind {
  if (kind === 'outlet' || kind === 'agency' || kind === 'monitor') return kind;
  if (member.isOutlet) return 'outlet';
  if (member.kind === 'person') {
    if (kind === 'official' || kind === 'witness') return kind;
    for (const word of member.described) if (kinds.get(word) === 'official') return 'official';
    return 'person';
  }
  if (kind !== 'person' && kind !== 'anonymous') return kind;
  // A country or a city that speaks is its government.
  return member.kind === 'place' ? 'official' : 'organisation';
}

/** The word that says what a description is: `head` in "the head of the agency". */
export function headOf(words: FieldWords, first: number, last: number): number {
  for (let i = first + 1; i < last; i++) if (has(words, i, WordRole.preposition)) return i - 1;
  return last - 1;
}

/** What the words of a description tell of gender or number. */
export function genderOf(words: FieldWords, first: number, last: number): Gender | null {
  const { known, roles } = words;
  for (let i = first; i < last; i++) {
    const { gender } = known[i]!;
    if (gender !== undefined) return gender;
  }
  if (isMarked(words, last - 1, Mark.plurals)) return 'plural';
  const role = roles[last - 1]!;
  const capital = role & Shape.capital && known[last - 1]!.kind === undefined;
  if (endsAs(words, last - 1, 'plural') && !capital) return 'plural';
  return role & (WordRole.body | WordRole.document) ? 'thing' : null;
}
