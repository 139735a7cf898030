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
import { type Article, atHour, openWorld } from './watch-world.ts';

const HOUR = 3600_000;

/** What happens in one place: a first report, a second reporter's, and in some a later toll, a change in silence, a kill. */
interface Happening {
  readonly place: string;
  readonly reports: readonly {
    /** Hours after midnight. */
    readonly at: number;
    readonly headline: string;
    readonly text: string;
    /** From an hour on, other words in place of some. */
    readonly edit?: readonly [hour: number, from: string, to: string];
    readonly goneFrom?: number;
  }[];
  readonly rungs: number;
  readonly edits: number;
  readonly kills: number;
}

const happenings: readonly Happening[] = [
  {
    place: 'Varnholt',
    rungs: 1,
    edits: 0,
    kills: 0,
    reports: [
      {
        at: 1.2,
        headline: 'Fire at Varnholt paper mill kills four',
        text: 'A fire tore through a paper mill in Varnholt on Monday, killing four people, the fire chief, Odda Brenn, said.\n“The roof came down within minutes and nobody upstairs had a chance,” Brenn told reporters at the gate. The mill had been inspected in March and no fault was found, the chief added.\nNeighbours brought blankets while engines pumped water out of the river.',
      },
      {
        at: 2.7,
        headline: 'Varnholt mourns its mill workers',
        text: "Tilda Roake, the mayor of Varnholt, wept as she named the dead of Monday's mill fire on the steps of the town hall. Four people were killed at the paper mill, she said.\nOur reporter saw the last engines leave the riverside at noon. Workers had asked for a second stairway for years, several of them said, and the owners had promised one for the autumn.",
      },
      {
        at: 9.1,
        headline: 'Varnholt mill fire toll rises to six',
        text: "The death toll from the paper mill fire in Varnholt rose to six on Monday night, the Saint Anselm hospital said.\nDoctors there are treating others in intensive care, a spokeswoman said. Prosecutors have opened an inquiry into the mill's owners and seized the log of inspections.",
      },
    ],
  },
  {
    place: 'Esker',
    rungs: 0,
    edits: 1,
    kills: 0,
    reports: [
      {
        at: 0.4,
        headline: 'Tram leaves rails in Esker, 23 hurt',
        text: 'A tram jumped its rails on the long curve below Esker castle at dawn and slid into a bakery, injuring 23 passengers, the transport company said.\n“I have driven this line for thirty years and never felt it go like that,” said Jonas Pell, who was at the controls. The curve was relaid last winter.',
        edit: [3.2, 'relaid last winter', 'relaid in 2029 for $14 million'],
      },
      {
        at: 5.5,
        headline: 'In the Esker bakery that the tram hit',
        text: 'Flour still hung in the air of the Esker bakery hours after the tram came through its window. Ines Corvane, who owns it, had just opened. The ambulance service counted 23 injured, most of them with cuts, its dispatcher said.\nSchoolchildren had got off one stop earlier. The line will be shut for a week.',
      },
    ],
  },
  {
    place: 'Lundow',
    rungs: 1,
    edits: 0,
    kills: 0,
    reports: [
      {
        at: 3.3,
        headline: 'Lundow river bursts its banks, two drown',
        text: 'The river Lund burst its banks in the night and swept through the lower town of Lundow, where two people drowned in a cellar, police said.\nBoats took families from the roofs of Quay Street. The gauge at the old bridge stood at its highest mark in a century, the water board said.',
      },
      {
        at: 4.1,
        headline: 'Wading through Lundow',
        text: 'In Lundow the market square is a lake, with lamp posts standing in it. Two people drowned, Superintendent Hal Ostrey told the crowd at the church, which lies high and has taken in whoever came.\nThe levee was to be raised next spring, a councillor said bitterly.',
      },
      {
        at: 16.5,
        headline: 'Flood toll in Lundow rises to five',
        text: 'The death toll in the Lundow flood has risen to five, police said after divers searched the cellars of Quay Street.\nThe water is falling. Engineers expect the railway to run again on Thursday.',
      },
    ],
  },
  {
    place: 'Osmundby',
    rungs: 0,
    edits: 0,
    kills: 1,
    reports: [
      {
        at: 7.1,
        headline: 'Avalanche above Osmundby buries nine skiers',
        text: 'An avalanche came down on the north face above Osmundby and buried nine skiers, the mountain rescue said.\nDogs and a helicopter were searching the slope when snow stopped them. A guide, Rolf Tarn, said that he had warned the group at the lift.',
        goneFrom: 11.4,
      },
      {
        at: 8.6,
        headline: 'Search on the north face',
        text: 'From the terrace of the Osmundby hotel one sees the broken edge of the snow, wide as the valley. Nine skiers were buried under it, Greta Lisle of the ski school said; she had taught three of them.\nThe lifts stand still and the church bells ring every hour.',
      },
    ],
  },
];

const articlesOf = ({ place, reports }: Happening, n: number): Article[] =>
  reports.map(({ at, headline, text, edit, goneFrom }, part) => ({
    path: `/${place.toLowerCase()}-${part}`,
    feed: n * 11 + part * 4,
    appears: at,
    versions: [
      { from: at, headline, text },
      ...(edit === undefined ? [] : [{ from: edit[0], headline, text: text.replace(edit[1], edit[2]) }]),
    ],
    ...(goneFrom === undefined ? {} : { goneFrom }),
  }));

/** Reports of nothing in particular, so that every feed has something. */
const quiet = (feed: number): Article => ({
  path: `/quiet-${feed}`,
  feed,
  appears: (feed * 5) % 20,
  versions: [
    {
      from: 0,
      headline: `Library number ${feed} opens its garden`,
      text: `The library on street ${feed} opened its garden to readers, the librarian said.\nThere are benches, a pond and ${feed + 13} kinds of roses in it, and it closes at dusk.`,
    },
  ],
});

describe('a day and a half of watching fifty feeds', () => {
  it('misses nothing and tells nothing twice, through failures and restarts', { timeout: 240_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stemma-watch-'));
    let time = atHour(0);
    const articles = [...happenings.flatMap(articlesOf), ...Array.from({ length: 50 }, (_, feed) => quiet(feed))];
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
