import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Postings } from '../src/story/postings.ts';

const step = fc.oneof(
  { weight: 30, arbitrary: fc.record({ kind: fc.constant('add' as const), id: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const), id: fc.nat({ max: 4 }) }) },
);

describe('postings', () => {
  it('are the latest reports of each term, however many held it and whatever was forgotten', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 400, size: 'max' }), (steps) => {
        let postings = new Postings();
        const expected = new Map<number, number[]>();
        for (const [number, { kind, id }] of steps.entries()) {
          if (kind === 'add') {
            postings.add(id, number);
            expected.set(id, [...(expected.get(id) ?? []), number].slice(-Postings.kept));
          } else {
            postings.forget(id);
            expected.delete(id);
            const saved = structuredClone(postings.save());
            postings = new Postings();
            postings.restore(saved);
          }
        }
        for (let id = 0; id < 6; id++) {
          const { numbers, from, to } = postings.of(id);
          assert.deepEqual(
            Array.from(numbers.slice(from, to)).sort((a, b) => a - b),
            expected.get(id) ?? [],
          );
        }
      }),
    );
  });
});
