import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Report, readItem } from '../src/index.ts';

const paragraph =
  'The harbour wall at Ostwick fell into the sea on Monday night, and two dockers were hurt, police said, as boats broke loose.';
const heading = 'Harbour wall falls at Ostwick';

/** The report of a page with this between its heading and its text. */
const clean = (masthead: string, head = ''): Report =>
  readItem({
    key: 'page.html',
    media: 'html',
    content: `<html><head><title>${heading}</title>${head}</head><body><h1>${heading}</h1>${masthead}
        <article><p>${paragraph}</p><p>${paragraph}</p><p>${paragraph}</p></article></body></html>`,
    known: {},
  }).report;

const stated = (published: string, author?: string): string =>
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline: heading,
    datePublished: published,
    ...(author === undefined ? {} : { author: { name: author } }),
  })}</script>`;

describe('the masthead that a page shows', () => {
  for (const [masthead, published, updated] of [
    ['<p>14 May 2024</p>', '2024-05-14', null],
    ['<p>14.05.2024 · 6 min read</p>', '2024-05-14', null],
    ['<p>2024-05-14</p>', '2024-05-14', null],
    ['<p>14/05/2024</p>', '2024-05-14', null],
    ['<p>By Ada Quill - May 14, 2024</p>', '2024-05-14', null],
    ['<p>May 14, 2024 - Updated June 3, 2024</p>', '2024-05-14', '2024-06-03'],
    [
      '<div>Posted on</div><div>May 14, 2024</div><div>Updated at</div><div>Jun 3, 2024</div>',
      '2024-05-14',
      '2024-06-03',
    ],
    ['<div>Last updated:</div><div>Jun 3, 2024</div>', '2024-06-03', '2024-06-03'],
    [`<p>${paragraph}</p><div>Published May 14, 2024</div>`, '2024-05-14', null],
  ] as const)
    it(`reads ${masthead.replace(paragraph, '(a standfirst)')}`, () => {
      const report = clean(masthead);
      assert.deepEqual([report.published, report.updated], [published, updated]);
    });

  for (const masthead of [
    '<p>05/06/2024</p>',
    '<p>The vote of 14 May 2024</p>',
    '<p>May 2024</p>',
    '<p>34.05.2024</p>',
  ])
    it(`reads no date from ${masthead}`, () => assert.equal(clean(masthead).published, null));

  it('outranks what metadata states on another day, but for the day that time zones make', () => {
    assert.equal(clean('<p>14 May 2024</p>', stated('2025-01-02')).published, '2024-05-14');
    assert.equal(clean('<p>14 May 2024</p>', stated('2019-01-02')).published, '2024-05-14');
    assert.equal(clean('<p>14 May 2024</p>', stated('2024-05-15T02:00:00Z')).published, '2024-05-15T02:00:00Z');
    const time = '<time datetime="2024-05-14T21:00:00Z">14 May</time>';
    assert.equal(clean(time, stated('2019-01-02')).published, '2024-05-14T21:00:00Z');
    assert.equal(
      clean(`<p>${time}</p><p>3 June 2024</p>`, stated('2024-05-14T20:00:00Z')).published,
      '2024-05-14T20:00:00Z',
    );
  });

  it('below a standfirst outranks it only beside who wrote the text', () => {
    const below = (before: string): string => `<p>${paragraph}</p><p>${before}</p><div>14 May 2024</div>`;
    assert.equal(clean(below('By Ada Quill'), stated('2019-01-02')).published, '2024-05-14');
    assert.equal(clean(below('Most read'), stated('2019-01-02')).published, '2019-01-02');
  });

  it('called one of change does not outrank it', () => {
    assert.equal(clean('<p>Updated 14 May 2024</p>', stated('2019-01-02')).published, '2019-01-02');
    assert.equal(clean('<p>Updated 14 May 2024</p>', stated('2025-01-02')).published, '2025-01-02');
  });

  it('may stand anywhere if it is signed or labelled, and no other is', () => {
    const far = (...dates: string[]): Report =>
      clean(`<article>${`<p>${paragraph}</p>`.repeat(9)}</article>${dates.join('')}`);
    const labelled = (date: string): string => `<h4>Published</h4><div>${date}</div><h4>Section</h4>`;
    assert.equal(far('<p>Written by Ada Quill</p><p>14 May 2024</p>').published, '2024-05-14');
    assert.equal(far(labelled('14 May 2024')).published, '2024-05-14');
    assert.equal(far('<h4>Section</h4><div>14 May 2024</div>').published, null);
    assert.equal(far(labelled('14 May 2024'), labelled('15 May 2024')).published, null);
  });

  it('outranks a date among the first lines of the text', () => {
    const text = `<article><p>3 June 2024</p><p>${paragraph}</p><p>${paragraph}</p></article>`;
    const content = `<title>${heading}</title><h1>${heading}</h1><p>Published 14 May 2024</p>${text}`;
    const { report } = readItem({ key: 'page.html', media: 'html', content, known: {} });
    assert.equal(report.published, '2024-05-14');
  });

  it('has the entities of linked data decoded', () =>
    assert.deepEqual(clean('', stated('2024-05-14', 'Ren&eacute;e Quill')).byline, ['Renée Quill']));

  it('has its own time element before those of other articles', () => {
    const other = '<aside><time datetime="2019-01-01">1 January</time></aside>';
    assert.equal(
      clean(`<p><time datetime="2024-05-14T08:00:00Z">today</time></p>${other}`).published,
      '2024-05-14T08:00:00Z',
    );
  });

  for (const [masthead, byline] of [
    ['<div>Written by</div><div>Ada Quill</div>', 'Ada Quill'],
    ['<p>Author: Ada Quill</p>', 'Ada Quill'],
    ['<p>Emma Quill</p>', 'Emma Quill'],
    ['<p>Coast</p><p>Emma Quill</p><p>14 May 2024</p>', 'Emma Quill'],
  ] as const)
    it(`reads who wrote it: ${masthead}`, () => assert.deepEqual(clean(masthead).byline, [byline]));

  it('passes over a line of nothing that can be seen', () =>
    assert.deepEqual(clean('<div>\u061c</div><div>14 May 2024</div>').published, '2024-05-14'));

  it('takes no section for a writer', () =>
    assert.deepEqual(clean('<p>Harbour Life</p><p>14 May 2024</p>').byline, []));

  it('gives its byline before an account name or the outlet, and after a writer that is stated', () => {
    const shown = '<p>By Ada Quill</p>';
    assert.deepEqual(clean(shown, stated('2024-05-14', 'ostwick.admin2')).byline, ['Ada Quill']);
    assert.deepEqual(clean(shown, stated('2024-05-14', 'Tom Marrow')).byline, ['Tom Marrow']);
    const outlet = '<meta property="og:site_name" content="Ostwick Courier">';
    assert.deepEqual(clean(shown, outlet + stated('2024-05-14', 'Ostwick Courier')).byline, ['Ada Quill']);
    assert.deepEqual(clean('', outlet + stated('2024-05-14', 'Ostwick Courier')).byline, ['Ostwick Courier']);
  });

  it('takes the headline for the part of the title that stands as a heading, though the name of the site is longer', () => {
    const { headline } = readItem({
      key: 'page.html',
      media: 'html',
      content: `<title>Ostwick wall falls | The Northern Association of Harbour Towns</title><h1>Ostwick wall falls</h1>
        <article><p>${paragraph}</p><p>${paragraph}</p></article>`,
      known: {},
    }).report;
    assert.equal(headline, 'Ostwick wall falls');
  });

  it('holds the whole of a headline that linked data clipped', () => {
    const long = `${heading} after a week of storms that broke boats loose, closed the coast road and cut the power to thousands of homes`;
    const page = (title: string, head: string, h1: string): Report =>
      readItem({
        key: 'page.html',
        media: 'html',
        content: `<title>${title}</title>${head}<h1>${h1}</h1><p>${paragraph}</p><p>${paragraph}</p>`,
        known: {},
      }).report;
    const clipped = stated('2024-05-14').replace(heading, `${long.slice(0, 105).trim()}...`);
    assert.equal(page(long, clipped, 'Coast').headline, long);
  });

  it('is complete although the linked data holds line breaks within its strings', () => {
    const broken = stated('2024-05-14', 'Tom Marrow').replace('Harbour wall', 'Harbour\n\twall');
    assert.deepEqual(clean('', broken).byline, ['Tom Marrow']);
  });
});
