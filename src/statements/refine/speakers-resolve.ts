import { type AttributionLexicon, type Gender, WordRole } from '../../lang/attribution-lexicon.ts';
import type { Attribution, Source, SourceKind } from '../../model/statement.ts';
import { sentenceOf, tokenAt } from '../../text/field-text.ts';
import { cueAt, type FieldWords, has, Shape } from '../attribution-words.ts';
import { type Appearance, type Cast, type Member, subjectIn } from './speakers-cast.ts';
import { type Layout, layoutOf } from './speakers-layout.ts';

/** How many sentences back a pronoun's bearer is looked for; beyond that it would be a guess. */
const SENTENCES_BACK = 5;
/** The same, with the captions that stand between. */
const FARTHEST = 60;
/** How many sentences back whoever issued "the statement" spoke. */
const ISSUED_BACK = 3;
/** How many speakers back a description ("the official") may mean an unnamed one of the same word. */
const SPEAKERS_BACK = 12;

/** Tokens behind a description within which a clause names its bearer. */
const NAMING_REACH = 14;

const endsDescription =
  WordRole.preposition |
  WordRole.coordinator |
  WordRole.auxiliary |
  WordRole.subjectPronoun |
  WordRole.objectPronoun |
  WordRole.relative |
  WordRole.subordinator;

const personal: ReadonlySet<SourceKind> = new Set<SourceKind>(['person', 'official', 'witness', 'anonymous']);

/** Someone who spoke, named or not, as later pronouns and roles may mean them. */
interface Speaker {
  readonly source: Source;
  readonly gender: Gender | null;
  readonly sentence: number;
  readonly isPerson: boolean;
  /** Head word of an unnamed speaker's description; null of a named one. */
  readonly head: string | null;
}

/** Where a source stands. */
interface Place {
  readonly words: FieldWords;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

/**
 * Resolves sources one after another, in reading order, remembering who spoke: a pronoun is the last fitting speaker or
 * subject; a surname, a role or a description is the one that the report names so. Null only for null.
 */
export function resolver(
  texts: readonly FieldWords[],
  cast: Cast,
  lexicon: AttributionLexicon,
): (attribution: Attribution) => Source | null {
  let history: Speaker[] = [];
  let current: FieldWords | undefined;
  let layout: Layout | undefined;
  return ({ field, source }) => {
    if (source === null) return null;
    const words = texts.find((text) => text.field === field)!;
    if (words !== current) {
      current = words;
      layout = layoutOf(words);
      history = [];
    }
    const first = tokenAt(words.tokens, source.start);
    let last = first + 1;
    while (last < words.tokens.length && words.tokens[last]!.start < source.end) last++;
    const place: Place = { words, first, last, sentence: sentenceOf(words.sentences, first) };
    const resolved = resolveOne(source, place);
    if (resolved === null) return source;
    history.push(resolved);
    return resolved.source;
  };

  function resolveOne(source: Source, place: Place): Speaker | null {
    const { words, first, last } = place;
    if (last - first === 1) {
      const { lower } = words.tokens[first]!;
      const pronoun = lexicon.pronouns.get(lower);
      if (pronoun !== undefined) return byPronoun(source, place, pronoun, lower);
      if (has(words, first, WordRole.relative)) return byRelative(source, place);
      if (has(words, first, WordRole.subjectPronoun)) return null;
    }
    return byName(source, place) ?? byDescription(source, place);
  }

  function byName(source: Source, place: Place): Speaker | null {
    const called = calledBy(place);
    if (called !== null) return named(source, place, called, `"${source.exact}" is called ${called.name}`);
    const within = nameWithin(place);
    const bearer = within === null || !within.member.name.includes(' ') ? bySurname(place) : null;
    if (bearer !== null) return named(source, place, bearer, `the report names ${bearer.name}`);
    if (within?.member.kind === 'person') {
      const { member } = within;
      return named(
        source,
        place,
        member,
        source.exact.includes(member.name) ? null : `the report names ${member.name}`,
      );
    }
    const beside = apposed(place);
    if (beside !== null) return named(source, place, beside, `${beside.name} stands beside "${source.exact}"`);
    if (within === null) return null;
    // Only when the phrase is the name, with a place or a purpose behind it; "two officials in Exeter" are not Exeter.
    const { member, mention } = within;
    const lead = mention.first - place.first;
    const isName = lead === 0 || (lead === 1 && has(place.words, place.first, WordRole.determiner));
    return isName ? named(source, place, member, null) : null;
  }

  /** "Marrow", "Mr Marrow": the only person of that surname. */
  function bySurname({ words, first, last }: Place): Member | null {
    for (let i = first; i < last - 1; i++) if (!has(words, i, WordRole.title)) return null;
    if (!has(words, last - 1, Shape.capital)) return null;
    return cast.surnamed(words.tokens[last - 1]!.lower, words.field, words.tokens[first]!.start);
  }

  /** The name that the phrase is or ends in; not the owner in "Orr's lawyer" nor the body in "a spokesman for Orr". */
  function nameWithin({ words, first, last, sentence }: Place): Appearance | null {
    let chosen: Appearance | null = null;
    for (const appearance of cast.inSentence(words.field, sentence)) {
      const { member, mention } = appearance;
      if (mention.first < first || mention.first >= last) continue;
      // Nor "Varlan" in "a Varlan spokesman": the name ends the phrase, or is where it turns to a place or a purpose.
      if (mention.last < last && !has(words, mention.last, WordRole.preposition)) continue;
      if (isBeyond(words, first, mention.first)) continue;
      if (chosen === null || (member.kind === 'person' && chosen.member.kind !== 'person')) chosen = appearance;
    }
    return chosen;
  }

  /** Whether the phrase has turned to whom or what its head belongs to: "a spokesman for all Norland", "Orr and". */
  function isBeyond(words: FieldWords, from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (has(words, i, WordRole.preposition | WordRole.coordinator)) return true;
    return false;
  }

  /** "A man who gave his name as Orr", "an official named Ann Orr": the name that the words behind a description give. */
  function calledBy({ words, first, last, sentence }: Place): Appearance['member'] | null {
    if (!describesPerson(words, first, last)) return null;
    const limit = Math.min(words.sentences[sentence]!.last, last + NAMING_REACH);
    let naming = last;
    while (naming < limit && !lexicon.namings.has(words.tokens[naming]!.lower)) naming++;
    if (naming >= limit) return null;
    // Right behind the description, or in a clause of its own: "whom the paper identified as".
    let opens = last;
    if (words.tokens[opens]?.text === ',') opens++;
    if (naming !== last && !has(words, opens, WordRole.relative)) return null;
    let to = naming + 1;
    while (to < limit && lexicon.namingLinks.has(words.tokens[to]!.lower)) to++;
    const found = cast.inSentence(words.field, sentence).find(({ mention }) => mention.first === to);
    return found === undefined || found.member.kind === 'organisation' ? null : found.member;
  }

  /** The person named beside a description: "a spokesman for the airline, Ann Orr, said", "Ann Orr, a spokesman, said". */
  function apposed({ words, first, last, sentence }: Place): Member | null {
    const after = words.tokens[last]?.text === ',';
    const before =
      words.tokens[first - 1]?.text === ',' &&
      has(words, first, WordRole.determiner | WordRole.possessive | WordRole.role) &&
      describesPerson(words, first, last);
    if (!after && !before) return null;
    const aPerson = describesPerson(words, first, last);
    for (const { member, mention } of cast.inSentence(words.field, sentence)) {
      // Beside "the director" stands a person, known as one or not.
      if (member.kind !== 'person' && !(member.kind === 'other' && aPerson && !member.isOutlet)) continue;
      const follows = mention.first === last + 1 || (mention.first === last + 2 && has(words, last + 1, Shape.capital));
      // "Near the harbour of Exeter, the coast guard said": what stands in a place is not beside it.
      const placed = member.kind !== 'person' && has(words, mention.first - 1, WordRole.preposition);
      if ((after && follows) || (before && mention.last === first - 1 && !placed)) return member;
    }
    return null;
  }

  function describesPerson(words: FieldWords, first: number, last: number): boolean {
    for (let i = first; i < last; i++) {
      const kind = lexicon.kinds.get(words.tokens[i]!.lower);
      if (kind === 'person' || kind === 'official' || kind === 'witness') return true;
    }
    return false;
  }

  function named(source: Source, place: Place, member: Member, why: string | null): Speaker {
    const kind = kindOf(member, source.kind);
    const isPerson = member.kind === 'person' && kind !== 'outlet' && kind !== 'agency';
    return {
      source: {
        ...source,
        name: member.name,
        kind,
        certainty: why === null ? 'written' : 'inferred',
        why,
      },
      gender: isPerson ? member.gender : 'thing',
      sentence: place.sentence,
      isPerson,
      head: null,
    };
  }

  function kindOf(member: Member, kind: SourceKind): SourceKind {
    if (kind === 'outlet' || kind === 'agency' || kind === 'monitor') return kind;
    if (member.isOutlet) return 'outlet';
    if (member.kind === 'person') {
      if (kind === 'official' || kind === 'witness') return kind;
      for (const word of member.described) if (lexicon.kinds.get(word) === 'official') return 'official';
      return 'person';
    }
    if (kind !== 'person' && kind !== 'anonymous') return kind;
    // A country or a city that speaks is its government.
    return member.kind === 'place' ? 'official' : 'organisation';
  }

  function unnamed(source: Source, place: Place, gender: Gender | null): Speaker {
    const { lower } = place.words.tokens[headOf(place)]!;
    const kind = lexicon.kinds.get(lower);
    const isPerson =
      gender !== 'plural' && gender !== 'thing' && (kind === undefined ? source.kind === 'person' : personal.has(kind));
    return { source, gender, sentence: place.sentence, isPerson, head: lower };
  }

  /** "the minister", "the Russian president", "a witness": whom the report has described so. */
  function byDescription(source: Source, place: Place): Speaker {
    const { words, first, last } = place;
    const plain = unnamed(source, place, genderOf(words, first, headOf(place) + 1));
    const head = plain.head!;
    const { lower } = words.tokens[first]!;
    const definite =
      has(words, first, WordRole.determiner) && (lower === 'the' || lower === 'that' || lower === 'this');
    const owned = words.tokens.slice(first, last).some((token) => token.lower === "'s");
    if (plain.gender === 'plural' || (!definite && !owned && !has(words, first, WordRole.possessive))) return plain;
    const member = describedBy(place, head);
    if (member !== null) return named(source, place, member, `the report calls ${member.name} ${head}`);
    if (!definite) return plain;
    if (lexicon.aged.has(head) && last - first <= LONGEST_AGE)
      return byPronoun(source, place, null, source.exact) ?? plain;
    if (lexicon.issued.has(head)) return (owned ? null : byIssuer(source, place, head)) ?? plain;
    for (let i = history.length - 1; i >= 0 && i >= history.length - SPEAKERS_BACK; i--) {
      const earlier = history[i]!;
      if (earlier.head === head && earlier.source.name.length > source.exact.length)
        return refer(source, place, earlier, `${head} as before: ${earlier.source.name}`);
    }
    // "The dockers' union" says whose it is, and is not whichever body spoke before.
    if (owned || has(words, last - 2, Shape.punctuation)) return plain;
    return byBody(source, place, head) ?? plain;
  }

  /** "The company", "the airline": the body of that kind that was named last, or that spoke last where any will do. */
  function byBody(source: Source, place: Place, head: string): Speaker | null {
    const isKind = lexicon.kindsOfBody.has(head);
    if (!isKind && !lexicon.genericBodies.has(head)) return null;
    if (!isKind)
      for (let i = history.length - 1; i >= 0 && place.sentence - history[i]!.sentence <= SENTENCES_BACK; i--) {
        const earlier = history[i]!;
        if (earlier.source.kind === 'organisation' && earlier.head === null)
          return refer(source, place, earlier, `the ${head} that spoke before: ${earlier.source.name}`);
      }
    const { words } = place;
    // "The terrorist group" has to be a body that spoke: among those only named there are others.
    if (place.last - place.first > 2) return null;
    for (let s = place.sentence; s >= Math.max(0, place.sentence - SENTENCES_BACK); s--) {
      const bodies = cast
        .inSentence(words.field, s)
        .filter(
          ({ member, mention }) =>
            member.kind === 'organisation' && (s < place.sentence || mention.first < place.first) && !member.isOutlet,
        );
      const called = bodies.findLast(({ member }) => isCalled(member, head));
      if (called !== undefined)
        return named(source, place, called.member, `the ${head} named before: ${called.member.name}`);
      const [body] = bodies;
      if (!isKind && body !== undefined && bodies.every(({ member }) => member === body.member))
        return named(source, place, body.member, `the ${head} named before: ${body.member.name}`);
    }
    return null;
  }

  /** "The statement said": who spoke in a sentence that tells of one. */
  function byIssuer(source: Source, place: Place, head: string): Speaker | null {
    for (let i = history.length - 1; i >= 0 && place.sentence - history[i]!.sentence <= ISSUED_BACK; i--) {
      const earlier = history[i]!;
      const { kind } = earlier.source;
      const issues = kind !== 'document' && kind !== 'outlet' && kind !== 'agency' && earlier.head === null;
      if (issues && mentions(place.words, earlier.sentence, head))
        return refer(source, place, earlier, `"${source.exact}" is that of ${earlier.source.name}`);
    }
    return null;
  }

  /** The person described by the head word and by one of the modifiers, if there are any; of several the last mentioned. */
  function describedBy({ words, first, last }: Place, head: string): Member | null {
    const offset = words.tokens[first]!.start;
    let chosen: Member | null = null;
    let highest = -1;
    for (const member of cast.describedAs(head)) {
      let modifiers = 0;
      let fitting = 0;
      let stands = true;
      for (let i = first; i < last; i++) {
        const { kind, lower } = words.tokens[i]!;
        if (
          kind !== 'word' ||
          lower === head ||
          lower === "'s" ||
          isAge(words, i) ||
          has(words, i, WordRole.determiner | WordRole.possessive)
        )
          continue;
        modifiers++;
        if (isDescribed(member, lower)) fitting++;
        else if (lexicon.standings.has(lower)) stands = false;
      }
      if (!stands || (modifiers > 0 && fitting === 0 && !isOnlyOne(member, head))) continue;
      const at = lastBefore(member, words, offset);
      if (at < 0) continue;
      const rank = at + fitting * words.text.length;
      if (rank > highest) {
        chosen = member;
        highest = rank;
      }
    }
    return chosen;
  }

  /** Whether nobody else in the report is called so, and nothing but titles says of what: "President Orr". */
  function isOnlyOne(member: Member, head: string): boolean {
    if (cast.describedAs(head).length > 1) return false;
    for (const word of member.described)
      if (!lexicon.kinds.has(word) && !lexicon.genders.has(word) && !isTitle(word)) return false;
    return true;
  }

  function isTitle(word: string): boolean {
    const roles = lexicon.words.get(word)?.roles ?? 0;
    return (roles & (WordRole.title | WordRole.role | WordRole.determiner | WordRole.possessive)) !== 0;
  }

  /** A part of "29-year-old". */
  function isAge(words: FieldWords, at: number): boolean {
    const { lower } = words.tokens[at]!;
    return (
      lexicon.aged.has(lower) || (has(words, at, WordRole.time) && lexicon.aged.has(words.tokens[at + 2]?.lower ?? ''))
    );
  }

  function genderOf(words: FieldWords, first: number, last: number): Gender | null {
    for (let i = first; i < last; i++) {
      const gender = lexicon.genders.get(words.tokens[i]!.lower);
      if (gender !== undefined) return gender;
    }
    const { lower } = words.tokens[last - 1]!;
    if (lower === 'police' || lower === 'people' || lower === 'men' || lower === 'women') return 'plural';
    const capital = has(words, last - 1, Shape.capital) && !lexicon.kinds.has(lower);
    if (lower.endsWith('s') && !lower.endsWith('ss') && !capital) return 'plural';
    return has(words, last - 1, WordRole.body | WordRole.document) ? 'thing' : null;
  }

  function byRelative(source: Source, place: Place): Speaker | null {
    const { words, first, sentence } = place;
    const begin = words.sentences[sentence]!.first;
    let before = first - 1;
    while (before > begin && has(words, before, Shape.punctuation)) before--;
    if (before < begin) return null;
    let person: Member | null = null;
    for (const { member, mention } of cast.inSentence(words.field, sentence)) {
      if (mention.last > before + 1) break;
      if (mention.last === before + 1)
        return named(source, place, member, `${member.name} stands before "${source.exact}"`);
      // "Ann Orr, mayor of Exeter, who": the person before the apposition.
      if (member.kind === 'person' && words.tokens[mention.last]?.text === ',') person = member;
    }
    if (person !== null && words.tokens[first - 1]!.text === ',')
      return named(source, place, person, `${person.name} stands before "${source.exact}"`);
    let start = before;
    while (
      start > begin &&
      before - start < 6 &&
      !has(words, start - 1, Shape.punctuation | endsDescription) &&
      cueAt(words, start - 1)?.form !== 'past'
    )
      start--;
    const name = words.text.slice(words.tokens[start]!.start, words.tokens[before]!.end);
    const speaker = unnamed(source, { ...place, first: start, last: before + 1 }, genderOf(words, start, before + 1));
    const kind = lexicon.kinds.get(speaker.head!) ?? 'anonymous';
    return {
      ...speaker,
      source: { ...source, name, kind, certainty: 'inferred', why: `stands before "${source.exact}"` },
    };
  }

  /**
   * The last who spoke or was the subject, sentence by sentence backwards; null when nobody fits. Captions that stand
   * between are passed over. `wanted` null: a person of either gender.
   */
  function byPronoun(source: Source, place: Place, wanted: Gender | null, word: string): Speaker | null {
    const { words } = place;
    const own = words.sentences[place.sentence]!.paragraph;
    let back = 0;
    let h = history.length - 1;
    for (let s = place.sentence; s >= 0 && back <= SENTENCES_BACK && place.sentence - s <= FARTHEST; s--) {
      if (layout!.isAside(s) && words.sentences[s]!.paragraph !== own) continue;
      back++;
      while (h >= 0 && history[h]!.sentence > s) h--;
      let spoke: Speaker | null = null;
      for (let i = h; i >= 0 && history[i]!.sentence === s && spoke === null; i--)
        if (fits(history[i]!, wanted)) spoke = history[i]!;
      const limit = s === place.sentence ? place.first : Number.POSITIVE_INFINITY;
      const subject = wanted === 'plural' ? null : subjectIn(words, s, limit, wanted, cast);
      // Within its own sentence the subject comes first: "Orr's lawyer said she ..., but Bell said she".
      if (spoke !== null && !(s === place.sentence && subject !== null && subject.name !== spoke.source.name))
        return refer(source, place, spoke, `${word}: the last who spoke is ${spoke.source.name}`);
      if (subject !== null) return named(source, place, subject, `${word}: the last named is ${subject.name}`);
    }
    return null;
  }

  function refer(source: Source, place: Place, speaker: Speaker, why: string): Speaker {
    const { name, kind } = speaker.source;
    return {
      ...speaker,
      source: { ...source, name, kind, certainty: 'inferred', why },
      sentence: place.sentence,
    };
  }
}

/** "The 21-year-old", in tokens. */
const LONGEST_AGE = 6;

/** `Varlan Airlines` is an airline, `the Foreign Ministry` a ministry. */
const isCalled = ({ name }: Member, head: string): boolean =>
  name.split(/[^\p{L}]+/u).some((word) => word.toLowerCase() === head || word.toLowerCase() === `${head}s`);

/** Shortest beginning that two words of one stem share: "Russia's", "Russian". */
const STEM = 4;

function isDescribed({ described }: Member, word: string): boolean {
  if (described.has(word)) return true;
  if (word.length < STEM) return false;
  for (const other of described) if (other.startsWith(word.slice(0, Math.max(STEM, word.length - 1)))) return true;
  return false;
}

function mentions({ sentences, tokens }: FieldWords, sentence: number, word: string): boolean {
  const { first, last } = sentences[sentence]!;
  for (let i = first; i < last; i++) if (tokens[i]!.lower === word) return true;
  return false;
}

/** The word that says what a description is: `head` in "the head of the agency". */
function headOf({ words, first, last }: Place): number {
  for (let i = first + 1; i < last; i++) if (has(words, i, WordRole.preposition)) return i - 1;
  return last - 1;
}

function fits({ gender, source: { kind }, isPerson, head }: Speaker, wanted: Gender | null): boolean {
  if (wanted === null) return isPerson;
  if (wanted === 'plural') return gender === 'plural';
  // A named body, or a country that spoke.
  if (wanted === 'thing')
    return (
      gender !== 'plural' &&
      !isPerson &&
      (head === null || kind === 'organisation' || kind === 'outlet' || kind === 'agency')
    );
  return gender === null ? isPerson : isPerson && gender === wanted;
}

/** Offset of the member's last mention before `offset`; 0 when only the headline has it, -1 when nothing does. */
function lastBefore(member: Member, words: FieldWords, offset: number): number {
  let last = -1;
  for (const mention of member.mentions) {
    if (mention.field === words.field && mention.start >= offset) break;
    if (mention.field === 'headline' && words.field === 'text') last = 0;
    else if (mention.field === words.field) last = mention.start;
  }
  return last;
}
