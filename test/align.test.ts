import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { align, alignable } from '../src/text/align.ts';
import { SHINGLE, shingleHashes } from '../src/text/shingle.ts';
import { assertLinear } from './linear.ts';

const numbers = new Map<string, number>();
const numbered = (text: string): Uint32Array =>
  Uint32Array.from(
    text.split(' ').map((word) => {
      if (!numbers.has(word)) numbers.set(word, numbers.size);
      return numbers.get(word)!;
    }),
  );

/** Alignments as the words of `b` they cover. */
function aligned(a: string, b: string): string[] {
  const words = b.split(' ');
  return align(alignable(numbered(a)), alignable(numbered(b))).map(({ bStart, bEnd }) =>
    words.slice(bStart, bEnd).join(' '),
  );
}

describe('shingleHashes', () => {
  it('gives equal runs equal hashes, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 40 }), fc.array(fc.nat(50), { maxLength: 40 }), (before, run) => {
        const alone = shingleHashes(Uint32Array.from(run));
        const within = shingleHashes(Uint32Array.from([...before, ...run]));
        assert.deepEqual([...within].slice(within.length - alone.length), [...alone]);
      }),
    );
  });

  it('has none for a text shorter than a shingle', () => {
    assert.equal(shingleHashes(new Uint32Array(SHINGLE - 1)).length, 0);
    assert.equal(shingleHashes(new Uint32Array(SHINGLE)).length, 1);
  });
});

describe('align', () => {
  const wire = 'a fire broke out on the ferry late on monday and burned for two hours before crews put it out';

  it('finds what is copied word for word', () => {
    assert.deepEqual(aligned(wire, `yesterday ${wire} again`), [wire]);
  });

  it('follows a copy over a changed number', () => {
    const changed = wire.replace('two', 'three');
    assert.deepEqual(aligned(wire, changed), [changed]);
  });

  it('follows a copy over words put in and words left out', () => {
    const edited = 'a fire broke out on the old wooden ferry late on monday and burned before crews put it out';
    assert.deepEqual(aligned(wire, edited), [edited]);
  });

  it('finds paragraphs that were moved', () => {
    const [first, second] = ['one two three four five six', 'seven eight nine ten eleven twelve'];
    assert.deepEqual(aligned(`${first} ${second}`, `${second} x y z q r s t ${first}`), [second, first]);
  });

  it('finds nothing in common words that never stand in a row', () => {
    assert.deepEqual(aligned(wire, 'on the ferry crews put out a fire on monday late before it burned'), []);
  });

  it('pairs equal words only, rising in both texts, each word of b once', () => {
    const text = fc.array(fc.nat(6), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, (x, y) => {
        const [a, b] = [Uint32Array.from(x), Uint32Array.from(y)];
        const used = new Set<number>();
        for (const { runs, aStart, aEnd, bStart, bEnd } of align(alignable(a), alignable(b))) {
          const pairs = runs.flatMap((run) => Array.from({ length: run.length }, (_, n) => [run.a + n, run.b + n]));
          assert.ok(pairs.length >= SHINGLE);
          assert.deepEqual(
            [pairs[0], pairs.at(-1)],
            [
              [aStart, bStart],
              [aEnd - 1, bEnd - 1],
            ],
          );
          for (const [n, [i, j]] of pairs.entries()) {
            assert.equal(a[i!], b[j!]);
            assert.ok(!used.has(j!));
            used.add(j!);
            if (n > 0) assert.ok(i! > pairs[n - 1]![0]! && j! > pairs[n - 1]![1]!);
          }
        }
      }),
    );
  });

  it('stays quick on one word repeated without end', () => {
    assertLinear((length) => {
      const repeated = new Uint32Array(length);
      assert.ok(align(alignable(repeated), alignable(repeated)).length > 0);
    }, 5_000);
  });
});
