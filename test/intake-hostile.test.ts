import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { isReading, openStemma, type Reading, readItem, readReports } from '../src/index.ts';
import type { InputProblem } from '../src/model/item.ts';
import { itemsOf, problemsOf, readBytes } from './intake-inputs.ts';

const sentence = 'A tram left the rails at Vellin Square on Monday, injuring four passengers, the operator said.';
const stemma = openStemma();
let folder: string;

const readAll = async (...names: readonly string[]): Promise<(Reading | InputProblem)[]> => {
  const results: (Reading | InputProblem)[] = [];
  for await (const result of readReports(names.map((name) => join(folder, name)))) results.push(result);
  return results;
};
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);

/** What one hostile input comes to, read to the end beside a good one that must not be lost. */
async function beside(name: string, content: string | Uint8Array): Promise<(Reading | InputProblem)[]> {
  put(name, content);
  put('zz-good.txt', sentence);
  const results = await readAll(name, 'zz-good.txt');
  const last = results.at(-1)!;
  assert.ok(isReading(last) && last.report.text === sentence);
  return results.slice(0, -1);
}

async function problemOf(name: string, content: string | Uint8Array): Promise<string> {
  const results = await beside(name, content);
  const [first] = results;
  assert.ok(first !== undefined && !isReading(first), `${name} was read`);
  assert.ok(first.input.includes(name) && !first.message.includes('\n'), first.input);
  return first.message;
}

describe('hostile inputs', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-hostile-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('a gzip bomb, and one within another', async () => {
    const bomb = gzipSync(Buffer.alloc(36 << 20));
    assert.match(await problemOf('bomb.txt.gz', bomb), /longer than|proportion|not text/);
    const letters = gzipSync(Buffer.alloc(36 << 20, 'a '));
    assert.match(await problemOf('letters.txt.gz', letters), /longer than|proportion/);
    assert.match(await problemOf('lines.jsonl.gz', gzipSync(Buffer.alloc(36 << 20, '\n'))), /proportion|blank/);
    assert.match(await problemOf('twice.gz', gzipSync(bomb)), /not text/);
  });

  it('a deflate bomb in a web archive', async () => {
    const body = deflateRawSync(Buffer.alloc(40 << 20, 'a'));
    const answer = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: deflate\r\n\r\n'),
      body,
    ]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${answer.length}\r\n\r\n`;
    assert.match(await problemOf('bomb.warc', Buffer.concat([Buffer.from(head), answer])), /proportion/);
  });

  it('a page nested 10,000 deep', async () => {
    const deep = `<html><body>${'<div>'.repeat(10_000)}<p>${sentence}</p>${'</div>'.repeat(10_000)}</body></html>`;
    const [reading] = await beside('deep.html', deep);
    assert.ok(reading !== undefined && isReading(reading) && reading.report.text.includes(sentence));
    const lists = `<html><body><p>${sentence}</p>${'<ul><li><b><i>x'.repeat(10_000)}</body></html>`;
    assert.equal((await beside('lists.html', lists)).length, 1);
  });

  it('a page of 50 MB', async () => {
    assert.match(
      await problemOf('large.html', `<html>${`<p>${sentence}</p>`.repeat(470_000)}</html>`),
      /longer than 16 MB/,
    );
  });

  it('standard input that does not end', async () => {
    const effects = {
      stat: async () => null,
      list: async () => [],
      glob: async () => [],
      realPath: async (path: string) => path,
      async *bytes() {},
      async *standardInput() {
        const piece = Buffer.alloc(1 << 20, 'a quiet evening ');
        for (;;) yield piece;
      },
    };
    for await (const result of openStemma({ effects }).readItems(['-'])) {
      assert.ok('message' in result && /longer than/.test(result.message));
    }
  });

  it('gzip that breaks off', async () => {
    assert.match(await problemOf('cut.txt.gz', gzipSync(sentence.repeat(50)).subarray(0, 60)), /damaged/);
  });

  it('a charset that lies', async () => {
    const page = '<html><meta charset="shift_jis"><p>Пожар в Веллине потушен, сообщили в мэрии.</p></html>';
    assert.equal(itemsOf(await readBytes(page, 'a.html'))[0]!.content, page);
  });

  it('a name that lies', async () => {
    assert.match(await problemOf('page.html', Buffer.from('\u0089PNG\r\n\u001a\n\u0000\u0000', 'latin1')), /picture/);
    assert.match(await problemOf('report.txt', Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d])), /PDF/);
    assert.equal(itemsOf(await readBytes(`<html><p>${sentence}</p></html>`, 'a.json'))[0]?.media ?? 'html', 'html');
    for (const name of ['a.warc.gz', 'a.zip', 'a.eml', 'a.mbox', 'a.xml', 'a.mhtml', 'a.opml'])
      assert.equal(itemsOf(await readBytes(sentence, name))[0]?.content, sentence, name);
  });

  it('XML that is broken', async () => {
    for (const text of [
      '<?xml version="1.0"?>',
      '<?xml',
      '<rss',
      '<rss><channel><item',
      '<nitf><',
      '<newsItem guid="',
      '<opml></rss>',
    ])
      assert.ok(
        problemsOf(await readBytes(text, 'a.xml')).length > 0 || itemsOf(await readBytes(text, 'a.xml')).length > 0,
        text,
      );
    assert.match(
      await problemOf('cut.xml', '<?xml version="1.0"?><rss><channel><item><title>One</title>'),
      /breaks off/,
    );
  });

  it('folders that link in a loop, and a link to itself', async () => {
    mkdirSync(join(folder, 'loop', 'inner'), { recursive: true });
    put('loop/one.txt', sentence);
    symlinkSync(join(folder, 'loop'), join(folder, 'loop', 'inner', 'back'));
    symlinkSync(join(folder, 'loop', 'self.txt'), join(folder, 'loop', 'self.txt'));
    const results = await readAll('loop');
    assert.deepEqual(
      results.map((result) => (isReading(result) ? 'read' : result.message)),
      ['read', 'is a link that leads to itself'],
    );
  });

  it('names with line breaks stay one line', async () => {
    const results = await readBytes('%PDF', 'two\nlines\u001b[31m.txt');
    assert.equal(problemsOf(results)[0]!.input, 'two lines [31m.txt');
  });

  it('whose texts no reader expects', async () => {
    for (const text of [
      '\u0000',
      '\ud800',
      '\u202e'.repeat(5000),
      'a'.repeat(1 << 20),
      '\n'.repeat(1 << 20),
      '<'.repeat(1 << 18),
      '&'.repeat(1 << 18),
      '{'.repeat(10_000),
      '['.repeat(10_000),
      '{"a":'.repeat(10_000),
    ])
      for (const result of await readBytes(text, 'a.txt')) if (!('message' in result)) readItem(result, stemma);
  });
});
