import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { english } from '../src/lang/en/english.ts';
import type { Bound } from '../src/model/statement.ts';
import { compatible, roundStep } from '../src/reconcile/ladder/agreement.ts';
import { answerOf } from '../src/reconcile/ladder/answer.ts';
import { plainReading, plainReport } from './reading-of.ts';

const answer = (words: string) => {
  const match = /^(?:(vague|at least|more than|up to|less than|about) )?([\d.]+) (\w+)$/.exec(words)!;
  const [, bound, value, unit] = match;
  const figure = {
    exact: words,
    value: Number(value),
    unit: unit!,
    topic: `other:${unit}`,
    vague: bound === 'vague',
    bound: (bound === undefined || bound === 'vague' ? 'exactly' : bound) as Bound,
  };
  const reading = plainReading(plainReport('a', words, null), [figure]);
  return answerOf(reading, reading.figures[0]!, english)!;
};

const vectors = readFileSync(new URL('vectors/ladder-agreement.txt', import.meta.url), 'utf8').split('\n');
for (const line of vectors.filter((line) => line !== '' && !line.startsWith('#'))) {
  const [values, expected] = line.split(' | ') as [string, string];
  test(`one value for ${values}: ${expected}`, () =>
    assert.equal(compatible(values.split(' ; ').map(answer)), expected === 'yes'));
}

test('the step of a round number', () => {
  for (const [value, step] of [
    [130, 10],
    [133, 1],
    [20_000, 10_000],
    [2.5, 0.1],
    [0, 1],
  ] as const)
    assert.ok(Math.abs(roundStep(value) - step) < 1e-9, String(value));
});
