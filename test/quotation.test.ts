import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { english } from '../src/lang/en/english.ts';
import { findQuoted, type Quoted } from '../src/statements/quotation.ts';
import { analyseField } from '../src/text/field-text.ts';
import { assertLinear } from './linear.ts';

const vector = (name: string): string[] =>
  readFileSync(new URL(`vectors/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const read = (text: string): Quoted[] => findQuoted(analyseField('text', text, english.tokens), english.attribution);

const shown = (text: string, { inner, continues, closed }: Quoted): string =>
  `${continues ? '+' : ''}${closed ? '' : '~'}${text.slice(inner.start, inner.end)}`;

for (const line of vector('quotations.txt'))
  test(`quotations: ${line}`, () => {
    const at = line.lastIndexOf(' => ');
    const text = line.slice(0, at).replaceAll('⏎', '\n');
    const expected = line.slice(at + 4).split(' | ');
    assert.deepEqual(
      read(text).map((quoted) => shown(text, quoted)),
      expected,
    );
  });

for (const text of vector('quotations-invalid.txt'))
  test(`no quotation: ${text}`, () => {
    assert.deepEqual(
      read(text).map((quoted) => shown(text, quoted)),
      [],
    );
  });

test('a pair of marks and its words agree, whatever the text', () => {
  const pieces = fc.constantFrom(
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    '„',
    '``',
    "''",
    ' ',
    'a',
    'Bo ',
    '. ',
    '\n\n',
    '9',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      let previous = -1;
      for (const { inner, outer, depth } of read(text)) {
        assert.ok(outer.start >= previous, 'in order of opening');
        assert.ok(outer.start < inner.start && inner.start < inner.end && inner.end <= outer.end);
        assert.ok(depth >= 0 && depth < 4);
        assert.match(text.slice(inner.start, inner.end), /[\p{L}\p{N}]/u);
        previous = outer.start;
      }
    }),
  );
});

test('a megabyte of marks takes linear time', () => {
  for (const piece of ['"', '“', "' ", '"a', '“a. ', "'a\n\n", '«a”']) {
    assertLinear((length) => read(piece.repeat(length / piece.length)), 125_000, 8, piece);
  }
});
