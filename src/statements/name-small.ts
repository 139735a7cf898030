import type { FieldText } from '../text/field-text.ts';
import type { Word } from '../text/words.ts';
import { isCapital } from './name-capitals.ts';

/** The words that a report writes without a capital somewhere; function words aside, which are common whatever it writes. */
export interface SmallWords {
  holds(word: Word): boolean;
}

/** Shorter words are function words. */
const SHORTEST = 4;

/** Open places by hash; those with another stamp are free, so that nothing need be wiped between two reports. */
interface Table {
  readonly words: (Word | undefined)[];
  readonly stamps: Int32Array;
}

const tableOf = (places: number): Table => ({
  words: new Array(places).fill(undefined),
  stamps: new Int32Array(places),
});

const PLACES = 1 << 13;
const kept = tableOf(PLACES);
let stamp = 0;

/** Places looked at for a word: no input makes more of it. */
const MOST_PROBES = 32;
const CROWDED = -1;

/** Where the word stands, or may be put. */
function placeOf({ words, stamps }: Table, own: number, { lower, lowerHash }: Word): number {
  const last = stamps.length - 1;
  let place = lowerHash & last;
  for (let probe = 0; probe < MOST_PROBES; probe++) {
    if (stamps[place] !== own || words[place]!.lower === lower) return place;
    place = (place + 1) & last;
  }
  return CROWDED;
}

/** What one report's are stops holding when another's are asked for. */
export function smallWords(fields: readonly FieldText[]): SmallWords {
  const most = fields.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const table = 2 * most <= PLACES ? kept : tableOf(2 ** Math.ceil(Math.log2(2 * most)));
  const { words, stamps } = table;
  const others = new Set<string>();
  stamp = (stamp + 1) | 0;
  const own = stamp;
  for (const { tokens } of fields)
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.end - token.start < SHORTEST || isCapital(token)) continue;
      const place = placeOf(table, own, token.word);
      if (place === CROWDED) others.add(token.lower);
      else if (stamps[place] !== own) {
        words[place] = token.word;
        stamps[place] = own;
      }
    }
  return {
    holds(word) {
      if (word.text.length < SHORTEST) return false;
      const place = placeOf(table, own, word);
      return place === CROWDED ? others.has(word.lower) : stamps[place] === own;
    },
  };
}
