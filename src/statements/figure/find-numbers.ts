import type { Draft, FigureContext } from './draft.ts';
import { findArticle } from './find-article.ts';
import { findCoded } from './find-coded.ts';
import { findDigits } from './find-digits.ts';
import { findMultiples } from './find-multiples.ts';
import { findNone } from './find-none.ts';
import { findVague } from './find-vague.ts';
import { findWords } from './find-words.ts';

type NumberFinder = (context: FigureContext, index: number) => Draft | null;

/** In the order in which they are asked; the first that reads a number at a place has it. */
const wordFinders: readonly NumberFinder[] = [findWords, findVague, findMultiples, findArticle, findNone];
/** Those that begin at a word which is no number: at an article, `the` or `no`. Most places are such. */
const otherFinders: readonly NumberFinder[] = [findArticle, findNone];

/** Every number of a text in reading order, whatever it means. No two overlap. */
export function findNumbers(context: FigureContext): Draft[] {
  const { tokens, lexicon } = context;
  const found: Draft[] = [];
  let index = 0;
  while (index < tokens.length) {
    const number = lexicon.starts.isAt(tokens[index]!) ? findAt(context, index) : null;
    if (number === null) index++;
    else {
      found.push(number);
      index = Math.max(number.last, index + 1);
    }
  }
  return found;
}

function findAt(context: FigureContext, index: number): Draft | null {
  const { kind, word, text } = context.tokens[index]!;
  if (kind !== 'word') return findDigits(context, index);
  if (!word.hasDigit) {
    const { words, negatives } = context.lexicon.numbers;
    return firstOf(words.holds(word) || negatives.holds(word) ? wordFinders : otherFinders, context, index);
  }
  return endsInDigit(text) ? findCoded(context, index) : null;
}

function firstOf(finders: readonly NumberFinder[], context: FigureContext, index: number): Draft | null {
  for (const find of finders) {
    const number = find(context, index);
    if (number !== null) return number;
  }
  return null;
}

/** `RM79`; also `USD10m`, whose digits stand before the last letters. */
function endsInDigit(word: string): boolean {
  for (let back = 1; back <= 3 && back < word.length; back++) {
    const code = word.charCodeAt(word.length - back);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}
