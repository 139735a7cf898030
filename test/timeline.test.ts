import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../src/lang/en/english.ts';
import { anchorHolds } from '../src/model/anchor.ts';
import type { TimelineEntry } from '../src/model/dossier.ts';
import type { Reading } from '../src/model/statement.ts';
import { buildTimeline } from '../src/reconcile/timeline.ts';
import { plainReading, plainReport } from './reading-of.ts';

const reading = (id: string, text: string, published: string | null = null): Reading =>
  plainReading(plainReport(id, text, published));

const shown = (entries: readonly TimelineEntry[]): string[] =>
  entries.map(({ when, certainty, text }) => `${when} ${certainty}: ${text}`);

test('steps stand in order, with the words of a report, the inferred ones marked', () => {
  const a = reading(
    'a',
    'Four men entered the depot at 6:54 p.m. local time on Friday. The harbour office, built in late 2014, burned down. The mayor declared March 24 a day of mourning.',
    '2031-03-23',
  );
  const entries = buildTimeline([a], english);
  assert.deepEqual(shown(entries), [
    '2014-09/2014-12 written: The harbour office, built in late 2014, burned down.',
    '2031-03-21T18:54 inferred: Four men entered the depot at 6:54 p.m. local time on Friday.',
    '2031-03-24 inferred: The mayor declared March 24 a day of mourning.',
  ]);
  for (const { anchors, text } of entries) {
    assert.equal(anchors[0]!.exact, text);
    for (const anchor of anchors) assert.ok(anchorHolds(anchor, a.report));
  }
});

test('reports that tell the same step at the same time are anchors of one entry', () => {
  const a = reading('a', 'The ferry left Calder pier at 8 p.m. on Friday with 40 passengers.', '2031-05-12');
  const b = reading('b', 'At 8 p.m. on Friday the ferry had left the pier at Calder.', '2031-05-13');
  const c = reading(
    'c',
    'Divers reached the engine room at 8 p.m. on Friday, a spokesman for the navy said.',
    '2031-05-13',
  );
  const entries = buildTimeline([c, b, a], english);
  assert.deepEqual(
    entries.map(({ anchors }) => anchors.map(({ report }) => report)),
    [['a', 'b'], ['c']],
  );
});

test('an undated report joins the step that a dated one places; alone it stays unresolved, at the end', () => {
  const dated = reading('a', 'The shooting at the depot in Lorne began at 7:58 p.m. on Friday.', '2031-05-12');
  const undated = reading('b', 'Shooting began at the Lorne depot at 7:58 p.m., witnesses said.');
  const other = reading('c', 'The last gunmen fled the scene at 8:11 p.m. in a stolen van.');
  const entries = buildTimeline([dated, undated, other], english);
  assert.deepEqual(
    entries.map(({ when, certainty, anchors }) => [when, certainty, anchors.length]),
    [
      ['2031-05-09T19:58', 'inferred', 2],
      [null, 'unresolved', 1],
    ],
  );
});

test('the time of saying, stamps and what names no day are left out', () => {
  const said = 'The bridge is closed, the ministry said Friday.';
  const a = reading('a', `${said} Photo by Ann Lee, May 3, 2031. It rained hard there some weeks ago.`, '2031-05-12');
  const start = said.indexOf('said');
  const cue = { start, end: start + 4, exact: 'said' };
  const content = { start: 0, end: 20, exact: said.slice(0, 20) };
  const attributed: Reading = {
    ...a,
    attributions: [{ field: 'text', kind: 'indirect', content, cue, source: null, chain: [], stance: 'asserts' }],
  };
  assert.deepEqual(buildTimeline([attributed], english), []);
});

test('a long sentence is cut at its clauses', () => {
  const long = `${'The committee, which had long been at odds with the harbour office, '.repeat(4)}met in Lorne on May 3, 2031, to settle the matter, ${'and so on, '.repeat(20)}it said.`;
  const [entry] = buildTimeline([reading('a', long)], english);
  assert.ok(entry!.text.length <= 200);
  assert.ok(entry!.text.includes('met in Lorne on May 3, 2031'));
  assert.ok(long.includes(entry!.text));
});

test('the order in which reports are given does not matter', () => {
  const readings = ['a', 'b', 'c'].map((id, i) =>
    reading(id, `The dam at Velden broke at ${i + 4} p.m. on Friday.`, '2031-05-12'),
  );
  assert.deepEqual(buildTimeline([...readings].reverse(), english), buildTimeline(readings, english));
});
