import { WordRole } from '../lang/attribution-lexicon.ts';
import { sentenceOf } from '../text/field-text.ts';
import type { TokenSpan } from './attribution-frame.ts';
import { cueAt, type FieldWords, has, isMarked, Mark, Shape } from './attribution-words.ts';
import type { Mention } from './source-mentions.ts';

/** A post that the report embeds, as its page's text gives it: the words, then who posted them. */
export interface Post {
  readonly source: Mention;
  readonly content: TokenSpan;
}

/** Longest signature, in tokens: `— International Committee of the Red Cross (@`. */
const LONGEST_NAME = 10;
/** Fewest and most tokens of a post; a longer stretch is the reporter's text with a signature behind it. */
const SHORTEST_POST = 4;
const LONGEST_POST = 120;

/**
 * Posts embedded without quotation marks. Networks write them in one way each: `We are safe. — Ann Orr (@annorr) May 3,
 * 2019`, `We are safe. Posted by Ann Orr on Friday, May 3, 2019`, `A post shared by Ann Orr (@annorr) on May 3`.
 */
export function findPosts(words: FieldWords): Post[] {
  const { tokens, roles } = words;
  const posts: Post[] = [];
  let from = 0;
  for (let i = 1; i < tokens.length; i++) {
    if (!(roles[i]! & (Shape.handle | Shape.posting))) continue;
    let name: TokenSpan | null = null;
    let end = i;
    if (roles[i]! & Shape.handle && tokens[i - 1]!.text === '(') {
      let first = i - 1;
      while (first > 0 && i - first <= LONGEST_NAME && !isMarked(words, first - 1, Mark.dashes)) first--;
      end = first - 1;
      if (end >= 0 && isMarked(words, end, Mark.dashes)) name = { first, last: i - 1 };
    } else {
      end = postedAt(words, i);
      if (end >= 0) name = signature(words, i + 2);
    }
    if (name === null || name.last <= name.first || !has(words, name.first, Shape.capital)) continue;
    const first = Math.max(from, paragraphStart(words, end));
    from = name.last;
    const count = end - first;
    if (count < SHORTEST_POST || count > LONGEST_POST) continue;
    const source: Mention = { kind: 'name', ...name, head: name.last - 1 };
    posts.push({ source, content: { first, last: end } });
  }
  return posts;
}

/** Where "Posted by" or "A post shared by" begins whose participle is token `at`; -1 when it is neither. */
function postedAt(words: FieldWords, at: number): number {
  if (cueAt(words, at)?.form !== 'past' || !has(words, at, Shape.posting)) return -1;
  if (!isMarked(words, at + 1, Mark.agentMarks)) return -1;
  if (has(words, at, Shape.capital)) return at;
  return isMarked(words, at - 1, Mark.posts) && has(words, at - 2, Shape.capital) ? at - 2 : -1;
}

/** The name up to "on Friday" or "(@". */
function signature(words: FieldWords, first: number): TokenSpan | null {
  const { tokens } = words;
  for (let i = first; i < Math.min(tokens.length - 1, first + LONGEST_NAME); i++) {
    if (isMarked(words, i, Mark.postedOn)) return has(words, i + 1, WordRole.time) ? { first, last: i } : null;
    if (tokens[i]!.text === '(' && tokens[i + 1]!.text === '@') return { first, last: i };
  }
  return null;
}

function paragraphStart({ sentences }: FieldWords, token: number): number {
  let s = sentenceOf(sentences, token);
  while (s > 0 && sentences[s - 1]!.paragraph === sentences[s]!.paragraph) s--;
  return sentences[s]!.first;
}
