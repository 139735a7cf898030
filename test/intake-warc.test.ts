import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';
import type { Exchange, HttpResponse } from '../src/intake/fetch/effects.ts';
import { openArchive } from '../src/intake/fetch/node-archive.ts';
import { itemsOf, problemsOf, readBytes } from './intake-inputs.ts';

const sentence = 'A tram left the rails at Vellin Square on Monday, injuring four passengers, the operator said.';
const page = `<html><head><title>Tram</title></head><body><p>${sentence}</p></body></html>`;

/** A record as another crawler writes it. */
function record(type: string, content: string | Uint8Array, headers: Record<string, string> = {}): Buffer {
  const bytes = Buffer.from(content as string);
  const all = {
    'WARC-Type': type,
    'WARC-Target-URI': 'https://courier.example/tram',
    'WARC-Date': '2031-02-03T09:00:00Z',
    'Content-Type': 'application/http; msgtype=response',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([
    Buffer.from(`WARC/1.0\r\n${lines.join('')}Content-Length: ${bytes.length}\r\n\r\n`),
    bytes,
    Buffer.from('\r\n\r\n'),
  ]);
}

const answer = (headers: string, body: string | Uint8Array, status = '200 OK'): Buffer =>
  Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n`), Buffer.from(body as string)]);
const html = 'Content-Type: text/html\r\n';

const read = (...records: readonly Uint8Array[]) => readBytes(Buffer.concat(records), 'crawl.warc');
const contentsOf = async (...records: readonly Uint8Array[]): Promise<string[]> =>
  itemsOf(await read(...records)).map(({ content }) => content);

describe('web archives', () => {
  it('reads a response with what archive and server say of it', async () => {
    const [item] = itemsOf(await read(record('response', answer(`${html}X-Desk: rail\r\n`, page))));
    assert.deepEqual(item, {
      key: 'crawl.warc#1',
      media: 'html',
      content: page,
      known: {
        url: 'https://courier.example/tram',
        fetched: '2031-02-03T09:00:00Z',
        headers: { 'content-type': 'text/html', 'x-desk': 'rail' },
      },
    });
  });

  it('numbers every record and passes over what is no report', async () => {
    const results = await read(
      record('warcinfo', 'software: crawler\r\n', { 'Content-Type': 'application/warc-fields' }),
      record('request', 'GET /tram HTTP/1.1\r\n\r\n', { 'Content-Type': 'application/http; msgtype=request' }),
      record('response', answer(html, page)),
      record('response', answer('Content-Type: image/png\r\n', '\u0089PNG\r\n')),
      record('response', answer('Content-Type: text/css\r\n', 'p { color: red }')),
      record('response', answer('Content-Type: application/json\r\n', '{"status": "ok"}')),
      record('response', answer(html, page, '404 Not Found')),
      record('response', answer(`Location: /new\r\n${html}`, '', '301 Moved')),
      record('response', answer('Content-Type: text/plain\r\n', 'User-agent: *'), {
        'WARC-Target-URI': 'https://courier.example/robots.txt',
      }),
      record('response', 'courier.example. 60 IN A 192.0.2.1', { 'Content-Type': 'text/dns' }),
      record('revisit', answer(html, '')),
      record('metadata', 'fetchTimeMs: 7', { 'Content-Type': 'application/warc-fields' }),
      record('resource', page, { 'Content-Type': 'text/html' }),
      record('conversion', sentence, { 'Content-Type': 'text/plain' }),
      record('response', answer('Content-Type: image/png\r\n', page)),
    );
    assert.deepEqual(
      itemsOf(results).map(({ key, media }) => [key, media]),
      [
        ['crawl.warc#3', 'html'],
        ['crawl.warc#13', 'html'],
        ['crawl.warc#14', 'plain'],
        ['crawl.warc#15', 'html'],
      ],
    );
    assert.deepEqual(problemsOf(results), []);
  });

  it('undoes chunks and compression, whether they are there or only said to be', async () => {
    const chunks = (body: string | Uint8Array): Buffer => {
      const bytes = Buffer.from(body as string);
      const parts = [bytes.subarray(0, 9), bytes.subarray(9)].map((part) =>
        Buffer.concat([Buffer.from(`${part.length.toString(16)};ext=1\r\n`), part, Buffer.from('\r\n')]),
      );
      return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
    };
    const chunked = `${html}Transfer-Encoding: chunked\r\n`;
    const coded = (name: string): string => `${html}Content-Encoding: ${name}\r\n`;
    const contents = await contentsOf(
      record('response', answer(chunked, chunks(page))),
      record('response', answer(chunked, page)),
      record('response', answer(`${chunked}Content-Encoding: gzip\r\n`, chunks(gzipSync(page)))),
      record('response', answer(coded('gzip'), gzipSync(page))),
      record('response', answer(coded('gzip'), page)),
      record('response', answer(coded('deflate'), deflateSync(page))),
      record('response', answer(coded('deflate'), deflateRawSync(page))),
      record('response', answer(coded('br'), brotliCompressSync(page))),
    );
    assert.deepEqual(contents, Array(8).fill(page));
  });

  it('reads by the charset of the header, else of the page', async () => {
    const russian = Buffer.from([0xcf, 0xee, 0xe6, 0xe0, 0xf0]); // "Пожар" in windows-1251
    const [byHeader, byMeta] = await contentsOf(
      record(
        'response',
        answer('Content-Type: text/html; charset=windows-1251\r\n', Buffer.concat([Buffer.from('<html><p>'), russian])),
      ),
      record('response', answer(html, Buffer.concat([Buffer.from('<html><meta charset="windows-1251"><p>'), russian]))),
    );
    assert.ok(byHeader!.endsWith('Пожар') && byMeta!.endsWith('Пожар'));
  });

  it('streams gzip of one member, of one a record, and in pieces of any size', async () => {
    const records = Array.from({ length: 5 }, () => record('response', answer(html, page)));
    const members = Buffer.concat(records.map((bytes) => gzipSync(bytes)));
    for (const bytes of [Buffer.concat(records), gzipSync(Buffer.concat(records)), members])
      for (const piece of [1, 7, 1000, 1 << 16])
        assert.equal(itemsOf(await readBytes(bytes, 'crawl.warc.gz', piece)).length, 5);
  });

  it('reads what another library wrote, and finds the same', async () => {
    const text = sentence.repeat(50);
    const records = Array.from({ length: 20 }, (_, n) =>
      WARCRecord.create(
        {
          url: `https://courier.example/${n}`,
          date: '2031-02-03T09:00:00Z',
          type: n % 5 === 4 ? 'request' : 'response',
          warcHeaders: {},
          httpHeaders: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' },
          statusline: 'HTTP/1.1 200 OK',
        },
        (async function* () {
          yield gzipSync(`<html><body><p>${n} ${text}</p></body></html>`);
        })(),
      ),
    );
    const bytes = Buffer.concat(
      await Promise.all(records.map((entry) => WARCSerializer.serialize(entry, { gzip: true }))),
    );
    const theirs: string[] = [];
    for await (const entry of new WARCParser([bytes]))
      if (entry.warcType === 'response') theirs.push(await entry.contentText());
    assert.equal(theirs.length, 16);
    assert.deepEqual(
      itemsOf(await readBytes(bytes, 'crawl.warc.gz')).map(({ content }) => content),
      theirs,
    );
  });

  it('reads up to where an archive breaks off', async () => {
    const records = Buffer.concat([1, 2, 3].map(() => record('response', answer(html, page))));
    const cut = await readBytes(records.subarray(0, records.length - 40), 'crawl.warc');
    assert.equal(itemsOf(cut).length, 2);
    assert.match(problemsOf(cut)[0]!.message, /breaks off/);
    const members = Buffer.concat([1, 2, 3].map((n) => gzipSync(record('response', answer(html, `${page}${n}`)))));
    const cutGzip = await readBytes(members.subarray(0, members.length - 30), 'crawl.warc.gz', 64);
    assert.equal(itemsOf(cutGzip).length, 2);
    assert.equal(problemsOf(cutGzip).length, 1);
  });

  it('tells a damaged archive and one without reports', async () => {
    const good = record('response', answer(html, page));
    const damaged = await read(good, Buffer.from('nonsense\r\n\r\n'), good);
    assert.equal(itemsOf(damaged).length, 1);
    assert.match(problemsOf(damaged)[0]!.message, /damaged here/);
    for (const length of ['-1', '1e9', 'x', ''])
      assert.match(
        problemsOf(await read(Buffer.from(`WARC/1.0\r\nContent-Length: ${length}\r\n\r\n`)))[0]!.message,
        /damaged/,
      );
    assert.match(problemsOf(await read(record('warcinfo', 'x')))[0]!.message, /no reports among its 1 records/);
    const bomb = record('response', answer(`${html}Content-Encoding: gzip\r\n`, gzipSync(Buffer.alloc(40 << 20, 'a'))));
    const results = await read(bomb, good);
    assert.match(problemsOf(results)[0]!.message, /proportion/);
    assert.equal(itemsOf(results).length, 1);
  });
});

describe('raw copies', () => {
  const exchange = (url: string, body: Uint8Array, headers: HttpResponse['headers'], status = 200): Exchange => ({
    request: { url: new URL(url), addresses: ['192.0.2.1'], headers: { 'user-agent': 'Stemma/0' }, deadline: 1000 },
    response: { status, statusText: 'OK', headers },
    body,
    time: '2031-02-03T09:00:00.000Z',
  });

  it('come back as they were fetched, and any reader of archives reads them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-archive-'));
    try {
      const keep = openArchive(folder, 'Stemma/0 (test)');
      const type = ['Content-Type', 'text/html; charset=utf-8'] as const;
      await Promise.all([
        keep(exchange('https://courier.example/1', Buffer.from(page), [type, ['Transfer-Encoding', 'chunked']])),
        keep(
          exchange('https://courier.example/2?a=1', gzipSync(page), [
            type,
            ['Content-Encoding', 'gzip'],
            ['X-Odd', 'a\r\nb: c'],
          ]),
        ),
      ]);
      await openArchive(folder, 'Stemma/0 (test)')(exchange('https://courier.example/3', Buffer.from(page), [type]));
      const names = readdirSync(folder).sort();
      assert.deepEqual(names, ['stemma-20310203T090000Z-1.warc.gz', 'stemma-20310203T090000Z-2.warc.gz']);
      const bytes = readFileSync(join(folder, names[0]!));
      const items = itemsOf(await readBytes(bytes, 'a.warc.gz'));
      assert.deepEqual(
        items.map(({ key, content, known: { url, fetched } }) => [key, content, url, fetched]),
        [
          ['a.warc.gz#3', page, 'https://courier.example/1', '2031-02-03T09:00:00.000Z'],
          ['a.warc.gz#5', page, 'https://courier.example/2?a=1', '2031-02-03T09:00:00.000Z'],
        ],
      );
      const theirs: string[] = [];
      for await (const entry of new WARCParser([bytes])) {
        theirs.push(`${entry.warcType} ${entry.warcTargetURI ?? ''}`.trim());
        if (entry.warcType === 'response') assert.equal(await entry.contentText(), page);
      }
      assert.deepEqual(theirs, [
        'warcinfo',
        'request https://courier.example/1',
        'response https://courier.example/1',
        'request https://courier.example/2?a=1',
        'response https://courier.example/2?a=1',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
