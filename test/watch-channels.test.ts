import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import { type Alert, openStore } from '../src/index.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { type Ended, stemma } from './run-with.ts';
import { articlesOf, happenings } from './watch-happenings.ts';
import { atHour, openWorld, type World } from './watch-world.ts';

const secret = 'a secret of the desk';
let folder: string;
let world: World;
let feeds: string;
let postgres: PostgresServer;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-channels-'));
  // Feed 0 and its like behave.
  const articles = happenings.flatMap((happening, n) => articlesOf(happening, n, (of) => of * 10));
  world = await openWorld(40, articles, () => atHour(8.9), { pace: 0.01 });
  feeds = join(folder, 'feeds.txt');
  await writeFile(feeds, happenings.map((_, n) => world.feeds[n * 10]).join('\n'));
  postgres = await startPostgres();
});
after(async () => {
  await Promise.all([world.close(), postgres.stop()]);
  await rm(folder, { recursive: true, force: true });
});

const watchOnce = (store: string, more: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  stemma(['watch', feeds, '--once', '--allow-private', '--format', 'jsonl', '--store', store, ...more], env);

const alertsIn = ({ stdout }: Ended): Alert[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Alert);

describe('where stemma watch tells', () => {
  it('posts signed alerts, again until they are taken, and writes an Atom feed', { timeout: 120_000 }, async () => {
    const posts: { readonly id: string; readonly signature: string; readonly body: string; readonly taken: boolean }[] =
      [];
    const desk = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => {
        // The second message is refused once.
        const taken = posts.length !== 1;
        const { 'stemma-alert': id, 'stemma-signature': signature } = request.headers;
        posts.push({ id: String(id), signature: String(signature), body, taken });
        response.writeHead(taken ? 204 : 503).end();
      });
    });
    await new Promise<void>((listening) => desk.listen(0, '127.0.0.1', listening));
    try {
      const hook = `http://127.0.0.1:${(desk.address() as AddressInfo).port}/alerts`;
      const [store, atom] = [join(folder, 'told.db'), join(folder, 'alerts.atom')];
      const channels = ['--webhook', hook, '--atom', atom];
      const unsigned = await watchOnce(store, channels, { STEMMA_WEBHOOK_SECRET: '' });
      assert.match(unsigned.stderr, /set STEMMA_WEBHOOK_SECRET/);
      const run = await watchOnce(store, channels, { STEMMA_WEBHOOK_SECRET: secret });
      assert.equal(run.code, 0, run.stderr);
      const alerts = alertsIn(run);
      assert.equal(alerts.filter(({ kind }) => kind === 'story').length, happenings.length, run.stdout);
      const ids = alerts.map(({ id }) => id);
      assert.deepEqual(
        posts.filter(({ taken }) => taken).map(({ id }) => id),
        ids,
      );
      assert.equal(posts[1]!.id, posts[2]!.id, 'what was refused is posted again before the next');
      for (const { id, signature, body } of posts) {
        const [, seconds, given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature)!;
        assert.equal(createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'), given);
        assert.equal((JSON.parse(body) as Alert).id, id);
      }
      const { entries = [] } = parseAtomFeed(await readFile(atom, 'utf8'));
      assert.deepEqual(
        entries.map(({ id }) => id),
        ids.map((id) => `urn:stemma:alert:${id}`).reverse(),
      );
      assert.match(JSON.stringify(entries[0]!.content), /“.+”/);
      const again = await watchOnce(store, channels, { STEMMA_WEBHOOK_SECRET: secret });
      assert.deepEqual([again.stdout, posts.length], ['', alerts.length + 1]);
    } finally {
      desk.closeAllConnections();
      desk.close();
    }
  });

  it('tells only of what --only asks for', { timeout: 120_000 }, async () => {
    for (const [only, places] of [
      ['Varnholt OR avalanche', ['Osmundby', 'Varnholt']],
      ['topic:injured figure>=23', ['Esker']],
      ['speaker:Ostrey', ['Lundow']],
      ['airport', []],
    ] as const) {
      const store = join(folder, `only-${places.length}-${places[0] ?? ''}.db`);
      const alerts = alertsIn(await watchOnce(store, ['--only', only]));
      const told = alerts.filter(({ kind }) => kind === 'story').map(({ title, message }) => `${title} ${message}`);
      assert.deepEqual(
        happenings
          .map(({ place }) => place)
          .filter((place) => told.some((text) => text.includes(place)))
          .sort(),
        places,
        only,
      );
      assert.equal(told.length, places.length);
    }
    const wrong = await watchOnce(join(folder, 'none.db'), ['--only', 'fire OR']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /something is missing after OR/);
  });

  it('remembers in a PostgreSQL store too', { timeout: 120_000 }, async () => {
    const location = await postgres.database('watched');
    const first = alertsIn(await watchOnce(location));
    assert.equal(first.filter(({ kind }) => kind === 'story').length, happenings.length);
    assert.deepEqual(alertsIn(await watchOnce(location)), []);
    const store = await openStore(location);
    assert.equal((await store.alerts({ limit: 100 })).length, first.length);
    await store.close();
    assert.match((await stemma(['verify', '--store', location])).stdout, /all is well/);
  });
});
