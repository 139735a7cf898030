import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { english } from '../src/lang/en/english.ts';
import type { TimeMention } from '../src/model/statement.ts';
import { findTimes } from '../src/statements/time.ts';
import { analyseField } from '../src/text/field-text.ts';
import { assertLinear } from './linear.ts';
import { plainReport } from './reading-of.ts';

const timesOf = (text: string, published: string | null): TimeMention[] =>
  findTimes([analyseField('text', text, english.tokens)], plainReport('a', text, published), english);

const linesOf = (file: string): string[] =>
  readFileSync(new URL(`vectors/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

for (const line of linesOf('times.txt')) {
  const [published, text, expected] = line.split(' | ') as [string, string, string];
  test(`time: ${text}`, () => {
    const found = timesOf(text, published === '-' ? null : published);
    for (const time of found) assert.equal(text.slice(time.start, time.end), time.exact);
    const shown = found.map(({ exact, value, certainty, partial }) =>
      `${exact} = ${value} ${certainty}${partial === undefined ? '' : ` ?${partial}`}`.trim(),
    );
    assert.equal(shown.join(' ; '), expected);
  });
}

for (const text of linesOf('times_invalid.txt')) {
  test(`no time: ${text}`, () =>
    assert.deepEqual(
      timesOf(text, '2031-05-14').map(({ exact }) => exact),
      [],
    ));
}

test('an inferred time says what it was worked out from', () => {
  assert.equal(timesOf('It burned on Friday.', '2031-05-14T09:00:00Z')[0]!.basis, 'published 2031-05-14');
  const [, clock] = timesOf('It burned on 3 May 2031. Crews left at 9 p.m. again.', null);
  assert.equal(clock!.basis, '“3 May 2031”: 2031-05-03');
  assert.equal(clock!.certainty, 'inferred');
});

test('any text gives times that stand in it, in order and apart', () => {
  const pieces = [
    'March',
    '7',
    ',',
    '2014',
    'Friday',
    'at',
    '8',
    'p.m.',
    'late',
    'last',
    'week',
    '-',
    'and',
    '.',
    ':',
    '30',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (words) => {
      const text = words.join(' ');
      let end = 0;
      for (const time of timesOf(text, '2031-05-14')) {
        assert.equal(text.slice(time.start, time.end), time.exact);
        assert.ok(time.start >= end);
        end = time.end;
      }
    }),
  );
});

test('hostile input stays linear', () => {
  for (const piece of ['May ', '2014 ', 'late ', 'last ', '12:', '2014-', 'night of ', 'early ', 'a ']) {
    assertLinear((length) => timesOf(piece.repeat(length / piece.length), null), 50_000, 8, piece);
  }
});
