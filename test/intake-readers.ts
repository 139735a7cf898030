import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

/** One small valid input of every format, in invented names: what fuzzing spoils, and what the documentation names. */

const sentence = 'A tram left the rails at Vellin Square on Monday, injuring four passengers, the operator said.';
const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Tram derails</title></head><body><article><h1>Tram derails</h1><p>${sentence}</p><ul><li>One</li></ul></article></body></html>`;

const warc = (body: Uint8Array, coding = ''): Buffer => {
  const answer = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${coding}\r\n`),
    body,
  ]);
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/7\r\nWARC-Date: 2031-02-03T09:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), answer, Buffer.from('\r\n\r\n')]);
};

const chunked = Buffer.from(`${page.length.toString(16)}\r\n${page}\r\n0\r\n\r\n`);

const mail = `From: "Vellin Courier" <news@courier.example>\r\nTo: desk@desk.example\r\nSubject: =?utf-8?Q?Tram_derails?=\r\nDate: Mon, 03 Feb 2031 09:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${sentence}\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${sentence}</p>\r\n--b1--\r\n`;

const nitf = `<nitf><head><title>Tram</title><docdata><date.issue norm="20310203T090000Z"/></docdata><pubdata name="Vellin Courier"/></head><body><body.head><hedline><hl1>Tram derails</hl1></hedline><byline>By <person>Ada Birk</person></byline></body.head><body.content><p>${sentence}</p></body.content></body></nitf>`;

/** A ZIP of one stored file. */
const zip = Buffer.from(
  'UEsDBBQAAAAAAAAAIQDXIAunFwAAABcAAAAFAAAAYS50eHRBIHRyYW0gbGVmdCB0aGUgcmFpbHMuClBLAQIUAxQAAAAAAAAAIQDXIAunFwAAABcAAAAFAAAAAAAAAAAAAACAAQAAAABhLnR4dFBLBQYAAAAAAQABADMAAAA6AAAAAAA=',
  'base64',
);

/** By the format's name in docs/formats.md. */
export const examples: Readonly<Record<string, { readonly name: string; readonly content: string | Uint8Array }>> = {
  'plain text': { name: 'a.txt', content: `Tram derails\n\n${sentence}\n` },
  Markdown: {
    name: 'a.md',
    content: `---\ntitle: Tram derails\ndate: 2031-02-03\n---\n\n# Tram\n\n**A tram** [left](https://courier.example) the rails.\n`,
  },
  HTML: { name: 'a.html', content: page },
  'JSON lines': {
    name: 'a.jsonl',
    content: `{"id":"1","text":"${sentence}"}\n{"id":"2","text":"${sentence}","headline":"Tram"}\n`,
  },
  'news-please JSON': {
    name: 'a.json',
    content: JSON.stringify(
      { maintext: sentence, title: 'Tram', authors: ['Ada Birk'], date_publish: '2031-02-03 09:00:00' },
      null,
      1,
    ),
  },
  'JSON Feed': {
    name: 'a.json',
    content: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Vellin Courier',
      items: [{ id: '7', url: 'https://courier.example/7', title: 'Tram', content_html: `<p>${sentence}</p>` }],
    }),
  },
  ninjs: {
    name: 'a.json',
    content: JSON.stringify({
      uri: 'urn:7',
      type: 'text',
      versioncreated: '2031-02-03T09:00:00Z',
      headlines: [{ value: 'Tram' }],
      bodies: [{ role: 'main', value: `<p>${sentence}</p>` }],
    }),
  },
  Telegram: {
    name: 'result.json',
    content: JSON.stringify(
      {
        name: 'Vellin Alerts',
        type: 'public_channel',
        id: 7,
        messages: [
          {
            id: 1,
            type: 'message',
            date: '2031-02-03T09:00:00',
            text: [sentence, { type: 'bold', text: 'Four hurt.' }],
          },
        ],
      },
      null,
      1,
    ),
  },
  RSS: {
    name: 'a.xml',
    content: `<?xml version="1.0"?><rss version="2.0"><channel><title>Vellin Courier</title><item><title>Tram</title><link>https://courier.example/7</link><description>${sentence}</description></item></channel></rss>`,
  },
  Atom: {
    name: 'a.xml',
    content: `<feed xmlns="http://www.w3.org/2005/Atom"><title>Vellin Courier</title><entry><id>urn:7</id><title>Tram</title><link href="https://courier.example/7"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${sentence}</p></div></content></entry></feed>`,
  },
  'RSS 1.0 (RDF)': {
    name: 'a.rdf',
    content: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Vellin Courier</title></channel><item rdf:about="https://courier.example/7"><title>Tram</title><description>${sentence}</description></item></rdf:RDF>`,
  },
  OPML: {
    name: 'a.opml',
    content:
      '<opml version="2.0"><body><outline text="Vellin"><outline xmlUrl="https://courier.example/feed"/></outline></body></opml>',
  },
  NITF: { name: 'a.xml', content: nitf },
  'NewsML-G2': {
    name: 'a.xml',
    content: `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:7"><itemMeta><provider literal="NPA"/><versionCreated>2031-02-03T09:00:00Z</versionCreated></itemMeta><contentMeta><headline>Tram</headline></contentMeta><contentSet><inlineXML>${nitf}</inlineXML></contentSet></newsItem>`,
  },
  mail: { name: 'a.eml', content: mail },
  mbox: {
    name: 'a.mbox',
    content: `From news@courier.example Mon Feb  3 09:00:00 2031\n${mail.replaceAll('\r\n', '\n')}\nFrom news@courier.example Mon Feb  3 10:00:00 2031\n${mail.replaceAll('\r\n', '\n')}`,
  },
  MHTML: {
    name: 'a.mhtml',
    content: `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/7\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b2"\r\n\r\n--b2\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://courier.example/7\r\n\r\n${page}\r\n--b2--\r\n`,
  },
  WARC: {
    name: 'a.warc',
    content: Buffer.concat([
      warc(Buffer.from(page)),
      warc(chunked, 'Transfer-Encoding: chunked\r\n'),
      warc(gzipSync(page), 'Content-Encoding: gzip\r\n'),
      warc(deflateSync(page), 'Content-Encoding: deflate\r\n'),
      warc(brotliCompressSync(page), 'Content-Encoding: br\r\n'),
    ]),
  },
  'WARC.gz': {
    name: 'a.warc.gz',
    content: Buffer.concat([gzipSync(warc(Buffer.from(page))), gzipSync(warc(Buffer.from(page)))]),
  },
  gzip: { name: 'a.txt.gz', content: gzipSync(sentence) },
  ZIP: { name: 'a.zip', content: zip },
};
