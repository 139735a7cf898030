import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import type { Cue } from './attribution-frame.ts';
import { endsAs, type FieldWords, has, isComma, isMarked, Mark, Shape } from './attribution-words.ts';
import { describesPerson, namesSomebody } from './source-description.ts';
import { type Mention, phraseAt } from './source-mentions.ts';

/** What may stand behind several who speak together after their verb; else the last of them begins the next clause. */
const closes = Shape.punctuation | WordRole.preposition | WordRole.subordinator;
/** Members of a list of speakers, at most. */
const LONGEST_LIST = 12;
const determiners = WordRole.determiner | WordRole.possessive | Shape.number;

/**
 * Those who speak together with a source, and itself, in reading order: `Officials and witnesses said`, `according to the army, the
 * police and the mayor`. One alone when what follows it is no such list up to the verb, or from the verb to the clause's end.
 * @param joins `and`
 */
export function jointWith(cue: Cue, source: Mention, joins: ReadonlySet<string>): readonly Mention[] {
  const { words, sentence, group, at } = cue;
  const isSubject = source.last <= group;
  if (!isSubject && source.first <= at) return [source];
  // "The driver, police and witnesses said, fled": a tag within what they say.
  const mayList = !isSubject || words.tokens[at + 1]?.text !== ',';
  const joint = [source];
  let next = behindAside(cue, source, joins);
  while (next < sentence.last && joint.length < LONGEST_LIST) {
    const hasComma = words.tokens[next]!.text === ',';
    if (hasComma) next++;
    const isLast = next < sentence.last && joins.has(words.tokens[next]!.lower);
    if (isLast) next++;
    if (!(hasComma ? mayList : isLast)) break;
    const mention = conjunctAt(cue, next);
    if (mention === null || !speaksBeside(words, source, mention, isSubject)) break;
    // "Ann Orr, the mayor", "Ann Orr, President and head of the board": a name and who it is.
    if (!isLast && source.kind === 'name' && (mention.kind === 'noun' || isPerson(words, mention.head))) break;
    joint.push(mention);
    next = behindAside(cue, mention, joins);
    if (!isLast) continue;
    const isWhole = isSubject ? next === group : next === sentence.last || has(words, next, closes);
    if (!isWhole) break;
    // "The singer and activist Ann Orr": whom the name names.
    if (isOnePerson(words, source, mention)) return [mention.kind === 'name' ? mention : source];
    return isSubject && mayList ? [...listedBefore(cue, source), ...joint] : joint;
  }
  return [source];
}

/** Behind who a named one of several is: "Ann Orr, the mayor, | and Tom Bell", "Tom Bell, her deputy, | said". */
function behindAside({ words, mentions, group }: Cue, { kind, last }: Mention, joins: ReadonlySet<string>): number {
  if (kind !== 'name' || !isComma(words, last)) return last;
  const aside = mentions.find(({ first, kind: other }) => first === last + 1 && other === 'noun');
  if (aside === undefined || !isComma(words, aside.last)) return last;
  const next = aside.last + 1;
  return next === group || joins.has(words.tokens[next]?.lower ?? '') ? next : last;
}

/** "..., Orr and | Bell said": the first of two who speak together before their verb; the source itself where it is alone. */
export function firstOfTwo(cue: Cue, source: Mention, joins: ReadonlySet<string>): Mention {
  const { words, sentence, mentions, group } = cue;
  const join = source.first - 1;
  if (source.last !== group || join <= sentence.first || !joins.has(words.tokens[join]!.lower)) return source;
  const other = mentions.find(({ last }) => last === join);
  if (other === undefined || !opensClause(words, sentence, other.first)) return source;
  if (describesToo(words, other, source)) return { ...source, first: other.first };
  const speaks = speaksBeside(words, source, other, false);
  return speaks && jointWith(cue, other, joins).length > 1 ? other : source;
}

const opensClause = (words: FieldWords, { first }: Sentence, at: number): boolean =>
  at === first || words.tokens[at - 1]!.text === ',' || has(words, at - 1, Shape.quotationMark);

/** "Health and police officials": what is before the conjunction describes those behind it. */
const describesToo = (words: FieldWords, other: Mention, { kind, first, head }: Mention): boolean =>
  kind === 'noun' &&
  head > first &&
  !has(words, first, determiners) &&
  namesSomebody(words, head) &&
  endsAs(words, head, 'plural') &&
  other.kind === 'noun' &&
  other.last === other.first + 1 &&
  !has(words, other.head, WordRole.time) &&
  !namesSomebody(words, other.head);

/** "Doctors, | nurses and paramedics said": those of a list that opens the sentence, before the one that was chosen. */
function listedBefore({ words, sentence, mentions }: Cue, source: Mention): readonly Mention[] {
  const before: Mention[] = [];
  let { first } = source;
  while (first > sentence.first && words.tokens[first - 1]!.text === ',' && before.length < LONGEST_LIST) {
    const mention = mentions.findLast(({ last }) => last === first - 1);
    if (mention === undefined || !speaksBeside(words, source, mention, false)) return [];
    const isPlural = namesSomebody(words, mention.head) && endsAs(words, mention.head, 'plural');
    if (source.kind === 'name' ? mention.kind !== 'name' : !isPlural) return [];
    before.unshift(mention);
    first = mention.first;
  }
  return first === sentence.first ? before : [];
}

/** What a conjunction brings in: a mention, or a role whose plural is spelt as a verb is (`and two witnesses in Eastwick`). */
function conjunctAt({ words, sentence, mentions }: Cue, first: number): Mention | null {
  let head = first;
  while (head < sentence.last && has(words, head, determiners)) head++;
  const mention = mentions.find((each) => each.first === first && each.last > head && each.kind !== 'possessive');
  if (mention !== undefined) return mention;
  if (head >= sentence.last || !namesSomebody(words, head) || !endsAs(words, head, 'plural')) return null;
  let last = head + 1;
  if (isMarked(words, last, Mark.placings)) last = Math.max(last, phraseAt(words, last + 1, sentence.last));
  return { kind: 'noun', first, last, head };
}

function speaksBeside(
  words: FieldWords,
  source: Mention,
  { kind, first, head }: Mention,
  isBeforeVerb: boolean,
): boolean {
  if (words.quotedAt[first] !== words.quotedAt[source.first] || has(words, head, WordRole.time)) return false;
  // Not "including Orr", "won Eastwick".
  if (kind === 'name') return has(words, first, Shape.capital | determiners) || hasRole(words, first, head);
  if (kind !== 'noun') return false;
  return isBeforeVerb || namesSomebody(words, head) || has(words, head, Shape.capital) || endsAs(words, head, 'plural');
}

/** "Former president Ann Orr". */
function hasRole(words: FieldWords, first: number, head: number): boolean {
  for (let i = first; i < head; i++) if (has(words, i, WordRole.role | WordRole.title)) return true;
  return false;
}

/** "The mayor and former teacher", "singer and activist Ann Orr": what one person is, not two. */
function isOnePerson(words: FieldWords, source: Mention, { kind, first, head }: Mention): boolean {
  if (has(words, first, determiners) || !isSingular(words, source.head)) return false;
  if (kind === 'noun') return isSingular(words, head) && !isBody(words, source.head) && !isBody(words, head);
  const isSurname = source.kind === 'name' && source.last - source.first === 1;
  if (isSurname || !isPerson(words, source.head)) return false;
  // But "the mayor and Senator Ann Orr".
  return (
    !has(words, first, Shape.capital) || has(words, first, WordRole.role) || !has(words, source.first, determiners)
  );
}

const isSingular = (words: FieldWords, at: number): boolean =>
  !endsAs(words, at, 'plural') && !isMarked(words, at, Mark.plurals);

/** "The army and navy". */
const isBody = (words: FieldWords, at: number): boolean =>
  has(words, at, WordRole.body | WordRole.document | Shape.capital);

const isPerson = (words: FieldWords, at: number): boolean => describesPerson(words, at, at + 1);

/** "Orr and Bell campaigns", "Dorvale and Eastwick officials": names that share the noun behind them. */
export const sharesNoun = (words: FieldWords, joint: readonly Mention[]): boolean => {
  const { first, head } = joint.at(-1)!;
  return joint[0]!.kind === 'name' && has(words, first, Shape.capital) && !has(words, head, Shape.capital);
};
