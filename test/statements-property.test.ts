import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Reading, readItem } from '../src/index.ts';
import { fieldText } from '../src/model/report.ts';
import { assertLinear } from './linear.ts';

const readText = (content: string): Reading => readItem({ key: 'x.txt', media: 'plain', content, known: {} });

/** Pieces of news prose, marks and oddities, so that random texts reach the finders' insides. */
const piece = fc.oneof(
  fc.constantFrom(
    'said',
    'according to',
    'at least',
    '“',
    '”',
    '"',
    "'",
    '«',
    '»',
    '‘',
    '’',
    '133',
    'people',
    'killed',
    'Minister',
    'Anna Berg',
    'he',
    'denied',
    'that',
    '.',
    ',',
    '\n\n',
    '(AP)',
    'March 7',
    'on Friday',
    '6:54 p.m.',
    'told',
    'the',
    '$1.5 million',
    'dozens of',
    '’s',
    '-',
    'US',
    'Source:',
    'a minute and a half',
    '%',
    '\u200b',
    '🙂',
    'é',
    '12,000',
    'between',
    'and',
    'two thirds',
    'reported, citing',
    'in 2004',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const prose = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(' '));

function assertSpansHold(reading: Reading): void {
  const { report } = reading;
  const located = [
    ...reading.attributions.flatMap(({ field, content, cue, source }) =>
      [content, cue, source].filter((excerpt) => excerpt !== null).map((excerpt) => ({ field, ...excerpt })),
    ),
    ...reading.quotations.flatMap((quotation) => [
      quotation,
      ...(quotation.speaker ? [{ ...quotation.speaker, field: quotation.field }] : []),
    ]),
    ...reading.figures,
    ...reading.times,
    ...reading.names,
  ];
  for (const { field, start, end, exact } of located) {
    const text = fieldText(report, field);
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}-${end} of ${text.length}`);
    assert.equal(text.slice(start, end), exact);
  }
  for (const { start, end } of [...reading.sentences, ...reading.graphic])
    assert.ok(0 <= start && start < end && end <= report.text.length);
  for (const { start, end, exact } of report.credits) assert.equal(report.text.slice(start, end), exact);
}

describe('statements of any text', () => {
  it('stand where they say, in the words they say', () => {
    fc.assert(
      fc.property(prose, (text) => assertSpansHold(readText(text))),
      { numRuns: 400 },
    );
  });

  it('map back to the item, character by character', () => {
    fc.assert(
      fc.property(prose, (content) => {
        const { report } = readText(content);
        for (const [textStart, itemStart, length] of report.map)
          assert.equal(report.text.slice(textStart, textStart + length), content.slice(itemStart, itemStart + length));
      }),
      { numRuns: 300 },
    );
  });

  const hostile: Readonly<Record<string, string>> = {
    'double quotes': '"',
    'opening quotes': '“',
    apostrophes: "' ",
    digits: '7',
    'spaced digits': '7 ',
    capitals: 'A',
    'capitalised words': 'Abel ',
    'said said said': 'said ',
    'according to': 'according to ',
    brackets: '((',
    points: '. ',
    'line breaks': '\n\n',
    'and and': 'two and ',
    commas: 'Ann, ',
  };
  for (const [name, unit] of Object.entries(hostile))
    it(`takes time in proportion to length: 1 MB of ${name}`, () => {
      assertLinear((length) => assertSpansHold(readText(unit.repeat(Math.ceil(length / unit.length)))), 125_000);
    });
});
