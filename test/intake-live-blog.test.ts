import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Item, readItem } from '../src/index.ts';
import { itemsOf, readBytes } from './intake-inputs.ts';

const sentences = [
  'The river rose by two metres in an hour, and the lower town was told to leave, the mayor of Harbrook said.',
  'Two bridges are closed, and trains end at Vellin, the railway said in a note to travellers.',
  'Nobody is missing, the fire brigade said, after boats had searched the mill and the school.',
];
const times = ['2031-03-04T11:30:00Z', '2031-03-04T10:10:00Z', '2031-03-04T09:05:00Z'];

const post = (index: number): string =>
  `<article class="post entry-${index}" id="p${index}"><time datetime="${times[index]}">then</time><h2>Update ${index}</h2><p>${sentences[index]}</p></article>`;
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta property="og:site_name" content="The Harbrook Lantern"><link rel="canonical" href="https://lantern.example/flood">${head}</head><body><h1>Flood in Harbrook: live</h1>${body}</body></html>`;
const read = async (html: string): Promise<Item[]> => itemsOf(await readBytes(html, 'flood.html'));

describe('a live blog', () => {
  it('is split into its posts, each with its own time, key and words', async () => {
    const items = await read(page(`<div class="live-blog">${[0, 1, 2].map(post).join('\n')}</div>`));
    const reports = items.map((item) => readItem(item).report);
    assert.deepEqual(
      reports.map(({ key, kind, published, outlet, url, text }) => [key, kind, published, outlet, url, text]),
      sentences.map((sentence, index) => [
        `flood.html#p${index}`,
        'post',
        times[index],
        'The Harbrook Lantern',
        'https://lantern.example/flood',
        sentence,
      ]),
    );
    for (const [index, { map, text, kindReason }] of reports.entries()) {
      assert.equal(kindReason, 'a post of a live blog');
      for (const [textStart, itemStart, length] of map)
        assert.equal(
          items[index]!.content.slice(itemStart, itemStart + length),
          text.slice(textStart, textStart + length),
        );
    }
  });

  it('is told by its linked data too, whose updates are its posts where the page shows none', async () => {
    const updates = sentences.map((articleBody, index) => ({
      '@type': 'BlogPosting',
      headline: `Update ${index}`,
      datePublished: times[index],
      articleBody: `<p>${articleBody}</p>`,
    }));
    const linked = JSON.stringify({ '@type': 'LiveBlogPosting', liveBlogUpdate: updates });
    const items = await read(page('<div id="app"></div>', `<script type="application/ld+json">${linked}</script>`));
    assert.deepEqual(
      items.map(({ key, content, known }) => [key, content, known.headline, known.published, known.kind?.kind]),
      sentences.map((sentence, index) => [
        `flood.html#${index + 1}`,
        sentence,
        `Update ${index}`,
        times[index],
        'post',
      ]),
    );
  });

  it('is not seen in an article that links to one, in comments with times, nor in two notes', async () => {
    const link = '<p><a href="/live-blog/flood">Follow our live blog</a></p>';
    const three = [0, 1, 2].map(post).join('\n');
    for (const html of [
      page(`<article>${sentences.map((sentence) => `<p>${sentence}</p>`).join('')}${link}</article>`),
      page(`<section class="list">${three}</section>${link}`),
      page(`<div class="live-blog"><div class="comments">${three}</div></div>`),
      page(`<div class="live-blog">${[0, 1].map(post).join('\n')}</div>`),
      page('', '<script type="application/ld+json">{"@type":"LiveBlogPosting","liveBlogUpdate":[1,{},{"</script>'),
    ])
      assert.deepEqual(
        (await read(html)).map(({ key }) => key),
        ['flood.html'],
      );
  });

  it('gives what stands outside of its posts as a report of its own, each word in its place', async () => {
    const summary = 'The mayor of Harbrook has asked the army for boats, and the school will stay closed all week.';
    const point = 'Key point: the water has fallen by a foot since noon, the harbour office said.';
    const posts = `<div class="live-blog">${[0, 1, 2].map(post).join('\n')}</div>`;
    const html = page(
      `<main><p class="summary">${summary}</p><ul class="key-points"><li>${point}</li></ul>${posts}</main><footer><p>All of this site belongs to the Harbrook Lantern and its readers.</p></footer>`,
    );
    const items = await read(html);
    assert.deepEqual(
      items.map(({ key }) => key),
      ['flood.html', ...[0, 1, 2].map((index) => `flood.html#p${index}`)],
    );
    const { kind, kindReason, text, map, headline } = readItem(items[0]!).report;
    assert.equal(kind, 'liveblog');
    assert.equal(kindReason, 'what a live blog says outside of its posts');
    assert.equal(headline, 'Flood in Harbrook: live');
    assert.equal(text, `${summary}\n\n${point}`);
    for (const [textStart, itemStart, length] of map)
      assert.equal(html.slice(itemStart, itemStart + length), text.slice(textStart, textStart + length));
  });

  it('gives no such report where nothing but menus, notices and headings stands outside', async () => {
    const notice = 'We use cookies so that you see the news that is near you, and you may say no.';
    const items = await read(
      page(
        `<nav><ul><li>Floods and rivers of the whole county, hour by hour</li></ul></nav><div class="live-blog">${[0, 1, 2].map(post).join('')}</div><p>Share</p><div class="cookie-note"><p>${notice}</p></div>`,
      ),
    );
    assert.equal(items.length, 3);
  });

  it('of any number of posts is read in time', async () => {
    const many = page(
      `<div class="live-blog">${'<div><time datetime="2031-03-04">'.repeat(20_000)}${[0, 1, 2].map(post).join('').repeat(3000)}</div>`,
    );
    assert.ok((await read(many)).length >= 3);
  });
});
