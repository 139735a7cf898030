import { WordRole } from '../lang/attribution-lexicon.ts';
import {
  cueAt,
  endsAs,
  type FieldWords,
  floats,
  has,
  isMarked,
  isPast,
  Mark,
  Shape,
  verbal,
} from './attribution-words.ts';

/** Small words that no noun phrase goes over. */
export const endsPhrase =
  WordRole.preposition | WordRole.coordinator | WordRole.subordinator | WordRole.auxiliary | WordRole.relative;

/** "The driver | got out", "a study | conducted by": a verb that is no cue, as far as its form and neighbours tell. */
export function isPredicate(words: FieldWords, at: number): boolean {
  const role = words.roles[at]!;
  if (role & (Shape.punctuation | Shape.capital | Shape.number)) return false;
  const before = words.roles[at - 1]!;
  if (before & (WordRole.determiner | WordRole.possessive | Shape.adverb | Shape.punctuation)) return false;
  if (role & WordRole.verb) return true;
  if (words.tokens[at]!.lower.length < 5 || !(endsAs(words, at, 'past') || endsAs(words, at, 'progress'))) return false;
  return has(words, at + 1, objects | WordRole.preposition | Shape.adverb);
}

/** What begins the object of a verb. */
const objects = WordRole.determiner | WordRole.possessive | WordRole.objectPronoun;

/** "Another said that", "some believe it": a verb right after a word that may stand for somebody, with its clause behind it. */
function startsPredicate(words: FieldWords, at: number): boolean {
  if (!has(words, at - 1, WordRole.indefinite)) return false;
  if (floats(words, at - 1, 0)) return false;
  const { form, closes } = words.known[at]!.cue!;
  // "One witness, who": what may be a noun is one before a mark.
  const endsClause = has(words, at + 1, Shape.punctuation) && words.tokens[at + 1]!.text !== '-';
  if (form === 'base' && endsClause && !isMarked(words, at, Mark.pureVerbs)) return false;
  if (closes && form === 'past' && endsAs(words, at + 1, 'plural')) return true;
  return (form === 'past' || form === 'present' || form === 'base') && mayBeginClause(words, at + 1);
}

/** Whether what stands before may be the subject of a verb: "a boy of 12 said", "another said". */
export const mayHaveSubject = (words: FieldWords, at: number, hasNoun: boolean): boolean =>
  hasNoun || has(words, at - 1, Shape.number) || startsPredicate(words, at);

const clauseOpeners =
  WordRole.determiner |
  WordRole.possessive |
  WordRole.subjectPronoun |
  WordRole.relative |
  WordRole.subordinator |
  WordRole.time |
  Shape.punctuation |
  Shape.capital;

const mayBeginClause = (words: FieldWords, at: number): boolean => has(words, at, clauseOpeners);

/** Whether a cue stands as a verb, as far as its form and its left neighbour tell. */
export function isVerbHere(words: FieldWords, at: number, first: number): boolean {
  const cue = words.known[at]!.cue!;
  if (cue.form === 'noun' || isSubjectNoun(words, at)) return false;
  if (at === first) return cue.form === 'past' || cue.form === 'participle';
  if (isPluralNoun(words, at) || isCompounded(words, at)) return false;
  // "A court filing obtained by".
  if (cue.form === 'participle' && has(words, at, WordRole.document) && !has(words, at - 1, verbal)) return false;
  const left = words.roles[at - 1]!;
  if (has(words, at, Shape.capital) && left & Shape.capital) return false;
  if (left & (WordRole.determiner | WordRole.possessive) && !(left & WordRole.subjectPronoun))
    return startsPredicate(words, at);
  if (left & Shape.genitive) return cue.form === 'past' || cue.form === 'participle';
  if (cue.form === 'base')
    return (
      (left & (WordRole.auxiliary | WordRole.negation | WordRole.subjectPronoun | Shape.infinitive)) !== 0 ||
      endsAs(words, at - 1, 'plural') ||
      hasPluralSubject(words, at)
    );
  return true;
}

/** "The worst-hit town", "a self-described friend": the last part of a compound that describes what is behind it; not "live-tweeted the vote". */
export function isCompounded(words: FieldWords, at: number): boolean {
  const hyphen = words.tokens[at - 1];
  const isJoined = hyphen?.text === '-' && hyphen.end === words.tokens[at]!.start;
  return isJoined && hyphen.start === words.tokens[at - 2]?.end && !has(words, at + 1, beginsObject);
}

const beginsObject =
  WordRole.determiner |
  WordRole.possessive |
  WordRole.objectPronoun |
  WordRole.subjectPronoun |
  WordRole.preposition |
  Shape.complementiser |
  Shape.capital |
  Shape.punctuation;

/** "Unconfirmed reports suggest", "claims made": what has the form of a verb is the subject of the verb right behind it. */
export function isSubjectNoun(words: FieldWords, at: number): boolean {
  if (cueAt(words, at)?.form !== 'present') return false;
  const next = cueAt(words, at + 1);
  return next?.form === 'past' || (next?.form === 'base' && isMarked(words, at + 1, Mark.pureVerbs));
}

/** "According to reports", "two claims", ", witnesses and": a plural that is spelt as a verb is, where no subject of it can be. */
function isPluralNoun(words: FieldWords, at: number): boolean {
  if (cueAt(words, at)?.form !== 'present') return false;
  if (has(words, at - 1, WordRole.preposition)) return true;
  if (has(words, at + 1, WordRole.auxiliary) && opensPlainly(words, at)) return true;
  // "Flight 12 reports", "one claims".
  if (has(words, at - 1, Shape.number) && !has(words, at - 1, WordRole.indefinite))
    return !has(words, at - 2, Shape.capital);
  if (!has(words, at, WordRole.role)) return false;
  return has(words, at - 1, beforePeople) || has(words, at + 1, behindPeople);
}

/** Words before a plural that has no determiner. */
const LONGEST_PLAIN = 3;

/** "Earlier reports had said", not "the rise that Orr expects will end": words that describe it alone open the clause. */
function opensPlainly(words: FieldWords, at: number): boolean {
  for (let i = at - 1; i >= at - LONGEST_PLAIN; i--) {
    if (i < 0 || has(words, i, Shape.punctuation | Shape.genitive)) return true;
    if (has(words, i, WordRole.determiner | WordRole.relative | WordRole.subjectPronoun | endsPhrase)) return false;
  }
  return false;
}

const beforePeople = WordRole.coordinator | Shape.punctuation;
const behindPeople = beforePeople | WordRole.preposition | WordRole.relative;

/** "Officials", "police", "residents". */
export const isPeople = (words: FieldWords, at: number): boolean =>
  isMarked(words, at, Mark.plurals) || (has(words, at, WordRole.role | WordRole.body) && endsAs(words, at, 'plural'));

/** Words of whose or by whom a plural is. */
const LONGEST_OWNER = 6;

/** "Figures from the ministry show", "images taken by the crew show": the subject is a plural before a preposition. */
function isWithPlural(words: FieldWords, at: number): boolean {
  let preposition = at - 1;
  while (preposition > at - LONGEST_OWNER && !has(words, preposition, endsPhrase | Shape.punctuation | Shape.verbCue))
    preposition--;
  if (!has(words, preposition, WordRole.preposition) || preposition === at - 1) return false;
  const isBy = isMarked(words, preposition, Mark.agentMarks) && isPast(words, preposition - 1);
  const noun = isBy ? preposition - 2 : preposition - 1;
  return isPeople(words, noun) || (has(words, noun, WordRole.document) && endsAs(words, noun, 'plural'));
}

/** Words of a place's name, and the one before it. */
const LONGEST_PLACE = 5;

/** "Police believe", "police in Eastwick say", "Orr and Bell say", ", say police,": a plain form whose subject's ending does not show that it is a plural. */
function hasPluralSubject(words: FieldWords, at: number): boolean {
  const isPure = isMarked(words, at, Mark.pureVerbs);
  // "..., say police, ..."
  if (isPure && words.tokens[at - 1]!.text === ',') return true;
  if (isMarked(words, at - 1, Mark.plurals)) return isPure || mayBeginClause(words, at + 1);
  if (mayBeginClause(words, at + 1) && isWithPlural(words, at)) return true;
  if (!isPure || !has(words, at - 1, Shape.capital)) return false;
  if (has(words, at - 2, WordRole.coordinator)) return true;
  let place = at - 1;
  while (place > at - LONGEST_PLACE && has(words, place, Shape.capital)) place--;
  return has(words, place, WordRole.preposition) && isPeople(words, place - 1);
}
