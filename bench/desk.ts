import { MemoryStories } from '../src/faces/source/memory.ts';
import { deskApp } from '../src/faces/web/app.ts';
import { Sessions } from '../src/faces/web/safety/sessions.ts';
import { type Reading, readItem } from '../src/index.ts';
import { median } from './measure.ts';
import { seededRandom } from './random.ts';
import { inventEvent, inventReport } from './synthetic-news.ts';
import { table } from './table.ts';

const ROUNDS = 15;

/** Pages of the desk, made on the server from dossiers that are there: a story of 200 reports, a front of 1,000 stories and more. */
export async function* bench(): AsyncGenerator<string> {
  const random = seededRandom(11);
  const read = (key: string, content: string, hour: number): Reading =>
    readItem({
      key,
      media: 'plain',
      content,
      known: { outlet: `Outlet ${key}`, published: new Date(Date.UTC(2024, 4, 1, hour)).toISOString() },
    });
  const large = inventEvent(random);
  const originals = Array.from({ length: 80 }, () => inventReport(large, random));
  const story = Array.from({ length: 200 }, (_, index) =>
    read(`large-${index}.txt`, originals[index % originals.length]!, index),
  );
  // Invented events are of few kinds, and some fall into one story: more of them than the stories asked for.
  const front = Array.from({ length: 1900 }, (_, index) =>
    read(`${index}.txt`, inventReport(inventEvent(random), random, 120), index),
  );
  const rows: string[][] = [];
  for (const [name, readings, path] of [
    ['story of 200 reports', story, (id: string) => `/story/${id}`],
    ['front', front, () => '/'],
    ['front, searched', front, () => '/?q=police'],
  ] as const) {
    const source = new MemoryStories({
      name: 'bench',
      readings,
      // However they are grouped by themselves, the story is one.
      corrections:
        readings === story
          ? [
              {
                kind: 'merge',
                id: 'c',
                by: null,
                at: null,
                reason: 'bench',
                stories: story.map(({ report }) => [report.id]),
              },
            ]
          : [],
    });
    await source.settled();
    const { stories, total } = await source.list({ words: '', show: 'all', page: 1 });
    const sessions = new Sessions();
    const app = deskApp({ source, sessions, password: null, names: new Set(['localhost']) });
    const headers = { host: 'localhost', authorization: `Bearer ${sessions.key}` };
    const times: number[] = [];
    let bytes = 0;
    for (let round = -2; round < ROUNDS; round++) {
      const started = performance.now();
      const body = await (await app.request(`http://localhost${path(stories[0]!.id)}`, { headers })).text();
      if (round >= 0) times.push(performance.now() - started);
      bytes = Buffer.byteLength(body);
    }
    const shape = `${total} stories, first of ${stories[0]!.reports} reports`;
    rows.push([
      `${name} (${shape})`,
      median(times).toFixed(1),
      Math.max(...times).toFixed(1),
      (bytes / 1000).toFixed(0),
    ]);
  }
  yield* table('the desk', ['page', 'median ms', 'most ms', 'KB'], rows);
}
