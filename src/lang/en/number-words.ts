import { ofOneShape } from '../../text/one-shape.ts';
import { wordMap, wordSet } from '../../text/words.ts';
import type { NumberLexicon, NumberWord } from '../figure-lexicon.ts';

const list = (text: string): string[] => text.trim().split(/\s+/);

const words = new Map<string, NumberWord>();
list(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`).forEach((word, value) => {
  words.set(word, { kind: 'small', value });
});
list('twenty thirty forty fifty sixty seventy eighty ninety').forEach((word, at) => {
  words.set(word, { kind: 'tens', value: 20 + 10 * at });
});
for (const word of ['nought', 'naught']) words.set(word, { kind: 'small', value: 0 });
words.set('fourty', { kind: 'tens', value: 40 });
words.set('hundred', { kind: 'hundred' });

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  lakh: 1e5,
  crore: 1e7,
};
for (const [word, value] of Object.entries(scales))
  words.set(word, { kind: 'scale', value, short: false, glued: false });
const shortScales: Readonly<Record<string, number>> = {
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  mio: 1e6,
  bn: 1e9,
  bln: 1e9,
  tn: 1e12,
  trn: 1e12,
  tln: 1e12,
};
for (const [word, value] of Object.entries(shortScales))
  words.set(word, { kind: 'scale', value, short: true, glued: false });
for (const [word, value] of [
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
] as const)
  words.set(word, { kind: 'scale', value, short: true, glued: true });

const parts: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  fifteenth: 15,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  hundredth: 100,
  thousandth: 1000,
  millionth: 1e6,
  billionth: 1e9,
  trillionth: 1e12,
};
for (const [word, value] of Object.entries(parts)) {
  words.set(word, { kind: 'part', value, plural: false });
  words.set(`${word}s`, { kind: 'part', value, plural: true });
}
words.set('half', { kind: 'half' });
words.set('halves', { kind: 'part', value: 2, plural: true });

const groups: readonly (readonly [string, number, boolean])[] = [
  ['dozen', 12, false],
  ['couple', 2, true],
  ['pair', 2, true],
  ['trio', 3, true],
  ['score', 20, true],
];
for (const word of ['doz', 'dozs', 'dzs']) words.set(word, { kind: 'scale', value: 12, short: false, glued: false });
for (const [word, value, of] of groups) words.set(word, { kind: 'group', value, of });

/** The least the plural can mean: two of them; newsrooms read `tens` as two, too. */
const vague: readonly (readonly [string, number, boolean])[] = [
  ['tens', 20, true],
  ['dozens', 24, false],
  ['scores', 40, true],
  ['hundreds', 200, false],
  ['thousands', 2e3, false],
  ['millions', 2e6, false],
  ['billions', 2e9, false],
  ['trillions', 2e12, false],
];
for (const [word, value, of] of vague) words.set(word, { kind: 'vague', value, of });
words.set('several', { kind: 'few', value: 3, scaled: false });
words.set('few', { kind: 'few', value: 3, scaled: true });
words.set('a', { kind: 'article' });
words.set('an', { kind: 'article' });

const multiples: readonly (readonly [string, number, 'up' | 'down' | null, boolean])[] = [
  ['doubled', 2, 'up', false],
  ['doubling', 2, 'up', false],
  ['tripled', 3, 'up', false],
  ['tripling', 3, 'up', false],
  ['trebled', 3, 'up', false],
  ['quadrupled', 4, 'up', false],
  ['twice', 2, null, false],
  ['thrice', 3, null, false],
  ['double', 2, null, true],
  ['triple', 3, null, true],
  ['treble', 3, null, true],
  ['twofold', 2, null, false],
  ['threefold', 3, null, false],
  ['fourfold', 4, null, false],
  ['fivefold', 5, null, false],
  ['sixfold', 6, null, false],
  ['sevenfold', 7, null, false],
  ['eightfold', 8, null, false],
  ['ninefold', 9, null, false],
  ['tenfold', 10, null, false],
];
for (const [word, value, trend, determined] of multiples)
  words.set(word, { kind: 'multiple', value, trend, determined });

export const numbers: NumberLexicon = {
  words: wordMap(ofOneShape(words)),
  characters: wordMap([
    ['½', 1 / 2],
    ['⅓', 1 / 3],
    ['⅔', 2 / 3],
    ['¼', 1 / 4],
    ['¾', 3 / 4],
    ['⅕', 1 / 5],
    ['⅖', 2 / 5],
    ['⅗', 3 / 5],
    ['⅘', 4 / 5],
    ['⅙', 1 / 6],
    ['⅚', 5 / 6],
    ['⅛', 1 / 8],
    ['⅜', 3 / 8],
    ['⅝', 5 / 8],
    ['⅞', 7 / 8],
  ]),
  joiners: wordSet(['and']),
  points: wordSet(['point']),
  negatives: wordSet(['minus', 'negative']),
  partitives: wordSet(['of']),
  ordinalParts: wordMap([
    ['first', { value: 1, plural: false }],
    ['firsts', { value: 1, plural: true }],
    ['second', { value: 2, plural: false }],
    ['seconds', { value: 2, plural: true }],
  ]),
  determiners: wordSet(list('the its their his her our my your this that these those as what')),
  ordinals: wordSet(list('first second other the')),
  multipleUnit: 'time',
};
