import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { english } from '../src/lang/en/english.ts';
import { findGraphic } from '../src/statements/graphic.ts';
import { analyseField } from '../src/text/field-text.ts';

const graphicIn = (text: string): string[] =>
  findGraphic([analyseField('text', text, english.tokens)], english).map(({ start, end }) => text.slice(start, end));

test('tells descriptions of wounds and bodies from news of deaths', () => {
  for (const line of readFileSync(new URL('vectors/graphic.txt', import.meta.url), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const text = line.slice(2);
    assert.deepEqual(graphicIn(text), line.startsWith('+') ? [text] : [], text);
  }
});

test('marks the sentence and not its neighbours', () => {
  assert.deepEqual(graphicIn('Ten people died. He lay in a pool of blood. Police came.'), [
    'He lay in a pool of blood.',
  ]);
});

test('reads the body only', () => {
  assert.deepEqual(findGraphic([analyseField('headline', 'Pool of blood in hall', english.tokens)], english), []);
});
