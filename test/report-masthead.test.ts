import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KnownMetadata, Report } from '../src/index.ts';
import { readItem } from '../src/index.ts';

const body = 'The harbour wall at Ostwick fell into the sea on Monday night, and two dockers were hurt, police said.';
const clean = (content: string, known: KnownMetadata = {}): Report =>
  readItem({ key: 'page.txt', media: 'plain', content, known }).report;

describe('the masthead of a text', () => {
  it('is headline, byline and date, each out of the text', () => {
    const report = clean(
      `Harbour wall falls\n\nBy Ada Quill and Tom Marrow, Staff Writers\n\nTuesday, May 14, 2024, 9:40 p.m.\n\n${body}\n`,
    );
    assert.equal(report.headline, 'Harbour wall falls');
    assert.equal(report.headlineStart, 0);
    assert.deepEqual(report.byline, ['Ada Quill', 'Tom Marrow']);
    assert.equal(report.published, '2024-05-14T21:40:00');
    assert.equal(report.publishedCertainty, 'written');
    assert.equal(report.text, body);
  });

  for (const [written, iso] of [
    ['14 May 2024', '2024-05-14'],
    ['Published: 14 May 2024', '2024-05-14'],
    ['May 14th, 2024', '2024-05-14'],
    ['Updated 09:05, 3 Sept. 2023', '2023-09-03T09:05:00'],
  ] as const)
    it(`reads the date ${written}`, () =>
      assert.equal(clean(`Harbour wall falls\n\n${written}\n\n${body}\n`).published, iso));

  for (const [line, published, updated] of [
    ['Updated 15 May 2024, 09:05', '2024-05-15T09:05:00', '2024-05-15T09:05:00'],
    ['Last updated: May 15, 2024\n\nPublished: May 14, 2024', '2024-05-14', '2024-05-15'],
    ['Published: 14 May 2024 | Updated: 15 May 2024, 7:30 p.m.', '2024-05-14', '2024-05-15T19:30:00'],
    ['14 May 2024', '2024-05-14', null],
  ] as const)
    it(`tells the last change from publication: ${line.replaceAll('\n', ' ')}`, () => {
      const report = clean(`Harbour wall falls\n\n${line}\n\n${body}\n`);
      assert.deepEqual([report.published, report.updated, report.text], [published, updated, body]);
    });

  for (const line of [
    'Updated on 14 May 2024 | The wall was rebuilt.',
    'The wall was built on 14 May 1924 by hand.',
    'By nightfall two dockers had been found.',
    'May 2024 be kinder, the mayor said.',
  ])
    it(`does not take for masthead: ${line}`, () => {
      const report = clean(`Harbour wall falls\n\n${line}\n\n${body}\n`);
      assert.ok(report.text.includes(line));
      assert.equal(report.published, null);
      assert.deepEqual(report.byline, []);
    });

  it('has no headline where a text begins with a paragraph', () => {
    const report = clean(`${body} ${body}\n\n${body}\n`);
    assert.equal(report.headline, null);
    assert.ok(report.text.startsWith(body));
  });

  it('prefers what the container states', () => {
    const report = clean(`Harbour wall falls\n\n${body}\n`, {
      headline: 'Harbour wall falls',
      outlet: 'The Courier',
      published: 'Tue, 14 May 2024 20:55:00 +0100',
    });
    assert.equal(report.outlet, 'The Courier');
    assert.equal(report.published, '2024-05-14T19:55:00Z');
    assert.equal(report.text, body);
  });

  it('takes the day in an address for a date that is inferred', () => {
    const report = clean(body, { url: 'https://www.courier.example/2024/05/14/wall' });
    assert.equal(report.published, '2024-05-14');
    assert.equal(report.publishedCertainty, 'inferred');
    assert.equal(report.outlet, 'courier.example');
  });
});

describe('credits', () => {
  for (const [line, agencies] of [
    ['With inputs from AP', ['AP']],
    ['(With inputs from agencies)', ['agencies']],
    ['Source: Costa Libre', ['Costa Libre']],
    ['The Associated Press contributed to this report.', ['AP']],
    ['With reporting by Reuters and AFP', ['Reuters', 'AFP']],
    ['Copyright 2024 The Associated Press.', ['AP']],
    ['(Reuters)', ['Reuters']],
  ] as const)
    it(`keeps: ${line}`, () => {
      const report = clean(`Harbour wall falls\n\n${body}\n\n${line}\n`);
      assert.deepEqual(
        report.credits.map(({ agency }) => agency),
        agencies,
      );
      for (const { start, end, exact } of report.credits) {
        assert.equal(report.text.slice(start, end), exact);
        assert.ok(line.includes(exact));
      }
    });

  for (const [start, dateline, agency] of [
    ['OSTWICK (AP) — ', 'OSTWICK (AP)', 'AP'],
    ['OSTWICK, Aldmere, March 3 (Reuters) - ', 'OSTWICK, Aldmere, March 3 (Reuters)', 'Reuters'],
    ['OSTWICK — ', 'OSTWICK', null],
  ] as const)
    it(`reads the dateline ${dateline}`, () => {
      const report = clean(`Harbour wall falls\n\n${start}${body}\n`);
      assert.equal(report.dateline, dateline);
      assert.deepEqual(
        report.credits.map((credit) => credit.agency),
        agency === null ? [] : [agency],
      );
    });

  for (const line of [
    'The AP system of harbour lights failed, the board said.',
    'Sources: two officials said the wall was old, and a third that it was not.',
    'Quill contributed a chapter to the report on harbours.',
  ])
    it(`finds none in: ${line}`, () =>
      assert.deepEqual(
        clean(`Harbour wall falls\n\n${body}\n\n${line}\n`).credits.filter(({ agency }) =>
          ['AP', 'Quill'].includes(agency),
        ),
        [],
      ));
});

describe('lost paragraph breaks', () => {
  const glued =
    'The wall fell on Monday, as reported by Courier.The board was told at once.The causeThree engineers named the tide. They asked for a new wall.';
  it('come back as boundaries', () => {
    assert.deepEqual(clean(`${body} ${glued}`).text.split('\n\n').slice(1), [
      'The board was told at once.',
      'The cause',
      'Three engineers named the tide. They asked for a new wall.',
    ]);
  });
  for (const words of [
    'YouTube and iPhone',
    'U.S.-led forces',
    'McGrath said',
    'example.com',
    'J.K. Marrow',
    'St.Petersburg',
    '3.5Million',
    'the eBay sale',
  ])
    it(`are not seen in ${words}`, () =>
      assert.ok(clean(`${body} It was ${words} that they named.`).text.includes(words)));
});
