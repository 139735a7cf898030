import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Frame } from './attribution-frame.ts';
import { cueAt, endsAs, type FieldWords, has, isFiniteVerb, Shape } from './attribution-words.ts';

/** Tokens of a subject, and of what stands between it and its verb. */
const LONGEST_SUBJECT = 16;
const LONGEST_ASIDE = 30;

const opensSubject =
  WordRole.determiner |
  WordRole.possessive |
  WordRole.subjectPronoun |
  Shape.complementiser |
  Shape.capital |
  Shape.number;

/**
 * Where the verb stands of a clause whose subject has something between commas behind it: "said the pier, which was shut in May, |
 * would reopen". What is said goes on beyond it. -1 where the cue takes no clause, and where it is no subject that stands before the
 * comma.
 */
export function verbBehindAside(frame: Frame, first: number): number {
  const { words, sentence } = frame;
  if (!takesClause(frame, first) || words.quotedAt[first]! >= 0) return -1;
  const subject = has(words, first, Shape.complementiser) ? first + 1 : first;
  const comma = endOfSubject(words, subject, Math.min(sentence.last, subject + LONGEST_SUBJECT));
  if (comma < 0 || has(words, comma + 1, WordRole.coordinator | WordRole.subordinator)) return -1;
  for (let i = comma + 1; i + 1 < Math.min(sentence.last, comma + LONGEST_ASIDE); i++) {
    if (has(words, i, Shape.quotationMark) || words.tokens[i]!.text === ';') return -1;
    // "..., said an official": a tag.
    if (words.tokens[i]!.text === ',' && isFiniteVerb(words, i + 1)) return cueAt(words, i + 1)?.closes ? -1 : i + 1;
  }
  return -1;
}

/**
 * Where the "that" stands of a further clause that is said: "said 12 bodies had been found, some of them burned, and | that more
 * were missing". -1 when there is none.
 */
export function furtherClause(frame: Frame, first: number): number {
  const { words, sentence } = frame;
  if (!takesClause(frame, first) || words.quotedAt[first]! >= 0) return -1;
  for (let i = first + 2; i + 2 < sentence.last; i++) {
    if (words.quotedAt[i]! >= 0 || words.tokens[i]!.text === ';') return -1;
    if (i > first + 2 && cueAt(words, i)?.closes && has(words, i, Shape.verbCue)) return -1;
    const goesOn = has(words, i - 1, WordRole.coordinator) && has(words, i, Shape.complementiser);
    if (goesOn && !isFiniteVerb(words, i + 1)) return i;
  }
  return -1;
}

/** "Said the pier", "hopes that the pier", not "signed the order", nor "who said the pier": that verb may be another's. */
function takesClause({ words, at, source }: Frame, first: number): boolean {
  const { class: cueClass, closes, form } = words.known[at]!.cue!;
  if (source?.kind === 'relative' || form === 'participle') return false;
  if (has(words, first, Shape.complementiser)) return true;
  const isPhrase = form === 'noun' && cueClass === 'say' && source !== null && source.first > at;
  const isVerb = (closes || cueClass === 'think') && form !== 'noun';
  if (!isPhrase && !isVerb) return false;
  return has(words, first, opensSubject) || endsAs(words, first, 'plural');
}

/** The comma that ends a subject; -1 where a verb or another mark comes before it. */
function endOfSubject(words: FieldWords, first: number, to: number): number {
  for (let i = first; i < to; i++) {
    if (words.tokens[i]!.text === ',') return i > first ? i : -1;
    if (has(words, i, Shape.punctuation | WordRole.auxiliary | WordRole.subordinator)) return -1;
    if (i > first && isFiniteVerb(words, i) && !has(words, i - 1, WordRole.determiner | WordRole.possessive)) return -1;
  }
  return -1;
}
