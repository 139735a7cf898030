import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import { tokenBefore } from '../text/tokens.ts';
import type { Cue, TokenSpan } from './attribution-frame.ts';
import { jointWith } from './attribution-joint.ts';
import {
  cueAt,
  endsAs,
  type FieldWords,
  has,
  isComma,
  isFiniteVerb,
  isMarked,
  isPast,
  Mark,
  Shape,
} from './attribution-words.ts';
import { type Mention, mentionFrom } from './source-mentions.ts';

export interface Tag {
  readonly source: Mention;
  readonly content: TokenSpan;
}

/** Fewest words that a clause before a tag has: "He ran, police said". */
const SHORTEST_CLAUSE = 2;

/**
 * The newspaper's closing tag: "Two people were hurt, officials said Friday", "..., said Ann Orr in a statement". After cue
 * and source there is no clause, so the content is what stands before. Null when the cue at `at` is no such tag.
 * @param likely the source that was chosen without regard to this
 * @param joins `and`
 */
export function closingTag(cue: Cue, likely: Mention | null, joins: ReadonlySet<string>): Tag | null {
  const { words, sentence, at, group } = cue;
  const { closes, form } = words.known[at]!.cue!;
  // "was revealed in March"
  if (!closes || (form !== 'past' && form !== 'present') || at - group > 1) return null;
  const tag = (closesAside(cue) ? null : inverted(cue)) ?? straight(cue, likely, joins);
  if (tag === null) return null;
  const comma = tokenBefore(words.tokens, tag.first)?.text;
  if (tag.first - SHORTEST_CLAUSE <= sentence.first || (comma !== ',' && comma !== '—' && comma !== '–')) return null;
  if (!endsWithoutClause(words, sentence, tag.last)) return null;
  const first = edgeFrom(words, tag.first - 1, sentence.first, -1, '(', ')') + 1;
  return { source: tag.source, content: { first, last: tag.first - 1 } };
}

/** Tokens of a time between an interposed verb and its comma: "police said late on Friday,". */
const LONGEST_TIME = 4;

/**
 * The same between two commas within its clause: "The driver, police believe, acted alone", "The driver, say police, acted
 * alone". The content is the sentence around it. Null when the cue at `at` is no such tag, or stands between a clause and a
 * quotation (`After the match, Orr said, "..."`): then the choice is the learned one.
 */
export function interposedTag(cue: Cue): Tag | null {
  const { words, sentence, mentions, at, group } = cue;
  const { class: cueClass, closes, form } = words.known[at]!.cue!;
  if (!closes && cueClass !== 'think') return null;
  if (form === 'participle' || form === 'noun' || at - group > 1 || words.quotedAt[at]! >= 0) return null;
  const subject = mentions.find(({ last }) => last === group);
  const isInverted = subject === undefined || !speaks(words, subject);
  const tag = isInverted ? inverted(cue) : { source: subject, first: subject.first, last: at + 1 };
  if (tag === null || tag.first <= sentence.first + 1 || !isComma(words, tag.first - 1)) return null;
  let close = tag.last;
  while (close < tag.last + LONGEST_TIME && has(words, close, WordRole.time | WordRole.preposition | WordRole.adverb))
    close++;
  const last = has(words, sentence.last - 1, Shape.clauseMark) ? sentence.last - 1 : sentence.last;
  if (!isComma(words, close) || close + 1 >= last || hasQuotation(words, sentence)) return null;
  // "..., police said, adding that", "..., police said, which he denies": what follows is another statement.
  if (cueAt(words, close + 1)?.form === 'participle') return null;
  if (has(words, close + 1, WordRole.coordinator | WordRole.relative)) return null;
  // ", said Ann Orr, the mayor": what follows describes her.
  if (isInverted && (cueClass !== 'say' || !isFiniteVerb(words, close + 1))) return null;
  return { source: tag.source, content: partAround(words, tag, { first: sentence.first, last }) };
}

/** Whether a subject is somebody: "police", "his advisers", "Orr", not the end of ", sooner than expected,". */
function speaks(words: FieldWords, { kind, first, head }: Mention): boolean {
  if (kind === 'name' || kind === 'pronoun') return true;
  if (kind !== 'noun') return false;
  return (
    has(words, head, WordRole.role | WordRole.body | WordRole.document) ||
    has(words, first, WordRole.determiner | WordRole.possessive) ||
    isMarked(words, head, Mark.plurals) ||
    endsAs(words, head, 'plural')
  );
}

/**
 * The part of a sentence that a tag stands in: between semicolons, within brackets, from a relative right before the tag;
 * without an "and" or "but" that opens it.
 */
function partAround(words: FieldWords, tag: TokenSpan, { first, last }: TokenSpan): TokenSpan {
  const relative = tag.first - 2;
  let from = relative;
  if (!isRelative(words, relative, first)) from = edgeFrom(words, tag.first - 1, first, -1, '(', ')') + 1;
  if (has(words, from, WordRole.coordinator) && from + 2 < tag.first) from++;
  return { first: from, last: edgeFrom(words, tag.last, last - 1, 1, ')', '(') };
}

/** "Which, police say, ..."; a "that" may also point back: "And that, he said, was all", "On top of that, he said". */
const isRelative = (words: FieldWords, at: number, first: number): boolean =>
  has(words, at, WordRole.relative) &&
  (!has(words, at, Shape.complementiser) || (at > first + 1 && !has(words, at - 1, WordRole.preposition)));

/** From a token on towards `to`: where a semicolon stands, or the bracket that ends what the token stands in; else beyond `to`. */
function edgeFrom(
  { tokens }: FieldWords,
  start: number,
  to: number,
  step: 1 | -1,
  ends: string,
  opens: string,
): number {
  let depth = 0;
  let at = start;
  for (; at !== to + step; at += step) {
    const { text } = tokens[at]!;
    if (text === ';' || (text === ends && depth === 0)) break;
    if (text === opens) depth++;
    else if (text === ends) depth--;
  }
  return at;
}

function hasQuotation({ roles, quotedAt }: FieldWords, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++) if (quotedAt[i]! >= 0 && roles[i]! & Shape.quotationMark) return true;
  return false;
}

interface Core extends TokenSpan {
  readonly source: Mention;
}

/**
 * "The study, published in May, suggests", "the group, which calls itself the Front, claimed", "Orr, a nurse, says": what stands
 * between two commas tells of the subject, and nothing is said before it.
 */
function closesAside({ words, sentence, mentions, at }: Cue): boolean {
  const subject = mentionFrom(mentions, sentence.first);
  if (subject === null || !isComma(words, subject.last) || !isComma(words, at - 1)) return false;
  if (has(words, subject.head, WordRole.time)) return false;
  const aside = { first: subject.last + 1, last: at - 1 };
  // "Orr, however, said", "Orr, for his part, said".
  if (has(words, aside.first, Shape.adverb | WordRole.preposition) && !has(words, subject.head, WordRole.document))
    return true;
  const tellsOfIt = has(words, aside.first, WordRole.relative) || isPast(words, aside.first);
  return (tellsOfIt && !has(words, aside.first, Shape.capital)) || isApposed(words, aside);
}

/** "an offshoot of the Front", "41, a nurse": no verb in it. */
function isApposed(words: FieldWords, { first, last }: TokenSpan): boolean {
  if (!has(words, first, WordRole.article | Shape.number)) return false;
  for (let i = first; i < last; i++)
    if (has(words, i, WordRole.auxiliary | WordRole.verb | Shape.verbCue) || endsAs(words, i, 'past')) return false;
  return true;
}

/** "said Ann Orr" after a comma. */
function inverted({ words, mentions, at, group }: Cue): Core | null {
  if (group !== at || words.known[at]!.cue!.class === 'tell' || tokenBefore(words.tokens, at)?.text !== ',')
    return null;
  const source = mentions.findLast(({ first }) => first === at + 1);
  return source === undefined || source.kind === 'possessive' ? null : { source, first: at, last: source.last };
}

/** "Ann Orr said", "Ann Orr, the mayor, said", "police and witnesses said". */
function straight(cue: Cue, likely: Mention | null, joins: ReadonlySet<string>): Core | null {
  const { tokens } = cue.words;
  const { at, group } = cue;
  if (likely === null || likely.kind === 'relative' || likely.last > group) return null;
  const apposed = tokens[likely.last]!.text === ',' && tokens[group - 1]!.text === ',';
  const isSubject = likely.last === group || apposed || jointWith(cue, likely, joins).length > 1;
  return isSubject ? { source: likely, first: likely.first, last: at + 1 } : null;
}

/** Whether only a time, a place or an addressee follows, up to the end or to ", adding that". */
function endsWithoutClause(words: FieldWords, sentence: Sentence, from: number): boolean {
  let prepositions = 0;
  for (let i = from; i < sentence.last; i++) {
    const role = words.roles[i]!;
    // "PTI reported quoting officials".
    if (isMarked(words, i, Mark.citing)) return true;
    if (role & Shape.quotationMark) return false;
    if (role & Shape.clauseMark) {
      const { text } = words.tokens[i]!;
      if (text === ':') return false;
      if (text === ';') return true;
      if (i >= sentence.last - 1 || text !== ',') continue;
      if (cueAt(words, i + 1)?.form === 'participle' || has(words, i + 1, WordRole.coordinator)) return true;
      continue;
    }
    if (role & (WordRole.auxiliary | WordRole.subordinator | WordRole.subjectPronoun | WordRole.verb)) return false;
    const cue = cueAt(words, i);
    const isVerb = role & Shape.verbCue && cue!.form !== 'base';
    // "in a statement posted online": a participle of what the preposition brought.
    const describes = cue?.form === 'past' && prepositions > 0 && !has(words, i - 1, Shape.capital);
    if (isVerb && !describes && !has(words, i - 1, WordRole.determiner | WordRole.preposition)) return false;
    if (role & WordRole.preposition) prepositions++;
    // Right after "said" a noun phrase begins a clause; "said Friday" and "told reporters" do not.
    if (i === from && words.tokens[from - 1]!.end < words.tokens[i]!.start && startsClause(words, i)) return false;
  }
  return true;
}

function startsClause(words: FieldWords, at: number): boolean {
  if (has(words, at, WordRole.time | WordRole.preposition | WordRole.adverb)) return false;
  const cue = cueAt(words, at - 1);
  return cue !== undefined && cue.class !== 'tell';
}
