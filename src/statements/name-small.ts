import type { FieldText } from '../text/field-text.ts';
import type { Token } from '../text/tokens.ts';
import type { Word } from '../text/words.ts';
import { isCapital } from './name-capitals.ts';

/** The words that a report writes without a capital somewhere; function words aside, which are common whatever it writes. */
export interface SmallWords {
  holds(word: Word): boolean;
}

/** Shorter words are function words. */
const SHORTEST = 4;

const PLACES = 1 << 11;
/** By a word's hash, one up, the number of the last small token that has it; 0 where none has. */
const places = new Int32Array(PLACES);

/**
 * Few words are asked for, and most of those are not there: so all are only noted by their hashes, and gathered where
 * another word has taken a place. What one report's are stops holding when another's are asked for.
 */
export function smallWords(fields: readonly FieldText[]): SmallWords {
  places.fill(0);
  let before = 0;
  for (const { tokens } of fields) {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (isSmall(token)) places[token.word.lowerHash & (PLACES - 1)] = before + i + 1;
    }
    before += tokens.length;
  }
  let all: ReadonlySet<string> | null = null;
  return {
    holds(word) {
      const number = places[word.lowerHash & (PLACES - 1)]!;
      if (number === 0 || word.text.length < SHORTEST) return false;
      if (numbered(fields, number - 1).lower === word.lower) return true;
      all ??= new Set(fields.flatMap(({ tokens }) => tokens.filter(isSmall).map(({ lower }) => lower)));
      return all.has(word.lower);
    },
  };
}

const isSmall = (token: Token): boolean => token.end - token.start >= SHORTEST && !isCapital(token);

function numbered(fields: readonly FieldText[], number: number): Token {
  let left = number;
  for (const { tokens } of fields) {
    if (left < tokens.length) return tokens[left]!;
    left -= tokens.length;
  }
  throw new RangeError(`no token ${number}`);
}
