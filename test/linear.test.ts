import assert from 'node:assert/strict';
import test from 'node:test';

import { assertLinear, processorMs } from './linear.ts';

/** So many milliseconds of processor, however quick the machine is. */
const burn = (milliseconds: number): void => {
  for (let spent = 0; spent < milliseconds; ) spent += processorMs(() => Math.sqrt(spent));
};

test('work in proportion to its size passes, work by the square does not', () => {
  assertLinear((size) => burn(size), 5);
  assert.throws(() => assertLinear((size) => burn(size * size), 3), /ms at 24$/);
});
