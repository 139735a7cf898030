import { WordRole } from '../lang/attribution-lexicon.ts';
import { endsAs, type FieldWords, has, isMarked, Mark, Shape } from './attribution-words.ts';
import { longPhraseAt, type Mention } from './source-mentions.ts';

/** Tokens that tell who the unnamed are. */
const LONGEST_DESCRIPTION = 8;

/** What no description of somebody holds: behind it another clause begins. */
const beginsClause =
  WordRole.relative | WordRole.subordinator | WordRole.auxiliary | WordRole.verb | WordRole.subjectPronoun;

/** "Officials moved to", "women speak up": what stands so before a verb of saying is no description. */
const leavesOpen = WordRole.preposition | WordRole.coordinator | Shape.infinitive;

/**
 * Exclusive end of a source with what describes it, where it is not named: "people familiar with the matter", "an official
 * briefed on the talks", "a survey by the institute".
 * @param limit the token that it ends before: of a subject, its verb
 */
export function describedTo(words: FieldWords, mention: Mention, limit: number): number {
  const { kind, first, head, last } = mention;
  if (last !== head + 1 || isOneKnown(words, first)) return last;
  if (has(words, head, WordRole.document)) return authorEnd(words, last, limit);
  if (kind !== 'noun') return last;
  const goesOn = !namesSomebody(words, head)
    ? head > first && namesSomebody(words, head - 1) && isDescribed(words, head)
    : isDescribed(words, last) && endsAs(words, last, 'past');
  if (!goesOn || isOwned(words, mention)) return last;
  let end = last + 1;
  while (end < limit && !has(words, end, Shape.punctuation | beginsClause)) end++;
  // Not at the hyphen of "super-rich".
  const isWhole = end === limit || (has(words, end, Shape.clauseMark) && words.tokens[end]!.text !== '-');
  return isWhole && end - last <= LONGEST_DESCRIPTION && !has(words, end - 1, leavesOpen) ? end : last;
}

/** "His mother refused", "the mayor's aides moved": they do something. */
function isOwned(words: FieldWords, { first, last }: Mention): boolean {
  for (let i = first; i < last; i++) if (has(words, i, WordRole.possessive | Shape.genitive)) return true;
  return false;
}

/** "The man": which one is told elsewhere. */
export const isOneKnown = (words: FieldWords, at: number): boolean =>
  isMarked(words, at, Mark.articles) && !isMarked(words, at, Mark.indefinites);

/** "A report by the ombudsman". */
function authorEnd(words: FieldWords, last: number, limit: number): number {
  if (!isMarked(words, last, Mark.agentMarks) || last + 1 >= limit) return last;
  const end = longPhraseAt(words, last + 1, limit);
  return end > last + 1 ? end : last;
}

/** Whether a word stands for people or a body. */
export const namesSomebody = (words: FieldWords, at: number): boolean =>
  has(words, at, WordRole.role | WordRole.body | WordRole.title | WordRole.indefinite) ||
  isMarked(words, at, Mark.plurals | Mark.outletWords | Mark.anybody) ||
  words.known[at]!.kind !== undefined;

/** "people familiar with": an adjective or participle that goes on. */
export const isDescribed = (words: FieldWords, at: number): boolean =>
  !has(words, at, Shape.number) && has(words, at + 1, WordRole.preposition);

/** Whether the words describe a person by what they are: `minister`, `witness`. */
export function describesPerson({ known }: FieldWords, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { kind } = known[i]!;
    if (kind === 'person' || kind === 'official' || kind === 'witness') return true;
  }
  return false;
}
