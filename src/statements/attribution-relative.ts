import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Cue } from './attribution-frame.ts';
import { type FieldWords, has, isComma, isMarked, isPast, Mark, Shape, verbal } from './attribution-words.ts';
import { type Mention, mentionFrom, mentionUpTo } from './source-mentions.ts';

/** Tokens of a clause between a source and its verb, or what it says, at most. */
const LONGEST_CLAUSE = 24;

/** `who`, behind a comma: the clause tells of whoever stands before it. */
const opensClause = (words: FieldWords, at: number): boolean =>
  has(words, at, WordRole.relative) && has(words, at, WordRole.subjectPronoun) && isComma(words, at - 1);

/**
 * Who stands before a clause that a comma parts from the verb: `one witness, who gave his name only as Omar, told the paper`.
 * Whoever is named within the clause does not speak. Null where no such clause stands before the cue.
 */
export function subjectBeforeClause({ words, sentence, mentions, at, group }: Cue): Mention | null {
  const { class: cueClass, form } = words.known[at]!.cue!;
  if (cueClass !== 'say' && cueClass !== 'tell' && cueClass !== 'ask') return null;
  if ((form !== 'past' && form !== 'present') || group === sentence.first || !isComma(words, group - 1)) return null;
  // "..., says the union.": a tag, with a subject of its own.
  const next = cueClass === 'say' ? mentionFrom(mentions, at + 1) : null;
  if (next !== null && has(words, next.last, Shape.punctuation)) return null;
  const floor = Math.max(sentence.first + 2, group - LONGEST_CLAUSE);
  for (let i = group - 2; i >= floor; i--) {
    if (has(words, i, Shape.quotationMark)) return null;
    if (!opensClause(words, i)) continue;
    const subject = mentionUpTo(mentions, i - 1);
    if (subject === null || subject.kind === 'relative' || subject.kind === 'possessive') return null;
    // "Ann Orr, 58, who", "Orr and Bell, who", "a lawyer in Eastwick, who": a part of the subject alone.
    if (subject.first === sentence.first) return subject;
    const isPart = has(words, subject.first - 1, Shape.clauseMark | WordRole.coordinator | WordRole.preposition);
    return isPart ? null : subject;
  }
  return null;
}

/**
 * Who stands before a clause that no comma parts from the verb: `a nurse who treated the mayor said`. Whoever the clause acts
 * on does not speak. Null where no such clause stands before the cue, or the clause tells what somebody says itself.
 */
export function subjectWithClause({ words, sentence, mentions, at, group }: Cue): Mention | null {
  const { class: cueClass, form } = words.known[at]!.cue!;
  if (cueClass !== 'say' && cueClass !== 'tell' && cueClass !== 'ask') return null;
  if ((form !== 'past' && form !== 'present') || has(words, group - 1, WordRole.subjectPronoun)) return null;
  const floor = Math.max(sentence.first + 1, group - LONGEST_CLAUSE);
  for (let i = group - 1; i >= floor; i--) {
    if (has(words, i, Shape.punctuation | WordRole.coordinator | WordRole.subordinator)) return null;
    if (!has(words, i, WordRole.relative) || !has(words, i, WordRole.subjectPronoun)) continue;
    const subject = mentionUpTo(mentions, i);
    const isSubject = subject !== null && subject.kind !== 'relative' && subject.kind !== 'possessive';
    return isSubject && actsBefore(words, i + 1, group) && !isPartOfMore(words, subject.first) ? subject : null;
  }
  return null;
}

/**
 * Who stands before a participle and whoever did it: `documents seen by the Post show`, `a man held by police said`. Null where
 * no such phrase stands before the cue.
 */
export function subjectWithParticiple({ words, sentence, mentions, at, group }: Cue): Mention | null {
  const { form } = words.known[at]!.cue!;
  const agent = form === 'participle' || form === 'noun' ? null : mentionUpTo(mentions, group);
  if (agent === null || agent.first - 3 < sentence.first || !isMarked(words, agent.first - 1, Mark.agentMarks))
    return null;
  const participle = agent.first - 2;
  if (!isPast(words, participle) || has(words, participle - 1, verbal)) return null;
  const subject = mentionUpTo(mentions, participle);
  const isSubject = subject !== null && subject.kind !== 'relative' && subject.kind !== 'possessive';
  if (!isSubject) return null;
  const opens = subject.first === sentence.first || has(words, subject.first - 1, opensSubject);
  return opens ? subject : null;
}

/** What stands before a subject: not "was named in a speech written by Orr". */
const opensSubject = Shape.clauseMark | Shape.complementiser | WordRole.coordinator | WordRole.subordinator;

/** What begins a phrase of somebody else's: "who the police arrested", "who Orr met". */
const begins = WordRole.determiner | WordRole.possessive | WordRole.subjectPronoun | Shape.capital | Shape.number;

/** Whether the clause from a token on has a verb of its own before the one at `group`. */
function actsBefore(words: FieldWords, from: number, group: number): boolean {
  let verb = from;
  while (verb < group && has(words, verb, verbal)) verb++;
  if (verb + 1 >= group || has(words, verb, begins) || isMarked(words, verb, Mark.plurals)) return false;
  for (let i = verb; i < group; i++) {
    const said = words.known[i]!.cue?.class;
    if (has(words, i, Shape.verbCue) && (said === 'say' || said === 'tell' || said === 'ask')) return false;
  }
  return true;
}

/** "arrested a man who", "a claim by a man who": whoever is acted on, or brought in, is no subject; "Orr and a man who" is half of one. */
const isPartOfMore = (words: FieldWords, first: number): boolean =>
  has(words, first - 1, WordRole.preposition | WordRole.coordinator) ||
  (has(words, first - 1, WordRole.verb) && !has(words, first - 1, Shape.verbCue));

/** Content without a clause about its source that it begins with: `according to Ann Orr, who runs the shelter, 40 slept there`. */
export function behindClause<Content extends { readonly first: number; readonly last: number }>(
  words: FieldWords,
  content: Content,
  source: Mention | null,
): Content {
  if (source === null || source.last > content.first) return content;
  const who = isComma(words, content.first) ? content.first + 1 : content.first;
  if (!opensClause(words, who)) return content;
  for (let i = who + 2; i < Math.min(content.last - 1, who + LONGEST_CLAUSE); i++) {
    if (has(words, i, Shape.quotationMark)) return content;
    if (isComma(words, i)) return { ...content, first: i + 1 };
  }
  return content;
}

/**
 * Content without what its source is, that it begins with: `according to Ann Orr, the mayor of Eastwick, the school will close`.
 * Where the role may as well be whom the clause is about, the content stays as it is.
 */
export function behindApposition<Content extends { readonly first: number; readonly last: number }>(
  { words, mentions }: Cue,
  content: Content,
  source: Mention | null,
): Content {
  const { first } = content;
  if (source === null || source.last !== first - 1 || !isComma(words, first - 1)) return content;
  if (!isFullName(words, source) || !has(words, first, WordRole.article | WordRole.role)) return content;
  const role = mentionFrom(mentions, first);
  if (role === null || !has(words, role.head, WordRole.role) || !isComma(words, role.last)) return content;
  const isFull = role.last > role.head + 1;
  return beginsClause(words, role.last + 1, content.last, isFull) ? { ...content, first: role.last + 1 } : content;
}

/** "Ann Orr", "police chief Ann Orr": one word alone may as well be an agency, which is nobody's mayor. */
function isFullName(words: FieldWords, { kind, first, last, head }: Mention): boolean {
  for (let i = first; i < last; i++) if (isMarked(words, i, Mark.outletWords)) return false;
  return kind === 'name' && head > first && has(words, head - 1, Shape.capital);
}

const verbs = WordRole.auxiliary | WordRole.verb | Shape.verbCue;

/**
 * Whether a clause begins here: a verb comes before a mark that parts, or an "and" that joins, what stands here and something
 * else. @param isCertain whether it need not be seen, as not all verbs are known
 */
function beginsClause(words: FieldWords, from: number, to: number, isCertain: boolean): boolean {
  if (has(words, from, verbs | WordRole.relative | WordRole.coordinator)) return false;
  if (has(words, from, Shape.quotationMark)) return true;
  for (let i = from; i < to; i++) {
    if (has(words, i, WordRole.coordinator | Shape.punctuation)) return false;
    if (i > from && has(words, i, verbs)) return true;
  }
  return isCertain;
}

/** Content without what the report adds of it: `..., a claim that could not be verified`, `... – an assertion engineers disputed`. */
export function beforeRemark<Content extends { readonly first: number; readonly last: number }>(
  words: FieldWords,
  content: Content,
): Content {
  for (let i = content.first + 1; i + 3 < content.last; i++) {
    if (!has(words, i, Shape.clauseMark) || !endsBefore(words, i) || words.quotedAt[i]! >= 0) continue;
    if (!isMarked(words, i + 1, Mark.indefinites) || !isMarked(words, i + 2, Mark.restated)) continue;
    if (!has(words, i + 3, Shape.punctuation | WordRole.coordinator | WordRole.preposition))
      return { ...content, last: i };
  }
  return content;
}

/** A comma, or a dash between blanks. */
const endsBefore = (words: FieldWords, at: number): boolean =>
  isComma(words, at) || (isMarked(words, at, Mark.dashes) && words.tokens[at - 1]!.end < words.tokens[at]!.start);
