import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { InputEffects } from '../src/intake/effects.ts';
import { readInputs } from '../src/intake/read.ts';
import type { InputProblem, Item } from '../src/model/item.ts';

type Files = Readonly<Record<string, string | Uint8Array | Error>>;

/** A folder tree in memory; an Error stands for a file that may not be read. Pieces are small, to cross every border. */
function effectsOf(files: Files, piece = 7): InputEffects {
  const bare = (path: string): string => path.replace(/\/$/, '');
  const isFolder = (path: string): boolean => Object.keys(files).some((name) => name.startsWith(`${bare(path)}/`));
  return {
    stat: async (path) => (path in files ? 'file' : isFolder(path) ? 'folder' : null),
    list: async (folder) => [
      ...new Set(
        Object.keys(files)
          .filter((name) => name.startsWith(`${bare(folder)}/`))
          .map((name) => name.slice(bare(folder).length + 1).split('/')[0]!),
      ),
    ],
    glob: async (pattern) =>
      Object.keys(files).filter((name) => name.endsWith(pattern.slice(pattern.indexOf('*') + 1))),
    realPath: async (path) => path.replace(/^\.\//, ''),
    async *bytes(path) {
      const content = files[path]!;
      if (content instanceof Error) throw content;
      const all = Buffer.from(content as string);
      for (let at = 0; at < all.length; at += piece) yield all.subarray(at, at + piece);
    },
    async *standardInput() {
      yield* this.bytes('-');
    },
  };
}

async function read(paths: readonly string[], files: Files, piece?: number): Promise<(Item | InputProblem)[]> {
  const results: (Item | InputProblem)[] = [];
  for await (const result of readInputs(paths, effectsOf(files, piece))) results.push(result);
  return results;
}

const itemsOf = (results: readonly (Item | InputProblem)[]): Item[] =>
  results.filter((result): result is Item => !('message' in result));
const keysOf = (results: readonly (Item | InputProblem)[]): string[] =>
  results.map((result) => ('message' in result ? `! ${result.input}` : result.key));

const report = 'A tram left the rails at Vellin Square on Monday, injuring four passengers, the operator said.';

describe('intake: paths', () => {
  it('reads a folder in order, without what is hidden or never a report', async () => {
    const files = {
      'desk/b.txt': report,
      'desk/a/z.txt': report,
      'desk/.notes.txt': report,
      'desk/tram.jpg': '\u0000',
      'desk/style.css': 'p{}',
    };
    assert.deepEqual(keysOf(await read(['desk'], files)), ['desk/a/z.txt', 'desk/b.txt']);
    assert.deepEqual(keysOf(await read(['desk/'], files)), ['desk/a/z.txt', 'desk/b.txt']);
  });

  it('reads a file once, however often it is given, and in one order', async () => {
    const files = { 'b.txt': report, 'a.txt': report };
    assert.deepEqual(keysOf(await read(['b.txt', 'a.txt', 'b.txt'], files)), ['a.txt', 'b.txt']);
  });

  it('tells what is missing and reads the rest', async () => {
    const results = await read(['absent.txt', 'here.txt', '*.md', 'https://courier.example/tram'], {
      'here.txt': report,
    });
    assert.deepEqual(keysOf(results), ['! *.md', '! absent.txt', 'here.txt', '! https://courier.example/tram']);
  });

  it('expands a pattern', async () => {
    assert.deepEqual(keysOf(await read(['*.txt'], { 'b.txt': report, 'a.txt': report, 'c.md': report })), [
      'a.txt',
      'b.txt',
    ]);
  });

  it('tells a folder without reports', async () => {
    assert.deepEqual(keysOf(await read(['pictures'], { 'pictures/a.png': 'x' })), ['! pictures']);
  });

  it('reads a folder around a file that may not be read', async () => {
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const results = await read(['desk'], { 'desk/a.txt': report, 'desk/b.txt': denied, 'desk/c.txt': report });
    assert.deepEqual(keysOf(results), ['desk/a.txt', '! desk/b.txt', 'desk/c.txt']);
    assert.match((results[1] as InputProblem).message, /may not be read/);
  });

  it('tells a link that leads nowhere', async () => {
    const effects = effectsOf({ 'desk/a.txt': report });
    const results: (Item | InputProblem)[] = [];
    const list = async (): Promise<string[]> => ['a.txt', 'gone.txt'];
    for await (const result of readInputs(['desk'], { ...effects, list })) results.push(result);
    assert.deepEqual(keysOf(results), ['desk/a.txt', '! desk/gone.txt']);
  });

  it('walks folders that link to one another once', async () => {
    const effects: InputEffects = {
      ...effectsOf({ 'desk/a.txt': report }),
      stat: async (path) => (path.endsWith('.txt') ? 'file' : 'folder'),
      list: async () => ['a.txt', 'loop'],
      realPath: async (path) => path.replaceAll('/loop', ''),
    };
    const results: (Item | InputProblem)[] = [];
    for await (const result of readInputs(['desk'], effects)) results.push(result);
    assert.deepEqual(keysOf(results), ['desk/a.txt']);
  });

  it('reads standard input', async () => {
    assert.equal(itemsOf(await read(['-'], { '-': report }))[0]?.content, report);
  });
});

describe('intake: formats', () => {
  const mediaOf = async (name: string, content: string): Promise<string | undefined> =>
    itemsOf(await read([name], { [name]: content }))[0]?.media;

  it('tells HTML by its content, whatever the name', async () => {
    assert.equal(await mediaOf('page.txt', '<!DOCTYPE html><title>Tram</title><p>Off the rails.</p>'), 'html');
    assert.equal(await mediaOf('fragment.txt', `<p>${report}</p>\n<p>${report}</p>`), 'html');
    assert.equal(await mediaOf('page.html', report), 'html');
  });

  it('leaves a text with an angle bracket plain', async () => {
    assert.equal(await mediaOf('plain.txt', `${report} The display read <out of service>, 3 < 4.`), 'plain');
    assert.equal(await mediaOf('quoted.txt', `${report} He wrote "<p>" on the wall.`), 'plain');
  });

  it('reads JSON lines: keys, known fields, and fields of a wrong type as absent', async () => {
    const lines = [
      { id: 'r-1', text: report, headline: 'Tram derails', outlet: 'Vellin Courier', authors: ['Ada Birk'] },
      { text: report, title: 7, url: ['x'], byline: { label: 'x' }, published: null, language: false },
      { id: 12, text: report, source_domain: 'courier.example', date_publish: '2031-02-03', language: 'en' },
    ];
    const items = itemsOf(
      await read(['three.jsonl'], { 'three.jsonl': lines.map((x) => JSON.stringify(x)).join('\r\n') }),
    );
    assert.deepEqual(
      items.map(({ key }) => key),
      ['r-1', 'three.jsonl#2', '12'],
    );
    assert.deepEqual(items[0]!.known, { headline: 'Tram derails', outlet: 'Vellin Courier', byline: ['Ada Birk'] });
    assert.deepEqual(items[1]!.known, {});
    assert.deepEqual(items[2]!.known, { outlet: 'courier.example', published: '2031-02-03', language: 'en' });
  });

  it('reads the lines around those that are not valid', async () => {
    const good = JSON.stringify({ text: report });
    const results = await read(['five.jsonl'], {
      'five.jsonl': [good, '{"text": ', good, '{"id":"x"}', good].join('\n'),
    });
    assert.deepEqual(keysOf(results), [
      'five.jsonl#1',
      '! five.jsonl:2',
      'five.jsonl#3',
      '! five.jsonl:4',
      'five.jsonl#5',
    ]);
  });

  it('reads one JSON record over several lines, on one, or in a list', async () => {
    const record = { title: 'Tram derails', text: report };
    for (const content of [JSON.stringify(record), JSON.stringify(record, null, 2)])
      assert.deepEqual(keysOf(await read(['one.json'], { 'one.json': content })), ['one.json']);
    const list = JSON.stringify([record, { ...record, id: 'second' }], null, 2);
    assert.deepEqual(keysOf(await read(['list.json'], { 'list.json': list })), ['list.json#1', 'second']);
  });

  it('decompresses', async () => {
    const item = itemsOf(
      await read(['tram.html.gz'], { 'tram.html.gz': gzipSync(`<html><p>${report}</p></html>`) }),
    )[0]!;
    assert.equal(item.media, 'html');
    assert.ok(item.content.includes(report));
  });
});

describe('intake: charsets', () => {
  const contentOf = async (name: string, bytes: Uint8Array): Promise<string | undefined> =>
    itemsOf(await read([name], { [name]: bytes }))[0]?.content;
  const text = 'The café at Söderby burned down, the mayor said.';

  it('reads UTF-8 with and without its mark', async () => {
    assert.equal(await contentOf('a.txt', Buffer.from(text)), text);
    assert.equal(await contentOf('a.txt', Buffer.from(`\uFEFF${text}`)), text);
  });

  it('reads UTF-16 by its mark', async () => {
    assert.equal(await contentOf('a.txt', Buffer.from(`\uFEFF${text}`, 'utf16le')), text);
  });

  it('reads what a page states, else windows-1252', async () => {
    const page = '<html><meta charset="iso-8859-2"><p>';
    const bytes = Buffer.concat([Buffer.from(page), Buffer.from([0xb3, 0xf3, 0x64, 0xbc])]);
    assert.equal(await contentOf('a.html', bytes), `${page}łódź`);
    assert.equal(await contentOf('a.txt', Buffer.from(text, 'latin1')), text);
  });
});

describe('intake: what is not a report', () => {
  const messageOf = async (name: string, content: string | Uint8Array, piece = 1 << 16): Promise<string> => {
    const [result, ...more] = await read([name], { [name]: content }, piece);
    assert.equal(more.length, 0);
    assert.ok(result !== undefined && 'message' in result, name);
    assert.ok(!result.message.includes('\n'));
    return result.message;
  };

  it('says of bytes what they are', async () => {
    assert.match(await messageOf('a.txt', ''), /empty/);
    assert.match(await messageOf('a.txt', ' \n\t \n'), /empty/);
    assert.match(await messageOf('a.txt', 'PK\u0003\u0004rest'), /zip/);
    assert.match(await messageOf('a.txt', '%PDF-1.7'), /PDF/);
    assert.match(await messageOf('a.dat', new Uint8Array([1, 2, 0, 4])), /not text/);
    assert.match(await messageOf('a.xml', '<?xml version="1.0"?><ledger><entry/></ledger>'), /XML/);
    assert.match(await messageOf('a.json', '[]'), /empty/);
    assert.match(await messageOf('a.json', '{"text": '), /JSON/);
    assert.match(await messageOf('a.gz', new Uint8Array([0x1f, 0x8b, 8, 0, 9, 9, 9, 9, 9, 9, 9, 9])), /gzip|damaged/);
    assert.match(await messageOf('a.gz', gzipSync(report).subarray(0, 40)), /damaged|gzip/);
  });

  it('bounds what a bomb can cost', async () => {
    assert.match(await messageOf('bomb.txt.gz', gzipSync(Buffer.alloc(80 << 20, 97))), /longer than|proportion/);
  });

  it('bounds a line, and reads the next', async () => {
    const bytes = Buffer.concat([Buffer.alloc(17 << 20, 123), Buffer.from(`\n${JSON.stringify({ text: report })}\n`)]);
    assert.deepEqual(keysOf(await read(['long.jsonl'], { 'long.jsonl': bytes }, 1 << 18)), [
      '! long.jsonl:1',
      'long.jsonl#2',
    ]);
  });

  it('never throws, whatever the bytes and wherever they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.txt', 'a.html', 'a.json', 'a.jsonl', 'a.gz'),
        fc.integer({ min: 1, max: 50 }),
        async (bytes, name, piece) => {
          assert.ok((await read([name], { [name]: bytes }, piece)).length > 0);
        },
      ),
      { numRuns: 300 },
    );
  });
});
