import { type Attachment, WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import { cueAt, endsAs, type FieldWords, floats, has, isMarked, Mark, Shape } from './attribution-words.ts';
import { behindDateline } from './dateline.ts';
import { endsPhrase, isPeople, isPredicate, isVerbHere, mayHaveSubject } from './verb-or-noun.ts';

/** Words of a sentence that may name a source: `tokens[first] .. tokens[last - 1]`. */
export interface Mention {
  readonly kind: 'pronoun' | 'relative' | 'possessive' | 'name' | 'noun';
  readonly first: number;
  readonly last: number;
  /** The token that says what it is: of "the head of the agency", `head`; of a name, its last word. */
  readonly head: number;
}

/** A noun phrase of news ("the country's newly appointed deputy foreign minister") rarely has more words. */
const LONGEST_PHRASE = 14;

/** The first mention that begins at a token. */
export function mentionFrom(mentions: readonly Mention[], token: number): Mention | null {
  for (const mention of mentions) if (mention.first === token) return mention;
  return null;
}

/** The first mention that ends before a token. */
export function mentionUpTo(mentions: readonly Mention[], token: number): Mention | null {
  for (const mention of mentions) if (mention.last === token) return mention;
  return null;
}

/** The mentions of a sentence behind its dateline, in order, without overlaps other than a possessor within its phrase. */
export function findMentions(words: FieldWords, sentence: Sentence): Mention[] {
  const mentions: Mention[] = [];
  let i = behindDateline(words, sentence);
  while (i < sentence.last) {
    const role = words.roles[i]!;
    if (role & Shape.punctuation || floats(words, i, sentence.first)) {
      i++;
      continue;
    }
    if (role & WordRole.relative && !(role & WordRole.determiner)) {
      mentions.push({ kind: 'relative', first: i, last: i + 1, head: i });
      i++;
      continue;
    }
    if (
      role & (WordRole.subjectPronoun | WordRole.objectPronoun) &&
      !(role & (WordRole.possessive | WordRole.determiner))
    ) {
      mentions.push({ kind: 'pronoun', first: i, last: i + 1, head: i });
      i++;
      continue;
    }
    if (role & WordRole.possessive) {
      mentions.push({ kind: 'possessive', first: i, last: i + 1, head: i });
      const last = phraseEnd(words, i + 1, sentence.last);
      if (last > i + 1) mentions.push(attached(words, sentence.last, { kind: 'noun', first: i, last, head: last - 1 }));
      i = Math.max(i + 1, mentions.at(-1)!.last);
      continue;
    }
    if (role & endsPhrase || (role & Shape.verbCue && isVerbHere(words, i, sentence.first))) {
      i++;
      continue;
    }
    const last = phraseEnd(words, i, sentence.last);
    if (last === i || (last === i + 1 && has(words, i, WordRole.time | WordRole.adverb))) {
      i++;
      continue;
    }
    const possessor = possessorEnd(words, i, last);
    if (possessor > i) mentions.push(phrase(words, i, possessor));
    if (possessor !== last - 1) {
      mentions.push(attached(words, sentence.last, phrase(words, i, last)));
      i = Math.max(last, mentions.at(-1)!.last);
    } else i = last;
  }
  return mentions;
}

function phrase(words: FieldWords, first: number, last: number): Mention {
  const head = last - 1;
  return {
    kind: has(words, head, Shape.capital) && !has(words, first, WordRole.determiner) ? 'name' : 'noun',
    first,
    last,
    head,
  };
}

/** Adds "of the agency" to "the head", and what follows another preposition when the head is a role. */
function attached(words: FieldWords, limit: number, mention: Mention): Mention {
  let { last } = mention;
  for (let hops = 0; hops < 3 && last + 1 < limit; hops++) {
    // "A spokesman for the ministry", "professor at".
    const { attachment } = words.known[last]!;
    if (!has(words, last, WordRole.preposition) || attachment === undefined) break;
    const isRole =
      has(words, mention.head, WordRole.role | WordRole.document) || isMarked(words, mention.head, Mark.anybody);
    const isName = mention.kind === 'name' && !isRole;
    // Not "the ambassador to France Ann Orr".
    if (attachment === 'served' && (!isRole || has(words, mention.head, WordRole.title))) break;
    if (attachment !== 'owner' && ((!isRole && !isName) || has(words, last + 1, WordRole.time))) break;
    let from = last + 1;
    if (has(words, from, WordRole.possessive)) from++;
    const end = phraseEnd(words, from, limit);
    const isLoose = isName || attachment === 'served';
    if (end === from || (isLoose && !isSubjectWith(words, mention.first, attachment, end))) break;
    last = end;
  }
  return last === mention.last ? mention : { ...mention, last };
}

/** Whether a name with what is attached to it is a subject: "Ann Orr of the harbour board said", "said Ann Orr of ...". */
function isSubjectWith(words: FieldWords, first: number, attachment: Attachment, end: number): boolean {
  if (attachment === 'place') return false;
  const before = cueAt(words, first - 1);
  if (attachment === 'owner' && (before?.form === 'past' || before?.form === 'present')) return true;
  const form = cueAt(words, end)?.form;
  return (form === 'past' || form === 'present' || form === 'base') && isVerbHere(words, end, first);
}

/** The possessive mark of the phrase's owner, or -1. */
function possessorEnd(words: FieldWords, first: number, last: number): number {
  for (let i = last - 1; i > first; i--) {
    const { text } = words.tokens[i]!;
    if (has(words, i, Shape.genitive) || text === "'" || text === '’') return i;
  }
  return -1;
}

/** Exclusive end of the noun phrase that begins at token `first`, with what prepositions add; `first` when none does. */
export function longPhraseAt(words: FieldWords, first: number, limit: number): number {
  const last = phraseEnd(words, first, limit);
  return last === first ? first : attached(words, limit, phrase(words, first, last)).last;
}

/** Exclusive end of the noun phrase that begins at token `first`, without what a preposition adds; `first` when none does. */
export const phraseAt = (words: FieldWords, first: number, limit: number): number => phraseEnd(words, first, limit);

/** Exclusive end of the run of words from `first` that can be one noun phrase; `first` when there is none. */
function phraseEnd(words: FieldWords, first: number, limit: number): number {
  const { tokens, roles } = words;
  const end = Math.min(limit, first + LONGEST_PHRASE);
  let i = first;
  let content = 0;
  for (; i < end; i++) {
    const role = roles[i]!;
    if (role & Shape.punctuation) {
      const { text } = tokens[i]!;
      const joins = i > first && i + 1 < end && tokens[i]!.start === tokens[i - 1]!.end;
      // `#name`, `@name`
      if ((text === '#' || text === '@') && tokens[i + 1]?.start === tokens[i]!.end) continue;
      if (text === '-' && joins && tokens[i + 1]!.start === tokens[i]!.end) continue;
      if (text === '.' && i > first && content > 0 && i + 1 < end && abbreviates(words, i)) continue;
      // "Orr & Co", "H&M".
      if (text === '&' && i > first && has(words, i - 1, Shape.capital) && has(words, i + 1, Shape.capital)) continue;
      if (
        (text === "'" || text === '’') &&
        joins &&
        (endsAs(words, i - 1, 'plural') || has(words, i - 1, Shape.capital))
      ) {
        // A plural's possessive (`officials’ claim`) goes on; a closing mark does not.
        if (words.quotedAt[i]! < 0 && !(roles[i + 1]! & (Shape.punctuation | endsPhrase))) continue;
      }
      break;
    }
    if (role & Shape.genitive && content > 0) continue;
    const capital = (role & Shape.capital) !== 0 && i > first;
    if (
      role & endsPhrase &&
      !(capital && i + 1 < end && roles[i + 1]! & Shape.capital && role & WordRole.preposition)
    ) {
      if (!(i === first && role & WordRole.determiner)) break;
    }
    if (role & (WordRole.subjectPronoun | WordRole.possessive) && !(role & WordRole.determiner)) break;
    if (role & WordRole.determiner && content > 0 && !(role & Shape.capital)) break;
    if (
      role & WordRole.time &&
      content > 0 &&
      !(roles[i - 1]! & Shape.genitive) &&
      !isMarked(words, i - 1, Mark.articles)
    )
      break;
    if (role & (Shape.adverb | WordRole.negation) && content > 0 && !capital) break;
    if (i > first && role & Shape.verbCue && mayHaveSubject(words, i, content > 0) && isVerbHere(words, i, first))
      break;
    if (content > 0 && (isPredicate(words, i) || isBehindBearer(words, first, i))) break;
    // "..., an allegation | residents rejected".
    if (
      i === first + 2 &&
      isMarked(words, first, Mark.indefinites) &&
      isMarked(words, i - 1, Mark.restated) &&
      isPeople(words, i)
    )
      break;
    if (!(role & (WordRole.determiner | Shape.number))) content++;
    else if (role & WordRole.determiner && role & Shape.capital) content += 0;
  }
  while (i > first && has(words, i - 1, Shape.punctuation) && tokens[i - 1]!.text !== '.') i--;
  if (content === 0) {
    const stands = has(words, i - 1, Shape.number | WordRole.determiner) && !has(words, i - 1, WordRole.article);
    return i > first && stands && i - first <= 2 ? i : first;
  }
  return i;
}

const namesMore = WordRole.role | WordRole.body | WordRole.document | Shape.punctuation | Shape.genitive | Shape.number;
const notSurname = WordRole.title | WordRole.role | Shape.genitive;

/** "Prime Minister Ann Orr | cut": behind a title and a name in capitals a small word is none of the name, unless it names somebody itself. */
function isBehindBearer(words: FieldWords, first: number, at: number): boolean {
  if (has(words, at, Shape.capital | namesMore)) return false;
  if (!has(words, at - 1, Shape.capital) || has(words, at - 1, notSurname)) return false;
  // "Mayor Ann de Orr".
  if (has(words, at + 1, Shape.capital) && !has(words, at + 1, WordRole.title)) return false;
  return isTitle(words, first) || (has(words, first, Shape.capital) && isTitle(words, first + 1));
}

const isTitle = (words: FieldWords, at: number): boolean =>
  has(words, at, WordRole.title) && has(words, at, Shape.capital);

function abbreviates(words: FieldWords, point: number): boolean {
  const before = words.tokens[point - 1]!;
  return (
    before.end === words.tokens[point]!.start &&
    (before.text.length === 1 || has(words, point - 1, WordRole.title)) &&
    has(words, point + 1, Shape.capital)
  );
}
