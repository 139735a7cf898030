import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { dossiersPage } from '../src/faces/export/dossier-html.ts';
import { dossiersMarkdown } from '../src/faces/export/dossier-markdown.ts';
import { PasswordGate } from '../src/faces/web/safety/password.ts';
import { buildDossiers } from '../src/index.ts';
import { openDesk, readingsOf } from './desk-reports.ts';
import { runStemma } from './run-stemma.ts';

const hostile = '<script>alert(1)</script> <img src=x onerror=alert(1)> [link](javascript:alert(1)) `code`';
const reports = [
  `Storm hits ${hostile}\n\nThe mayor, Ada Quill, said at least 12 people were killed in Ostwick on Monday. ${hostile}`,
  'Ostwick storm kills fourteen\n\nPolice in Ostwick said on Monday that 14 people were killed in the storm that hit the town.',
];

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `fetch` would not let a test lie about host and origin. */
const ask = (address: string, { method = 'GET', headers = {}, body = '' }: Ask = {}): Promise<Answer> =>
  new Promise((done, failed) => {
    request(address, { method, headers: { ...headers }, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    })
      .once('error', failed)
      .end(body);
  });

const cookieOf = ({ headers }: Answer): string => String(headers['set-cookie']).split(';')[0]!;

describe('the desk', () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  let cookie: string;
  let root: string;
  before(async () => {
    desk = await openDesk(readingsOf(reports));
    root = new URL('/', desk.address).href;
    cookie = cookieOf(await ask(desk.address));
  });
  after(() => desk.close());

  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const formKeyOf = async (): Promise<string> =>
    (await ask(root, { headers: { cookie } })).body.match(/name="form" value="([^"]+)"/)?.[1] ?? '';

  it('opens to the printed key only', async () => {
    for (const address of [root, `${root}?key=wrong`, `${root}story/x`, `${root}live`, `${root}compare?a=x`]) {
      const { status, body } = await ask(address);
      assert.equal(status, 401, address);
      assert.doesNotMatch(body, /Quill|Ostwick|class="bar"/);
    }
    assert.equal((await ask(root, { headers: { cookie: `${cookie}x` } })).status, 401);
    assert.equal((await ask(root, { headers: { cookie } })).status, 200);
    const key = new URL(desk.address).searchParams.get('key')!;
    assert.equal((await ask(root, { headers: { authorization: `Bearer ${key}` } })).status, 200);
    assert.equal((await ask(root, { headers: { authorization: 'Bearer x' } })).status, 401);
  });

  it('gives a strict cookie that scripts cannot read', async () => {
    assert.match(String((await ask(desk.address)).headers['set-cookie']), /HttpOnly; SameSite=Strict/);
  });

  it('answers to its own names only', async () => {
    for (const host of ['evil.example', 'evil.example:80', 'localhost.evil.example'])
      assert.equal((await ask(root, { headers: { cookie, host } })).status, 421, host);
    const { port } = new URL(root);
    assert.equal((await ask(root, { headers: { cookie, host: `LOCALHOST:${port}` } })).status, 200);
  });

  it('lets no page run, load or frame anything that is not its own', async () => {
    const { headers } = await ask(root, { headers: { cookie } });
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self';/);
    assert.match(policy, /style-src 'self';/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });

  it('makes no markup of what a report holds', async () => {
    const [story] = (await desk.source.list({ words: '', show: 'all', page: 1 })).stories;
    const paths = [
      '/',
      '/?q=%3Cscript%3E%22%27',
      `/story/${story!.id}`,
      ...readingsOf(reports).map(({ report }) => `/report/${report.id}`),
    ];
    for (const path of paths) {
      const { status, body } = await ask(new URL(path, root).href, { headers: { cookie } });
      assert.equal(status, 200, path);
      assert.doesNotMatch(
        body.replaceAll(/<script type="module" src="[^"]+"><\/script>/g, ''),
        /<script|<img|href="javascript/i,
        path,
      );
    }
  });

  it('takes a change from its own forms only', async () => {
    const key = await formKeyOf();
    const post = (headers: Readonly<Record<string, string>>, body: string): Promise<Answer> =>
      ask(`${root}settings`, { method: 'POST', headers: { cookie, ...form, ...headers }, body });
    assert.equal((await post({}, `form=${key}&theme=dark&back=/help`)).headers.location, '/help');
    assert.equal((await post({}, 'theme=dark')).status, 403);
    assert.equal((await post({}, `form=${key}x&theme=dark`)).status, 403);
    assert.equal((await post({ origin: 'https://evil.example' }, `form=${key}`)).status, 403);
    assert.equal((await post({ origin: 'null' }, `form=${key}`)).status, 403);
    assert.equal((await post({ 'sec-fetch-site': 'cross-site' }, `form=${key}`)).status, 403);
    assert.equal((await post({ 'sec-fetch-site': 'same-site' }, `form=${key}`)).status, 403);
    for (const back of ['//evil.example', '/\\evil.example', 'https://evil.example', '', '/a\r\nx: y'])
      assert.equal((await post({}, `form=${key}&back=${encodeURIComponent(back)}`)).headers.location, '/', back);
    assert.equal((await post({ cookie: '' }, `form=${key}`)).status, 401);
  });

  it('refuses what is too large', async () => {
    const body = 'x'.repeat((1 << 20) + 1);
    assert.equal((await ask(`${root}settings`, { method: 'POST', headers: { cookie, ...form }, body })).status, 413);
  });

  it('has nothing where nothing is', async () => {
    for (const path of [
      'nowhere',
      'story/x',
      'report/..%2f..%2fetc',
      'cite/x?at=text-0-1',
      'compare?a=x',
      'assets/x/..%2f..%2fapp.ts',
      'assets/x/inter-..-wght-normal.woff2',
      'story/x/words?of=brief-0',
      'story/x/tree',
    ])
      assert.equal((await ask(root + path, { headers: { cookie } })).status, 404, path);
  });

  it('stands at places that a report has', async () => {
    const { report } = readingsOf(reports)[1]!;
    const at = (place: string): Promise<Answer> =>
      ask(`${root}report/${report.id}?at=${place}`, { headers: { cookie } });
    assert.match((await at('text-0-6')).body, /<mark>Police<\/mark>/);
    for (const place of [
      'text-9-3',
      'text-99999-100000',
      'other-0-1',
      'text--1-3',
      'text-1e3-2e3',
      `text-0-${'9'.repeat(30)}`,
    ])
      assert.doesNotMatch((await at(place)).body, /id="at"/, place);
  });
});

describe('the desk for others', () => {
  const password = 'correct horse battery';
  let desk: Awaited<ReturnType<typeof openDesk>>;
  before(async () => {
    desk = await openDesk(readingsOf(reports), { password });
  });
  after(() => desk.close());

  const signIn = (given: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    ask(`${desk.address}sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: `password=${encodeURIComponent(given)}`,
    });

  it('asks for the password', async () => {
    assert.equal(new URL(desk.address).search, '');
    assert.match((await ask(desk.address)).body, /type="password"/);
    assert.equal((await signIn(password, { origin: 'https://evil.example' })).status, 403);
    const admitted = await signIn(password);
    assert.equal(admitted.headers.location, '/');
    assert.equal((await ask(desk.address, { headers: { cookie: cookieOf(admitted) } })).status, 200);
    assert.equal((await signIn('a guess')).status, 401);
  });
});

describe('a password', () => {
  it('is no longer listened to for a while after five wrong guesses', async () => {
    const gate = new PasswordGate('correct horse battery', { N: 2, r: 1, p: 1 });
    assert.equal(await gate.admits('correct horse battery'), true);
    for (let guess = 0; guess < 5; guess++) assert.equal(await gate.admits(`guess ${guess}`), false);
    assert.equal(await gate.admits('correct horse battery'), 'wait');
  });

  it('is the same however its accents are composed', async () => {
    assert.equal(
      await new PasswordGate('caf\u00e9 au lait chaud', { N: 2, r: 1, p: 1 }).admits('cafe\u0301 au lait chaud'),
      true,
    );
  });
});

describe('stemma desk', () => {
  const root = resolve(import.meta.dirname, '..');

  it('says its address and serves the example', async () => {
    const child = spawn(process.execPath, ['bin/stemma.js', 'desk', 'examples/ferry-fire'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const address = await new Promise<string>((found, failed) => {
        let said = '';
        child.stdout.setEncoding('utf8').on('data', (chunk) => {
          said += chunk;
          const [url] = said.match(/http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{32}\s/) ?? [];
          if (url !== undefined) found(url.trim());
        });
        child.once('close', () => failed(new Error(`ended without an address: ${said}`)));
      });
      const cookie = cookieOf(await ask(address));
      assert.match((await ask(new URL('/', address).href, { headers: { cookie } })).body, /Tarrowmouth/);
    } finally {
      child.kill();
    }
  });

  it('wants a password where others can reach it', async () => {
    const open = await runStemma(['desk', '--host', '0.0.0.0', 'examples/ferry-fire'], { cwd: root });
    assert.equal(open.code, 2);
    assert.match(open.stderr, /--host 0\.0\.0\.0: others can reach it there; give a password/);
    const file = join(tmpdir(), `stemma-short-password-${process.pid}`);
    await writeFile(file, 'short\n');
    const short = await runStemma(['desk', '--host', '0.0.0.0', '--password-file', file], { cwd: root });
    assert.equal(short.code, 2);
    assert.match(short.stderr, /too short: give 12 characters or more/);
  });
});

describe('exports', () => {
  it('escape what reports say', () => {
    const dossiers = buildDossiers(
      readingsOf([`${hostile}\n\nPolice in Ostwick said on Monday that two people had died. ${hostile}`]),
    );
    assert.doesNotMatch(dossiersPage(dossiers), /<script|<img/);
    assert.doesNotMatch(dossiersMarkdown(dossiers.slice(0, 1)), /(?<!\\)<script|(?<!\\)\[link\]/);
  });
});
