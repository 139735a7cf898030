import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareReports } from '../src/derivation/compare.ts';
import { readItem } from '../src/index.ts';
import { english } from '../src/lang/en/english.ts';
import { plainReading, plainReport } from './reading-of.ts';

const before = [
  'The tanker Orsola ran aground off Cape Merrin early on Sunday with 24 sailors on board, the harbour master said.',
  'Tugs from Port Ellow reached the ship before noon but could not move her off the sandbank.',
  'No oil had leaked by evening, according to the environment ministry.',
].join('\n\n');
const after = [
  'The tanker Orsola ran aground off Cape Merrin early on Sunday with 26 sailors on board, the harbour master said.',
  'Tugs from Port Brannow reached the vessel before noon but could not move her off the sandbank.',
  'Fishermen laid floating barriers across the bay.',
].join('\n\n');

const [a, b] = [plainReading(plainReport('a', before, null)), plainReading(plainReport('b', after, null))];
const comparison = compareReports(a, b, [english]);

describe('compareReports', () => {
  it('gives what both have, as spans of each', () => {
    assert.equal(comparison.shared.length, 1);
    for (const { from, to } of comparison.shared) {
      assert.equal(before.slice(...from).slice(0, 10), after.slice(...to).slice(0, 10));
      assert.equal(before.slice(...from).at(-1), after.slice(...to).at(-1));
    }
    assert.ok(comparison.shareOfA > 0.6 && comparison.shareOfB > 0.6);
  });

  it('gives what was left out and what was added', () => {
    assert.deepEqual(
      comparison.leftOut.map(({ exact }) => exact),
      ['No oil had leaked by evening, according to the environment ministry'],
    );
    assert.deepEqual(
      comparison.added.map(({ exact }) => exact),
      ['Fishermen laid floating barriers across the bay'],
    );
  });

  it('gives what was changed, numbers and names first', () => {
    assert.deepEqual(
      comparison.changed.map(({ kind, a: was, b: is }) => [kind, was.exact, is.exact]),
      [
        ['number', '24', '26'],
        ['name', 'Ellow', 'Brannow'],
        ['words', 'ship', 'vessel'],
      ],
    );
    for (const { a: was, b: is } of comparison.changed) {
      assert.equal(before.slice(was.start, was.end), was.exact);
      assert.equal(after.slice(is.start, is.end), is.exact);
    }
  });

  it('gives the numbers and names that only one of them has', () => {
    const told = (text: string) => readItem({ key: `${text.length}.txt`, media: 'plain', content: text, known: {} });
    const { onlyInA, onlyInB } = compareReports(told(before), told(after), [english]);
    const exact = (excerpts: readonly { readonly exact: string }[]) => excerpts.map(({ exact }) => exact);
    assert.deepEqual(exact(onlyInA.names), ['Port Ellow']);
    assert.deepEqual(exact(onlyInB.names), ['Port Brannow']);
    assert.deepEqual([exact(onlyInA.numbers), exact(onlyInB.numbers)], [['24 sailors'], ['26 sailors']]);
  });

  it('sets figures on one question side by side, though the sentences were written anew', () => {
    const told = (text: string) => readItem({ key: `${text.length}.txt`, media: 'plain', content: text, known: {} });
    const first = told(
      'Halvik, Tuesday.\n\nAt least 12 people were killed and 31 injured when a crane fell on a market in Halvik, police said.',
    );
    const later = told(
      'Halvik, Wednesday.\n\nThe crane that came down in Halvik killed 14 people, the mayor told a crowd. Doctors treated 31 injured.',
    );
    const { changed } = compareReports(first, later, [english]);
    assert.deepEqual(
      changed.filter(({ kind }) => kind === 'number').map(({ a: was, b: is }) => [was.exact, is.exact]),
      [['At least 12 people', '14 people']],
    );
    for (const { a: was, b: is } of changed) {
      assert.equal(first.report.text.slice(was.start, was.end), was.exact);
      assert.equal(later.report.text.slice(is.start, is.end), is.exact);
    }
  });

  it('says how the two descend', () => {
    assert.equal(comparison.lineages.length, 1);
    assert.deepEqual([comparison.derivations[0]!.from, comparison.derivations[0]!.direction], ['a', 'unknown']);
  });

  it('finds nothing between reports that share nothing', () => {
    const other = plainReading(plainReport('c', 'Snow closed the pass above Lindal for a third day.', null));
    const { shared, changed, derivations, shareOfB } = compareReports(a, other, [english]);
    assert.deepEqual([shared, changed, derivations, shareOfB], [[], [], [], 0]);
  });

  it('compares a report with itself', () => {
    const same = compareReports(a, plainReading(plainReport('a2', before, null)), [english]);
    assert.deepEqual([same.shareOfA, same.shareOfB, same.leftOut, same.added, same.changed], [1, 1, [], [], []]);
  });
});
