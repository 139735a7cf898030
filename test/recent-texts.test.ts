import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { seededRandom } from '../bench/random.ts';
import { ShingleWindow } from '../src/derivation/shingle-window.ts';
import { openRecentTexts } from '../src/index.ts';
import { winnow } from '../src/text/winnow.ts';
import { DESKS, tell } from './spin/desks.ts';
import { inventEvent } from './spin/events.ts';

describe('winnowing', () => {
  const hashes = fc.array(fc.nat(50), { maxLength: 40 }).map((list) => Uint32Array.from(list));
  const window = fc.integer({ min: 1, max: 9 });

  it('keeps a hash of every window, and none that is not there', () => {
    fc.assert(
      fc.property(hashes, window, (list, size) => {
        const kept = new Set(winnow(list, size));
        assert.ok([...kept].every((hash) => list.includes(hash)));
        for (let i = 0; i + size <= list.length; i++)
          assert.ok(list.subarray(i, i + size).some((hash) => kept.has(hash)));
        if (list.length > 0) assert.ok(kept.size > 0);
      }),
    );
  });

  it('keeps one in common of two texts that share a run as long as the window', () => {
    fc.assert(
      fc.property(hashes, hashes, hashes, window, (before, after, shared, size) => {
        fc.pre(shared.length >= size);
        const kept = new Set(winnow(Uint32Array.from([...before, ...shared]), size));
        assert.ok(winnow(Uint32Array.from([...shared, ...after]), size).some((hash) => kept.has(hash)));
      }),
    );
  });
});

describe('a window of shingles', () => {
  it('finds what plain counting finds among the reports it remembers', () => {
    const report = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (reports, remembered) => {
        const shingles = new ShingleWindow(remembered, 4096);
        for (const [number, own] of reports.entries()) {
          const found = shingles.add(Uint32Array.from(own)).map(({ report: other, share }) => [other, share]);
          const counted = reports
            .slice(0, number)
            .map((other, at) => [at, own.filter((shingle) => other.includes(shingle)).length] as const)
            .filter(([at, shared]) => at > number - remembered && (shared >= 2 || shared >= own.length / 2));
          // More than are told of only where more than the window tells at all.
          assert.equal(found.length, Math.min(8, counted.length));
          for (const [at, share] of found)
            assert.equal(share, counted.find(([other]) => other === at)![1] / own.length);
        }
      }),
    );
  });

  it('overwrites what is old, however many come', () => {
    const shingles = new ShingleWindow(1000, 64);
    const text = (number: number) => Uint32Array.from({ length: 8 }, (_, i) => number * 8 + i);
    for (let number = 0; number < 5000; number++) {
      const again = number > 10 && number % 3 === 0;
      const found = shingles.add(text(again ? number - 1 : number));
      assert.deepEqual(
        found.map(({ report }) => report),
        again ? [number - 1] : [],
      );
    }
    assert.deepEqual(shingles.add(text(4)), []);
  });

  it('stays quick when one shingle is in all reports, and still names a copy', () => {
    const shingles = new ShingleWindow(50_000, 100_000);
    const stock = Array.from({ length: 4 }, (_, i) => i);
    for (let number = 0; number < 50_000; number++) shingles.add(Uint32Array.from([...stock, 1e6 + number]));
    const own = [7e6, 7e6 + 1, 7e6 + 2];
    shingles.add(Uint32Array.from([...stock, ...own]));
    assert.deepEqual(shingles.add(Uint32Array.from([...own, ...stock])).map(({ report }) => report)[0], 50_000);
  });

  it('holds one report at least', () => {
    for (const reports of [0, -1, 1.5, Number.NaN]) assert.throws(() => new ShingleWindow(reports, 16), RangeError);
  });
});

describe('a stream against recent texts', () => {
  const random = seededRandom(9);
  const texts = Array.from({ length: 60 }, () => tell(DESKS[0], inventEvent(random), random).join('\n\n'));

  it('tells a copy of the report it was made from, whatever comes between', () => {
    const recent = openRecentTexts(1000);
    for (const [number, text] of texts.entries()) recent.add(`r${number}`, text);
    const copy = texts[7]!.split('\n\n').slice(2, 9).join('\n\n');
    const [found] = recent.add('copy', copy);
    assert.equal(found!.id, 'r7');
    assert.ok(found!.share > 0.8, String(found!.share));
  });

  it('forgets', () => {
    const recent = openRecentTexts(10);
    for (const [number, text] of texts.entries()) recent.add(`r${number}`, text);
    assert.ok(recent.add('late', texts[0]!).every(({ id }) => id !== 'r0'));
    assert.equal(recent.add('soon', texts[59]!)[0]!.id, 'r59');
  });

  it('takes texts without words, and very long ones', () => {
    const recent = openRecentTexts(10);
    assert.deepEqual(recent.add('none', ''), []);
    assert.deepEqual(recent.add('marks', '… — “”'), []);
    const long = Array.from({ length: 200_000 }, (_, i) => `word${i % 5000}`).join(' ');
    recent.add('long', long);
    assert.equal(recent.add('long again', long)[0]!.id, 'long');
  });
});
