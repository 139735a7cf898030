import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { buildDossiers, compareReports, readItem } from '../src/index.ts';

/** Words that open, close and turn what stages look for, so that they meet at the edges of texts and sentences. */
const words =
  `accused of denied that "no evidence" said killed at least 12 14 including three four wounded rose to from " “ ” ' . , : ; ? —
  according to the police Ada Harlan she he they Corrin Lines Tarrowmouth (NPA) NPA Monday 14 May 2031 6:40 p.m. 90 seconds half dozens $3m
  5-6 per cent between 20 and 30 none CORRECTION: KILL earlier put down charged with arrested was told told reporters quoted by as saying
  not never who which the a of in for by`
    .trim()
    .split(/\s+/);

const text = fc
  .array(fc.constantFrom(...words, '\n\n', '. ', '. The '), { maxLength: 80 })
  .map((parts) => parts.join(' '));

describe('a dossier', () => {
  it('is made of whatever the words are, with every anchor in its place', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const readings = texts.map((content, index) =>
          readItem({ key: `${index}.txt`, media: 'plain', content, known: { outlet: `Outlet ${index}` } }),
        );
        const dossiers = buildDossiers(readings);
        const reports = new Map(dossiers.flatMap((dossier) => dossier.reports).map((report) => [report.id, report]));
        for (const { brief, claims, ladders, quotes } of dossiers) {
          const anchors = [
            ...brief.flatMap((line) => line.anchors),
            ...ladders.flatMap(({ rungs }) => rungs.flatMap((rung) => rung.anchors)),
            ...claims.flatMap(({ asserted, denied }) => [...asserted, ...denied].map(({ anchor }) => anchor)),
            ...quotes.flatMap((quote) => quote.anchors),
          ];
          for (const { report, field, start, end, exact } of anchors) {
            const from = reports.get(report)!;
            assert.equal((field === 'text' ? from.text : (from.headline ?? '')).slice(start, end), exact);
          }
        }
        if (readings.length > 1) compareReports(readings[0]!, readings[1]!);
      }),
      { numRuns: Number(process.env.STEMMA_PROPERTY_RUNS ?? 150) },
    );
  });
});
