import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { averageLinkage } from '../src/story/clusters.ts';

const links = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows.flat());

test('joins what is linked on average, not what one pair links', () => {
  const rows = [
    [0, 2, -3],
    [2, 0, 1],
    [-3, 1, 0],
  ];
  assert.deepEqual(averageLinkage([1, 1, 1], links(rows)), [[0, 1], [2]]);
});

test('a unit of many weighs as many', () => {
  const rows = [
    [0, 3, -1],
    [3, 0, 2],
    [-1, 2, 0],
  ];
  assert.deepEqual(averageLinkage([1, 1, 1], links(rows)), [[0, 1, 2]]);
  assert.deepEqual(averageLinkage([4, 1, 1], links(rows)), [[0, 1], [2]]);
});

test('joins all when every mean is positive, none when no link is', () => {
  assert.deepEqual(averageLinkage([1, 1, 1], new Float64Array(9).fill(1)), [[0, 1, 2]]);
  assert.deepEqual(averageLinkage([1, 1, 1], new Float64Array(9).fill(-1)), [[0], [1], [2]]);
  assert.deepEqual(averageLinkage([], new Float64Array(0)), []);
  assert.deepEqual(averageLinkage([1], new Float64Array(1)), [[0]]);
});

test('every member stands in one cluster, in order', () => {
  const matrix = fc
    .integer({ min: 1, max: 12 })
    .chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: count * count, maxLength: count * count }),
      ),
    );
  fc.assert(
    fc.property(matrix, ([count, values]) => {
      const symmetric = new Float64Array(count * count);
      for (let i = 0; i < count; i++)
        for (let j = 0; j < count; j++) symmetric[i * count + j] = values[Math.min(i, j) * count + Math.max(i, j)]!;
      const clusters = averageLinkage(new Array(count).fill(1), symmetric);
      assert.deepEqual(
        clusters.flat().sort((a, b) => a - b),
        Array.from({ length: count }, (_, i) => i),
      );
      for (const cluster of clusters)
        assert.deepEqual(
          cluster,
          [...cluster].sort((a, b) => a - b),
        );
    }),
  );
});
