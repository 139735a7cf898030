import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { dossiersPage } from '../src/faces/export/dossier-html.ts';
import { dossierMarkdown } from '../src/faces/export/dossier-markdown.ts';
import { type Desk, serveDesk } from '../src/faces/web/server.ts';
import { buildDossiers, type Dossier, readItem } from '../src/index.ts';

const hostile = '<script>alert(1)</script> <img src=x onerror=alert(1)> [link](javascript:alert(1)) `code`';

function dossiersOf(texts: readonly string[]): Dossier[] {
  return buildDossiers(
    texts.map((content, index) => readItem({ key: `${index}.txt`, media: 'plain', content, known: {} })),
  );
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly policy: string;
}

/** `fetch` would not let a test lie about the host. */
const get = (address: string, host?: string): Promise<Answer> =>
  new Promise((done, failed) => {
    request(address, host === undefined ? {} : { headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          body,
          policy: String(response.headers['content-security-policy'] ?? ''),
        }),
      );
    })
      .once('error', failed)
      .end();
  });

describe('the desk', () => {
  let desk: Desk;
  before(async () => {
    desk = await serveDesk(
      dossiersOf([
        `Storm hits ${hostile}\n\nThe mayor, Ada Quill, said at least 12 people were killed in Ostwick on Monday. ${hostile}`,
      ]),
      0,
    );
  });
  after(() => desk.close());

  it('serves the page without script, and nothing of a report becomes markup', async () => {
    const { status, body, policy } = await get(desk.address);
    assert.equal(status, 200);
    assert.match(body, /Ada Quill/);
    assert.match(body, /&lt;script&gt;/);
    assert.doesNotMatch(body, /<script|<img|onerror=alert\(1\)>/);
    assert.match(policy, /default-src 'none'/);
  });

  it('serves the same dossiers as JSON', async () => {
    const { body } = await get(`${desk.address}dossiers.json`);
    assert.equal(JSON.parse(body)[0].schema, 'stemma/dossier@1');
  });

  it('answers to its own name only', async () => {
    assert.equal((await get(desk.address, 'evil.example')).status, 421);
  });

  it('says its address and serves it, as a command', async () => {
    const root = resolve(import.meta.dirname, '..');
    const child = spawn(process.execPath, ['bin/stemma.js', 'desk', 'examples/ferry-fire'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const address = await new Promise<string>((found, failed) => {
        let said = '';
        child.stdout.setEncoding('utf8').on('data', (chunk) => {
          said += chunk;
          const [url] = said.match(/http:\/\/127\.0\.0\.1:\d+\//) ?? [];
          if (url !== undefined) found(url);
        });
        child.once('close', () => failed(new Error(`ended without an address: ${said}`)));
      });
      assert.match((await get(address)).body, /Lady Corrin/);
    } finally {
      child.kill();
    }
  });
});

describe('exports', () => {
  it('escape what reports say', () => {
    const dossiers = dossiersOf([
      `${hostile}\n\nPolice in Ostwick said on Monday that two people had died. ${hostile}`,
    ]);
    assert.doesNotMatch(dossiersPage(dossiers), /<script|<img/);
    assert.doesNotMatch(dossierMarkdown(dossiers[0]!), /(?<!\\)<script|(?<!\\)\[link\]/);
  });
});
