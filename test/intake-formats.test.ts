import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Item } from '../src/model/item.ts';
import { itemsOf, problemsOf, readBytes } from './intake-inputs.ts';

const sentence = 'A tram left the rails at Vellin Square on Monday, injuring four passengers, the operator said.';
const second = 'The line was closed for two hours.';

const only = async (content: string | Uint8Array, name: string): Promise<Item> => {
  const results = await readBytes(content, name);
  assert.equal(results.length, 1, JSON.stringify(problemsOf(results)));
  const [item] = itemsOf(results);
  assert.ok(item !== undefined, problemsOf(results)[0]?.message);
  return item;
};
const messageOf = async (content: string | Uint8Array, name: string): Promise<string> => {
  const results = await readBytes(content, name);
  assert.deepEqual(itemsOf(results), []);
  return problemsOf(results)[0]!.message;
};

describe('mail', () => {
  const message = [
    'Received: from mx.courier.example by mail.desk.example; Mon, 03 Feb 2031 09:00:05 +0000',
    'From: "Vellin Courier" <news@courier.example>',
    'To: desk@desk.example',
    'Subject: =?utf-8?B?VHJhbSBkZXJhaWxzIOKAkyBmb3VyIGh1cnQ=?=',
    'Date: Mon, 03 Feb 2031 09:00:00 +0000',
    'Archived-At: <https://courier.example/mail/7>',
    'List-Id: Morning <morning.courier.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Plain part.',
    '--b1',
    'Content-Type: text/html; charset=windows-1252',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    `<p>${sentence}=\r\n Caf=E9.</p>`,
    '--b1--',
    '',
  ].join('\r\n');

  it('is read as its reader sees it, with its headers', async () => {
    for (const name of ['letter.eml', 'letter']) {
      const item = await only(message, name);
      assert.equal(item.media, 'html');
      assert.equal(item.content, `<p>${sentence} Café.</p>`);
      const { headers, ...metadata } = item.known;
      assert.deepEqual(metadata, {
        headline: 'Tram derails – four hurt',
        outlet: 'Vellin Courier',
        published: '2031-02-03T09:00:00.000Z',
        url: 'https://courier.example/mail/7',
      });
      assert.equal(headers!['list-id'], 'Morning <morning.courier.example>');
    }
  });

  it('of plain text stays plain; attachments are named', async () => {
    const item = await only(
      `From: ada@courier.example\nSubject: Tram\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\n${sentence}\n--x\nContent-Type: image/png\nContent-Disposition: attachment; filename=tram.png\n\nPNG\n--x--\n`,
      'a.eml',
    );
    assert.equal(item.media, 'plain');
    assert.equal(item.content.trim(), sentence);
    assert.equal(item.known.outlet, 'courier.example');
    assert.deepEqual(item.known.other, { attachments: [{ filename: 'tram.png', mimeType: 'image/png' }] });
  });

  it('without a text is a problem', async () => {
    assert.match(await messageOf('From: a@b.example\nSubject: Tram\nDate: x\n\n', 'a.eml'), /no text/);
  });

  it('is not seen in a text that has a colon', async () => {
    for (const text of [`Note: ${sentence}`, `Summary: a\nWhere: b\n\n${sentence}`, `From: the harbour\n${sentence}`])
      assert.equal((await only(text, 'a.txt')).content, text);
  });

  it('in a mailbox is read message by message', async () => {
    const mailbox = [1, 2, 3]
      .map((n) => `From desk@courier.example Mon Feb  3 09:0${n}:00 2031\n${message.replaceAll('\r\n', '\n')}`)
      .join('\n');
    const quoted = `From a@b.example Mon Feb  3 09:00:00 2031\nFrom: a@b.example\nSubject: x\n\nHe wrote:\n>From here on, ${sentence}\n`;
    for (const piece of [1, 50, 1 << 16]) {
      const items = itemsOf(await readBytes(`${mailbox}\n${quoted}`, 'news.mbox', piece));
      assert.deepEqual(
        items.map(({ key }) => key),
        ['news.mbox#1', 'news.mbox#2', 'news.mbox#3', 'news.mbox#4'],
      );
      assert.equal(items[0]!.content, `<p>${sentence} Café.</p>`);
      assert.match(items[3]!.content, /\nFrom here on/);
    }
  });

  it('nested without end is bounded', async () => {
    const deep = `${'Content-Type: multipart/mixed; boundary=x\n\n--x\n'.repeat(10_000)}\n${sentence}`;
    await readBytes(`From: a@b.example\nSubject: x\nMIME-Version: 1.0\n${deep}`, 'a.eml');
  });
});

describe('MHTML', () => {
  const saved = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://courier.example/tram',
    'Subject: Tram derails',
    'Date: Mon, 3 Feb 2031 10:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x----"',
    '',
    '',
    '------MultipartBoundary--x----',
    'Content-Type: text/css',
    'Content-Location: https://courier.example/a.css',
    '',
    'p { color: red }',
    '------MultipartBoundary--x----',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://courier.example/tram',
    '',
    `<html><head><meta charset=3D"utf-8"><title>Tram</title></head><body><p>${sentence} =C3=A9</p></body></html>`,
    '------MultipartBoundary--x----',
    'Content-Type: text/html',
    '',
    '<html><body><p>Buy a tram today.</p></body></html>',
    '------MultipartBoundary--x------',
    '',
  ].join('\r\n');

  it('gives the page and not what was framed in it', async () => {
    for (const name of ['tram.mhtml', 'tram.txt']) {
      const item = await only(saved, name);
      assert.equal(item.media, 'html');
      assert.ok(item.content.includes(sentence) && !item.content.includes('Buy a tram'));
      assert.equal(item.known.url, 'https://courier.example/tram');
      assert.equal(item.known.fetched, 'Mon, 3 Feb 2031 10:00:00 -0000');
    }
  });

  it('without a page is a problem', async () => {
    assert.match(await messageOf(saved.replaceAll('text/html', 'image/png'), 'a.mhtml'), /without the page/);
    assert.match(await messageOf(saved.slice(0, 300), 'a.mhtml'), /without the page/);
  });
});

describe('ninjs', () => {
  it('1 is read', async () => {
    const ninjs = {
      uri: 'urn:newsml:harbour.example:7',
      type: 'text',
      versioncreated: '2031-02-03T10:00:00Z',
      firstcreated: '2031-02-03T09:00:00Z',
      headline: 'Tram derails',
      byline: 'Ada Birk',
      body_xhtml: `<p>${sentence}</p><p>${second}</p>`,
      language: 'en',
      copyrightholder: 'Harbour Agency',
      urgency: 3,
      subject: [{ name: 'transport' }],
    };
    const item = await only(JSON.stringify(ninjs), 'a.json');
    assert.deepEqual(item, {
      key: 'a.json',
      media: 'html',
      content: ninjs.body_xhtml,
      known: {
        headline: 'Tram derails',
        byline: ['Ada Birk'],
        outlet: 'Harbour Agency',
        published: '2031-02-03T09:00:00Z',
        updated: '2031-02-03T10:00:00Z',
        language: 'en',
        other: { type: 'text', urgency: 3, subject: [{ name: 'transport' }] },
      },
    });
  });

  it('2 and 3 are read, and lists of them', async () => {
    const two = {
      uri: 'http://harbour.example/8',
      type: 'text',
      headlines: [
        { role: 'short', value: 'Tram' },
        { role: 'main', value: 'Tram derails' },
      ],
      bodies: [
        { role: 'summary', value: 'x' },
        { role: 'main', contenttype: 'text/plain', value: sentence },
      ],
      infosources: [{ name: 'NPA', role: 'source' }],
      by: 'Ada Birk',
    };
    const three = {
      ...two,
      uri: 'http://harbour.example/9',
      bodies: [{ role: 'main', contentType: 'text/html', value: `<p>${sentence}</p>` }],
      infoSources: [{ name: 'NPA' }],
      versionCreated: '2031-02-03T10:00:00Z',
      creditLine: 'NPA/Harbour',
    };
    const items = itemsOf(await readBytes(JSON.stringify([two, three], null, 1), 'a.json'));
    assert.deepEqual(
      items.map(({ key, media, content, known: { headline, credit, url } }) => [
        key,
        media,
        content,
        headline,
        credit,
        url,
      ]),
      [
        ['a.json#http://harbour.example/8', 'plain', sentence, 'Tram derails', ['NPA'], 'http://harbour.example/8'],
        [
          'a.json#http://harbour.example/9',
          'html',
          `<p>${sentence}</p>`,
          'Tram derails',
          ['NPA/Harbour', 'NPA'],
          'http://harbour.example/9',
        ],
      ],
    );
  });

  it('without a body is a problem', async () => {
    assert.match(await messageOf('{"uri":"urn:1","type":"picture","versioncreated":"2031"}', 'a.json'), /type picture/);
  });
});

describe('NITF and NewsML-G2', () => {
  const nitf = `<nitf change.date="20310203"><head><title>Tram</title><docdata><doc-id id-string="NPA7"/><urgency ed-urg="3"/>
    <date.issue norm="20310203T090000Z"/><doc.copyright holder="Harbour Agency"/></docdata><pubdata name="Vellin Courier"/></head>
    <body><body.head><hedline><hl1>Tram derails</hl1><hl2>Four hurt</hl2></hedline><byline>By <person>Ada Birk</person></byline>
    <distributor>NPA</distributor><dateline><location>VELLIN</location></dateline></body.head>
    <body.content><p>${sentence}</p><media><media-caption>A tram.</media-caption></media><hl2>After</hl2><p>${second} <em>Then</em> it ran.</p></body.content></body></nitf>`;
  const text = `${sentence}\n\nAfter\n\n${second} Then it ran.`;

  it('NITF is read', async () => {
    const item = await only(`<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">${nitf}`, 'a.xml');
    assert.equal(item.content, text);
    assert.deepEqual(item.known, {
      headline: 'Tram derails',
      byline: ['Ada Birk'],
      outlet: 'Vellin Courier',
      credit: ['NPA'],
      published: '2031-02-03T09:00:00Z',
      updated: '2031-02-03',
      other: {
        'doc-id': { 'id-string': 'NPA7' },
        urgency: { 'ed-urg': '3' },
        'doc.copyright': { holder: 'Harbour Agency' },
        dateline: 'VELLIN',
      },
    });
  });

  const newsItem = (
    guid: string,
    content: string,
  ): string => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="2" xml:lang="en">
    <rightsInfo><copyrightHolder><name>Harbour Agency</name></copyrightHolder></rightsInfo>
    <itemMeta><provider literal="NPA"/><versionCreated>2031-02-03T10:00:00Z</versionCreated><firstCreated>2031-02-03T09:00:00Z</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
    <contentMeta><headline>Tram derails</headline><by>Ada Birk</by><creditline>NPA/Harbour</creditline><slugline>TRAM</slugline></contentMeta>
    <contentSet>${content}</contentSet></newsItem>`;
  const message = (...items: string[]): string =>
    `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2031-02-03T10:00:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`;

  it('NewsML-G2 is read: a message, an item, with NITF, XHTML and text inside', async () => {
    const xhtml = `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${sentence}</p><p>${second}</p></body></html></inlineXML>`;
    const items = itemsOf(
      await readBytes(
        message(
          newsItem('urn:1', `<inlineXML>${nitf}</inlineXML>`),
          newsItem('urn:2', xhtml),
          newsItem('urn:3', `<inlineData>${sentence}</inlineData>`),
          newsItem('urn:4', '<remoteContent href="a.jpg"/>'),
        ),
        'a.xml',
      ),
    );
    assert.deepEqual(
      items.map(({ key, content }) => [key, content]),
      [
        ['a.xml#urn:1', text],
        ['a.xml#urn:2', `${sentence}\n\n${second}`],
        ['a.xml#urn:3', sentence],
      ],
    );
    assert.deepEqual(items[1]!.known, {
      headline: 'Tram derails',
      byline: ['Ada Birk'],
      outlet: 'Harbour Agency',
      credit: ['NPA/Harbour', 'NPA'],
      published: '2031-02-03T09:00:00Z',
      updated: '2031-02-03T10:00:00Z',
      language: 'en',
      other: { guid: 'urn:2', version: '2', pubStatus: { qcode: 'stat:usable' }, slugline: 'TRAM' },
    });
    assert.equal((await only(newsItem('urn:9', `<inlineData>${sentence}</inlineData>`), 'b.xml')).key, 'b.xml');
    const prefixed = newsItem('urn:9', `<inlineData>${sentence}</inlineData>`)
      .replaceAll(/<(\/?)(?=\w)/g, '<$1n:')
      .replace('xmlns=', 'xmlns:n=');
    assert.equal((await only(prefixed, 'b.xml')).known.headline, 'Tram derails');
  });

  it('without a text is a problem', async () => {
    assert.match(await messageOf(message(newsItem('urn:4', '<remoteContent/>')), 'a.xml'), /without a text/);
    assert.match(await messageOf('<nitf><body><body.content/></body></nitf>', 'a.xml'), /without a body/);
    assert.match(await messageOf('<nitf><body><body.content><p>x', 'a.xml'), /breaks off/);
  });
});

describe('Telegram', () => {
  const messages = [
    { id: 1, type: 'service', action: 'create_channel', text: '' },
    {
      id: 2,
      type: 'message',
      date: '2031-02-03T12:00:00',
      date_unixtime: '1927962000',
      from: 'Vellin Alerts',
      text: ['Tram off the rails. ', { type: 'link', text: 'courier.example' }, ' Four hurt.'],
      edited_unixtime: '1927962060',
      forwarded_from: 'Rail Desk',
    },
    { id: 3, type: 'message', date: '2031-02-03T12:10:00', text: '', photo: 'a.jpg' },
    { id: 4, type: 'message', date: '2031-02-03T12:20:00', from: 'Ada Birk', text: sentence },
  ];
  const chat = { name: 'Vellin Alerts', type: 'public_channel', id: 77, messages };

  it('posts of a channel are read', async () => {
    const items = itemsOf(await readBytes(JSON.stringify(chat, null, 1), 'result.json'));
    assert.deepEqual(items[0], {
      key: 'result.json#2',
      media: 'plain',
      content: 'Tram off the rails. courier.example Four hurt.',
      known: {
        outlet: 'Vellin Alerts',
        published: '2031-02-04T09:00:00Z',
        updated: '2031-02-04T09:01:00Z',
        kind: { kind: 'post', reason: 'a message on Telegram' },
        other: { forwarded_from: 'Rail Desk' },
      },
    });
    assert.deepEqual([items.length, items[1]!.known.byline], [2, ['Ada Birk']]);
  });

  it('all chats of an account are read, each by its name', async () => {
    const all = { about: 'x', chats: { list: [chat, { ...chat, id: 78, name: 'Other' }] } };
    const items = itemsOf(await readBytes(JSON.stringify(all), 'result.json'));
    assert.deepEqual(
      items.map(({ key }) => key),
      ['result.json#77/2', 'result.json#77/4', 'result.json#78/2', 'result.json#78/4'],
    );
  });

  it('without a text is a problem', async () => {
    assert.match(await messageOf(JSON.stringify({ ...chat, messages: [] }), 'result.json'), /without messages/);
  });
});

describe('Markdown', () => {
  it('gives its words without its marks, and what its front matter says', async () => {
    const item = await only(
      `---\ntitle: "Tram derails"\ndate: 2031-02-03\nauthors:\n  - Ada Birk\n  - Jon Holm\noutlet: Vellin Courier\ntags: [rail, vellin]\n---\n\n# Tram derails\n\n![A tram](tram.jpg)\n${sentence.replace('Vellin Square', '**Vellin** [Square](https://courier.example/square)')}\n\n> _${second}_\n\n<!-- desk:\n check -->\n- 3 \\* 4 in snake_case_name\n\n\`\`\`\ncode **stays**\n\`\`\`\n\n[1]: https://courier.example\n`,
      'a.md',
    );
    assert.equal(
      item.content,
      `Tram derails\n\n${sentence}\n\n${second}\n\n3 * 4 in snake_case_name\n\ncode **stays**`,
    );
    assert.deepEqual(item.known, {
      headline: 'Tram derails',
      outlet: 'Vellin Courier',
      byline: ['Ada Birk', 'Jon Holm'],
      published: '2031-02-03',
      other: { tags: '[rail, vellin]' },
    });
  });

  it('is told by its front matter and its marks, not by a dash or a star', async () => {
    assert.equal((await only(`---\ntitle: x\n---\n**${second}**`, 'a.txt')).content, second);
    for (const text of [`--- ${sentence}`, `* ${sentence} *`, `# ${sentence}`, `---\n${sentence}\n---`])
      assert.equal((await only(text, 'a.txt')).content, text);
  });

  it('is read in linear time', async () => {
    for (const hostile of ['<!--', '# ', '#', '[', '**a ', '_', ' '.repeat(9), '`', '> ', '~~~\n'])
      await readBytes(`${hostile.repeat(300_000)}x`, 'a.md');
  });
});

describe('JSON', () => {
  it('of news-please is read, and what is not known of it passed through', async () => {
    const item = await only(
      JSON.stringify({
        maintext: sentence,
        title: 'Tram',
        source_domain: 'courier.example',
        authors: ['Ada Birk'],
        date_publish: '2031-02-03 09:00:00',
        date_modify: '2031-02-03 10:00:00',
        date_download: '2031-02-04 00:00:00',
        image_url: 'https://courier.example/a.jpg',
        description: null,
        filename: 'a.json',
      }),
      'a.json',
    );
    assert.deepEqual(item.known, {
      headline: 'Tram',
      outlet: 'courier.example',
      published: '2031-02-03 09:00:00',
      updated: '2031-02-03 10:00:00',
      fetched: '2031-02-04 00:00:00',
      byline: ['Ada Birk'],
      other: { image_url: 'https://courier.example/a.jpg', filename: 'a.json' },
    });
  });

  it('nested 10,000 deep is read around', async () => {
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    const item = await only(`{"text":${JSON.stringify(sentence)},"odd":${deep},"fine":1}`, 'a.json');
    assert.deepEqual(item.known.other, { fine: 1 });
  });
});
