import type { AttributionLexicon, Gender } from '../../lang/attribution-lexicon.ts';
import { WordRole } from '../../lang/attribution-lexicon.ts';
import type { Field } from '../../model/report.ts';
import type { Name } from '../../model/statement.ts';
import { sentenceOf, tokenAt } from '../../text/field-text.ts';
import { type FieldWords, has, Shape } from '../attribution-words.ts';

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

interface Draft {
  name: string;
  kind: Name['kind'];
  female: number;
  male: number;
  described: Set<string>;
  mentions: MemberMention[];
}

/** A member where it is named. */
export interface Appearance {
  readonly member: Member;
  readonly mention: MemberMention;
}

/** Who is named in the report, and where. */
export interface Cast {
  /** Those named in a sentence, in order. */
  inSentence(field: Field, sentence: number): readonly Appearance[];
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

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Whether a word before or after a name says that it is a person's: `minister`, `Dr`; not `maker`. */
function isPersonal(word: string, { kinds, words }: AttributionLexicon): boolean {
  const kind = kinds.get(word);
  if (kind !== undefined) return kind === 'person' || kind === 'official' || kind === 'witness';
  return ((words.get(word)?.roles ?? 0) & WordRole.title) !== 0;
}

export function castOf(texts: readonly FieldWords[], names: readonly Name[], lexicon: AttributionLexicon): Cast {
  const drafts = new Map<string, Draft>();
  const order: Placed[] = [];
  for (const name of names) {
    const words = texts.find(({ field }) => field === name.field);
    if (words === undefined) continue;
    const first = tokenAt(words.tokens, name.start);
    let last = first;
    while (last < words.tokens.length && words.tokens[last]!.start < name.end) last++;
    if (last === first) continue;
    let draft = drafts.get(name.name);
    if (draft === undefined) {
      draft = { name: name.name, kind: name.kind, female: 0, male: 0, described: new Set(), mentions: [] };
      drafts.set(name.name, draft);
    }
    if (name.kind === 'person') draft.kind = 'person';
    const mention = { field: name.field, start: name.start, end: name.end, first, last };
    draft.mentions.push(mention);
    describe(words, mention, draft, lexicon);
    order.push({ draft, mention, sentence: sentenceOf(words.sentences, first) });
  }
  for (const words of texts) votePronouns(words, order, lexicon);
  const members = new Map<Draft, Member>();
  const described = new Map<string, Member[]>();
  for (const draft of drafts.values()) {
    const { female, male, ...rest } = draft;
    const gender = rest.kind !== 'person' ? 'thing' : female > male ? 'female' : male > female ? 'male' : null;
    const isOutlet = rest.name.split(' ').some((word) => lexicon.outletWords.has(word.toLowerCase()));
    const shown =
      gender !== null || rest.name.includes(' ') || [...rest.described].some((word) => isPersonal(word, lexicon));
    const member: Member = { ...rest, gender, isPerson: rest.kind === 'person' && shown && !isOutlet, isOutlet };
    members.set(draft, member);
    if (member.kind === 'person' || member.kind === 'organisation')
      for (const word of member.described) {
        if (member.kind === 'organisation' && !lexicon.genericBodies.has(word) && !lexicon.kindsOfBody.has(word))
          continue;
        put(described, word, member);
      }
  }
  const surnames = new Map<string, Member[]>();
  const firstNames = new Map<string, Member[]>();
  for (const member of members.values()) {
    if (member.kind !== 'person' || !member.name.includes(' ')) continue;
    const words = member.name.toLowerCase().split(' ');
    put(surnames, words.at(-1)!, member);
    put(firstNames, words[0]!, member);
  }
  const bySentence = new Map<string, Appearance[]>();
  for (const { draft, mention, sentence } of order) {
    const key = `${mention.field} ${sentence}`;
    const appearance = { member: members.get(draft)!, mention };
    put(bySentence, key, appearance);
  }
  return {
    inSentence: (field, sentence) => bySentence.get(`${field} ${sentence}`) ?? nobody,
    surnamed: (word, field, offset) => {
      const bearer = onlyIntroduced(surnames.get(word), field, offset);
      return (bearer === undefined ? onlyIntroduced(firstNames.get(word), field, offset) : bearer) ?? null;
    },
    describedAs: (word) => described.get(word) ?? nobody,
  };
}

interface Placed {
  readonly draft: Draft;
  readonly mention: MemberMention;
  readonly sentence: number;
}

/**
 * "Orr posted a picture of herself": in a sentence that names one person only, the pronouns behind the name tell the
 * gender of its bearer, one vote each. Objects ("told her") may be someone else and have none.
 */
function votePronouns(words: FieldWords, order: readonly Placed[], { pronouns }: AttributionLexicon): void {
  for (let o = 0; o < order.length; ) {
    const { sentence } = order[o]!;
    let next = o;
    const people = new Set<Draft>();
    for (; next < order.length && order[next]!.sentence === sentence && isIn(words, order[next]!); next++)
      if (order[next]!.draft.kind === 'person') people.add(order[next]!.draft);
    if (next === o) {
      o++;
      continue;
    }
    const { mention } = order[o]!;
    o = next;
    if (people.size !== 1) continue;
    const [person] = people;
    for (let i = mention.last; i < words.sentences[sentence]!.last; i++) {
      const gender = pronouns.get(words.tokens[i]!.lower);
      if ((gender !== 'female' && gender !== 'male') || words.quotedAt[i]! >= 0) continue;
      const isObject = has(words, i, WordRole.objectPronoun) && !has(words, i, WordRole.possessive);
      const owns = has(words, i, WordRole.possessive);
      if (isObject || (owns && has(words, i + 1, Shape.punctuation | endsPossession))) continue;
      person![gender]++;
    }
  }
}

const endsPossession = WordRole.preposition | WordRole.coordinator | WordRole.subordinator | WordRole.relative;

const isIn = ({ field }: FieldWords, { mention }: Placed): boolean => mention.field === field;

function describe(words: FieldWords, { first, last }: MemberMention, draft: Draft, lexicon: AttributionLexicon): void {
  const vote = (gender: Gender | undefined, weight: number): void => {
    if (gender === 'female') draft.female += weight;
    else if (gender === 'male') draft.male += weight;
  };
  if (last - first > 1) vote(lexicon.givenNames.get(words.tokens[first]!.lower), GENDER_BY_GIVEN_NAME);
  const read = (i: number): void => {
    const { lower } = words.tokens[i]!;
    draft.described.add(lower);
    vote(lexicon.genders.get(lower), GENDER_BY_TITLE);
  };
  // Titles may stand inside what was taken for the name.
  for (let i = first; i < last - 1; i++) if (has(words, i, WordRole.title | WordRole.role)) read(i);
  let i = first - 1;
  // A point after a title stands between it and the name.
  const nearest = words.tokens[first - 1]?.text === '.' ? first - 2 : first - 1;
  const stop = WordRole.preposition | WordRole.coordinator | WordRole.auxiliary | WordRole.subordinator;
  for (let n = 0; n < DESCRIPTION_BEFORE && i >= 0; n++, i--) {
    if (has(words, i, Shape.punctuation)) {
      // "the airline's spokesman, Ann Orr"
      const isComma = n === 0 && words.tokens[i]!.text === ',' && has(words, i - 1, WordRole.role);
      const isAbbreviation = words.tokens[i]!.text === '.' && has(words, i - 1, WordRole.title);
      if (!isComma && !isAbbreviation && words.tokens[i]!.text !== '-') break;
      continue;
    }
    if (has(words, i, stop) || (has(words, i, Shape.verbCue) && !has(words, i, WordRole.role))) break;
    if (
      n <= 1 &&
      i === nearest &&
      !has(words, i, WordRole.role | WordRole.title) &&
      !lexicon.genders.has(words.tokens[i]!.lower)
    )
      break;
    read(i);
    if (has(words, i, WordRole.determiner | WordRole.possessive)) break;
  }
  if (words.tokens[last]?.text !== ',') return;
  const begin = last + 1;
  const opens =
    has(words, begin, WordRole.determiner | WordRole.possessive | WordRole.role | WordRole.title) ||
    has(words, begin + 1, WordRole.role) ||
    has(words, begin + 2, WordRole.role);
  if (!opens || has(words, begin, Shape.number)) return;
  for (let j = begin; j < Math.min(words.tokens.length, begin + DESCRIPTION_AFTER); j++) {
    const token = words.tokens[j]!;
    if (token.text === ',' || token.text === '.' || has(words, j, WordRole.relative | WordRole.auxiliary)) break;
    // Beyond "of" stands what the role is of, which describes as well, but never its gender.
    if (has(words, j, WordRole.preposition)) {
      for (let k = j + 1; k < Math.min(words.tokens.length, j + 5) && !has(words, k, Shape.punctuation); k++)
        draft.described.add(words.tokens[k]!.lower);
      break;
    }
    read(j);
  }
}

/** Rank that a mention after a preposition loses against a subject. */
const AFTER_PREPOSITION = 1000;

/**
 * The member that a singular pronoun may mean in sentence `s`: the first fitting one named before token `limit`, outside
 * quotations, not as an owner. A person of unknown gender counts only when the report shows them to be a person.
 */
export function subjectIn(
  words: FieldWords,
  s: number,
  limit: number,
  wanted: Gender | null,
  cast: Cast,
): Member | null {
  let chosen: Member | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const { member, mention } of cast.inSentence(words.field, s)) {
    if (mention.first >= limit) break;
    if (wanted === 'thing') {
      if (member.kind !== 'organisation' && member.kind !== 'other') continue;
    } else {
      if (!member.isPerson || (wanted !== null && member.gender !== null && member.gender !== wanted)) continue;
    }
    if (words.quotedAt[mention.first]! >= 0 || words.tokens[mention.last]?.lower === "'s") continue;
    const rank = mention.first + (has(words, mention.first - 1, WordRole.preposition) ? AFTER_PREPOSITION : 0);
    if (rank < lowest) {
      chosen = member;
      lowest = rank;
    }
  }
  return chosen;
}
