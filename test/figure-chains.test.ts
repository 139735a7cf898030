import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readItem } from '../src/index.ts';

/** `value <- outermost <- ...` of every figure that rests on someone's word. */
const chainsOf = (text: string): string[] =>
  readItem({ key: 'wall.txt', media: 'plain', content: `${text}\n`, known: {} }).figures.map(({ value, chain }) =>
    [value, ...chain.map(({ name }) => name)].join(' <- '),
  );

describe('a figure rests on the word of', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'At least 12 people were killed when the wall fell, police chief Ada Quill said.': ['12 <- Ada Quill'],
    'The wall fell and killed 12 people.': ['12'],
    'The Free Coast Front claimed responsibility for the raid, in which at least 12 people died.': ['12'],
    'The gunman fired 17 shots.': ['17'],
    'The boy threatened two girls with a knife.': ['2'],
    'The boy threatened to shoot two hostages.': ['2 <- The boy'],
    'The raid claimed by the Free Coast Front left at least 12 people dead.': ['12'],
  };
  for (const [text, expected] of Object.entries(cases)) it(text, () => assert.deepEqual(chainsOf(text), expected));
});
