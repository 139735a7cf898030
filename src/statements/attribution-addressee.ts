import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Cue, Frame, Side, TokenSpan } from './attribution-frame.ts';
import { cueAt, endsAs, type FieldWords, has, isMarked, Mark, Shape, verbal } from './attribution-words.ts';
import { type Mention, mentionFrom } from './source-mentions.ts';

/** Tokens between a passive of telling and the "that" of what was told: "were told in March that". */
const REACH = 8;

const opensTold =
  WordRole.determiner |
  WordRole.possessive |
  WordRole.subjectPronoun |
  WordRole.relative |
  WordRole.subordinator |
  Shape.complementiser |
  Shape.infinitive |
  Shape.capital |
  Shape.number |
  Shape.quotationMark;

/**
 * Where that stands which an addressee was told: behind the cue, or before it and a comma ("The cost would double, MPs were
 * told"). `nowhere` when the sentence tells no more than that somebody was told.
 */
export function toldSide({ words, sentence, mentions, at }: Frame, { first }: Mention): Side | 'nowhere' {
  const agent = isMarked(words, at + 1, Mark.agentMarks) ? mentionFrom(mentions, at + 2) : null;
  const next = agent?.last ?? at + 1;
  const told = has(words, next, Shape.clauseMark) && has(words, next + 1, Shape.quotationMark) ? next + 1 : next;
  if (told < sentence.last && (has(words, told, opensTold) || isTopic(words, told))) return 'after';
  for (let i = next; i < Math.min(sentence.last, next + REACH) && !has(words, i, Shape.clauseMark); i++)
    if (has(words, i, Shape.complementiser)) return 'after';
  if (first === sentence.first) return 'nowhere';
  return has(words, first - 1, Shape.quotationMark) || words.tokens[first - 1]!.text === ',' ? 'before' : 'nowhere';
}

/** Whether what an addressee was told begins right behind the cue, as no "that" shows: "the jury was told the guard had left". */
export const isToldAt = (words: FieldWords, at: number): boolean =>
  has(words, at, opensClause | Shape.capital) && !has(words, at, WordRole.time);

/** "told of the risk", "warned about it", not "told in March". */
const isTopic = (words: FieldWords, at: number): boolean =>
  has(words, at, WordRole.preposition) && !isMarked(words, at, Mark.placings | Mark.agentMarks);

/** Tokens of whom something is told: "told a crowd of some thousands in the square". */
const LONGEST_ADDRESSEE = 9;

const opensClause = WordRole.determiner | WordRole.possessive | WordRole.subjectPronoun | Shape.number;

/**
 * Content without whom it is told to, where no "that" parts the two: "told the court Orr had lied", "told a crowd of thousands the
 * fight would go on".
 */
export function behindAddressee({ words, at }: Cue, content: TokenSpan): TokenSpan {
  const { first, last } = content;
  const from = at + 1;
  if (!tells(words, at) || first < from || !has(words, from, WordRole.article | Shape.capital)) return content;
  const to = Math.min(last, from + LONGEST_ADDRESSEE);
  for (let i = has(words, from, WordRole.article) ? from + 1 : from; i + 2 < to; i++) {
    if (has(words, i, Shape.genitive)) continue;
    if (has(words, i, endsAddressee) || isVerbAfterNoun(words, i) || isAboutSomebody(words, i + 1)) return content;
    if (has(words, i, goesOn) && !has(words, i, Shape.capital)) continue;
    if (!beginsToldBehind(words, i)) continue;
    return first <= i && hasVerb(words, i + 2, last) ? { first: i + 1, last } : content;
  }
  return content;
}

const goesOn = WordRole.preposition | WordRole.coordinator | WordRole.determiner | Shape.number;
const endsAddressee = Shape.punctuation | Shape.infinitive | WordRole.subordinator | WordRole.verb | verbal;

/** "Told", and of the verbs of saying "warned". */
function tells(words: FieldWords, at: number): boolean {
  const cueClass = cueAt(words, at)?.class;
  return cueClass === 'tell' || (cueClass === 'say' && isMarked(words, at, Mark.addressed));
}

/** Whether behind an addressee a clause begins: "the court | Orr had", "Bell | the pier", not "Channel | Nine". */
function beginsToldBehind(words: FieldWords, at: number): boolean {
  const isCapital = has(words, at + 1, Shape.capital);
  const isBody = has(words, at, WordRole.role | WordRole.body) && !isMarked(words, at, Mark.outletWords);
  if (isCapital && isBody) return true;
  const isName = isCapital && has(words, at, Shape.capital) && !has(words, at + 1, WordRole.subjectPronoun);
  return has(words, at + 1, opensClause) && !isName;
}

/** "Convinced the crowd waited", not "told a packed meeting", "told a press conference". */
function isVerbAfterNoun(words: FieldWords, at: number): boolean {
  const form = cueAt(words, at)?.form;
  const mayBeVerb = form === 'past' || form === 'present' || endsAs(words, at, 'past');
  return mayBeVerb && !has(words, at - 1, WordRole.article);
}

/** "Told the story of a man who": no clause of its own. */
const isAboutSomebody = (words: FieldWords, at: number): boolean =>
  has(words, at, WordRole.relative) && !has(words, at, Shape.complementiser);

function hasVerb(words: FieldWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (has(words, i, WordRole.auxiliary | WordRole.verb | Shape.verbCue) || endsAs(words, i, 'past')) return true;
    if (has(words, i, Shape.punctuation)) return false;
  }
  return false;
}
