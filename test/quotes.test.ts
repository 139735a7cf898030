import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../src/lang/en/english.ts';
import type { Quote } from '../src/model/dossier.ts';
import type { Quotation, Reading } from '../src/model/statement.ts';
import { matchQuotes } from '../src/reconcile/quotes.ts';
import { assertLinear } from './linear.ts';
import { plainReading, plainReport } from './reading-of.ts';

/** A report of one sentence for each `[speaker, words]`, with its quotations. */
function quoting(id: string, ...said: readonly (readonly [speaker: string | null, words: string])[]): Reading {
  const text = said.map(([speaker, words]) => `“${words}” said ${speaker ?? 'someone'}.`).join(' ');
  let from = 0;
  const quotations = said.map(([speaker, words]): Quotation => {
    const start = text.indexOf(words, from);
    const end = start + words.length;
    from = end;
    const source = speaker === null ? null : text.indexOf(speaker, end);
    return {
      field: 'text',
      start,
      end,
      exact: words,
      chain: speaker === null ? [] : [{ name: speaker, kind: 'person' }],
      speaker:
        speaker === null
          ? null
          : {
              start: source!,
              end: source! + speaker.length,
              exact: speaker,
              name: speaker,
              kind: 'person',
              certainty: 'written',
              why: null,
            },
    };
  });
  return { ...plainReading(plainReport(id, text, null)), quotations };
}

const match = (...readings: Reading[]): Quote[] => matchQuotes(readings, [english]);

test('the same words in two reports are one quotation, whatever the marks and commas', () => {
  const quotes = match(
    quoting('a', ['Ada Brenn', 'The ferry was old, and everyone knew it.']),
    quoting('b', ['Ada Brenn', 'The ferry was old and everyone knew it,']),
  );
  assert.equal(quotes.length, 1);
  assert.deepEqual(
    quotes[0]!.anchors.map(({ report }) => report),
    ['a', 'b'],
  );
  assert.equal(quotes[0]!.drift, false);
});

test('a cut quotation is a variant and no drift', () => {
  const quotes = match(
    quoting('a', ['Ada Brenn', 'The ferry was old, and everyone in the harbour office knew it was leaking']),
    quoting('b', ['Brenn', 'everyone in the harbour office knew']),
  );
  assert.equal(quotes.length, 1);
  assert.equal(quotes[0]!.variants[0]!.exact, 'everyone in the harbour office knew');
  assert.equal(quotes[0]!.speaker!.name, 'Ada Brenn');
  assert.equal(quotes[0]!.drift, false);
});

test('a lost negation is drift', () => {
  const [quote] = match(
    quoting('a', ['Ada Brenn', 'The inspectors did not approve the repair of the hull']),
    quoting('b', ['Ada Brenn', 'The inspectors did approve the repair of the hull']),
  );
  assert.equal(quote!.drift, true);
  assert.match(quote!.why!, /“not”/);
});

test('a changed word is drift and is named; another spelling is not', () => {
  const [changed] = match(
    quoting('a', ['Ada Brenn', 'We found a narrow crack below the waterline of the ferry']),
    quoting('b', ['Ada Brenn', 'We found a gaping crack below the waterline of the ferry']),
  );
  assert.equal(changed!.why, 'One report has “gaping” where another has “narrow”.');
  const [spelt] = match(
    quoting('a', ['Ada Brenn', 'The colour of the harbour water had changed overnight']),
    quoting('b', ['Ada Brenn', 'The color of the harbor water had changed overnight']),
  );
  assert.equal(spelt!.variants.length, 1);
  assert.equal(spelt!.drift, false);
});

test('a changed number is drift', () => {
  const [quote] = match(
    quoting('a', ['Ada Brenn', 'There were 140 passengers on the lower deck']),
    quoting('b', ['Ada Brenn', 'There were 410 passengers on the lower deck']),
  );
  assert.equal(quote!.drift, true);
});

test('words in brackets were not spoken, so they change nothing', () => {
  const [quote] = match(
    quoting('a', ['Ada Brenn', 'They told us to leave at once and to take nothing']),
    quoting('b', ['Ada Brenn', 'They [the inspectors] told us to leave at once and to take nothing']),
  );
  assert.equal(quote!.drift, false);
});

test('the same words given to two people are drift', () => {
  const [quote] = match(
    quoting('a', ['Ada Brenn', 'Nobody ever checked the pumps on that ferry before sailing']),
    quoting('b', ['Tomas Idel', 'Nobody ever checked the pumps on that ferry before sailing']),
  );
  assert.equal(quote!.drift, true);
  assert.match(quote!.why!, /Ada Brenn and to Tomas Idel/);
});

test('the speaker goes by the full name before a description', () => {
  const [quote] = match(
    quoting('a', ['a Varlan Air spokeswoman', 'The ferry was old, and everyone knew it.']),
    quoting('b', ['Ada Brenn', 'The ferry was old, and everyone knew it.']),
  );
  assert.equal(quote!.speaker!.name, 'Ada Brenn');
});

test('a word that two people say is two quotations', () => {
  const quotes = match(quoting('a', ['Ada Brenn', 'unbelievable']), quoting('b', ['Tomas Idel', 'Unbelievable']));
  assert.equal(quotes.length, 2);
  assert.ok(quotes.every(({ drift }) => !drift));
});

test('a quotation told in other words by the same speaker is one quotation', () => {
  const quotes = match(
    quoting('a', ['Ada Brenn', "Sailors don't trust the pumps anymore"]),
    quoting('b', ['Ada Brenn', 'sailors no longer trust pumps']),
  );
  assert.equal(quotes.length, 1);
  assert.equal(quotes[0]!.drift, false);
});

test('different quotations stay apart', () => {
  for (const [one, other] of [
    ['The ferry was old', 'The ferry was full'],
    ['We will find out what happened to the ferry', 'We will rescue everyone from the ferry'],
    ['significant', 'significantly'],
    ['It was terrible', 'It was a terrible noise that woke the village'],
  ] as const)
    assert.equal(match(quoting('a', ['Ada Brenn', one]), quoting('b', ['Tomas Idel', other])).length, 2, one);
});

test('every anchor and variant has its words', () => {
  const readings = [
    quoting('a', ['Ada Brenn', 'The inspectors did not approve the repair of the hull'], [null, 'old and slow']),
    quoting('b', ['Ada Brenn', 'did not approve the repair'], ['Tomas Idel', 'a slow ship']),
  ];
  for (const quote of match(...readings))
    for (const anchor of [...quote.anchors, ...quote.variants.map((variant) => variant.anchor)]) {
      const { report } = readings.find((reading) => reading.report.id === anchor.report)!;
      assert.equal(report.text.slice(anchor.start, anchor.end), anchor.exact);
    }
});

test('five hundred reports of the same briefing stay quick', () => {
  const readings = Array.from({ length: 500 }, (_, i) =>
    quoting(
      `r${i}`,
      ['Ada Brenn', `The ferry was old and everyone on pier ${i % 37} knew that the pumps were failing`],
      ['Tomas Idel', `Word${i} came late to house${i % 91} on the hill, and nobody slept`],
    ),
  );
  assertLinear((reports) => match(...readings.slice(0, reports)), 125, 4);
});

test('a few words that anyone may say are one quotation only of one speaker', () => {
  const quotes = match(
    quoting('a', ['a driver', 'God is great']),
    quoting('b', ['Tarn Media', 'God is great']),
    quoting('c', ['Tarn Media', 'God is great']),
  );
  assert.deepEqual(
    quotes.map(({ speaker, anchors }) => [speaker?.name, anchors.length]),
    [
      ['a driver', 1],
      ['Tarn Media', 2],
    ],
  );
});
