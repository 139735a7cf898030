import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Cue } from './attribution-frame.ts';
import { cueAt, has, isMarked, Mark, Shape } from './attribution-words.ts';
import { type Mention, mentionUpTo } from './source-mentions.ts';

export interface Denial {
  readonly source: Mention;
  /** The comma or dash behind what is denied. */
  readonly end: number;
}

/** Fewest tokens of a clause that is denied. */
const SHORTEST_CLAUSE = 2;

/**
 * A denial of the clause before it: "Police said 12 were held, which the union denies", "..., a claim the union disputes".
 * Null when the cue is none.
 */
export function deniedBefore({ words, sentence, mentions, at, group }: Cue): Denial | null {
  const { stance, form } = words.known[at]!.cue!;
  if (stance !== 'denies' || (form !== 'past' && form !== 'present' && form !== 'base')) return null;
  const source = mentionUpTo(mentions, group);
  if (source === null || source.kind === 'relative' || source.kind === 'possessive') return null;
  for (let i = group; i < at; i++)
    if (has(words, i, WordRole.negation) || isMarked(words, i, Mark.passiveMarks)) return null;
  let before = source.first - 1;
  if (has(words, before, Shape.complementiser)) before--;
  const isWhich = has(words, before, WordRole.relative) && !has(words, before, Shape.complementiser);
  const noun = cueAt(words, before)?.form;
  const isClaim = (noun === 'noun' || noun === 'base') && isMarked(words, before - 1, Mark.articles);
  const end = isWhich ? before - 1 : isClaim ? before - 2 : -1;
  const isMark =
    end >= sentence.first + SHORTEST_CLAUSE && (words.tokens[end]!.text === ',' || isMarked(words, end, Mark.dashes));
  return isMark ? { source, end } : null;
}
