import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { english } from '../src/lang/en/english.ts';
import { findAttributions } from '../src/statements/attribution.ts';
import { findNames } from '../src/statements/name.ts';
import { type Resolved, resolveSpeakers } from '../src/statements/refine/speakers.ts';
import { analyseField } from '../src/text/field-text.ts';
import { assertLinear } from './linear.ts';

const vector = (name: string): { text: string; expected: string[] }[] =>
  readFileSync(new URL(`vectors/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const at = line.lastIndexOf(' => ');
      return { text: line.slice(0, at).replaceAll('⏎', '\n'), expected: line.slice(at + 4).split(' | ') };
    });

function read(text: string): Resolved {
  const fields = [analyseField('text', text, english.tokens)];
  return resolveSpeakers(findAttributions(fields, english), findNames(fields, english), english);
}

function assertSlices(text: string, { attributions, quotations }: Resolved): void {
  const excerpts = [
    ...attributions.flatMap(({ content, cue, source }) => [content, cue, source]),
    ...quotations.flatMap((quotation) => [quotation, quotation.speaker]),
  ];
  for (const excerpt of excerpts)
    if (excerpt !== null) {
      assert.notEqual(excerpt.exact, '');
      assert.equal(text.slice(excerpt.start, excerpt.end), excerpt.exact);
    }
}

for (const { text, expected } of vector('speakers.txt'))
  test(`speaker: ${text}`, () => {
    const reading = read(text);
    assertSlices(text, reading);
    for (const want of expected) {
      const [words, sign, name] = want.split(/ ([:~]=) /) as [string, string, string];
      const quotation = reading.quotations.find(({ exact }) => exact.startsWith(words));
      if (name === '-') assert.equal(quotation, undefined);
      else {
        assert.ok(quotation, `no quotation begins with ${words}`);
        assert.equal(quotation.speaker?.name ?? '?', name);
        if (quotation.speaker === null) continue;
        assert.equal(quotation.speaker.certainty, sign === '~=' ? 'inferred' : 'written');
        assert.equal(quotation.speaker.why === null, sign === ':=', 'what is inferred has its reason');
        assert.equal(quotation.chain.at(-1)?.name, name);
      }
    }
  });

for (const { text, expected } of vector('chains.txt'))
  test(`chain: ${text}`, () => {
    const reading = read(text);
    assertSlices(text, reading);
    for (const want of expected) {
      const [words, rest] = want.split(' := ') as [string, string];
      const [named, stance = 'asserts'] = rest.replace(']', '').split(' [') as [string, string?];
      const chain = named === 'nobody' ? '' : named;
      const holding = reading.attributions
        .filter(({ content }) => content.exact.includes(words))
        .sort((a, b) => a.content.exact.length - b.content.exact.length);
      const found = holding.map((attribution) => ({
        chain: attribution.chain.map(({ name }) => name).join(' < '),
        stance: attribution.stance as string,
      }));
      if (chain === 'none') assert.deepEqual(found, []);
      else assert.deepEqual(found.toSorted((a, b) => b.chain.length - a.chain.length)[0], { chain, stance });
    }
  });

test('spans hold and nothing throws, whatever the text', () => {
  const pieces = fc.constantFrom(
    ...['said', 'Ada Marrow', 'she', 'told', 'CNN', 'that', 'according to', 'police', 'quoted', 'by', 'as', 'saying'],
    ...['“', '”', '"', ',', '.', ':', '\n', 'citing', 'the', 'who', "'s", 'denied', 'In an interview with', 'was'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const text = parts.join(' ');
      assertSlices(text, read(text));
    }),
  );
});

test('reading twice gives the same', () => {
  const text = '“The dam held,” Ada Marrow told the BBC. She denied that it had moved, citing two engineers.';
  assert.deepEqual(read(text), read(text));
});

test('long hostile texts take linear time', () => {
  for (const piece of [
    'said ',
    'said, ',
    '"said" ',
    'she said. ',
    'Ada Marrow said she ',
    'he said "a" ',
    "it's 'a ",
  ]) {
    assertLinear((length) => read(piece.repeat(length / piece.length)), 10_000, 8, piece);
  }
});
