import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Report } from '../src/index.ts';
import { readItem } from '../src/index.ts';

const clean = (content: string): Report => readItem({ key: 'page.html', media: 'html', content, known: {} }).report;

const paragraphs = [
  'The harbour wall at Ostwick fell into the sea on Monday night, and two dockers were hurt, police said.',
  'The board that looks after the wall said it had been inspected in March, and was thought to be sound.',
  'Engineers named the tide &amp; the age of the stones; a third of the wall is more than 90&nbsp;years old.',
];
const page = `<!doctype html><html lang="en"><head><title>Wall falls | The Courier</title>
<meta property="og:site_name" content="The Courier"><meta property="og:title" content="Harbour wall falls">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Harbour wall falls","datePublished":"2024-05-14T20:55:00+01:00","author":{"@type":"Person","name":"Ada Quill"}}]}</script></head>
<body><nav><a href="/">Home</a><a href="/sport">Sport</a></nav>
<div class="cookie-banner"><p>We use cookies to improve your visit, and our partners do so too, as you may guess.</p></div>
<article><h1>Harbour wall falls</h1><div class="story-body">${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}
<div class="related"><ul><li><a href="/a">Ten walks along the Sound, with a map and a list of inns</a></li></ul></div></div></article>
<section class="comments"><p>I have always said that this wall would fall one day, and nobody listened to me, ever.</p></section>
<footer><p>All rights reserved.</p></footer></body></html>`;

describe('a page', () => {
  it('is read as its article, with its masthead', () => {
    const report = clean(page);
    assert.equal(report.headline, 'Harbour wall falls');
    assert.equal(report.outlet, 'The Courier');
    assert.equal(report.published, '2024-05-14T20:55:00+01:00');
    assert.deepEqual(report.byline, ['Ada Quill']);
    assert.deepEqual(report.text.split('\n\n'), [
      paragraphs[0],
      paragraphs[1],
      'Engineers named the tide & the age of the stones; a third of the wall is more than 90 years old.',
    ]);
  });

  it('maps every character that stands in the page as it is', () => {
    const report = clean(page);
    assert.ok(report.map.length > 1);
    for (const [textStart, itemStart, length] of report.map) {
      const kept = report.text.slice(textStart, textStart + length);
      // A decoded entity maps to where it begins.
      assert.ok(kept === page.slice(itemStart, itemStart + length) || page[itemStart] === '&', kept);
    }
  });

  it('says why it left out what stood in the article', () => {
    const reasons = clean(page).removed.map(({ reason }) => reason);
    assert.ok(
      reasons.some((reason) => reason.includes('related')),
      reasons.join('; '),
    );
  });

  it('is not misled by a page class that sounds like furniture', () => {
    assert.equal(clean(page.replace('<body>', '<body class="has-sidebar social">')).text, clean(page).text);
  });

  it('leaves the cards of other articles out, by their likeness, and keeps a list of its own', () => {
    const card = (title: string): string =>
      `<div class="c-7"><div><a href="/${title.length}">${title}</a></div><p>A sentence or so on what that article has to say of it, no more.</p></div>`;
    const cards = ['Council votes on the new bridge', 'Ferry fares to rise again in spring', 'A walk along the Sound']
      .map(card)
      .join('');
    const report = clean(page.replace('<div class="related">', `<div class="x">${cards}</div><div class="related">`));
    assert.ok(!report.text.includes('what that article has to say'));
    assert.ok(report.removed.some(({ reason }) => reason === 'a card of another article'));
    const own =
      '<ul><li>The wall, <a href="/w">built in 1887</a></li><li>The <a href="/q">quay</a> of Ostwick</li></ul>';
    assert.ok(clean(page.replace('<div class="related">', `${own}<div class="related">`)).text.includes('The quay'));
  });

  it('keeps the posts that an article quotes, and no comments, however long', () => {
    const post =
      '<div class="social-embed"><blockquote class="twitter-tweet"><p>The wall is gone, stay away!</p></blockquote></div>';
    const comments = `<div class="comments">${`<p>${paragraphs[1]}</p>`.repeat(6)}</div>`;
    const report = clean(
      page
        .replace('<div class="related">', `${post}<div class="related">`)
        .replace('</article>', `${comments}</article>`),
    );
    assert.ok(report.text.includes('The wall is gone, stay away!'));
    assert.equal(report.text.split('had been inspected in March').length, 2);
  });

  it('leaves out articles within the article, and keeps a standfirst beside its text', () => {
    const standfirst = 'A wall that stood for a century fell in a night; what is known, and what is not yet.';
    const within = `<article><p>${'Another matter, told at some length, stands here for no reason at all. '.repeat(2)}</p></article>`;
    const report = clean(
      page
        .replace('</h1>', `</h1><p>${standfirst}</p>`)
        .replace('<article>', '<article class="story">')
        .replace('</article>', `${within.repeat(3)}</article>`),
    );
    assert.equal(report.text.split('\n\n')[0], standfirst);
    assert.ok(!report.text.includes('Another matter'));
  });

  it('takes the heading that readers see for its headline, and says where it stands', () => {
    const shown = 'Harbour wall falls into the sea at Ostwick';
    const shouting = page.replace('<h1>Harbour wall falls</h1>', `<h1>The Courier</h1><h1>${shown} | Coast</h1>`);
    const report = clean(shouting);
    assert.equal(report.headline, shown);
    assert.equal(shouting.slice(report.headlineStart!, report.headlineStart! + shown.length), shown);
    assert.ok(!report.text.includes(shown));
  });

  it('reads who wrote it and when beside the heading, where its metadata is silent', () => {
    const silent = page.replace(/<script[\s\S]*?<\/script>/, '');
    const report = clean(
      silent.replace(
        '</h1>',
        '</h1><div class="m1"><span>Published 14 May 2024</span> <span>by Ada Quill</span></div>',
      ),
    );
    assert.equal(report.published, '2024-05-14');
    assert.deepEqual(report.byline, ['Ada Quill']);
    assert.deepEqual(clean(silent.replace('</h1>', '</h1><div><a rel="author" href="/p">Bo Tarn</a></div>')).byline, [
      'Bo Tarn',
    ]);
    assert.equal(
      clean(page.replace('"author"', '"dateModified":"2024-05-15T08:00:00+01:00","author"')).updated,
      '2024-05-15T08:00:00+01:00',
    );
  });

  it('survives nesting without end, in time', () => {
    const deep = `${'<div>'.repeat(10_000)}<p>${paragraphs[0]}</p>${'</div>'.repeat(10_000)}`;
    assert.ok(clean(deep).text.includes('The harbour wall'));
    assert.equal(typeof clean('<div '.repeat(100_000)).text, 'string');
    assert.equal(typeof clean('</p>'.repeat(100_000)).text, 'string');
  });

  it('never throws, and its spans hold, whatever the markup', () => {
    const markup = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '<p>',
            '</p>',
            '<div class="comments">',
            '</div>',
            '<article>',
            '&amp;',
            '&#x1f600;',
            '&bogus;',
            '<br>',
            '<a href="x">',
            '</a>',
            '<script>',
            '</script>',
            '<!--',
            '-->',
            '<time datetime="2024-05-14">',
            'Two people died in Ostwick on Monday. ',
          ),
          fc.string({ maxLength: 30 }),
        ),
        { maxLength: 60 },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(markup, (content) => {
        const report = clean(content);
        let end = 0;
        for (const [textStart, itemStart, length] of report.map) {
          assert.ok(textStart >= end && itemStart >= 0 && itemStart + length <= content.length + length);
          end = textStart + length;
        }
        for (const { start, end: last, exact } of report.credits) assert.equal(report.text.slice(start, last), exact);
      }),
      { numRuns: 300 },
    );
  });
});
