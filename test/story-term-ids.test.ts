import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hashEntry, type TermHash, TermIds } from '../src/story/term-ids.ts';

/** Few values, so that terms fall on one another's slots and are met again. */
const half = fc.integer({ min: -3, max: 12 }).map((value) => value * 4095);
const step = fc.record({ first: half, second: half, forget: fc.boolean() });

describe('ids of terms', () => {
  it('are what a map would answer, whatever is entered and forgotten', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const ids = new TermIds();
        const expected = new Map<string, { readonly hash: TermHash; readonly id: number }>();
        for (const [id, { first, second, forget }] of steps.entries()) {
          const key = `${first} ${second}`;
          const hash = { first, second };
          assert.equal(ids.of(hash), expected.get(key)?.id ?? -1);
          if (!expected.has(key)) {
            ids.enter(hash, id);
            expected.set(key, { hash, id });
          } else if (forget) {
            ids.forget(hash);
            expected.delete(key);
          }
        }
        for (const { hash, id } of expected.values()) assert.equal(ids.of(hash), id);
      }),
    );
  });

  it('are found among thousands that want the same few slots', () => {
    // Alike in all bits by which tables of this size place them.
    const crowd = Array.from({ length: 3000 }, (_, id): TermHash => ({ first: (id << 20) | (id % 3), second: id }));
    const others = fc.array(fc.nat({ max: crowd.length - 1 }), { maxLength: 2000, size: 'max' });
    fc.assert(
      fc.property(others, (forgotten) => {
        const ids = new TermIds();
        for (const [id, hash] of crowd.entries()) ids.enter(hash, id);
        const left = new Set(crowd.keys());
        for (const id of forgotten) if (left.delete(id)) ids.forget(crowd[id]!);
        for (const [id, hash] of crowd.entries()) assert.equal(ids.of(hash), left.has(id) ? id : -1);
        for (const [id, hash] of crowd.entries()) if (!left.has(id)) ids.enter(hash, id);
        for (const [id, hash] of crowd.entries()) assert.equal(ids.of(hash), id);
      }),
      { numRuns: 20 },
    );
  });

  it('stay when the table grows', () => {
    const ids = new TermIds();
    const hashes = Array.from({ length: 20_000 }, (_, id): TermHash => hashOf(`term${id}`));
    for (const [id, hash] of hashes.entries()) ids.enter(hash, id);
    for (const [id, hash] of hashes.entries()) assert.equal(ids.of(hash), id);
    for (const hash of hashes.slice(0, 10_000)) ids.forget(hash);
    for (const [id, hash] of hashes.entries()) assert.equal(ids.of(hash), id < 10_000 ? -1 : id);
  });
});

describe('the hash of a column’s entry', () => {
  it('is that of the entry alone, wherever it stands', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }).map((word) => word.replaceAll(' ', '_')));
    fc.assert(
      fc.property(words, (entries) => {
        const column = entries.join(' ');
        const hash: TermHash = { first: 0, second: 0 };
        let from = 0;
        for (const entry of entries) {
          const to = hashEntry(column, from, hash);
          assert.equal(column.slice(from, to), entry);
          assert.deepEqual({ ...hash }, hashOf(entry));
          from = to + 1;
        }
      }),
    );
  });

  it('differs for a hundred thousand terms in the half that finds the slot, but for as many as chance gives', () => {
    const firsts = new Set(Array.from({ length: 100_000 }, (_, at) => hashOf(`${at.toString(36)}ing`).first));
    assert.ok(firsts.size > 99_990, `${firsts.size} of 100,000 differ`);
  });
});

function hashOf(term: string): TermHash {
  const hash: TermHash = { first: 0, second: 0 };
  hashEntry(term, 0, hash);
  return hash;
}
