import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { english } from '../src/lang/en/english.ts';
import type { Field } from '../src/model/report.ts';
import type { Figure, TimeMention } from '../src/model/statement.ts';
import { valueOfNumeral } from '../src/statements/figure/numeral.ts';
import { findFigures } from '../src/statements/figure.ts';
import { analyseField } from '../src/text/field-text.ts';
import { assertLinear } from './linear.ts';

const figuresIn = (text: string, field: Field = 'text', times: readonly TimeMention[] = []): Figure[] =>
  findFigures([analyseField(field, text, english.tokens)], { times, names: [] }, english);

const cases = (name: string): string[] =>
  readFileSync(new URL(`./vectors/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const describe = (figure: Figure): string =>
  [
    figure.high === null ? figure.value : `${figure.value}..${figure.high}`,
    figure.unit || '-',
    figure.bound,
    figure.topic,
    figure.scope,
    ...(figure.trend === null ? [] : [figure.trend]),
    ...(figure.asOf === 'earlier' ? ['earlier'] : []),
    ...(figure.vague ? ['vague'] : []),
  ].join('; ');

test('figures: value, unit, bound, topic, scope and span of every case', () => {
  for (const line of cases('figures')) {
    const [marked, expected] = line.split(' => ');
    const text = marked!.replace(/[[\]]/g, '');
    const found = figuresIn(text);
    let shown = text;
    for (const { start, end, exact } of found.toReversed())
      shown = `${shown.slice(0, start)}[${exact}]${shown.slice(end)}`;
    assert.equal(`${shown} => ${found.map(describe).join(' | ')}`, `${marked} => ${expected}`);
  }
});

test('figures: dates, scores, names, lists and pronouns are none', () => {
  for (const line of cases('figures-none'))
    assert.deepEqual(
      figuresIn(line).map(({ exact }) => exact),
      [],
      line,
    );
});

test('figures: a headline is read like a text, and says so', () => {
  const [figure] = figuresIn('12 Dead As Ferry Sinks Off Port Marrow', 'headline');
  assert.equal(figure?.field, 'headline');
  assert.equal(figure?.topic, 'killed');
  assert.equal(figure?.exact, '12');
});

test('figures: particular people are a part where the report gives a total', () => {
  const found = figuresIn('The crash killed 12 people. Ten tourists and two pilots died.');
  assert.deepEqual(
    found.map(({ value, scope }) => [value, scope]),
    [
      [12, 'event'],
      [10, 'part'],
      [2, 'part'],
    ],
  );
});

test('figures: what a paragraph tells of an older time is of another event', () => {
  const text =
    'Five people died on 3 May 2021. \n\nA blast hit the town in March 2014. Sixty people were killed. \n\nSeven were hurt.';
  const time = (exact: string, value: string): TimeMention => {
    const start = text.indexOf(exact);
    return { field: 'text', start, end: start + exact.length, exact, value, certainty: 'written', basis: null };
  };
  const found = figuresIn(text, 'text', [time('3 May 2021', '2021-05-03'), time('March 2014', '2014-03')]);
  assert.deepEqual(
    found.map(({ value, scope }) => [value, scope]),
    [
      [5, 'event'],
      [60, 'other'],
      [7, 'event'],
    ],
  );
});

test('figures: what is counted stands in the words of the text', () => {
  const [figure] = figuresIn('Police arrested four alleged members of the gang.');
  assert.equal(figure?.of, 'alleged members');
  assert.equal(figure?.unit, 'member');
});

test('figures: separators of different countries', () => {
  const numerals: readonly (readonly [string, number | null])[] = [
    ['1,987', 1987],
    ['3.5', 3.5],
    ['1.234.567', 1234567],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['12,34,567', 1234567],
    ['5,5', 5.5],
    ['22,24,26', null],
  ];
  for (const [text, value] of numerals) assert.equal(valueOfNumeral(text), value, text);
});

const piece = fc.constantFrom(
  ...'12 1,000 3.5 half a million dozens of twenty-one people were killed injured , . - $ £ % ( ) between and to from up down one in 2004 more than at least per day year old m bn The Boeing ½ / :'.split(
    ' ',
  ),
);

test('figures: spans slice, values are numbers, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 }),
      fc.boolean(),
      (words, tight) => {
        const text = words.join(tight ? '' : ' ');
        let end = 0;
        for (const figure of figuresIn(text)) {
          assert.equal(text.slice(figure.start, figure.end), figure.exact);
          assert.ok(figure.end > figure.start && figure.start >= end - figure.exact.length);
          assert.ok(Number.isFinite(figure.value));
          assert.ok(figure.high === null || Number.isFinite(figure.high));
          end = figure.end;
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('figures: as much of anything again takes as long again', () => {
  const hostile = `7|7,|12 |A|One hundred and |5-|1/|1x10^|$|5 to |between 5 and |half a |3 hours, |dozens of |no |family of five |
    killed 12, |of 3 of |1 000 |twenty-|1 in |last year 5 |12 dead: 2 |(5 `;
  for (const unit of hostile.split('|').map((row) => row.replace(/^\s+/, ''))) {
    assertLinear((length) => figuresIn(unit.repeat(length / unit.length)), 15_000, 8, unit);
  }
});

test('figures: a million digits are no figure, a million letters of number words are read', () => {
  assert.deepEqual(figuresIn('7'.repeat(1_000_000)), []);
  assert.ok(figuresIn('one hundred and '.repeat(62_500)).length > 0);
});
