import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { FetchEffects } from '../src/intake/fetch/effects.ts';
import { HostMemory } from '../src/intake/fetch/hosts.ts';
import { nodeFetch } from '../src/intake/fetch/node-fetch.ts';
import { type FetchResult, fetchPage } from '../src/intake/fetch/page.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const page = '<html><body><p>A tram left the rails at Vellin Square on Monday.</p></body></html>';
let server: Server;
let origin: string;
/** What the server says to each path; robots.txt is absent unless a test says otherwise. */
let answers: Record<string, Answer> = {};
let asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];
let slept: number[] = [];

/** A clock that only the pauses move, and connections that are real. */
function effects(more: Partial<FetchEffects> = {}): FetchEffects {
  let now = Date.UTC(2031, 1, 3);
  return {
    ...nodeFetch,
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
    hosts: new HostMemory(),
    allowPrivate: true,
    userAgent: 'Stemma/0 (test)',
    ...more,
  };
}

const send =
  (status: number, headers: Record<string, string> = {}, body: string | Uint8Array = ''): Answer =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

async function get(path: string, more: Partial<FetchEffects> = {}, conditions = {}): Promise<FetchResult> {
  return fetchPage(`${origin}${path}`, conditions, effects(more));
}

async function reasonOf(path: string, kind: FetchResult['kind'], more: Partial<FetchEffects> = {}): Promise<string> {
  const result = await get(path, more);
  assert.equal(result.kind, kind, JSON.stringify(result));
  return 'reason' in result ? result.reason : '';
}

async function bodyOf(path: string): Promise<string> {
  const result = await get(path);
  assert.ok(result.kind === 'page', JSON.stringify(result));
  return Buffer.from(result.body).toString();
}

const pathsAsked = (): string[] => asked.map(({ path }) => path);

describe('fetching', () => {
  before(async () => {
    server = createServer((request, response) => {
      const path = request.url ?? '';
      asked.push({ path, headers: request.headers });
      (answers[path] ?? send(404))(request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => {
    answers = {};
    asked = [];
    slept = [];
  });

  it('fetches a page, saying who it is', async () => {
    answers['/a'] = send(
      200,
      { 'content-type': 'text/html; charset=utf-8', etag: '"7"', 'last-modified': 'then' },
      page,
    );
    const result = await get('/a#part');
    assert.ok(result.kind === 'page');
    assert.equal(Buffer.from(result.body).toString(), page);
    assert.deepEqual([result.etag, result.lastModified, result.moved], ['"7"', 'then', null]);
    assert.equal(result.fetched, '2031-02-03T00:00:00.000Z');
    assert.deepEqual(pathsAsked(), ['/robots.txt', '/a']);
    assert.equal(asked[1]!.headers['user-agent'], 'Stemma/0 (test)');
  });

  it('asks only for what changed', async () => {
    answers['/a'] = (request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"7"' ? 304 : 200).end();
    };
    assert.equal((await get('/a', {}, { etag: '"7"', lastModified: null })).kind, 'unchanged');
    assert.equal((await get('/a', {}, { etag: '"6"' })).kind, 'page');
    answers['/b'] = (request, response) => {
      response.writeHead(request.headers['if-modified-since'] === 'then' ? 304 : 200).end();
    };
    assert.equal((await get('/b', {}, { lastModified: 'then' })).kind, 'unchanged');
  });

  it('decompresses whatever the server compressed by', async () => {
    answers['/gzip'] = send(200, { 'content-encoding': 'gzip' }, gzipSync(page));
    answers['/deflate'] = send(200, { 'content-encoding': 'deflate' }, deflateSync(page));
    answers['/raw'] = send(200, { 'content-encoding': 'deflate' }, deflateRawSync(page));
    answers['/br'] = send(200, { 'content-encoding': 'br' }, brotliCompressSync(page));
    answers['/both'] = send(200, { 'content-encoding': 'br, gzip' }, gzipSync(brotliCompressSync(page)));
    answers['/lie'] = send(200, { 'content-encoding': 'gzip' }, page);
    answers['/brlie'] = send(200, { 'content-encoding': 'br' }, page);
    for (const path of ['/gzip', '/deflate', '/raw', '/br', '/both', '/lie', '/brlie'])
      assert.equal(await bodyOf(path), page, path);
  });

  it('leaves a bomb unexploded', async () => {
    const bomb = gzipSync(Buffer.alloc(66 << 20));
    answers['/bomb'] = send(200, { 'content-encoding': 'gzip' }, bomb);
    assert.match(await reasonOf('/bomb', 'failed'), /proportion/);
    answers['/twice'] = send(200, { 'content-encoding': 'gzip, gzip' }, gzipSync(bomb));
    assert.match(await reasonOf('/twice', 'failed'), /proportion/);
    answers['/many'] = send(200, { 'content-encoding': 'gzip, gzip, gzip, gzip, gzip' }, bomb);
    assert.match(await reasonOf('/many', 'failed'), /again and again/);
  });

  it('leaves a stream that does not end', async () => {
    answers['/endless'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const chunk = Buffer.alloc(1 << 20, 'a');
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    };
    assert.match(await reasonOf('/endless', 'failed'), /longer than 64 MB/);
  });

  it('leaves a server that drips, at the deadline', async () => {
    answers['/drip'] = (_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(timer));
    };
    const exchange: FetchEffects['exchange'] = (request) => nodeFetch.exchange({ ...request, deadline: 200 });
    assert.match(await reasonOf('/drip', 'failed', { exchange }), /in time/);
  });

  it('follows redirects, judging every hop anew, and not for ever', async () => {
    answers['/old'] = send(301, { location: '/new' });
    answers['/new'] = send(200, {}, page);
    const moved = await get('/old');
    assert.ok(moved.kind === 'page');
    assert.deepEqual([moved.url, moved.finalUrl, moved.moved], [`${origin}/old`, `${origin}/new`, `${origin}/new`]);
    answers['/now'] = send(302, { location: 'new' });
    const passing = await get('/now');
    assert.ok(passing.kind === 'page');
    assert.equal(passing.moved, null);
    answers['/round'] = send(302, { location: '/round' });
    assert.match(await reasonOf('/round', 'failed'), /redirects more than/);
    answers['/file'] = send(302, { location: 'file:///etc/passwd' });
    assert.match(await reasonOf('/file', 'refused'), /only http and https/);
    answers['/nowhere'] = send(302, { location: 'http://[' });
    assert.match(await reasonOf('/nowhere', 'failed'), /no address/);
  });

  it('refuses this machine and its network, by name, by number and behind a redirect', async () => {
    const port = new URL(origin).port;
    const closed = { allowPrivate: false };
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '0']) {
      const result = await fetchPage(`http://${host}:${port}/a`, {}, effects(closed));
      assert.ok(result.kind === 'refused' && /private network/.test(result.reason), host);
    }
    const resolve = async (): Promise<string[]> => ['127.0.0.1'];
    const named = await fetchPage(`http://public.example:${port}/a`, {}, effects({ ...closed, resolve }));
    assert.equal(named.kind, 'refused');
    assert.deepEqual(asked, []);
    // The first hop is public by its (pretended) address, and points inside.
    const exchange: FetchEffects['exchange'] = async () => ({
      status: 302,
      statusText: 'Found',
      headers: [['Location', `${origin}/secret`]],
      body: (async function* () {})(),
    });
    const outside = { ...closed, exchange, resolve: async (): Promise<string[]> => ['93.184.216.34'] };
    const hop = await fetchPage('http://public.example/', {}, effects(outside));
    assert.notEqual(hop.kind, 'page');
    assert.deepEqual(asked, []);
  });

  it('connects to what was resolved, whatever the name says by then', async () => {
    answers['/a'] = send(200, {}, page);
    const { port } = new URL(origin);
    let resolved = 0;
    const resolve = async (): Promise<string[]> => {
      resolved++;
      return ['127.0.0.1'];
    };
    const result = await fetchPage(`http://no-such-name.example:${port}/a`, {}, effects({ resolve }));
    assert.equal(result.kind, 'page');
    // Once for robots.txt, once for the page: never by the HTTP client, for which the name does not exist.
    assert.equal(resolved, 2);
  });

  it('fetches http and https only, without passwords', async () => {
    for (const [url, reason] of [
      ['ftp://vellin.example/a', /only http/],
      ['file:///etc/passwd', /only http/],
      ['http://ada:secret@vellin.example/', /password/],
      ['no address', /no address/],
      [`http://vellin.example/${'a'.repeat(9000)}`, /longer than/],
    ] as const) {
      const result = await fetchPage(url, {}, effects());
      assert.ok(result.kind === 'refused' && reason.test(result.reason), url);
    }
  });

  it('obeys robots.txt, asked once', async () => {
    answers['/robots.txt'] = send(
      200,
      {},
      'User-agent: *\nDisallow: /\n\nUser-agent: stemma\nDisallow: /shut\nCrawl-delay: 5',
    );
    answers['/a'] = send(200, {}, page);
    const one = effects();
    assert.equal((await fetchPage(`${origin}/a`, {}, one)).kind, 'page');
    const shut = await fetchPage(`${origin}/shut/a`, {}, one);
    assert.ok(shut.kind === 'refused' && /robots\.txt/.test(shut.reason));
    assert.equal((await fetchPage(`${origin}/a`, {}, one)).kind, 'page');
    assert.deepEqual(pathsAsked(), ['/robots.txt', '/a', '/a']);
    assert.deepEqual(slept, [5000]);
  });

  it('obeys robots.txt behind a redirect too', async () => {
    answers['/robots.txt'] = send(200, {}, 'User-agent: *\nDisallow: /shut');
    answers['/a'] = send(302, { location: '/shut' });
    assert.match(await reasonOf('/a', 'refused'), /robots\.txt/);
    assert.ok(!pathsAsked().includes('/shut'));
  });

  it('takes a server in trouble for a closed one, for now', async () => {
    answers['/robots.txt'] = send(503);
    answers['/a'] = send(200, {}, page);
    assert.match(await reasonOf('/a', 'failed'), /robots\.txt/);
    assert.ok(!pathsAsked().includes('/a'));
  });

  it('survives a hostile robots.txt', async () => {
    const agents = Array.from({ length: 15_000 }, (_, at) => `User-agent: a${at}`).join('\n');
    answers['/robots.txt'] = send(200, {}, `${agents}\n${'Disallow: /*a*a*a*a*a*b\n'.repeat(8000)}`);
    answers['/a'] = send(200, {}, page);
    assert.equal((await get('/a')).kind, 'page');
  });

  it('keeps one second between pages of a host', async () => {
    answers['/a'] = send(200, {}, page);
    const one = effects();
    for (const path of ['/a', '/a', '/b']) await fetchPage(`${origin}${path}`, {}, one);
    assert.deepEqual(slept, [1000, 1000]);
  });

  it('asks for robots.txt once, however many pages wait for it', async () => {
    answers['/a'] = send(200, {}, page);
    const one = effects();
    await Promise.all([1, 2, 3].map(() => fetchPage(`${origin}/a`, {}, one)));
    assert.deepEqual(pathsAsked().sort(), ['/a', '/a', '/a', '/robots.txt']);
  });

  it('tries passing trouble again, with growing pauses', async () => {
    let left = 2;
    answers['/a'] = (_, response) => {
      response.writeHead(left-- > 0 ? 503 : 200).end(page);
    };
    assert.equal((await get('/a')).kind, 'page');
    assert.deepEqual(slept, [2000, 4000]);
    answers['/b'] = send(500);
    assert.match(await reasonOf('/b', 'failed'), /HTTP 500/);
    assert.equal(pathsAsked().filter((path) => path === '/b').length, 3);
  });

  it('waits as long as Retry-After says, or leaves it to the caller', async () => {
    let left = 1;
    answers['/soon'] = (_, response) => {
      response.writeHead(left-- > 0 ? 429 : 200, { 'retry-after': '7' }).end(page);
    };
    assert.equal((await get('/soon')).kind, 'page');
    assert.deepEqual(slept, [7000]);
    answers['/late'] = send(429, { 'retry-after': '3600' });
    const late = await get('/late');
    assert.ok(late.kind === 'failed' && late.retryAfter === 3_600_000);
    answers['/dated'] = send(503, { 'retry-after': 'Mon, 03 Feb 2031 02:00:00 GMT' });
    const dated = await get('/dated');
    assert.ok(dated.kind === 'failed' && dated.retryAfter === 7_200_000);
    assert.equal(pathsAsked().filter((path) => path === '/late').length, 1);
  });

  it('tells what is gone from what is not shown', async () => {
    answers['/gone'] = send(410);
    answers['/shut'] = send(403);
    const [gone, absent] = [await get('/gone'), await get('/absent')];
    assert.ok(gone.kind === 'gone' && gone.status === 410);
    assert.ok(absent.kind === 'gone' && absent.status === 404);
    assert.match(await reasonOf('/shut', 'refused'), /403/);
  });

  it('says in words what went wrong with a connection', async () => {
    answers['/cut'] = (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half', () => response.destroy());
    };
    assert.match(await reasonOf('/cut', 'failed'), /broke the connection off/);
    const unknown = await fetchPage('http://vellin.invalid/', {}, effects({ resolve: nodeFetch.resolve }));
    assert.ok(unknown.kind === 'failed' && /has no address|looked up/.test(unknown.reason), JSON.stringify(unknown));
    const refused = await fetchPage('http://127.0.0.1:1/', {}, effects());
    assert.ok(refused.kind === 'failed' && /refuses the connection/.test(refused.reason), JSON.stringify(refused));
  });

  it('leaves headers without end', async () => {
    answers['/headers'] = (_, response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\n${'x-long: aaaaaaaaaaaaaaaaaaaa\r\n'.repeat(20_000)}`);
    };
    assert.match(await reasonOf('/headers', 'failed'), /headers without end|broke/);
  });
});
