import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import { verbGroupStart } from './attribution-cue.ts';
import type { TokenSpan } from './attribution-frame.ts';
import { type FieldWords, has, Shape } from './attribution-words.ts';
import type { Mention } from './source-mentions.ts';

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
 */
export function closingTag(
  words: FieldWords,
  sentence: Sentence,
  mentions: readonly Mention[],
  at: number,
  likely: Mention | null,
): Tag | null {
  const cue = words.cues[at]!;
  if (!cue.closes || (cue.form !== 'past' && cue.form !== 'present')) return null;
  const group = verbGroupStart(words, at, sentence);
  // "was revealed in March"
  if (at - group > 1) return null;
  const tag = inverted(words, mentions, group, at) ?? straight(words, likely, group, at);
  if (tag === null) return null;
  const comma = words.tokens[tag.first - 1]?.text;
  if (tag.first - SHORTEST_CLAUSE <= sentence.first || (comma !== ',' && comma !== '—' && comma !== '–')) return null;
  if (!endsWithoutClause(words, sentence, tag.last)) return null;
  return { source: tag.source, content: { first: sentence.first, last: tag.first - 1 } };
}

interface Core extends TokenSpan {
  readonly source: Mention;
}

/** "said Ann Orr" after a comma. */
function inverted(words: FieldWords, mentions: readonly Mention[], group: number, at: number): Core | null {
  if (group !== at || words.cues[at]!.class === 'tell' || words.tokens[at - 1]?.text !== ',') return null;
  const source = mentions.findLast(({ first }) => first === at + 1);
  return source === undefined || source.kind === 'possessive' ? null : { source, first: at, last: source.last };
}

/** "Ann Orr said", "Ann Orr, the mayor, said". */
function straight({ tokens }: FieldWords, likely: Mention | null, group: number, at: number): Core | null {
  if (likely === null || likely.kind === 'relative' || likely.last > group) return null;
  const apposed = tokens[likely.last]!.text === ',' && tokens[group - 1]!.text === ',';
  return likely.last === group || apposed ? { source: likely, first: likely.first, last: at + 1 } : null;
}

/** Whether only a time, a place or an addressee follows, up to the end or to ", adding that". */
function endsWithoutClause(words: FieldWords, sentence: Sentence, from: number): boolean {
  let prepositions = 0;
  for (let i = from; i < sentence.last; i++) {
    const token = words.tokens[i]!;
    if (has(words, i, Shape.quotationMark)) return false;
    if (has(words, i, Shape.clauseMark)) {
      if (token.text === ':') return false;
      if (i >= sentence.last - 1 || token.text !== ',') continue;
      const next = words.cues[i + 1];
      if (next?.form === 'participle' || has(words, i + 1, WordRole.coordinator)) return true;
      continue;
    }
    if (has(words, i, WordRole.auxiliary | WordRole.subordinator | WordRole.subjectPronoun | WordRole.verb))
      return false;
    const cue = words.cues[i];
    const isVerb = cue !== undefined && cue.form !== 'noun' && cue.form !== 'base';
    // "in a statement posted online": a participle of what the preposition brought.
    const describes = cue?.form === 'past' && prepositions > 0 && !has(words, i - 1, Shape.capital);
    if (isVerb && !describes && !has(words, i - 1, WordRole.determiner)) return false;
    if (has(words, i, WordRole.preposition)) prepositions++;
    // Right after "said" a noun phrase begins a clause; "said Friday" and "told reporters" do not.
    if (i === from && words.tokens[from - 1]!.end < token.start && startsClause(words, i)) return false;
  }
  return true;
}

function startsClause(words: FieldWords, at: number): boolean {
  if (has(words, at, WordRole.time | WordRole.preposition | WordRole.adverb)) return false;
  if (words.cues[at - 1]?.class === 'tell') return false;
  return words.cues[at - 1] !== undefined;
}
