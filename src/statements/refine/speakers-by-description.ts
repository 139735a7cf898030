import { type AttributionLexicon, WordRole } from '../../lang/attribution-lexicon.ts';
import { type FieldWords, has, isMarked, Mark, Shape } from '../attribution-words.ts';
import { behindDateline } from '../dateline.ts';
import { genderOf, headOf, named, type Place, refer, type Speaker, unnamed } from './speaker.ts';
import { byPronoun } from './speakers-by-pronoun.ts';
import type { Member } from './speakers-cast.ts';

/** How many sentences back whoever issued "the statement" spoke. */
const ISSUED_BACK = 3;
/** How many sentences back "the company" was named or spoke. */
const BODIES_BACK = 5;
/** How many speakers back a description ("the official") may mean an unnamed one of the same word. */
const SPEAKERS_BACK = 12;
/** "The 21-year-old", in tokens. */
const LONGEST_AGE = 6;

/** "the minister", "the Russian president", "a witness": whom the report has described so. */
export function byDescription(place: Place): Speaker {
  const { words, history, source, first, last } = place;
  const plain = unnamed(place, genderOf(words, first, headOf(words, first, last) + 1));
  if (plain.gender === 'plural') return plain;
  const head = plain.head!;
  const definite = isDefinite(place, first);
  const owned = isOwned(words, first, last);
  if (!definite && !owned && !has(words, first, WordRole.possessive)) return plain;
  const member = describedBy(place, head);
  if (member !== null) return named(place, member, `the report calls ${member.name} ${head}`);
  if (!definite) return plain;
  const { lexicon } = place;
  if (lexicon.aged.has(head) && last - first <= LONGEST_AGE) return byPronoun(place, null, source.exact) ?? plain;
  if (lexicon.issued.has(head)) return (owned ? null : byIssuer(place, head)) ?? plain;
  for (let i = history.length - 1; i >= 0 && i >= history.length - SPEAKERS_BACK; i--) {
    const earlier = history[i]!;
    if (earlier.head === head && earlier.source.name.length > source.exact.length)
      return refer(place, earlier, `${head} as before: ${earlier.source.name}`);
  }
  // "The dockers' union" says whose it is, and is not whichever body spoke before.
  if (owned || has(words, last - 2, Shape.punctuation)) return plain;
  return byBody(place, head) ?? plain;
}

function isDefinite({ words, lexicon }: Place, first: number): boolean {
  return has(words, first, WordRole.determiner) && lexicon.definites.has(words.tokens[first]!.lower);
}

function isOwned(words: FieldWords, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (has(words, i, Shape.genitive)) return true;
  return false;
}

/** "The company", "the airline": the body of that kind that was named last, or that spoke last where any will do. */
function byBody(place: Place, head: string): Speaker | null {
  const { words, cast, history, lexicon, sentence, first, last } = place;
  const isKind = lexicon.kindsOfBody.has(head);
  if (!isKind && !lexicon.genericBodies.has(head)) return null;
  if (!isKind)
    for (let i = history.length - 1; i >= 0 && sentence - history[i]!.sentence <= BODIES_BACK; i--) {
      const earlier = history[i]!;
      if (earlier.source.kind === 'organisation' && earlier.head === null && mayBear(place, earlier.source.name))
        return refer(place, earlier, `the ${head} that spoke before: ${earlier.source.name}`);
    }
  // "The terrorist group" has to be a body that spoke: among those only named there are others.
  if (last - first > 2) return null;
  for (let s = sentence; s >= Math.max(0, sentence - BODIES_BACK); s--) {
    const begin = behindDateline(words, words.sentences[s]!);
    const bodies = cast
      .inSentence(words, s)
      .filter(
        ({ member, mention }) =>
          member.kind === 'organisation' &&
          mention.first >= begin &&
          (s < sentence || mention.first < first) &&
          !member.isOutlet &&
          !isWherePosted(words, mention.first, member, lexicon),
      );
    const called = bodies.findLast(({ member }) => isCalled(member, head));
    if (called !== undefined) return named(place, called.member, `the ${head} named before: ${called.member.name}`);
    const [body] = bodies;
    if (!isKind && body !== undefined && bodies.every(({ member }) => member === body.member))
      return named(place, body.member, `the ${head} named before: ${body.member.name}`);
  }
  return null;
}

/** Whether a body may be called so by its name: "the UN refugee agency" is one of the UN's, but "the Karvell company" any. */
function mayBear({ words, first, last }: Place, name: string): boolean {
  for (let i = first + 1; i < last; i++) {
    const { text } = words.tokens[i]!;
    const isAcronym = has(words, i, Shape.capital) && text.length > 1 && text === text.toUpperCase();
    if (isAcronym && !name.includes(text)) return false;
  }
  return true;
}

/** `in a statement posted on Telegram, the group said`: a network that is written on does not speak. */
const isWherePosted = (
  words: FieldWords,
  first: number,
  { name }: Member,
  { platforms }: AttributionLexicon,
): boolean => first > 0 && isMarked(words, first - 1, Mark.postedOn) && platforms.has(name.toLowerCase());

/** `Varlan Airlines` is an airline, `the Foreign Ministry` a ministry. */
const isCalled = ({ name }: Member, head: string): boolean =>
  name.split(/[^\p{L}]+/u).some((word) => word.toLowerCase() === head || word.toLowerCase() === `${head}s`);

/** "The statement said": who spoke in a sentence that tells of one. */
function byIssuer(place: Place, head: string): Speaker | null {
  const { words, history, source, sentence } = place;
  for (let i = history.length - 1; i >= 0 && sentence - history[i]!.sentence <= ISSUED_BACK; i--) {
    const earlier = history[i]!;
    const { kind } = earlier.source;
    const issues = kind !== 'document' && kind !== 'outlet' && kind !== 'agency' && earlier.head === null;
    if (issues && tellsOf(words, earlier.sentence, head))
      return refer(place, earlier, `"${source.exact}" is that of ${earlier.source.name}`);
  }
  return null;
}

function tellsOf({ sentences, tokens }: FieldWords, sentence: number, word: string): boolean {
  const { first, last } = sentences[sentence]!;
  for (let i = first; i < last; i++) if (tokens[i]!.lower === word) return true;
  return false;
}

/** The person described by the head word and by one of the modifiers, if there are any; of several the last mentioned. */
function describedBy({ words, cast, lexicon, source, first, last }: Place, head: string): Member | null {
  let chosen: Member | null = null;
  let highest = -1;
  // "The UN refugee agency" is no other agency of the UN's.
  const isBody = ((lexicon.words.get(head)?.roles ?? 0) & WordRole.body) !== 0;
  for (const member of cast.describedAs(head)) {
    let modifiers = 0;
    let fitting = 0;
    let stands = true;
    for (let i = first; i < last; i++) {
      const { kind, lower } = words.tokens[i]!;
      if (kind !== 'word' || has(words, i, Shape.genitive | WordRole.determiner | WordRole.possessive)) continue;
      if (lower === head || isAge(words, i)) continue;
      modifiers++;
      if (isDescribed(member, lower)) fitting++;
      else if (isBody || isMarked(words, i, Mark.standings)) stands = false;
    }
    if (!stands || (modifiers > 0 && fitting === 0 && !isOnlyOne(member, cast.describedAs(head), lexicon))) continue;
    const at = lastBefore(member, words, source.start);
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
function isOnlyOne(member: Member, called: readonly Member[], lexicon: AttributionLexicon): boolean {
  if (called.length > 1) return false;
  for (const word of member.described)
    if (!lexicon.kinds.has(word) && !lexicon.genders.has(word) && !isTitle(word, lexicon)) return false;
  return true;
}

function isTitle(word: string, lexicon: AttributionLexicon): boolean {
  const roles = lexicon.words.get(word)?.roles ?? 0;
  return (roles & (WordRole.title | WordRole.role | WordRole.determiner | WordRole.possessive)) !== 0;
}

/** A part of "29-year-old". */
const isAge = (words: FieldWords, at: number): boolean =>
  isMarked(words, at, Mark.aged) || (has(words, at, WordRole.time) && isMarked(words, at + 2, Mark.aged));

/** Shortest beginning that two words of one stem share: "Russia's", "Russian". */
const STEM = 4;

function isDescribed({ described }: Member, word: string): boolean {
  if (described.has(word)) return true;
  if (word.length < STEM) return false;
  const stem = word.slice(0, Math.max(STEM, word.length - 1));
  for (const other of described) if (other.startsWith(stem)) return true;
  return false;
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
