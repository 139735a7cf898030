import { WordRole } from '../../lang/attribution-lexicon.ts';
import { tokenBefore } from '../../text/tokens.ts';
import { endsAs, type FieldWords, has, isMarked, Mark, Shape } from '../attribution-words.ts';
import { describesPerson } from '../source-description.ts';
import { isBroughtIn } from './brought-in.ts';
import { headOf, named, type Place, type Speaker } from './speaker.ts';
import type { Appearance, Member } from './speakers-cast.ts';

/** Tokens before a source in a phrase that opens its sentence: "But according to". */
const LONGEST_OPENING = 4;
/** Tokens behind a description within which a clause names its bearer. */
const NAMING_REACH = 14;

/** Sources that give a name or stand beside one: "Marrow", "Ann Orr of Exeter", "a spokesman, Ann Orr,". */
export function byName(place: Place): Speaker | null {
  const { words, source, first } = place;
  const called = calledBy(place);
  if (called !== null) return named(place, called, `"${source.exact}" is called ${called.name}`);
  const within = nameWithin(place);
  const bearer = within === null || !within.member.name.includes(' ') ? bySurname(place) : null;
  if (bearer !== null) return named(place, bearer, `the report names ${bearer.name}`);
  if (within?.member.kind === 'person') {
    const { member } = within;
    return named(place, member, source.exact.includes(member.name) ? null : `the report names ${member.name}`);
  }
  const beside = apposed(place);
  if (beside !== null) return named(place, beside, `${beside.name} stands beside "${source.exact}"`);
  if (within === null) return null;
  // Only when the phrase is the name, with a place or a purpose behind it; "two officials in Exeter" are not Exeter.
  const { member, mention } = within;
  const lead = mention.first - first;
  const isName = lead === 0 || (lead === 1 && has(words, first, WordRole.determiner));
  return isName ? named(place, member, null) : null;
}

/** "Marrow", "Mr Marrow": the only person of that surname. */
function bySurname({ words, cast, source, first, last }: Place): Member | null {
  for (let i = first; i < last - 1; i++) if (!has(words, i, WordRole.title)) return null;
  if (!has(words, last - 1, Shape.capital)) return null;
  return cast.surnamed(words.tokens[last - 1]!.lower, words.field, source.start);
}

/** The name that the phrase is or ends in; not the owner in "Orr's lawyer" nor the body in "a spokesman for Orr". */
function nameWithin({ words, cast, first, last, sentence }: Place): Appearance | null {
  let chosen: Appearance | null = null;
  for (const appearance of cast.inSentence(words, sentence)) {
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
function calledBy({ words, cast, first, last, sentence }: Place): Member | null {
  if (!describesPerson(words, first, last)) return null;
  const limit = Math.min(words.sentences[sentence]!.last, last + NAMING_REACH);
  let naming = last;
  while (naming < limit && !isMarked(words, naming, Mark.namings)) naming++;
  if (naming >= limit) return null;
  // Right behind the description, or in a clause of its own: "whom the paper identified as".
  let opens = last;
  if (words.tokens[opens]?.text === ',') opens++;
  if (naming !== last && !has(words, opens, WordRole.relative)) return null;
  let to = naming + 1;
  while (to < limit && isMarked(words, to, Mark.namingLinks)) to++;
  const found = cast.inSentence(words, sentence).find(({ mention }) => mention.first === to);
  return found === undefined || found.member.kind === 'organisation' ? null : found.member;
}

/** The person named beside a description: "a spokesman for the airline, Ann Orr, said", "Ann Orr, a spokesman, said". */
function apposed(place: Place): Member | null {
  const { words, cast, first, last, sentence } = place;
  const after = words.tokens[last]?.text === ',';
  const before =
    has(words, first, WordRole.determiner | WordRole.possessive | WordRole.role) &&
    tokenBefore(words.tokens, first)?.text === ',' &&
    describesPerson(words, first, last);
  if (!after && !before) return null;
  const aPerson = describesPerson(words, first, last);
  const aBody = !aPerson && has(words, headOf(words, first, last), WordRole.body);
  for (const { member, mention } of cast.inSentence(words, sentence)) {
    // Beside "the director" stands a person, known as one or not.
    const follows = mention.first === last + 1 || (mention.first === last + 2 && has(words, last + 1, Shape.capital));
    // "The company, Orr Holdings, said".
    const isBody = aBody && follows && member.kind !== 'place' && words.tokens[mention.last]?.text === ',';
    if (follows && !member.name.includes(' ') && endsInPlace(words, first, last)) continue;
    const isOther = member.kind === 'other' && aPerson && !member.isOutlet;
    if (member.kind !== 'person' && !isBody && !isOther) continue;
    // "Near the harbour of Exeter, the coast guard said": what stands in a place is not beside it.
    const placed = member.kind !== 'person' && has(words, mention.first - 1, WordRole.preposition);
    if (after && follows && !beginsNext(place, mention.last)) return member;
    // "Speaking to Ann Orr, the mayor said": where no comma closes it, what stands behind a name is the next phrase.
    const isNext = !after && isBroughtIn(words, mention.first);
    if (before && mention.last === first - 1 && !placed && !isNext) return member;
  }
  return null;
}

/**
 * "According to the board, Ann Orr, the mayor, left": what a preposition brings in is not one person, and the name begins the next phrase.
 * So it does where a person opens the sentence and no mark stands behind the name, or an age: "according to the chief, Ann Orr said".
 */
function beginsNext({ words, first, last, sentence }: Place, end: number): boolean {
  if (!has(words, first - 1, WordRole.preposition)) return false;
  const head = headOf(words, first, last);
  if (!has(words, head, WordRole.role) || endsAs(words, head, 'plural')) return true;
  if (first - words.sentences[sentence]!.first > LONGEST_OPENING) return false;
  return !has(words, end, Shape.punctuation | WordRole.preposition) || has(words, end + 1, Shape.number);
}

/** "The mayor of the town, Eastwick, ...": what stands beside it may as well name the town. */
const endsInPlace = (words: FieldWords, first: number, last: number): boolean =>
  headOf(words, first, last) < last - 1 && !has(words, last - 1, WordRole.role | WordRole.body | Shape.capital);
