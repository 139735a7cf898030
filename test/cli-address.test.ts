import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runStemma } from './run-stemma.ts';

const sentence = 'A tram left the rails at Vellin Square on Monday, injuring four passengers, the operator said.';
let server: Server;
let origin: string;
let folder: string;

const answers: Readonly<Record<string, () => readonly [type: string, body: string]>> = {
  '/tram': () => ['text/html', `<html><head><title>Tram derails</title></head><body><p>${sentence}</p></body></html>`],
  '/feed': () => [
    'application/rss+xml',
    `<rss><channel><title>Vellin Courier</title><item><title>Tram</title><link>${origin}/tram</link><description>${sentence}</description></item></channel></rss>`,
  ],
  '/feeds': () => [
    'text/x-opml',
    `<opml><body><outline xmlUrl="${origin}/feed"/><outline xmlUrl="${origin}/gone"/></body></opml>`,
  ],
};

const keysOf = (stdout: string): string[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).report.key);

describe('addresses on the command line', () => {
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-address-'));
    server = createServer(({ url }, response) => {
      const answer = answers[url ?? '']?.();
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': answer?.[0] ?? 'text/plain' });
      response.end(answer?.[1]);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are not fetched from this machine unless that is asked for', async () => {
    const { code, stderr } = await runStemma(['read', `${origin}/tram`]);
    assert.equal(code, 3);
    assert.match(stderr, /\/tram: 127\.0\.0\.1 lies in a private network: --allow-private/);
  });

  it('are taken by every command that reads, and kept', async () => {
    const archive = join(folder, 'of-others');
    const fetching = ['--allow-private', '--archive', archive];
    const compared = await runStemma(['compare', `${origin}/tram`, `${origin}/tram`, ...fetching]);
    assert.equal(compared.code, 0, compared.stderr);
    const added = await runStemma(['add', `${origin}/tram`, '--store', join(folder, 'a.db'), ...fetching]);
    assert.match(added.stderr, /^1 report added/m);
    assert.ok(readdirSync(archive).length > 0);
    // The desk reads before it listens: it does not run where every address is refused.
    const refused = await runStemma(['desk', `${origin}/tram`]);
    assert.equal(refused.code, 3);
    assert.match((await runStemma(['desk', '--help'])).stdout, /--allow-private[\s\S]*--archive/);
  });

  it('are fetched, kept, and read again from what was kept', async () => {
    const archive = join(folder, 'copies');
    const args = ['read', '--format', 'jsonl', '--allow-private', '--archive', archive, `${origin}/tram`];
    const fetched = await runStemma(args);
    assert.equal(fetched.code, 0, fetched.stderr);
    assert.deepEqual(keysOf(fetched.stdout), [`${origin}/tram`]);
    const [name] = readdirSync(archive);
    const again = await runStemma(['read', '--format', 'jsonl', join(archive, name!)]);
    const [before, now] = [fetched, again].map(({ stdout }) => JSON.parse(stdout).report);
    assert.deepEqual([now.text, now.url, now.headline], [before.text, before.url, before.headline]);
    assert.equal(now.text, sentence);
  });

  it('may name a feed or a list of feeds', async () => {
    const { code, stdout, stderr } = await runStemma([
      'read',
      '--format',
      'jsonl',
      '--allow-private',
      `${origin}/feeds`,
    ]);
    assert.equal(code, 1);
    assert.deepEqual(keysOf(stdout), [`${origin}/feed#${origin}/tram`]);
    assert.match(stderr, /\/gone: is not there \(HTTP 404\)/);
    const { kind, kindReason } = JSON.parse(stdout).report;
    assert.equal(kind, 'stub');
    assert.match(kindReason, /only a summary/);
  });

  it('names a folder where copies cannot be kept', async () => {
    const args = ['read', '--allow-private', '--archive', '/dev/null/copies', `${origin}/tram`];
    const { code, stderr } = await runStemma(args);
    assert.equal(code, 3);
    assert.match(stderr, /its copy could not be kept/);
  });
});
