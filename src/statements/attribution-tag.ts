import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Sentence } from '../text/segment.ts';
import { tokenBefore } from '../text/tokens.ts';
import type { Cue, TokenSpan } from './attribution-frame.ts';
import { cueAt, type FieldWords, has, Shape } from './attribution-words.ts';
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
export function closingTag(cue: Cue, likely: Mention | null): Tag | null {
  const { words, sentence, at, group } = cue;
  const { closes, form } = words.known[at]!.cue!;
  // "was revealed in March"
  if (!closes || (form !== 'past' && form !== 'present') || at - group > 1) return null;
  const tag = inverted(cue) ?? straight(cue, likely);
  if (tag === null) return null;
  const comma = tokenBefore(words.tokens, tag.first)?.text;
  if (tag.first - SHORTEST_CLAUSE <= sentence.first || (comma !== ',' && comma !== '—' && comma !== '–')) return null;
  if (!endsWithoutClause(words, sentence, tag.last)) return null;
  return { source: tag.source, content: { first: sentence.first, last: tag.first - 1 } };
}

interface Core extends TokenSpan {
  readonly source: Mention;
}

/** "said Ann Orr" after a comma. */
function inverted({ words, mentions, at, group }: Cue): Core | null {
  if (group !== at || words.known[at]!.cue!.class === 'tell' || tokenBefore(words.tokens, at)?.text !== ',')
    return null;
  const source = mentions.findLast(({ first }) => first === at + 1);
  return source === undefined || source.kind === 'possessive' ? null : { source, first: at, last: source.last };
}

/** "Ann Orr said", "Ann Orr, the mayor, said". */
function straight({ words: { tokens }, at, group }: Cue, likely: Mention | null): Core | null {
  if (likely === null || likely.kind === 'relative' || likely.last > group) return null;
  const apposed = tokens[likely.last]!.text === ',' && tokens[group - 1]!.text === ',';
  return likely.last === group || apposed ? { source: likely, first: likely.first, last: at + 1 } : null;
}

/** Whether only a time, a place or an addressee follows, up to the end or to ", adding that". */
function endsWithoutClause(words: FieldWords, sentence: Sentence, from: number): boolean {
  let prepositions = 0;
  for (let i = from; i < sentence.last; i++) {
    const role = words.roles[i]!;
    if (role & Shape.quotationMark) return false;
    if (role & Shape.clauseMark) {
      const { text } = words.tokens[i]!;
      if (text === ':') return false;
      if (i >= sentence.last - 1 || text !== ',') continue;
      if (cueAt(words, i + 1)?.form === 'participle' || has(words, i + 1, WordRole.coordinator)) return true;
      continue;
    }
    if (role & (WordRole.auxiliary | WordRole.subordinator | WordRole.subjectPronoun | WordRole.verb)) return false;
    const cue = cueAt(words, i);
    const isVerb = role & Shape.verbCue && cue!.form !== 'base';
    // "in a statement posted online": a participle of what the preposition brought.
    const describes = cue?.form === 'past' && prepositions > 0 && !has(words, i - 1, Shape.capital);
    if (isVerb && !describes && !has(words, i - 1, WordRole.determiner)) return false;
    if (role & WordRole.preposition) prepositions++;
    // Right after "said" a noun phrase begins a clause; "said Friday" and "told reporters" do not.
    if (i === from && words.tokens[from - 1]!.end < words.tokens[i]!.start && startsClause(words, i)) return false;
  }
  return true;
}

function startsClause(words: FieldWords, at: number): boolean {
  if (has(words, at, WordRole.time | WordRole.preposition | WordRole.adverb)) return false;
  const cue = cueAt(words, at - 1);
  return cue !== undefined && cue.class !== 'tell';
}
