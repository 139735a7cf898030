import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import { isPhrase } from './attribution-cue.ts';
import type { Cue } from './attribution-frame.ts';
import { jointWith } from './attribution-joint.ts';
import { endsAs, type FieldWords, has, isComma, isPast, Shape } from './attribution-words.ts';
import { type Mention, mentionFrom } from './source-mentions.ts';

/** Tokens before a phrase that opens its sentence: "But according to", `"And according to`. */
const LONGEST_LEAD = 2;
/** Tokens of its source and what describes it. */
const LONGEST_SOURCE = 40;

/**
 * Where the words begin of a phrase that opens its sentence or clause: behind the comma that closes its source with all that describes it,
 * `According to two people with knowledge of the talks who asked not to be named, | the deal is off`. Null of any other cue,
 * and where no comma closes the source.
 * @param joins `and`
 */
export function behindOpening(cue: Cue, source: Mention | null, joins: ReadonlySet<string>): number | null {
  const { words, sentence, at } = cue;
  if (!isPhrase(words.known[at]!.cue) || words.tokens[at]!.kind !== 'word' || words.quotedAt[at]! >= 0) return null;
  if (source === null || source.first < at || !opensClause(words, sentence, at)) return null;
  const from = jointWith(cue, source, joins).at(-1)!.last;
  const comma = commaFrom(words, from, Math.min(sentence.last, from + LONGEST_SOURCE));
  if (comma < 0) return null;
  const named = nameBehind(cue, source, comma);
  if (named !== null) return named + 1;
  if (!tellsOfSource(words, comma + 1)) return comma + 1;
  const next = commaFrom(words, comma + 1, Math.min(sentence.last, comma + LONGEST_SOURCE));
  return next < 0 ? null : next + 1;
}

function opensClause(words: FieldWords, { first }: Sentence, at: number): boolean {
  // "Orr said that, according to police, 12 people died".
  if (isComma(words, at - 1) && has(words, at - 2, Shape.complementiser)) return true;
  if (at - first > LONGEST_LEAD) return false;
  for (let i = first; i < at; i++) if (!has(words, i, leads)) return false;
  return true;
}

/** "But", "Now,", not "That is according to". */
const leads = WordRole.coordinator | WordRole.subordinator | WordRole.time | Shape.adverb | Shape.punctuation;

/** The first comma outside of quotations, or -1. */
function commaFrom({ tokens, quotedAt }: FieldWords, from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]!.text === ',' && quotedAt[i]! < 0) return i;
  return -1;
}

/** The comma behind the name of a source that is told by what it is: "the mayor, Ann Orr, | the pier". Null where the next clause begins with a name. */
function nameBehind({ words, mentions }: Cue, { kind, last, head }: Mention, comma: number): number | null {
  if (kind !== 'noun' || last !== comma || !has(words, head, WordRole.role) || endsAs(words, head, 'plural'))
    return null;
  const name = mentionFrom(mentions, comma + 1);
  if (name?.kind !== 'name' || name.last - name.first < 2 || !isComma(words, name.last)) return null;
  const next = name.last + 1;
  // "The mayor, Tom Bell, 34, was", "Tom Bell, the driver, was": whom the clause is about.
  if (has(words, next, Shape.number | WordRole.relative | WordRole.auxiliary)) return null;
  const described = mentionFrom(mentions, next);
  return described !== null && isComma(words, described.last) ? null : name.last;
}

/** ", who chairs the board,", ", published in May,", ", writing in the Post,": not ", injured passengers, some of them children,". */
const tellsOfSource = (words: FieldWords, at: number): boolean =>
  !has(words, at, Shape.complementiser | Shape.capital) &&
  (has(words, at, WordRole.relative) ||
    ((isPast(words, at) || endsAs(words, at, 'progress')) && has(words, at + 1, WordRole.preposition | WordRole.time)));
