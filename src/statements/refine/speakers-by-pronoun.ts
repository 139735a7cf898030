import { type Gender, WordRole } from '../../lang/attribution-lexicon.ts';
import type { Sentence } from '../../text/segment.ts';
import { cueAt, endsAs, type FieldWords, has, isMarked, Mark, Shape } from '../attribution-words.ts';
import { behindDateline } from '../dateline.ts';
import { describesPerson, isOneKnown, namesSomebody } from '../source-description.ts';
import { findMentions, type Mention, mentionFrom, mentionUpTo } from '../source-mentions.ts';
import { genderOf, headOf, named, type Place, refer, resolved, type Speaker, type Spoken, unnamed } from './speaker.ts';
import { type Member, subjectIn } from './speakers-cast.ts';

/** How many sentences back a pronoun's bearer is looked for; beyond that it would be a guess. */
const SENTENCES_BACK = 5;
/** The same, with the captions that stand between. */
const FARTHEST = 60;

const endsDescription =
  WordRole.preposition |
  WordRole.coordinator |
  WordRole.auxiliary |
  WordRole.subjectPronoun |
  WordRole.objectPronoun |
  WordRole.relative |
  WordRole.subordinator;

/**
 * The last who spoke or was the subject, sentence by sentence backwards; null when nobody fits. Captions that stand
 * between are passed over. `wanted` null: a person of either gender.
 */
export function byPronoun(place: Place, wanted: Gender | null, word: string): Speaker | null {
  const { words, layout, cast, history, sentence, first } = place;
  const own = words.sentences[sentence]!.paragraph;
  let back = 0;
  let h = history.length - 1;
  for (let s = sentence; s >= 0 && back <= SENTENCES_BACK && sentence - s <= FARTHEST; s--) {
    if (layout.isAside(s) && words.sentences[s]!.paragraph !== own) continue;
    back++;
    while (h >= 0 && history[h]!.sentence > s) h--;
    let spoke: Speaker | null = null;
    let asked: Speaker | null = null;
    for (let i = h; i >= 0 && history[i]!.sentence === s && spoke === null; i--)
      if (!fits(history[i]!, wanted)) continue;
      else if (s < sentence && isOther(history[i]!, wanted)) asked ??= history[i]!;
      else spoke = history[i]!;
    const body = wanted === 'thing' && s === sentence ? openingBody(place) : null;
    if (body !== null) return body;
    const limit = s === sentence ? first : Number.POSITIVE_INFINITY;
    const subject = wanted === 'plural' ? null : subjectIn(words, s, limit, wanted, cast, asked?.source.name);
    // Within its own sentence the subject comes first: "Orr's lawyer said she ..., but Bell said she".
    if (spoke !== null && !(s === sentence && subject !== null && subject.name !== spoke.source.name))
      return refer(place, spoke, `${word}: the last who spoke is ${spoke.source.name}`);
    if (subject !== null) return named(place, subject, `${word}: the last named is ${subject.name}`);
  }
  return null;
}

/** "The watchdog has opened an inquiry into Orr Holdings, it said": the unnamed body that is the subject of the sentence. */
function openingBody(place: Place): Speaker | null {
  const { words, source } = place;
  const sentence = words.sentences[place.sentence]!;
  const begin = behindDateline(words, sentence);
  const subject = mentionFrom(findMentions(words, sentence), begin);
  if (subject === null || subject.kind !== 'noun' || subject.last > place.first) return null;
  const { first, last, head } = subject;
  const isBody = has(words, head, WordRole.body) || words.known[head]!.kind === 'monitor';
  if (
    !isBody ||
    has(words, head, Shape.capital) ||
    endsAs(words, head, 'plural') ||
    !isMarked(words, first, Mark.articles)
  )
    return null;
  const name = words.text.slice(words.tokens[first]!.start, words.tokens[last - 1]!.end);
  const speaker = unnamed({ ...place, first, last }, 'thing');
  const kind = place.lexicon.kinds.get(speaker.head!) ?? 'organisation';
  return { ...speaker, source: resolved(source, name, kind, `${source.exact}: the sentence is about ${name}`) };
}

/** "Where were you?" the judge asked him. "At home," he replied: who spoke to him is somebody else. */
const isOther = ({ addressed }: Spoken, wanted: Gender | null): boolean =>
  addressed !== null && (addressed === 'named' || addressed === wanted) && wanted !== 'plural';

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

/** "Who": the name or the description before it. */
export function byRelative(place: Place): Speaker | null {
  const { words, cast, source, sentence, first } = place;
  const begin = words.sentences[sentence]!.first;
  let before = first - 1;
  while (before > begin && has(words, before, Shape.punctuation)) before--;
  if (before < begin) return null;
  const described = before === first - 1 ? describedUpTo(words, words.sentences[sentence]!, first) : null;
  if (described !== null) return byDescriptionBefore(place, described.first, first);
  let person: Member | null = null;
  for (const { member, mention } of cast.inSentence(words, sentence)) {
    if (mention.last > before + 1) break;
    if (mention.last === before + 1) return named(place, member, `${member.name} stands before "${source.exact}"`);
    // "Ann Orr, mayor of Exeter, who": the person before the apposition.
    if (member.kind === 'person' && words.tokens[mention.last]?.text === ',') person = member;
  }
  if (person !== null && words.tokens[first - 1]!.text === ',')
    return named(place, person, `${person.name} stands before "${source.exact}"`);
  // "A doctor at the main hospital, who".
  const phrase = describedUpTo(words, words.sentences[sentence]!, before + 1);
  if (phrase !== null && describesPerson(words, phrase.head, phrase.head + 1))
    return byDescriptionBefore(place, phrase.first, before + 1);
  let start = before;
  while (
    start > begin &&
    before - start < 6 &&
    (!has(words, start - 1, Shape.punctuation | endsDescription) || has(words, start - 1, WordRole.indefinite)) &&
    cueAt(words, start - 1)?.form !== 'past'
  )
    start--;
  return byDescriptionBefore(place, start, before + 1);
}

/** The unnamed whom the words before a relative describe. */
function byDescriptionBefore(place: Place, first: number, last: number): Speaker {
  const { words, source, lexicon } = place;
  const name = words.text.slice(words.tokens[first]!.start, words.tokens[last - 1]!.end);
  const speaker = unnamed({ ...place, first, last }, genderOf(words, first, headOf(words, first, last) + 1));
  const kind = lexicon.kinds.get(speaker.head!) ?? 'anonymous';
  return { ...speaker, source: resolved(source, name, kind, `stands before "${source.exact}"`) };
}

/**
 * "An aide to the mayor who", "two people with knowledge of the talks who": without a comma, the clause tells of the unnamed and
 * not of what a preposition brings in to describe them. Null when nothing does.
 */
function describedUpTo(words: FieldWords, sentence: Sentence, relative: number): Mention | null {
  const mentions = findMentions(words, sentence);
  const nearest = mentionUpTo(mentions, relative);
  if (nearest === null) return null;
  const { first, head, last } = nearest;
  const isBroughtIn = first > sentence.first && has(words, first - 1, WordRole.preposition);
  const described = head + 1 < last ? nearest : isBroughtIn ? mentionUpTo(mentions, first - 1) : null;
  const isUnnamed =
    described !== null &&
    described.kind !== 'possessive' &&
    namesSomebody(words, described.head) &&
    !has(words, described.head, WordRole.document) &&
    (!isOneKnown(words, described.first) || !isOneKnown(words, first));
  return isUnnamed ? described : null;
}
