import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Cue, TokenSpan } from './attribution-frame.ts';
import { cueAt, endsAs, type FieldWords, has, isMarked, Mark, Shape } from './attribution-words.ts';
import { type Mention, mentionFrom, mentionUpTo } from './source-mentions.ts';

/** Tokens between "put" and "at": "the number of people still missing". */
const REACH = 9;

/**
 * "The ministry put the death toll at 12", "raised the toll to 14", "the toll was put at 12 by the ministry": who counts says the
 * number, though no verb of saying tells so. Null when the verb sets no count.
 * @param earlier who says what stands before in the sentence: "confirmed the attack but put the toll at 15"
 */
export function putsCount(
  cue: Cue,
  earlier: Mention | null,
): { readonly source: Mention; readonly content: TokenSpan } | null {
  const { words, sentence, mentions, at, group } = cue;
  const isFirst = isMarked(words, at, Mark.countVerbs);
  const counted = isFirst ? Mark.tolls | Mark.totals : Mark.tolls;
  const link = linkAfter(words, isFirst ? Mark.countLinks : Mark.recountLinks, at + 1, sentence.last);
  if (link === null) return null;
  const last = endOfCount(words, link + 1, sentence.last);
  if (link > at + 1) {
    const source =
      has(words, group - 1, WordRole.coordinator) && earlier !== null ? earlier : counterBefore(cue, isFirst);
    return source === null || !holds(words, counted, at + 1, link)
      ? null
      : { source, content: { first: at + 1, last } };
  }
  const count = mentionUpTo(mentions, group);
  const by = agentMark(words, link + 1, last);
  if (count === null || by === null || !holds(words, counted, count.first, count.last)) return null;
  const source = mentionFrom(mentions, by + 1);
  return source === null ? null : { source, content: { first: count.first, last: by } };
}

const notNumbers = WordRole.article | WordRole.possessive | Shape.punctuation | Shape.capital | WordRole.subjectPronoun;

/** "at" or "to", with what can be a number behind it, in figures or words. */
function linkAfter(words: FieldWords, links: number, from: number, end: number): number | null {
  for (let i = from; i < Math.min(end, from + REACH) && !has(words, i, Shape.clauseMark); i++) {
    if (!isMarked(words, i, links)) continue;
    if (i + 1 < end && !has(words, i + 1, notNumbers)) return i;
  }
  return null;
}

function holds(words: FieldWords, marks: number, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isMarked(words, i, marks)) return true;
  return false;
}

/** The count goes on to the end of the sentence, or of its clause: ", but", ", citing", "and said". */
function endOfCount(words: FieldWords, from: number, end: number): number {
  let i = from;
  while (i < end && !(has(words, i, Shape.clauseMark) && endsClause(words, i)) && !saysMore(words, i)) i++;
  return i;
}

const saysMore = (words: FieldWords, at: number): boolean =>
  has(words, at, WordRole.coordinator) && cueAt(words, at + 1)?.closes === true && has(words, at + 1, Shape.verbCue);

const begins = WordRole.coordinator | WordRole.subordinator | WordRole.relative;

const endsClause = (words: FieldWords, at: number): boolean =>
  (words.tokens[at]!.text !== ',' && words.tokens[at]!.end !== words.tokens[at + 1]?.start) ||
  has(words, at + 1, begins) ||
  isMarked(words, at + 1, Mark.citing);

function agentMark(words: FieldWords, from: number, to: number): number | null {
  for (let i = from; i < to; i++) if (isMarked(words, i, Mark.agentMarks)) return i;
  return null;
}

/** Who can count: right before the verb, or before what a comma closes ("The mayor, Ann Orr, put"); no storm. */
function counterBefore({ words, mentions, group }: Cue, isFirst: boolean): Mention | null {
  // "Officials earlier put": the word between may have been taken for the end of their name.
  const subject =
    beforeAside(words, mentions, group) ?? mentionUpTo(mentions, group) ?? mentionUpTo(mentions, group - 1);
  if (subject === null || subject.kind === 'relative' || subject.kind === 'possessive') return null;
  const { kind, head } = subject;
  const counts =
    kind === 'name' ||
    kind === 'pronoun' ||
    has(words, head, WordRole.role | WordRole.body | WordRole.document | Shape.capital) ||
    isMarked(words, head, Mark.plurals | Mark.outletWords | Mark.tolls) ||
    // "The organisers put the number at": floods put nothing at a number, though they raise it.
    (isFirst && endsAs(words, head, 'plural'));
  return counts ? subject : null;
}

/** Tokens between the commas of ", citing rescuers,", ", who asked not to be named,", ", Eastwick,". */
const LONGEST_ASIDE = 14;

/** Who stands before an aside that ends right before a token. */
function beforeAside(words: FieldWords, mentions: readonly Mention[], end: number): Mention | null {
  if (words.tokens[end - 1]?.text !== ',') return null;
  let comma = end - 2;
  while (comma > end - LONGEST_ASIDE && comma > 0 && words.tokens[comma]!.text !== ',') comma--;
  const isApposed = mentions.some(({ first, last }) => first === comma + 1 && last === end - 1);
  const tellsOf = has(words, comma + 1, WordRole.relative) || isMarked(words, comma + 1, Mark.citing);
  return tellsOf || isApposed ? mentionUpTo(mentions, comma) : null;
}
