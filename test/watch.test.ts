import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { FetchedPage } from '../src/index.ts';
import { type Alert, openStemma, openStore, readItem, type Store, unitOf } from '../src/index.ts';
import { HostMemory } from '../src/intake/fetch/hosts.ts';
import { nodeFetch } from '../src/intake/fetch/node-fetch.ts';
import { nodeEffects } from '../src/intake/node-effects.ts';
import type { WatchEffects, WatchedSource } from '../src/watch/effects.ts';
import { watchSources } from '../src/watch/watch.ts';
import { articlesOf, happenings, quiet } from './watch-happenings.ts';
import { atHour, openWorld } from './watch-world.ts';

const HOUR = 3600_000;

const feedOf = (n: number, part: number): number => n * 11 + part * 4;

describe('a day and a half of watching fifty feeds', () => {
  it('misses nothing and tells nothing twice, through failures and restarts', { timeout: 240_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stemma-watch-'));
    let time = atHour(0);
    const articles = [
      ...happenings.flatMap((happening, n) => articlesOf(happening, n, feedOf)),
      ...Array.from({ length: 50 }, (_, feed) => quiet(feed)),
    ];
    const world = await openWorld(50, articles, () => time);
    const sources: WatchedSource[] = world.feeds.map((at) => ({ kind: 'address', at }));
    const location = join(folder, 'day.db');
    const open = (): Promise<Store> => openStore(location, { clock: () => new Date(time).toISOString() });
    const hosts = new HostMemory();
    const effects = effectsAt(
      () => time,
      (until) => {
        time = Math.max(time, until);
      },
      hosts,
    );
    const told: Alert[] = [];
    try {
      // Ended and started again eight times, in the middle of whatever it is doing.
      for (const until of [2, 5, 6.5, 9, 11, 17, 22, 27, 34]) {
        const store = await open();
        const ending = new AbortController();
        const limited: WatchEffects<FetchedPage> = {
          ...effects,
          fetch: (url, conditions) => {
            if (time >= atHour(until)) ending.abort();
            return effects.fetch(url, conditions);
          },
        };
        const afterRound = async (): Promise<void> => {
          if (time >= atHour(until)) ending.abort();
        };
        await watchSources(store, sources, limited, {
          every: HOUR,
          only: null,
          once: false,
          signal: ending.signal,
          afterRound,
        });
        for (const [number, alert] of await store.watch.alertsAfter(told.length, 1000)) {
          assert.equal(number, told.length + 1);
          told.push(alert);
        }
        await store.close();
      }
      const store = await open();
      const held = new Set<string>();
      for (const { id } of await store.stories({ limit: 1000 }))
        for (const { report } of await store.readings(id)) held.add(report.url!);
      assert.deepEqual(
        articles.map(({ path }) => world.origin + path).filter((url) => !held.has(url)),
        [],
        'every article is in the store',
      );
      const shown = told.map(({ kind, title, message }) => `${kind}: ${title} – ${message}`).join('\n');
      const of = (kind: Alert['kind'], place: string): number =>
        told.filter((alert) => alert.kind === kind && `${alert.title} ${alert.message}`.includes(place)).length;
      for (const { place, rungs, edits, kills } of happenings) {
        assert.equal(of('story', place), 1, `${place}\n${shown}`);
        assert.equal(of('rung', place), rungs, `${place}\n${shown}`);
        assert.equal(of('edit', place), edits, `${place}\n${shown}`);
        assert.equal(of('kill', place), kills, `${place}\n${shown}`);
      }
      assert.equal(told.filter(({ kind }) => kind === 'story').length, happenings.length, shown);
      for (const alert of told) assert.ok(alert.anchors.length > 0, shown);
      const faults: unknown[] = [];
      for await (const fault of store.verify()) faults.push(fault);
      assert.deepEqual(faults, []);
      await store.close();
    } finally {
      await world.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('takes up what stands in a folder, and what is put there later', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stemma-watch-'));
    const store = await openStore(join(folder, 'store.db'));
    try {
      await writeFile(
        join(folder, 'a.txt'),
        'The ferry to Osmund was two hours late on Friday because of fog, the harbour master said.',
      );
      let rounds = 0;
      const ending = new AbortController();
      let time = atHour(0);
      const effects = effectsAt(
        () => time,
        (until) => {
          time = until;
        },
        new HostMemory(),
      );
      await watchSources(store, [{ kind: 'folder', at: join(folder, '*.txt') }], effects, {
        every: HOUR,
        only: null,
        once: false,
        signal: ending.signal,
        afterRound: async () => {
          if (++rounds === 1)
            await writeFile(
              join(folder, 'b.txt'),
              'The tram in Esker stood still for an hour on Friday, the operator said.',
            );
          if ((await store.counts()).reports === 2 || rounds > 100) ending.abort();
        },
      });
      assert.equal((await store.counts()).reports, 2);
    } finally {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** Real connections, and a clock that only pauses move: to where they end, however many there are at once. */
function effectsAt(now: () => number, advance: (until: number) => void, hosts: HostMemory): WatchEffects<FetchedPage> {
  const pause = async (milliseconds: number): Promise<void> => advance(now() + milliseconds);
  const fetch = { ...nodeFetch, now, sleep: pause, hosts, allowPrivate: true, userAgent: 'Stemma/0 (test)' };
  const stemma = openStemma({ effects: { ...nodeEffects, fetch } });
  return {
    now,
    sleep: pause,
    fetch: stemma.fetchPage,
    read: stemma.readFetched,
    folder: (path) => stemma.readItems([path]),
    entry: (item) => ({ item, reading: readItem(item, stemma) }),
    unitName: (unit, value) => unitOf(unit, value, stemma),
  };
}
