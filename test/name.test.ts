import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { english } from '../src/lang/en/english.ts';
import type { Name } from '../src/model/statement.ts';
import { findNames } from '../src/statements/name.ts';
import { analyseField } from '../src/text/field-text.ts';
import { assertLinear } from './linear.ts';

const namesIn = (text: string, headline = ''): Name[] =>
  findNames([analyseField('headline', headline, english.tokens), analyseField('text', text, english.tokens)], english);
const full = (text: string, exact: string, headline = ''): string | undefined =>
  namesIn(text, headline).find((name) => name.exact === exact)?.name;

test('finds each name of the vectors with its kind, and no other', () => {
  for (const line of readFileSync(new URL('vectors/names.txt', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [text, expected] = line.split('=>').map((part) => part.trim()) as [string, string];
    const found = namesIn(text);
    const wanted = expected === '' ? [] : expected.split(' ; ').map((one) => one.split('/'));
    assert.deepEqual(
      found.map(({ exact }) => exact),
      wanted.map(([exact]) => exact),
      text,
    );
    for (const [index, [exact, kind]] of wanted.entries())
      if (kind !== '?') assert.equal(found[index]!.kind, kind, `${exact} in: ${text}`);
  }
});

test('a surname takes the full name of the one person who bears it', () => {
  const text = 'Minister Dana Holm spoke. Later Holm left. “I am tired,” Holm said.';
  assert.equal(full(text, 'Holm'), 'Dana Holm');
});

test('a surname that two people bear stays as it is', () => {
  const text = 'Dana Holm met Peter Holm there. Afterwards it was said that Holm left.';
  assert.equal(full(text, 'Holm'), 'Holm');
});

test('a byline at the foot introduces no one', () => {
  const filler = 'It rained in the valley, and nobody came to the market. '.repeat(40);
  assert.equal(full(`President Holm spoke. ${filler}\n\n(Reporting by Anna Holm)`, 'Holm'), 'Holm');
});

test('initialisms of places go on with what follows them', () => {
  assert.equal(namesIn('He told the U.N. Security Council so.')[0]?.exact, 'U.N. Security Council');
});

test('an acronym takes the name it is explained with, or whose initials it is', () => {
  assert.equal(full('The Northern Relief Council (NRC) came. The NRC left.', 'NRC'), 'Northern Relief Council');
  assert.equal(full('The Grain Trade Commission met, and the GTC voted.', 'GTC'), 'Grain Trade Commission');
});

test('spellings of a known name take the fullest that is written', () => {
  assert.equal(full('Officials in the U.S. said that the United States would help.', 'U.S.'), 'United States');
  assert.equal(full('Officials in the U.S. said so.', 'U.S.'), 'U.S.');
});

test('in a headline in Title Case only names of the text and of the lists count', () => {
  const names = namesIn('On Sunday Dana Holm said that she had left Paris.', 'Holm Leaves Paris After Long Strike');
  assert.deepEqual(
    names.filter(({ field }) => field === 'headline').map(({ exact, name }) => [exact, name]),
    [
      ['Holm', 'Dana Holm'],
      ['Paris', 'Paris'],
    ],
  );
});

test('every span holds its words, and no two overlap, whatever the text', () => {
  const word = fc.constantFrom(
    'Mr.',
    'Anna',
    'of',
    'the',
    'Ministry',
    'al',
    '-',
    'Assad',
    "'s",
    'Police',
    'said',
    'US',
    '.',
    ',',
    '(',
    'UN',
    'and',
    'van',
    'Berlin',
    '\n\n',
    '“',
    'J.',
    '&',
    'Russian',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ');
      const names = namesIn(text);
      for (const name of names) assert.equal(text.slice(name.start, name.end), name.exact);
      for (let i = 1; i < names.length; i++) assert.ok(names[i - 1]!.end <= names[i]!.start);
    }),
  );
});

test('a megabyte of capitals costs time in proportion', () => {
  for (const unit of [
    'Aa ',
    'A.',
    "A's ",
    'al-',
    'President ',
    'Bank of ',
    'Food and ',
    'Ada Holm Sees Long Road\n\n',
  ]) {
    assertLinear(
      (units) => findNames([analyseField('text', unit.repeat(units), english.tokens)], english),
      20_000,
      8,
      unit,
    );
  }
});
