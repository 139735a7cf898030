import assert from 'node:assert/strict';
import test from 'node:test';

import { assertLinear } from './linear.ts';

let sink = 0;
const spin = (steps: number): void => {
  for (let i = 0; i < steps; i++) sink = (sink * 31 + i) | 0;
};

test('work in proportion to its size passes, work by the square does not', () => {
  assertLinear((size) => spin(size * 2_000), 2_000);
  assert.throws(() => assertLinear((size) => spin(size * size), 500), /ms at 500/);
});
