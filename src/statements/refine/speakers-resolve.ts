import { type Gender, WordRole } from '../../lang/attribution-lexicon.ts';
import type { Language } from '../../lang/language.ts';
import type { Attribution, Source } from '../../model/statement.ts';
import { sentenceOf, tokenAt } from '../../text/field-text.ts';
import { type FieldWords, has, Shape } from '../attribution-words.ts';
import type { Member, MemberMention } from './speakers-cast.ts';

/** How many sentences back a pronoun's bearer is looked for; beyond that it would be a guess. */
const SENTENCES_BACK = 5;

/** Someone who spoke, named or not, as later pronouns and roles may mean them. */
interface Speaker {
  readonly source: Source;
  readonly gender: Gender | null;
  readonly sentence: number;
  /** Head word of an unnamed speaker's description. */
  readonly head: string | null;
}

interface Place {
  readonly words: FieldWords;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

/**
 * Resolves sources one after another, in reading order, remembering who spoke: a pronoun is the last fitting speaker or
 * subject, a surname or a role the person that the report names so.
 */
export function resolver(
  texts: readonly FieldWords[],
  cast: readonly Member[],
  language: Language,
): (attribution: Attribution) => Source | null {
  const { attribution: lexicon } = language;
  const people = cast.filter(({ kind }) => kind === 'person');
  let history: Speaker[] = [];
  let current: FieldWords | undefined;
  return ({ field, source }) => {
    if (source === null) return null;
    const words = texts.find((text) => text.field === field)!;
    if (words !== current) {
      current = words;
      history = [];
    }
    const first = tokenAt(words.tokens, source.start);
    let last = first + 1;
    while (last < words.tokens.length && words.tokens[last]!.start < source.end) last++;
    const place: Place = { words, first, last, sentence: sentenceOf(words.sentences, first) };
    const resolved = resolveOne(source, place);
    history.push(resolved);
    return resolved.source;
  };

  function resolveOne(source: Source, place: Place): Speaker {
    const { words, first, last } = place;
    const lower = words.tokens[first]!.lower;
    const pronoun = last - first === 1 ? lexicon.pronouns.get(lower) : undefined;
    if (pronoun !== undefined) return byPronoun(source, place, pronoun, lower);
    if (last - first === 1 && has(words, first, WordRole.relative)) return byRelative(source, place);
    if (last - first === 1 && has(words, first, WordRole.subjectPronoun)) return unnamed(source, place, null);
    return byName(source, place) ?? byDescription(source, place);
  }

  function byName(source: Source, place: Place): Speaker | null {
    const { words, last } = place;
    let within: { member: Member; mention: MemberMention } | null = null;
    for (const member of cast) {
      for (const mention of member.mentions) {
        if (mention.field !== words.field || mention.start < source.start || mention.start >= source.end) continue;
        const owner = words.tokens[mention.last]?.lower === "'s" && mention.last < last;
        if (owner) continue;
        const better =
          within === null ||
          (member.kind === 'person' && within.member.kind !== 'person') ||
          (member.kind === within.member.kind && mention.first < within.mention.first);
        if (better) within = { member, mention };
      }
    }
    // "a spokesman for the airline, Ann Orr, said"
    const beside = within?.member.kind === 'person' ? null : apposed(place);
    if (beside !== null) return named(source, place, beside, null);
    if (within === null) return null;
    const { member, mention } = within;
    if (member.kind !== 'person') {
      // Only when the phrase is the name; "two officials in Exeter" are not Exeter.
      const lead = mention.first - place.first;
      const isName =
        mention.end >= source.end - 2 && (lead === 0 || (lead === 1 && has(words, place.first, WordRole.determiner)));
      if (!isName) return null;
    } else if (
      mention.first > place.first &&
      has(words, mention.first - 1, WordRole.preposition | WordRole.coordinator)
    )
      return null;
    return named(source, place, member, source.exact.includes(member.name) ? null : `the report names ${member.name}`);
  }

  function apposed({ words, last }: Place): Member | null {
    if (words.tokens[last]?.text !== ',') return null;
    for (const member of people)
      for (const mention of member.mentions)
        if (
          mention.field === words.field &&
          (mention.first === last + 1 || (mention.first === last + 2 && has(words, last + 1, WordRole.title)))
        )
          return member;
    return null;
  }

  function named(source: Source, place: Place, member: Member, why: string | null): Speaker {
    const kind =
      member.kind === 'person' &&
      (source.kind === 'anonymous' || source.kind === 'organisation' || source.kind === 'outlet')
        ? 'person'
        : source.kind;
    const official =
      member.kind === 'person' &&
      kind === 'person' &&
      [...member.described].some((word) => lexicon.kinds.get(word) === 'official');
    return {
      source: {
        ...source,
        name: member.name,
        kind: official ? 'official' : kind,
        certainty: why === null ? 'written' : 'inferred',
        why,
      },
      gender: member.gender,
      sentence: place.sentence,
      head: null,
    };
  }

  function unnamed(source: Source, place: Place, gender: Gender | null): Speaker {
    const { words, last, first } = place;
    let head = last - 1;
    for (let i = first + 1; i < last; i++)
      if (has(words, i, WordRole.preposition)) {
        head = i - 1;
        break;
      }
    return { source, gender, sentence: place.sentence, head: words.tokens[head]!.lower };
  }

  /** "the minister", "the Russian president", "a witness": whom the report has described so. */
  function byDescription(source: Source, place: Place): Speaker {
    const { words, first, last } = place;
    const plain = unnamed(source, place, genderOf(words, first, last));
    const head = plain.head!;
    const definite =
      has(words, first, WordRole.determiner) &&
      (words.tokens[first]!.lower === 'the' ||
        words.tokens[first]!.lower === 'that' ||
        words.tokens[first]!.lower === 'this');
    const owned = has(words, first, WordRole.possessive);
    if (!definite && !owned && has(words, first, WordRole.determiner)) return plain;
    const singular = !head.endsWith('s');
    if (definite && singular && has(words, first, WordRole.determiner)) {
      const member = describedAs(place, head);
      if (member !== null) return named(source, place, member, `the report calls ${member.name} ${head}`);
      for (let i = history.length - 1; i >= 0 && i >= history.length - 12; i--) {
        const earlier = history[i]!;
        if (earlier.head === head && earlier.source.name.length > source.exact.length)
          return {
            ...earlier,
            source: {
              ...source,
              name: earlier.source.name,
              kind: earlier.source.kind,
              certainty: 'inferred',
              why: `${head} as before: ${earlier.source.name}`,
            },
            sentence: place.sentence,
          };
      }
      if (has(words, last - 1, WordRole.body)) {
        const earlier = history.findLast(
          (speaker) => speaker.gender === 'thing' && place.sentence - speaker.sentence <= SENTENCES_BACK,
        );
        if (earlier !== undefined && earlier.head === null)
          return {
            ...earlier,
            source: {
              ...source,
              name: earlier.source.name,
              kind: earlier.source.kind,
              certainty: 'inferred',
              why: `the ${head} that spoke before: ${earlier.source.name}`,
            },
            sentence: place.sentence,
          };
      }
    }
    return plain;
  }

  /** The one person described by the head word and by no other modifiers than these; the last mentioned of several. */
  function describedAs({ words, first, last }: Place, head: string): Member | null {
    let chosen: Member | null = null;
    let chosenAt = -1;
    const modifiers: string[] = [];
    for (let i = first + 1; i < last && words.tokens[i]!.lower !== head; i++)
      if (words.tokens[i]!.kind === 'word') modifiers.push(words.tokens[i]!.lower);
    for (const member of people) {
      if (!member.described.has(head)) continue;
      const fitting = modifiers.filter((word) => member.described.has(word)).length;
      if (modifiers.length > 0 && fitting === 0) continue;
      const at = lastBefore(member, words, words.tokens[first]!.start);
      if (at < 0) continue;
      const rank = at + fitting * 1e6;
      if (rank > chosenAt) {
        chosen = member;
        chosenAt = rank;
      }
    }
    return chosen;
  }

  function genderOf(words: FieldWords, first: number, last: number): Gender | null {
    for (let i = first; i < last; i++) {
      const gender = lexicon.genders.get(words.tokens[i]!.lower);
      if (gender !== undefined) return gender;
    }
    const head = words.tokens[last - 1]!.lower;
    if (has(words, last - 1, WordRole.body | WordRole.document)) return 'thing';
    if (
      head === 'police' ||
      head === 'people' ||
      (head.endsWith('s') && !head.endsWith('ss') && !has(words, last - 1, Shape.capital))
    )
      return 'plural';
    return null;
  }

  function byRelative(source: Source, place: Place): Speaker {
    const { words, first } = place;
    let before = first - 1;
    while (before > 0 && has(words, before, Shape.punctuation)) before--;
    const end = words.tokens[before]!.end;
    for (const member of cast)
      for (const mention of member.mentions)
        if (
          mention.field === words.field &&
          mention.last - 1 <= before &&
          mention.last + 14 > before &&
          mention.start >= words.sentences[place.sentence]!.start &&
          (mention.end === end || member.kind === 'person')
        )
          return named(source, place, member, `${member.name} stands before "${source.exact}"`);
    // "officials who": the words before it.
    let start = before;
    while (
      start > words.sentences[place.sentence]!.first &&
      !has(words, start - 1, Shape.punctuation | WordRole.preposition | WordRole.coordinator | WordRole.auxiliary) &&
      before - start < 5
    )
      start--;
    const name = words.text.slice(words.tokens[start]!.start, end);
    const speaker = unnamed(source, place, genderOf(words, start, before + 1));
    return {
      ...speaker,
      source: { ...source, name, certainty: 'inferred', why: `stands before "${source.exact}"` },
      head: words.tokens[before]!.lower,
    };
  }

  function byPronoun(source: Source, place: Place, wanted: Gender, word: string): Speaker {
    const { words } = place;
    const oldest = Math.max(0, place.sentence - SENTENCES_BACK);
    for (let s = place.sentence; s >= oldest; s--) {
      const spoke = history.filter((speaker) => speaker.sentence === s && fits(speaker.gender, wanted, speaker.source));
      const subject =
        wanted === 'plural'
          ? null
          : subjectOf(words, s, s === place.sentence ? place.first : Number.POSITIVE_INFINITY, wanted);
      const speaker = spoke.at(-1);
      if (speaker !== undefined && !(s === place.sentence && subject !== null && subject.name !== speaker.source.name))
        return refer(source, place, speaker, `${word}: the last who spoke is ${speaker.source.name}`);
      if (subject !== null) return named(source, place, subject, `${word}: the last person named is ${subject.name}`);
    }
    return unnamed(source, place, wanted);
  }

  function refer(source: Source, place: Place, speaker: Speaker, why: string): Speaker {
    return {
      source: { ...source, name: speaker.source.name, kind: speaker.source.kind, certainty: 'inferred', why },
      gender: speaker.gender,
      sentence: place.sentence,
      head: speaker.head,
    };
  }

  /** The first fitting member named in a sentence before token `limit`, not within a quotation nor as an owner. */
  function subjectOf(words: FieldWords, s: number, limit: number, wanted: Gender): Member | null {
    const sentence = words.sentences[s]!;
    let chosen: Member | null = null;
    let at = Number.POSITIVE_INFINITY;
    for (const member of wanted === 'thing' ? cast : people) {
      if (wanted === 'thing' ? member.kind !== 'organisation' : !genderFits(member.gender, wanted)) continue;
      for (const mention of member.mentions) {
        if (
          mention.field !== words.field ||
          mention.first < sentence.first ||
          mention.first >= Math.min(limit, sentence.last)
        )
          continue;
        if (words.quotedAt[mention.first]! >= 0 || words.tokens[mention.last]?.lower === "'s") continue;
        const rank =
          mention.first +
          (member.gender === null ? 0.5 : 0) +
          (has(words, mention.first - 1, WordRole.preposition) ? 100 : 0);
        if (rank < at) {
          chosen = member;
          at = rank;
        }
      }
    }
    return chosen;
  }
}

const genderFits = (gender: Gender | null, wanted: Gender): boolean => gender === null || gender === wanted;

function fits(gender: Gender | null, wanted: Gender, source: Source): boolean {
  if (wanted === 'plural') return gender === 'plural';
  if (wanted === 'thing')
    return gender === 'thing' || source.kind === 'organisation' || source.kind === 'outlet' || source.kind === 'agency';
  if (gender === null)
    return (
      source.kind === 'person' || source.kind === 'official' || source.kind === 'anonymous' || source.kind === 'witness'
    );
  return gender === wanted;
}

function lastBefore(member: Member, words: FieldWords, offset: number): number {
  let last = -1;
  for (const mention of member.mentions) {
    if (mention.field === 'headline' && words.field === 'text') last = Math.max(last, 0);
    else if (mention.field === words.field && mention.start < offset) last = Math.max(last, mention.start);
  }
  return last;
}
