import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFeed } from 'feedsmith';
import { feedsListed } from '../src/intake/format/opml.ts';
import type { Item } from '../src/model/item.ts';
import { itemsOf, problemsOf, readBytes } from './intake-inputs.ts';

const sentence = 'A tram left the rails at Vellin Square on Monday, injuring four passengers, the operator said.';
const article = `<p>${sentence}</p>\n`.repeat(12);

const rss = (items: string, channel = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:text="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:desk="urn:desk">
<channel><title>Vellin Courier</title><link>https://courier.example/</link><language>en-gb</language>
<image><title>Logo</title><link>https://courier.example/logo</link></image>${channel}${items}</channel></rss>`;

const entries = async (text: string, name = 'feed.xml'): Promise<Item[]> => itemsOf(await readBytes(text, name));
const only = async (text: string): Promise<Item> => {
  const [item, ...more] = await entries(text);
  assert.ok(item !== undefined && more.length === 0);
  return item;
};

describe('feeds', () => {
  it('reads RSS 2.0: the full text, and all that the entry says', async () => {
    const item = await only(
      rss(`<item><title>Tram &amp;amp; bus &quot;collide&quot;</title><link>/tram?a=1&amp;b=2</link>
        <guid isPermaLink="false">tag:7</guid><dc:creator>Ada Birk</dc:creator><author>desk@courier.example (Jon Holm)</author>
        <pubDate>Mon, 03 Feb 2031 09:00:00 GMT</pubDate><description>Four hurt.</description>
        <text:encoded><![CDATA[${article}]]></text:encoded>
        <category>Transport</category><category>Vellin</category><desk:slug>TRAM</desk:slug></item>`),
    );
    assert.equal(item.key, 'feed.xml#tag:7');
    assert.equal(item.media, 'html');
    assert.equal(item.content, article);
    assert.deepEqual(item.known, {
      url: 'https://courier.example/tram?a=1&b=2',
      headline: 'Tram & bus "collide"',
      outlet: 'Vellin Courier',
      byline: ['Ada Birk', 'Jon Holm'],
      published: 'Mon, 03 Feb 2031 09:00:00 GMT',
      language: 'en-gb',
      other: { category: ['Transport', 'Vellin'], 'desk:slug': 'TRAM' },
    });
  });

  it('makes a stub of a summary, with the reason and the link', async () => {
    const items = await entries(
      rss(`<item><title>Tram derails</title><link>https://courier.example/1</link><description>&lt;b&gt;Four&lt;/b&gt; hurt &amp;amp; one missing.</description></item>
        <item><title>Headline only</title><link>https://courier.example/2</link></item>
        <item><title>Cut</title><description>${`<![CDATA[${article}]]>`} He said that […]</description></item>`),
    );
    assert.deepEqual(
      items.map(({ key, content, known }) => [key, content.slice(0, 30), known.kind?.kind]),
      [
        ['feed.xml#https://courier.example/1', 'Four hurt & one missing.', 'stub'],
        ['feed.xml#https://courier.example/2', '', 'stub'],
        ['feed.xml#3', sentence.slice(0, 30), 'stub'],
      ],
    );
    assert.match(items[0]!.known.kind!.reason, /only a summary/);
    assert.match(items[1]!.known.kind!.reason, /only the headline/);
  });

  it('takes a long description for the text', async () => {
    const item = await only(rss(`<item><title>Tram</title><description><![CDATA[${article}]]></description></item>`));
    assert.equal(item.known.kind, undefined);
    assert.equal(item.content, article);
  });

  it('reads Atom, text, HTML and XHTML', async () => {
    const atom = (content: string): string =>
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Vellin Courier</title><link rel="self" href="https://courier.example/feed"/>
       <link href="https://courier.example/"/><entry><id>urn:7</id><title type="html">Tram &lt;i&gt;derails&lt;/i&gt;</title>
       <link rel="enclosure" href="/pod.mp3"/><link href="/7"/><author><name>Ada Birk</name><uri>https://x.example</uri></author>
       <published>2031-02-03T09:00:00Z</published><updated>2031-02-03T10:00:00Z</updated><rights>Courier</rights>
       <source><title>Harbour Agency</title></source>${content}</entry></feed>`;
    const xhtml = await only(
      atom(
        `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${article}</div></content><summary>s</summary>`,
      ),
    );
    assert.ok(xhtml.content.includes(article));
    assert.deepEqual(xhtml.known, {
      url: 'https://courier.example/7',
      headline: 'Tram derails',
      outlet: 'Harbour Agency',
      byline: ['Ada Birk'],
      published: '2031-02-03T09:00:00Z',
      updated: '2031-02-03T10:00:00Z',
      other: { rights: 'Courier' },
    });
    const html = await only(atom(`<content type="html">${article.replaceAll('<', '&lt;')}</content>`));
    assert.equal(html.content, article);
    const text = await only(atom(`<content type="text">3 &lt; 4, ${sentence.repeat(9)}</content>`));
    assert.ok(text.content.startsWith('3 &lt; 4'));
  });

  it('reads RSS 1.0 (RDF)', async () => {
    const item = await only(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
       <channel rdf:about="https://courier.example/"><title>Vellin Courier</title></channel>
       <item rdf:about="https://courier.example/7"><title>Tram</title><description>Four hurt.</description><d:date>2031-02-03</d:date><d:creator>Ada Birk</d:creator></item></rdf:RDF>`,
    );
    assert.deepEqual(
      [item.key, item.known.url, item.known.published, item.known.byline],
      ['feed.xml#https://courier.example/7', 'https://courier.example/7', '2031-02-03', ['Ada Birk']],
    );
  });

  it('reads JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Vellin Courier',
      language: 'en',
      items: [
        {
          id: '7',
          url: 'https://courier.example/7',
          title: 'Tram',
          content_html: article,
          authors: [{ name: 'Ada Birk' }],
          date_published: '2031-02-03T09:00:00Z',
          tags: ['rail'],
          _slug: 'TRAM',
        },
        { id: 8, url: 'https://courier.example/8', title: 'Bus', summary: 'A bus < a tram.' },
        'nonsense',
      ],
    };
    for (const text of [JSON.stringify(feed), JSON.stringify(feed, null, 2)]) {
      const [first, second] = await entries(text, 'feed.json');
      assert.equal(first!.content, article);
      assert.deepEqual(first!.known, {
        url: 'https://courier.example/7',
        headline: 'Tram',
        outlet: 'Vellin Courier',
        byline: ['Ada Birk'],
        published: '2031-02-03T09:00:00Z',
        language: 'en',
        other: { tags: ['rail'], _slug: 'TRAM' },
      });
      assert.deepEqual(
        [second!.key, second!.content, second!.known.kind?.kind],
        ['feed.json#8', 'A bus < a tram.', 'stub'],
      );
    }
  });

  it('keeps the entries before a feed breaks off, and says that it does', async () => {
    const whole = rss('<item><title>One</title></item><item><title>Two</title></item>');
    const results = await readBytes(whole.slice(0, whole.indexOf('Two') + 2), 'cut.xml');
    assert.deepEqual(
      itemsOf(results).map(({ known }) => known.headline),
      ['One'],
    );
    assert.match(problemsOf(results)[0]!.message, /breaks off after 1 items/);
    const unclosed = await readBytes(whole.slice(0, whole.indexOf('</channel>')), 'cut.xml');
    assert.equal(itemsOf(unclosed).length, 2);
  });

  it('reads feeds that are not quite XML', async () => {
    const item = await only(
      rss(
        '<item><title>Fish & chips &nbsp;&eacute; <b>bold</title><link>https://courier.example/?a=1&b=2</link><description>x</description></item>',
      ),
    );
    assert.equal(item.known.headline, 'Fish & chips é bold');
    assert.equal(item.known.url, 'https://courier.example/?a=1&b=2');
  });

  it('agrees with feedsmith on a plain feed', async () => {
    const text = rss(
      [1, 2, 3]
        .map(
          (n) =>
            `<item><title>Report ${n} &#233;</title><link>https://courier.example/${n}</link><pubDate>Mon, 03 Feb 2031 0${n}:00:00 GMT</pubDate><description>Text ${n}</description></item>`,
        )
        .join(''),
    );
    const theirs = parseFeed(text);
    assert.ok(theirs.format === 'rss');
    assert.deepEqual(
      (await entries(text)).map(({ content, known }) => [known.headline, known.url, known.published, content]),
      theirs.feed.items!.map(({ title, link, pubDate, description }) => [title, link, pubDate, description]),
    );
  });

  it('expands no entity and asks for none', async () => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`);
    const types = [
      `<!DOCTYPE rss [<!ENTITY lol "lol">${levels.join('')}]>`,
      '<!DOCTYPE rss [<!ENTITY lol9 SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE rss [<!ENTITY % lol9 SYSTEM "http://127.0.0.1:1/x.dtd"> %lol9;]>',
      '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/x.dtd">',
    ];
    for (const type of types) {
      const text = rss('<item><title>A &lol9; B</title></item>').replace('<rss', `${type}<rss`);
      assert.equal((await only(text)).known.headline, 'A &lol9; B', type);
    }
  });

  it('reads a feed of 100,000 items', async () => {
    const item =
      '<item><title>Tram</title><link>https://courier.example/1</link><description>Four hurt.</description></item>';
    assert.equal((await entries(rss(item.repeat(100_000)))).length, 100_000);
  });

  it('bounds nesting and crowds', async () => {
    const deep = `${'<a>'.repeat(10_000)}x${'</a>'.repeat(10_000)}`;
    assert.equal(
      (await entries(rss(`<item><title>One</title>${deep}</item><item><title>Two</title></item>`))).length,
      2,
    );
    assert.equal((await entries(rss(`${deep}<item><title>One</title></item>`))).length, 1);
    const crowd = '<b/>'.repeat(200_000);
    assert.equal(
      (await entries(rss(`<item>${crowd}<title>One</title></item><item><title>Two</title></item>`))).length,
      2,
    );
  });

  it('says that a feed is empty', async () => {
    assert.match(problemsOf(await readBytes(rss(''), 'feed.xml'))[0]!.message, /without items/);
    assert.match(problemsOf(await readBytes('<rss><channel><title>x', 'feed.xml'))[0]!.message, /breaks off/);
  });
});

describe('lists of feeds', () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Desk</title></head><body>
    <outline text="Vellin"><outline type="rss" text="Courier" xmlUrl="https://courier.example/feed" htmlUrl="https://courier.example/"/>
    <outline text="More"><outline type="rss" title="Herald" xmlUrl="https://herald.example/feed?a=1&amp;b=2"/></outline></outline>
    <outline xmlUrl="https://courier.example/feed"/><outline xmlUrl="file:///etc/passwd"/><outline text="none"/></body></opml>`;

  it('finds the feeds in all folders, each once', () => {
    assert.deepEqual(feedsListed(opml), [
      { url: 'https://courier.example/feed', title: 'Courier' },
      { url: 'https://herald.example/feed?a=1&b=2', title: 'Herald' },
    ]);
  });

  it('are no reports themselves', async () => {
    assert.match(problemsOf(await readBytes(opml, 'feeds.opml'))[0]!.message, /lists 2 feeds/);
  });

  it('may be nested without end', () => {
    const deep = '<outline text="x">'.repeat(10_000) + '</outline>'.repeat(10_000);
    assert.deepEqual(
      feedsListed(`<opml><body>${deep}<outline xmlUrl="https://courier.example/feed"/></body></opml>`).length,
      1,
    );
  });
});
