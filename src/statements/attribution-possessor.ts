import { WordRole } from '../lang/attribution-lexicon.ts';
import type { Cue, TokenSpan } from './attribution-frame.ts';
import { has, Shape } from './attribution-words.ts';
import { type Mention, mentionUpTo } from './source-mentions.ts';

/** Whose claim, view or plan it is: "the mayor's claim that". Null of a verb, and where nobody owns the noun. */
export function possessorOf({ words, mentions, at }: Cue): Mention | null {
  const { class: cueClass, form } = words.known[at]!.cue!;
  const isNoun = cueClass === 'noun' || form === 'base' || form === 'present';
  if (!isNoun || cueClass === 'seem' || !has(words, at - 1, Shape.genitive)) return null;
  const possessor = mentionUpTo(mentions, at - 1);
  // "It's clear that"
  return possessor?.kind === 'name' || possessor?.kind === 'noun' ? possessor : null;
}

/** Content without "in the mayor's view", which it begins or ends with. */
export function besideView({ words, at }: Cue, content: TokenSpan, source: Mention | null): TokenSpan {
  if (source === null || source.last !== at - 1 || !has(words, at - 1, Shape.genitive)) return content;
  const view = source.first - 1;
  if (!has(words, view, WordRole.preposition)) return content;
  const { first, last } = content;
  if (first === view && at + 2 < last && has(words, at + 1, Shape.clauseMark)) return { first: at + 2, last };
  if (last !== source.first && last !== view) return content;
  const end = has(words, view - 1, Shape.clauseMark) ? view - 1 : view;
  return end > first ? { first, last: end } : content;
}
