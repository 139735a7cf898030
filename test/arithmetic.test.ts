import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readItem } from '../src/desk.ts';
import { english } from '../src/lang/en/english.ts';
import { anchorHolds } from '../src/model/anchor.ts';
import type { Reading } from '../src/model/statement.ts';
import { findArithmetic } from '../src/reconcile/notices-arithmetic.ts';

const read = (...texts: readonly string[]): Reading[] =>
  texts.map((content, index) => readItem({ key: `${index}.txt`, media: 'plain', content, known: {} }, [english]));

const told = (...texts: readonly string[]): string[] => {
  const readings = read(...texts);
  return findArithmetic(readings, english).map(({ message, anchors }) => {
    for (const anchor of anchors)
      assert.ok(readings.some(({ report }) => report.id === anchor.report && anchorHolds(anchor, report)));
    return message;
  });
};

test('arithmetic: a part greater than its whole is told', () => {
  assert.deepEqual(told('The ferry fire off Marrow killed 12 people, including 14 children, officials said.'), [
    '0.txt gives a part that is greater than its whole: “14 children” of “12 people”',
  ]);
});

test('arithmetic: parts that do not make their total are told', () => {
  assert.deepEqual(told('Twelve people were killed: 10 tourists and three pilots.'), [
    '0.txt does not add up: “10 tourists” and “three pilots” make 13, but its total is “Twelve people”',
  ]);
  assert.deepEqual(told('The crash at Selby killed 12 people. It killed 10 tourists and three pilots, police said.'), [
    '0.txt does not add up: “10 tourists” and “three pilots” make 13, but its total is “12 people”',
  ]);
});

test('arithmetic: parts of one report above every total of the others are told', () => {
  assert.deepEqual(told('The crash at Selby killed 12 people.', 'The crash killed 10 tourists and three pilots.'), [
    '1.txt does not fit the other reports: “10 tourists” and “three pilots” make 13, but no report’s total is above “12 people”',
  ]);
});

test('arithmetic: what adds up, or has an innocent reading, is not told', () => {
  for (const text of [
    'The crash killed 12 people, including 10 tourists and two pilots.',
    'Twelve people were killed: 10 tourists and two pilots.',
    'At least 12 people died, including 15 children.',
    'The crash killed about 12 people, among them 14 students.',
    'Police arrested two families, including five children.',
    'The fire injured 12 people, including 14-year-old Jane Roe.',
    'The blast killed 12 people, including nine women and five nurses.',
    'The crash killed 10 tourists and two pilots. In 2014, six people died in a crash near Dunvale.',
    'The crash killed 10 tourists and two pilots. Six people died when a seaplane sank that day.',
    'The crash killed dozens of people, including 30 students.',
    'Twelve dead: 14 injured in the same blast.',
    'The storm killed 12 people and injured 14.',
  ])
    assert.deepEqual(told(text), [], text);
});
