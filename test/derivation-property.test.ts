import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareReports } from '../src/derivation/compare.ts';
import { findGarbling } from '../src/derivation/garbling.ts';
import { traceDerivations } from '../src/derivation/trace.ts';
import { english } from '../src/lang/en/english.ts';
import { anchorHolds } from '../src/model/anchor.ts';
import type { Reading } from '../src/model/statement.ts';
import { assertLinear } from './linear.ts';
import { plainReading, plainReport } from './reading-of.ts';

const sentences = [
  'Floodwater broke through the dyke at Morsund before dawn and carried off two barns and a chapel.',
  'The county governor, Ilke Brandt, asked the army for boats and for sandbags from the depot at Tarn.',
  '"We have lost the winter feed and half of the herd," a farmer said from the roof of his house.',
  'Nobody was reported dead by noon on Thursday, but 17 people were still missing in the lower villages.',
  'HALVIK (AP) — Meteorologists expect another 40 millimetres of rain before the weekend.',
  'With inputs from AP',
  'All rights reserved.',
  '“„"«»\'‘’((@)) 1,000.5 http://a.example/x 👍🏽 é́ \u0000 \ud800',
];
const text = fc.array(fc.constantFrom(...sentences), { maxLength: 8 }).map((chosen) => chosen.join('\n\n'));
const noise = fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 200 }));
const story = fc
  .array(fc.tuple(noise, fc.constantFrom(null, '2031-05-06', '2031-05-06T09:00:00Z', 'soon')), { maxLength: 6 })
  .map((reports): Reading[] =>
    reports.map(([body, published], n) => plainReading(plainReport(`r${n}`, body, published))),
  );

describe('derivation of any story', () => {
  it('puts every report in one lineage and every span in its text', () => {
    fc.assert(
      fc.property(story, (readings) => {
        const { derivations, lineages } = traceDerivations(readings, [english]);
        const texts = new Map(readings.map(({ report }) => [report.id, report.text]));
        assert.deepEqual(lineages.flatMap(({ reports }) => reports).sort(), [...texts.keys()].sort());
        for (const { from, to, witness, share, passages, added, why } of derivations) {
          const source = texts.get(from ?? witness!)!;
          const taker = texts.get(to)!;
          assert.ok(share >= 0 && share <= 1 && why !== '' && (from ?? witness) !== to);
          assert.ok(passages.length > 0);
          for (const passage of passages) {
            assert.ok(passage.from[0] < passage.from[1] && passage.from[1] <= source.length);
            assert.ok(passage.to[0] < passage.to[1] && passage.to[1] <= taker.length);
          }
          for (const [start, end] of added) assert.ok(start < end && end <= taker.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of the reports', () => {
    fc.assert(
      fc.property(story, (readings) => {
        const forward = traceDerivations(readings, [english]);
        assert.deepEqual(traceDerivations(readings.toReversed(), [english]), forward);
        assert.deepEqual(
          findGarbling(readings.toReversed(), forward.derivations, [english]),
          findGarbling(readings, forward.derivations, [english]),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('anchors every notice and every change', () => {
    fc.assert(
      fc.property(story, (readings) => {
        const reports = new Map(readings.map(({ report }) => [report.id, report]));
        const { derivations } = traceDerivations(readings, [english]);
        for (const { anchors } of findGarbling(readings, derivations, [english]))
          for (const anchor of anchors) assert.ok(anchorHolds(anchor, reports.get(anchor.report)!));
        if (readings.length < 2) return;
        const { changed, leftOut, added } = compareReports(readings[0]!, readings[1]!, [english]);
        const [a, b] = [readings[0]!.report.text, readings[1]!.report.text];
        for (const change of changed) {
          assert.equal(a.slice(change.a.start, change.a.end), change.a.exact);
          assert.equal(b.slice(change.b.start, change.b.end), change.b.exact);
        }
        for (const { start, end, exact } of leftOut) assert.equal(a.slice(start, end), exact);
        for (const { start, end, exact } of added) assert.equal(b.slice(start, end), exact);
      }),
      { numRuns: 100 },
    );
  });
});

describe('derivation of hostile text', () => {
  for (const [name, unit] of [
    ['quotation marks', '"'],
    ['brackets and handles', '(@'],
    ['digits', '1,2'],
    ['capitals', 'AP '],
    ['one word', 'said '],
    ['agencies', '(AP) - '],
    ['contributions', 'with inputs from AP, '],
    ['boilerplate', 'subscribe to '],
    ['agency nouns', 'News Agency '],
    ['venues', 'attack on Halvik hotel '],
  ] as const)
    it(`stays linear in ${name}`, () => {
      assertLinear(
        (length) => {
          const readings = ['a', 'b', 'c'].map((id) =>
            plainReading(plainReport(id, unit.repeat(length / unit.length), null)),
          );
          const { derivations } = traceDerivations(readings, [english]);
          findGarbling(readings, derivations, [english]);
        },
        20_000,
        4,
      );
    });
});
