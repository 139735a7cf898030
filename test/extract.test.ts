import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readItems } from '../src/desk.ts';
import { type Item, openStemma, readItem } from '../src/index.ts';

const texts = [
  'Two dockers were killed in Eastwick on Monday, the harbour board said. “We ran,” Ann Orr, a crane driver, told reporters.',
  '',
  'The Varlan Company will pay $3.5 million, up from $2 million in 2011. Its head, Ann Orr, said she was “relieved.”',
  'A ferry sank.\n\nNPA, citing two officials, reported that 30 were aboard.',
];

describe('reports read together', () => {
  it('say what each says by itself, in their order', () => {
    const stemma = openStemma();
    const items = texts.map((content, i): Item => ({ key: `${i}.txt`, media: 'plain', content, known: {} }));
    const together = readItems(items, stemma.languages);
    assert.deepEqual(
      together,
      items.map((item) => readItem(item, stemma)),
    );
    assert.deepEqual(
      together.map(({ figures }) => figures.map(({ exact }) => exact)),
      [['Two dockers'], [], ['$3.5 million', '$2 million'], ['two officials', '30']],
    );
    assert.deepEqual(readItems([], stemma.languages), []);
  });
});
