import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { nodeEffects } from '../src/intake/node-effects.ts';
import { readInputs } from '../src/intake/read.ts';
import type { InputProblem, Item } from '../src/model/item.ts';
import { itemsOf, problemsOf, readBytes } from './intake-inputs.ts';

const sentence = 'A tram left the rails at Vellin Square on Monday, injuring four passengers, the operator said.';
const page = `<html><body><p>${sentence}</p></body></html>`;
const record = `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://courier.example/7\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}\r\n\r\n`;

async function zipOf(files: Readonly<Record<string, string | Uint8Array>>, mode?: number): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content as string), name, mode === undefined ? {} : { mode });
  zip.end();
  return buffer(zip.outputStream);
}

/** The archive with one name in it put in place of another of the same length. */
const renamed = (zip: Buffer, from: string, to: string): Buffer =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

const keysOf = (results: readonly (Item | InputProblem)[]): string[] =>
  results.map((result) => ('message' in result ? `! ${result.input}` : result.key));

describe('ZIP folders', () => {
  it('are read file by file, whatever each is', async () => {
    const zip = await zipOf({
      'desk/a.txt': sentence,
      'desk/b.html.gz': gzipSync(page),
      'desk/c.warc.gz': gzipSync(record),
      'desk/inner.zip': await zipOf({ 'x.json': JSON.stringify({ text: sentence }) }),
      'desk/tram.jpg': '\u00ff\u00d8',
      'desk/.hidden.txt': sentence,
      '__MACOSX/desk/._a.txt': sentence,
    });
    assert.deepEqual(keysOf(await readBytes(zip, 'desk.zip')), [
      'desk.zip#desk/a.txt',
      'desk.zip#desk/b.html.gz',
      'desk.zip#desk/c.warc.gz#1',
      'desk.zip#desk/inner.zip#x.json',
    ]);
    assert.equal((await readBytes(gzipSync(zip), 'desk.zip.gz')).length, 4);
  });

  it('are read where they lie, without being taken into memory', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-zip-'));
    try {
      const path = join(folder, 'desk.zip');
      writeFileSync(path, await zipOf({ 'a.txt': sentence, 'b.txt': sentence }));
      let whole = 0;
      const effects = {
        ...nodeEffects,
        async *bytes(name: string) {
          for await (const piece of nodeEffects.bytes(name)) {
            whole++;
            yield piece;
          }
        },
      };
      const results: (Item | InputProblem)[] = [];
      for await (const result of readInputs([path], effects)) results.push(result);
      assert.deepEqual(keysOf(results), [`${path}#a.txt`, `${path}#b.txt`]);
      assert.ok(whole <= 1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('with web archives for a viewer (WACZ) give their archives only', async () => {
    const zip = await zipOf({
      'datapackage.json': '{"profile":"data-package"}',
      'pages/pages.jsonl': '{"format":"json-pages-1.0"}',
      'archive/data.warc.gz': gzipSync(record),
    });
    assert.deepEqual(keysOf(await readBytes(zip, 'crawl.wacz')), ['crawl.wacz#archive/data.warc.gz#1']);
  });

  it('whose names lead out are not followed', async () => {
    const zip = await zipOf({
      'aa/aa/x.txt': sentence,
      'fine.txt': sentence,
      'bbbbbbbb.txt': sentence,
      'cc/cc.txt': sentence,
    });
    const hostile = renamed(
      renamed(renamed(zip, 'aa/aa/x.txt', '../../x.txt'), 'bbbbbbbb.txt', '/etc/pas.txt'),
      'cc/cc.txt',
      '..\\cc.txt',
    );
    assert.deepEqual(keysOf(await readBytes(hostile, 'a.zip')), [
      '! a.zip#../../x.txt',
      'a.zip#fine.txt',
      '! a.zip#/etc/pas.txt',
      '! a.zip#../cc.txt',
    ]);
  });

  it('give no links', async () => {
    assert.deepEqual(keysOf(await readBytes(await zipOf({ link: '/etc/passwd' }, 0o120777), 'a.zip')), ['! a.zip']);
  });

  it('that are bombs are left', async () => {
    const zeros = Buffer.alloc(12 << 20, 'a');
    const files = Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`${n}.txt`, zeros]));
    const results = await readBytes(await zipOf(files), 'bomb.zip');
    assert.ok(itemsOf(results).length <= 3);
    assert.match(problemsOf(results).at(-1)!.message, /proportion/);
  });

  it('within one another are read to a depth', async () => {
    let zip = await zipOf({ 'a.txt': sentence });
    for (let depth = 0; depth < 9; depth++) zip = await zipOf({ 'a.zip': zip });
    const results = await readBytes(zip, 'a.zip');
    assert.equal(itemsOf(results).length, 0);
    assert.match(problemsOf(results)[0]!.message, /within one another/);
  });

  it('of which files are missing, damaged, locked or office documents say so', async () => {
    const zip = await zipOf({ 'a.txt': sentence, 'b.txt': sentence });
    assert.match(problemsOf(await readBytes(zip.subarray(0, 100), 'a.zip'))[0]!.message, /truncated/);
    const spoiled = Buffer.from(zip);
    spoiled.fill(0xff, 40, 60);
    const results = await readBytes(spoiled, 'a.zip');
    assert.deepEqual(keysOf(results), ['! a.zip#a.txt', 'a.zip#b.txt']);
    const locked = Buffer.from(zip);
    for (const mark of ['PK\u0001\u0002', 'PK\u0003\u0004'])
      for (let at = locked.indexOf(mark, 0, 'latin1'); at >= 0; at = locked.indexOf(mark, at + 1, 'latin1'))
        locked[at + (mark.charCodeAt(2) === 1 ? 8 : 6)]! |= 1;
    assert.match(problemsOf(await readBytes(locked, 'a.zip'))[0]!.message, /encrypted/);
    for (const name of ['[Content_Types].xml', 'mimetype'])
      assert.match(
        problemsOf(await readBytes(await zipOf({ [name]: 'x', 'word/document.xml': 'x' }), 'a.docx'))[0]!.message,
        /office/,
      );
    assert.match(problemsOf(await readBytes(await zipOf({ 'a.png': 'x' }), 'a.zip'))[0]!.message, /no reports/);
    assert.match(problemsOf(await readBytes(await zipOf({}), 'a.zip'))[0]!.message, /no reports/);
  });
});
