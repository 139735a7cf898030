import type { AttributionLexicon, Gender } from '../../lang/attribution-lexicon.ts';
import { WordRole } from '../../lang/attribution-lexicon.ts';
import type { Field } from '../../model/report.ts';
import type { Name } from '../../model/statement.ts';
import { sentenceOf, tokenAt } from '../../text/field-text.ts';
import { tokenBefore } from '../../text/tokens.ts';
import { type FieldWords, has, Shape } from '../attribution-words.ts';
import { isBroughtIn } from './brought-in.ts';

/** Someone or something named in the report, with every place where it is. */
export interface Member {
  readonly name: string;
  readonly kind: Name['kind'];
  readonly gender: Gender | null;
  /** Words that say what the member is, from titles and appositions, lower case: `russian`, `president`. */
  readonly described: ReadonlySet<string>;
  /** Whether the report, or a given name, shows a person; a single capitalised word may be anything. */
  readonly isPerson: boolean;
  /** Whether its wording is an outlet's: `Eastwick Herald`, `France TV`. */
  readonly isOutlet: boolean;
  readonly mentions: readonly MemberMention[];
}

export interface MemberMention {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
  /** Tokens in the field. */
  readonly first: number;
  readonly last: number;
}

/** How many words before a name, or after the comma that follows it, are read for what its bearer is. */
const DESCRIPTION_BEFORE = 6;
const DESCRIPTION_AFTER = 9;

/** What a title or a role says of its bearer's gender outweighs a given name, and that one pronoun nearby. */
const GENDER_BY_TITLE = 6;
const GENDER_BY_GIVEN_NAME = 2;

/** A member while the report is read for it. */
interface Draft extends Member {
  kind: Name['kind'];
  gender: Gender | null;
  described: Set<string>;
  isPerson: boolean;
  isOutlet: boolean;
  readonly mentions: MemberMention[];
  /** Votes for either gender. */
  female: number;
  male: number;
}

/** A member where it is named. */
export interface Appearance<M = Member> {
  readonly member: M;
  readonly mention: MemberMention;
}

/** Who is named in the report, and where. */
export interface Cast {
  /** Those named in a sentence of a field, in order. */
  inSentence(words: FieldWords, sentence: number): readonly Appearance[];
  /** The only person named before an offset of a field (or early on) whose last name, or else first, is that word (lower case). */
  surnamed(word: string, field: Field, offset: number): Member | null;
  /** People and bodies that the report describes with a word (`minister`, `charity`), in order of first mention. */
  describedAs(word: string): readonly Member[];
}

const nobody: readonly never[] = [];

/** Characters within which a report has named its people in full. */
const OPENING = 1_500;

/** Whether the full name stands before a place; a credit at the foot ("Reporting by Ann Orr") introduces nobody. */
const isIntroduced = ({ mentions: [first] }: Member, field: Field, offset: number): boolean =>
  first !== undefined && (first.field !== field || first.start < Math.max(OPENING, offset));

/** The one of several who is introduced; null when two are, undefined when none is. They come in order of first mention. */
function onlyIntroduced(members: readonly Member[] = nobody, field: Field, offset: number): Member | null | undefined {
  const [first, second] = members;
  if (first === undefined || !isIntroduced(first, field, offset)) return undefined;
  return second !== undefined && isIntroduced(second, field, offset) ? null : first;
}

/** Whether a word before or after a name says that it is a person's: `minister`, `Dr`; not `maker`. */
function isPersonal(word: string, { kinds, words }: AttributionLexicon): boolean {
  const kind = kinds.get(word);
  if (kind !== undefined) return kind === 'person' || kind === 'official' || kind === 'witness';
  return ((words.get(word)?.roles ?? 0) & WordRole.title) !== 0;
}

export function castOf(texts: readonly FieldWords[], names: readonly Name[], lexicon: AttributionLexicon): Cast {
  const drafts = new Map<string, Draft>();
  const appearances = texts.map(({ sentences }) => new Array<Appearance<Draft>[] | undefined>(sentences.length));
  for (const { name, field, kind, start, end } of names) {
    const t = indexOfField(texts, field);
    const words = texts[t];
    if (words === undefined) continue;
    const first = tokenAt(words.tokens, start);
    let last = first;
    while (last < words.tokens.length && words.tokens[last]!.start < end) last++;
    if (last === first) continue;
    let draft = drafts.get(name);
    if (draft === undefined) {
      draft = draftOf(name, kind);
      drafts.set(name, draft);
    }
    if (kind === 'person') draft.kind = 'person';
    const mention = { field, start, end, first, last };
    draft.mentions.push(mention);
    describe(words, mention, draft);
    const sentence = sentenceOf(words.sentences, first);
    const inSentence = appearances[t]![sentence];
    if (inSentence === undefined) appearances[t]![sentence] = [{ member: draft, mention }];
    else inSentence.push({ member: draft, mention });
  }
  texts.forEach((words, t) => {
    appearances[t]!.forEach((inSentence, s) => {
      if (inSentence !== undefined) votePronouns(words, words.sentences[s]!.last, inSentence);
    });
  });
  for (const draft of drafts.values()) settle(draft, lexicon);
  const members: readonly Member[] = [...drafts.values()];
  let surnames: ReadonlyMap<string, readonly Member[]> | undefined;
  let firstNames: ReadonlyMap<string, readonly Member[]> | undefined;
  let described: ReadonlyMap<string, readonly Member[]> | undefined;
  return {
    inSentence: (words, sentence) => appearances[texts.indexOf(words)]?.[sentence] ?? nobody,
    surnamed: (word, field, offset) => {
      surnames ??= byWord(members, ({ name, kind }) => partOf(name, kind, name.lastIndexOf(' ') + 1, name.length));
      const bearer = onlyIntroduced(surnames.get(word), field, offset);
      if (bearer !== undefined) return bearer;
      firstNames ??= byWord(members, ({ name, kind }) => partOf(name, kind, 0, name.indexOf(' ')));
      return onlyIntroduced(firstNames.get(word), field, offset) ?? null;
    },
    describedAs: (word) => {
      described ??= byWord(members, (member) => descriptionsOf(member, lexicon));
      return described.get(word) ?? nobody;
    },
  };
}

function indexOfField(texts: readonly FieldWords[], field: Field): number {
  for (let t = 0; t < texts.length; t++) if (texts[t]!.field === field) return t;
  return -1;
}

const draftOf = (name: string, kind: Name['kind']): Draft => ({
  name,
  kind,
  gender: null,
  described: new Set(),
  isPerson: false,
  isOutlet: false,
  mentions: [],
  female: 0,
  male: 0,
});

/** Draws from the votes and the words around the names what the member is. */
function settle(draft: Draft, lexicon: AttributionLexicon): void {
  const { name, kind, female, male, described } = draft;
  draft.isOutlet = name.split(' ').some((word) => lexicon.outletWords.has(word.toLowerCase()));
  if (kind !== 'person') {
    draft.gender = 'thing';
    draft.isPerson = false;
    return;
  }
  draft.gender = female > male ? 'female' : male > female ? 'male' : null;
  if (draft.isOutlet) {
    draft.isPerson = false;
    return;
  }
  draft.isPerson ||= draft.gender !== null || name.includes(' ');
  if (!draft.isPerson) for (const word of described) if (isPersonal(word, lexicon)) draft.isPerson = true;
}

function byWord(
  members: readonly Member[],
  wordsOf: (member: Member) => readonly string[],
): ReadonlyMap<string, readonly Member[]> {
  const lists = new Map<string, Member[]>();
  for (const member of members)
    for (const word of wordsOf(member)) {
      const list = lists.get(word);
      if (list === undefined) lists.set(word, [member]);
      else list.push(member);
    }
  return lists;
}

/** A part of a person's name, in lower case, when it has several. */
const partOf = (name: string, kind: Name['kind'], start: number, end: number): readonly string[] =>
  kind === 'person' && name.includes(' ') ? [name.slice(start, end).toLowerCase()] : nobody;

/** The words by which a later description may mean the member. */
function descriptionsOf(
  { kind, described }: Member,
  { genericBodies, kindsOfBody }: AttributionLexicon,
): readonly string[] {
  if (described.size === 0 || (kind !== 'person' && kind !== 'organisation')) return nobody;
  const words = [...described];
  return kind === 'person' ? words : words.filter((word) => genericBodies.has(word) || kindsOfBody.has(word));
}

/**
 * "Orr posted a picture of herself": in a sentence that names one person only, the pronouns behind the name tell the
 * gender of its bearer, one vote each. Objects ("told her") may be someone else and have none.
 */
function votePronouns(words: FieldWords, end: number, inSentence: readonly Appearance<Draft>[]): void {
  let person: Draft | null = null;
  for (const { member } of inSentence) {
    if (member.kind !== 'person' || member === person) continue;
    if (person !== null) return;
    person = member;
  }
  if (person === null) return;
  for (let i = inSentence[0]!.mention.last; i < end; i++) {
    const gender = words.known[i]!.pronoun;
    if ((gender !== 'female' && gender !== 'male') || words.quotedAt[i]! >= 0) continue;
    const owns = has(words, i, WordRole.possessive);
    const isObject = !owns && has(words, i, WordRole.objectPronoun);
    if (isObject || (owns && has(words, i + 1, Shape.punctuation | endsPossession))) continue;
    if (gender === 'female') person.female++;
    else person.male++;
  }
}

const endsPossession = WordRole.preposition | WordRole.coordinator | WordRole.subordinator | WordRole.relative;

/** Reads what stands before and behind a name for what its bearer is. */
function describe(words: FieldWords, mention: MemberMention, draft: Draft): void {
  const { first, last } = mention;
  if (last - first > 1) vote(draft, words.known[first]!.givenName, GENDER_BY_GIVEN_NAME);
  // Titles may stand inside what was taken for the name.
  for (let i = first; i < last - 1; i++) if (has(words, i, WordRole.title | WordRole.role)) read(words, i, draft);
  describeByTitle(words, first, draft);
  if (isAged(words, last)) {
    draft.isPerson = true;
    vote(draft, words.known[first]!.givenName, GENDER_BY_GIVEN_NAME);
  } else if (!isBeforeSubject(words, mention)) describeByApposition(words, last, draft);
}

/** "Lena, 34, ..." */
const isAged = ({ tokens }: FieldWords, last: number): boolean =>
  tokens[last]?.text === ',' &&
  /^\d{1,3}$/.test(tokens[last + 1]?.text ?? '') &&
  /^[,.]$/.test(tokens[last + 2]?.text ?? '');

function vote(draft: Draft, gender: Gender | undefined, weight: number): void {
  if (gender === 'female') draft.female += weight;
  else if (gender === 'male') draft.male += weight;
}

function read({ tokens, known }: FieldWords, at: number, draft: Draft): void {
  draft.described.add(tokens[at]!.lower);
  vote(draft, known[at]!.gender, GENDER_BY_TITLE);
}

const endsTitle = WordRole.preposition | WordRole.coordinator | WordRole.auxiliary | WordRole.subordinator;

/** "the Norland president Ann Orr" */
function describeByTitle(words: FieldWords, first: number, draft: Draft): void {
  const { tokens, roles } = words;
  // A point after a title stands between it and the name.
  const nearest = tokenBefore(tokens, first)?.text === '.' ? first - 2 : first - 1;
  for (let n = 0; n < DESCRIPTION_BEFORE && n < first; n++) {
    const i = first - 1 - n;
    const role = roles[i]!;
    if (role & Shape.punctuation) {
      // "the airline's spokesman, Ann Orr"
      const { text } = tokens[i]!;
      const isRole = has(words, i - 1, WordRole.role) && !has(words, i - 1, WordRole.document);
      const isComma = n === 0 && text === ',' && isRole;
      const isAbbreviation = text === '.' && has(words, i - 1, WordRole.title);
      if (!isComma && !isAbbreviation && text !== '-') break;
      continue;
    }
    if (role & endsTitle || (role & Shape.verbCue && !(role & WordRole.role))) break;
    if (n <= 1 && i === nearest && !(role & (WordRole.role | WordRole.title)) && words.known[i]!.gender === undefined)
      break;
    read(words, i, draft);
    if (role & (WordRole.determiner | WordRole.possessive)) break;
  }
}

/** "Ann Orr, the president of Norland" */
function describeByApposition(words: FieldWords, last: number, draft: Draft): void {
  const { tokens } = words;
  if (tokens[last]?.text !== ',') return;
  const begin = last + 1;
  const opens =
    has(words, begin, WordRole.determiner | WordRole.possessive | WordRole.role | WordRole.title) ||
    has(words, begin + 1, WordRole.role) ||
    has(words, begin + 2, WordRole.role);
  if (!opens || has(words, begin, Shape.number) || isInterposed(words, begin)) return;
  for (let i = begin; i < Math.min(tokens.length, begin + DESCRIPTION_AFTER); i++) {
    const { text } = tokens[i]!;
    if (text === ',' || text === '.' || has(words, i, WordRole.relative | WordRole.auxiliary)) break;
    // Beyond "of" stands what the role is of, which describes as well, but never its gender.
    if (has(words, i, WordRole.preposition)) {
      for (let k = i + 1; k < Math.min(tokens.length, i + 5) && !has(words, k, Shape.punctuation); k++)
        draft.described.add(tokens[k]!.lower);
      break;
    }
    read(words, i, draft);
  }
}

/** `In a statement posted on Telegram, the group said`: whoever stands before the verb is not who is named before. */
function isBeforeSubject(words: FieldWords, { first, last }: MemberMention): boolean {
  if (!isBroughtIn(words, first)) return false;
  const end = Math.min(words.tokens.length, last + 1 + DESCRIPTION_AFTER);
  for (let i = last + 1; i < end && !has(words, i, Shape.punctuation | WordRole.relative); i++) {
    const form = has(words, i, Shape.verbCue) ? words.known[i]!.cue?.form : undefined;
    if (i > last + 1 && (form === 'past' || form === 'present')) return true;
  }
  return false;
}

/** "Ann Orr, police say, ...": what stands between the commas says nothing of her. */
function isInterposed({ tokens, known }: FieldWords, begin: number): boolean {
  for (let i = begin + 1; i < Math.min(tokens.length, begin + DESCRIPTION_AFTER); i++)
    if (tokens[i]!.text === ',') {
      const form = known[i - 1]!.cue?.form;
      return form === 'base' || form === 'present' || form === 'past';
    }
  return false;
}

/** Rank that a mention after a preposition loses against a subject. */
const AFTER_PREPOSITION = 1000;

/**
 * The member that a singular pronoun may mean in sentence `s`: the first fitting one named before token `limit`,
 * outside quotations, not as an owner, and not the one called `but`. A person of unknown gender counts only when the
 * report shows them to be a person.
 */
export function subjectIn(
  words: FieldWords,
  s: number,
  limit: number,
  wanted: Gender | null,
  cast: Cast,
  but: string | null = null,
): Member | null {
  let chosen: Member | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const { member, mention } of cast.inSentence(words, s)) {
    if (mention.first >= limit) break;
    if (member.name === but) continue;
    if (wanted === 'thing') {
      if (member.kind !== 'organisation' && member.kind !== 'other') continue;
    } else {
      if (!member.isPerson || (wanted !== null && member.gender !== null && member.gender !== wanted)) continue;
    }
    if (words.quotedAt[mention.first]! >= 0 || has(words, mention.last, Shape.genitive)) continue;
    const rank = mention.first + (has(words, mention.first - 1, WordRole.preposition) ? AFTER_PREPOSITION : 0);
    if (rank < lowest) {
      chosen = member;
      lowest = rank;
    }
  }
  return chosen;
}
