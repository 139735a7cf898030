import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildLexicon } from '../src/text/lexicon.ts';
import { ofOneShape } from '../src/text/one-shape.ts';
import { tokenBefore, tokenise } from '../src/text/tokens.ts';
import { capitals, triggerSet, wordFact, wordMap, wordSet } from '../src/text/words.ts';

const clitics = new Set(["'s", "'re"]);
const texts = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom('Ada', 'ADA’S', "don't", 'U.S.', '1,987', '3.5', '—', '“', ' ', '\n\n', '’', 'İx', '\ud83d'),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join('')),
);

/** As many spellings as no memory of words keeps. */
const manySpellings = Array.from({ length: 40_000 }, (_, index) => `Word${index.toString(36)}`);

describe('words', () => {
  it('are written as their tokens are, and lower-cased with plain apostrophes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const token of tokenise(text, clitics)) {
          assert.ok(token.start >= end && token.end > token.start);
          assert.match(text.slice(end, token.start), /^[\s\p{Zs}\p{Cf}\p{Cc}]*$/u);
          end = token.end;
          const exact = text.slice(token.start, token.end);
          assert.equal(token.text, exact);
          assert.equal(token.word.text, exact);
          assert.equal(token.lower, token.kind === 'word' ? exact.toLowerCase().replaceAll('’', "'") : exact);
          assert.equal(token.word.lower, token.lower);
        }
      }),
    );
  });

  it('are the same object for the same spelling, and another for another', () => {
    const [first, second, third] = tokenise('Quill quill Quill');
    assert.equal(first!.word, third!.word);
    assert.notEqual(first!.word, second!.word);
  });

  it('are told apart whatever their length and letters', () => {
    const spellings =
      'a aa Ada ada Adas quayside quaysides Quaysides Ł ŁŁŁŁ abcŁ abc aŁb üüüüüüü üüüüüüüü 12 1212 7 U.S.'.split(' ');
    const words = spellings.map((spelling) => tokenise(spelling)[0]!.word);
    for (const [index, spelling] of spellings.entries()) {
      assert.equal(words[index]!.text, spelling);
      assert.equal(words.indexOf(tokenise(spelling)[0]!.word), index);
      assert.equal(words[index]!.capital, /^\p{Lu}/u.test(spelling));
      assert.equal(words[index]!.hasDigit, /\d/.test(spelling));
    }
    const [, clitic] = tokenise('ADA’S', clitics);
    assert.equal(clitic!.word.capital, false);
  });

  it('keep what is known of them when their spelling is forgotten', () => {
    const length = wordFact((lower) => lower.length);
    const [before] = tokenise('Sandilands');
    assert.equal(length(before!.word), 10);
    for (const spelling of manySpellings) {
      const [token] = tokenise(spelling);
      assert.equal(token!.text, spelling);
      assert.equal(length(token!.word), spelling.length);
    }
    assert.equal(before!.word.text, 'Sandilands');
    assert.equal(length(before!.word), 10);
    assert.equal(length(tokenise('Sandilands')[0]!.word), 10);
  });

  it('are known as the sets, tables and lexicons that are asked have them', () => {
    const days = wordSet(['monday']);
    const numbers = wordMap([['two', 2]]);
    const lexicon = buildLexicon([
      ['monday', 'day'],
      ['monday night', 'night'],
    ] as const);
    const tokens = tokenise('Two on Monday night, MONDAY');
    assert.deepEqual(
      tokens.map(({ word }) => days.holds(word)),
      [false, false, true, false, false, true],
    );
    assert.deepEqual(
      tokens.map(({ word }) => numbers.of(word)),
      [2, undefined, undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(
      tokens.map((_, at) => lexicon.matchAt(tokens, at)?.value ?? null),
      [null, null, 'night', null, null, 'day'],
    );
    assert.equal(lexicon.matchAt(tokens, tokens.length), null);
  });

  it('know which sets hold them, however many there are and whenever they were made', () => {
    const [before] = tokenise('Monday');
    const days = wordSet(['monday', 'friday']);
    assert.equal(days.holds(before!.word), true);
    const sets = Array.from({ length: 100 }, (_, index) => wordSet(index % 3 === 0 ? ['monday'] : ['friday', 'two']));
    for (const token of [before!, ...tokenise('Monday FRIDAY two Saturday')])
      for (const set of [days, ...sets]) assert.equal(set.holds(token.word), set.has(token.lower));
    const numbers = wordMap([
      ['one', 0],
      ['two', 2],
    ]);
    for (const token of tokenise('One two friday')) {
      assert.equal(numbers.of(token.word), numbers.get(token.lower));
      assert.equal(numbers.holds(token.word), numbers.has(token.lower));
    }
  });

  it('are listed with values of one shape, which keep what they hold', () => {
    type Meaning = { readonly kind: 'small'; readonly value: number } | { readonly kind: 'half' };
    const rows = ofOneShape<Meaning>([
      ['half', { kind: 'half' }],
      ['two', { kind: 'small', value: 2 }],
    ]);
    assert.deepEqual(rows, [
      ['half', { kind: 'half', value: undefined }],
      ['two', { kind: 'small', value: 2 }],
    ]);
    assert.deepEqual(ofOneShape([]), []);
  });

  it('have a word before them but for the first', () => {
    const tokens = tokenise('Ada Quill');
    assert.equal(tokenBefore(tokens, 0), undefined);
    assert.equal(tokenBefore(tokens, 1), tokens[0]);
  });

  it('carry to their tokens at which of them something may begin', () => {
    const opensNumber = triggerSet(['one', 'half'], true);
    const opensDay = triggerSet(['monday']);
    const tokens = tokenise('One Monday, half of 1,987 Mondays with an A4');
    const texts = (wanted: (token: (typeof tokens)[number]) => boolean): string[] =>
      tokens.filter(wanted).map(({ text }) => text);
    assert.deepEqual(texts(opensNumber.isAt), ['One', 'half', '1,987', 'A4']);
    assert.deepEqual(texts(opensDay.isAt), ['Monday']);
    assert.deepEqual(texts(capitals.isAt), ['One', 'Monday', 'Mondays', 'A4']);
  });

  it('of a text longer than most are split the same', () => {
    const sentence = 'Mayor Ada Quill’s boat sank. ';
    const long = sentence.repeat(4000);
    const tokens = tokenise(long, clitics);
    const few = tokenise(sentence, clitics);
    assert.equal(tokens.length, few.length * 4000);
    assert.deepEqual(tokens.at(-2)!.text, few.at(-2)!.text);
    assert.equal(long.slice(tokens.at(-3)!.start, tokens.at(-3)!.end), 'boat');
  });
});
