import { WordRole } from '../../lang/attribution-lexicon.ts';
import type { Language } from '../../lang/language.ts';
import type { SourceLink } from '../../model/statement.ts';
import type { FoundAttribution } from '../attribution.ts';
import { cueAt, type FieldWords, has, isMarked, Mark, Shape } from '../attribution-words.ts';
import { namedOutlet, sourceAt } from '../source.ts';
import { describedTo, isDescribed, namesSomebody } from '../source-description.ts';
import { findMentions, type Mention } from '../source-mentions.ts';

/** Tokens between "Citing" at a sentence's head and whoever cites. */
const LONGEST_OPENING = 16;

/**
 * Whom a source cites for what it says: "the Post reported, citing two officials", "Reuters, quoting the governor, said",
 * "Citing police, state media said", "the Post, which cited two officials". Null where it cites nobody, but a reason
 * ("citing security concerns") or what is its own ("citing its records").
 */
export function citedBy(found: FoundAttribution, language: Language): SourceLink | null {
  const { words, at, sentence } = found;
  if (!(words.marks & (Mark.citing | Mark.quotes)) || isMarked(words, at, Mark.citing | Mark.quotes)) return null;
  const place = citingAfter(found) ?? citingBeside(found) ?? citingFirst(found);
  const around = words.sentences[sentence]!;
  if (place === null || place + 1 >= around.last) return null;
  // "The mayor's statement": its owner is a mention too, and stands before it.
  const mentions = findMentions(words, around).filter(({ first }) => first === place + 1);
  const cited = withItsNoun(words, mentions.at(-1) ?? wordAt(place + 1));
  if (!isSomebody(words, cited)) return null;
  const outlet = namedOutlet(words, cited.first, cited.last, language.sources);
  if (outlet !== null && outlet.last === cited.last) return { name: outlet.name, kind: outlet.kind };
  const { name, kind } = sourceAt(words, cited, language, describedTo(words, cited, around.last));
  return { name, kind };
}

/** "..., the Post reported on Monday, citing": nobody else speaks between, unless in what is reported. */
function citingAfter({ words, at, content, sentence }: FoundAttribution): number | null {
  const { last } = words.sentences[sentence]!;
  for (let i = at + 1; i < last; i++) {
    if (words.quotedAt[i]! >= 0) continue;
    if (isMarked(words, i, Mark.citing)) return i;
    const cue = cueAt(words, i);
    const speaks = (cue?.class === 'say' || cue?.class === 'tell') && (cue.form === 'past' || cue.form === 'present');
    if (speaks && words.tokens[i]!.start >= content.end) return null;
  }
  return null;
}

/** "Reuters, citing", "the Post, which cited": right behind whoever cites. */
function citingBeside({ words, mention }: FoundAttribution): number | null {
  if (mention === null || words.tokens[mention.last]?.text !== ',') return null;
  const next = mention.last + 1;
  if (isMarked(words, next, Mark.citing)) return next;
  return has(words, next, WordRole.relative) && isMarked(words, next + 1, Mark.quotes) ? next + 1 : null;
}

/** "Citing two officials, Reuters said". */
function citingFirst({ words, mention, sentence }: FoundAttribution): number | null {
  const { first } = words.sentences[sentence]!;
  if (mention === null || mention.first <= first || !isMarked(words, first, Mark.citing)) return null;
  const isNear = mention.first - first <= LONGEST_OPENING;
  return isNear && words.tokens[mention.first - 1]!.text === ',' ? first : null;
}

/** "Citing witnesses": what may be a verb elsewhere is none here. */
const wordAt = (at: number): Mention => ({ kind: 'noun', first: at, last: at + 1, head: at });

/** "A police report.": what may be a verb elsewhere is the noun of the phrase where nothing follows that it could act on. */
function withItsNoun(words: FieldWords, mention: Mention): Mention {
  const { last } = mention;
  const isNoun = has(words, last, WordRole.document) && has(words, last + 1, Shape.punctuation | WordRole.preposition);
  return isNoun ? { ...mention, kind: 'noun', last: last + 1, head: last } : mention;
}

/** Whether the words stand for people, a body or a text of others: each has a word of its own. */
function isSomebody(words: FieldWords, { kind, first, head }: Mention): boolean {
  if (kind === 'pronoun' || kind === 'relative' || kind === 'possessive' || has(words, head + 1, Shape.genitive))
    return false;
  if (kind === 'name') return !has(words, first + 1, Shape.number) && !has(words, head + 1, Shape.number);
  if (has(words, head, WordRole.document)) return !has(words, first, WordRole.possessive);
  return namesSomebody(words, head) || (head > first && namesSomebody(words, head - 1) && isDescribed(words, head));
}
