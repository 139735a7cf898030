import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { packed, unpacked } from '../src/store/packing.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

test('what is packed comes back, whatever its characters, halves of pairs too', () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, fc.oneof(anyText, fc.array(anyText))), anyText, (value, half) => {
      const given = { ...value, half: `${half}\ud83d` };
      assert.deepEqual(unpacked(packed(given)), given);
    }),
  );
});

test('a value longer than the memory that is kept comes back, too', () => {
  for (const length of [(1 << 17) - 4, (1 << 17) - 2, 1 << 17, 300_000])
    assert.equal(unpacked(packed('“é😀'.repeat(length / 4))), '“é😀'.repeat(length / 4));
});
