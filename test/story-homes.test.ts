import assert from 'node:assert/strict';
import { test } from 'node:test';
import { homesOf } from '../src/story/homes.ts';

test('a cluster goes on as the story most of it came from', () => {
  assert.deepEqual(homesOf([['a', 'a', 'b']]), ['a']);
});

test('a story that is split goes on in its larger part; the other is new', () => {
  assert.deepEqual(homesOf([['a'], ['a', 'a']]), [null, 'a']);
});

test('a cluster whose story is taken goes on as another of its stories', () => {
  assert.deepEqual(
    homesOf([
      ['a', 'a', 'a'],
      ['a', 'a', 'b'],
    ]),
    ['a', 'b'],
  );
});

test('ties go to the earlier cluster and to the story met first', () => {
  assert.deepEqual(homesOf([['a'], ['a']]), ['a', null]);
  assert.deepEqual(homesOf([['b', 'a']]), ['b']);
});
