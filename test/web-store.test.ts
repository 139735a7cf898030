import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { StoredStories } from '../src/faces/source/store.ts';
import type { StoryQuery } from '../src/faces/source/story-source.ts';
import { type Desk, serveDesk } from '../src/faces/web/server.ts';
import { openStore, type Store } from '../src/index.ts';

const texts = {
  'tram-1.txt':
    'Tram derails in Veldmark, 14 hurt\n\nA tram came off the rails near the Linden Bridge in Veldmark on Thursday, injuring 14 people, police said. The tram was carrying 60 passengers, police inspector Ruta Aalberg said.',
  'tram-2.txt':
    'Nineteen hurt as tram derails in Veldmark\n\nNineteen people were injured when a tram came off the rails near the Linden Bridge in Veldmark on Thursday, the fire brigade said. It had been carrying 72 passengers, fire chief Jonas Brekke said.',
  'probe.txt':
    'Probe Halcyon reaches asteroid Numa\n\nThe probe Halcyon reached an orbit around the asteroid Numa on Monday, the space agency said.',
};
const everything: StoryQuery = { words: '', show: 'all', page: 1 };

describe('a desk over a store', () => {
  let folder: string;
  let store: Store;
  let source: StoredStories;
  let desk: Desk;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stemma-desk-'));
    store = await openStore(join(folder, 'desk.stemma'));
    source = new StoredStories(store);
    desk = await serveDesk({ source, port: 0 });
  });
  after(async () => {
    await desk.close();
    await store.close();
    await rm(folder, { recursive: true });
  });

  const page = async (path: string): Promise<string> => {
    const key = new URL(desk.address).searchParams.get('key');
    const answer = await fetch(new URL(path, desk.address), { headers: { authorization: `Bearer ${key}` } });
    assert.equal(answer.status, 200, path);
    return answer.text();
  };

  it('begins empty, takes files, and tells who listens', async () => {
    assert.match(await page('/'), /No stories yet/);
    let heard = 0;
    const end = source.listen(() => heard++);
    const files = Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
    const { read, problems } = await source.add([...files, { name: 'nothing.txt', bytes: new Uint8Array() }]);
    end();
    assert.equal(read, 3);
    assert.equal(problems.length, 1);
    assert.equal(heard, 1);
    const { stories, total } = await source.list(everything);
    assert.equal(total, 2);
    const html = await page('/');
    for (const { id, title } of stories) assert.ok(html.includes(id) && html.includes(title.slice(0, 12)), title);
  });

  it('shows stories and reports as from memory', async () => {
    const tram = (await source.list({ ...everything, words: 'Veldmark' })).stories[0]!;
    const html = await page(`/story/${tram.id}`);
    assert.match(html, /<b>2 independent lines<\/b>|independent lines/);
    const view = (await source.story(tram.id))!;
    const [report] = view.readings.keys();
    assert.match(await page(`/report/${report}`), /Linden Bridge/);
  });

  it('says what is wrong with a search', async () => {
    assert.match(await page('/?q=%22unclosed'), /role="alert"/);
    assert.equal((await source.list({ ...everything, words: 'Numa' })).found, 1);
    assert.equal(
      (await source.list({ ...everything, show: 'disputed' })).stories.every(
        ({ standings }) => (standings.conflicting ?? 0) > 0,
      ),
      true,
    );
  });

  it('corrects the grouping by hand, and undoes', async () => {
    const [a, b] = (await source.list(everything)).stories;
    const made = await source.correct({ kind: 'merge', stories: [a!.id, b!.id] }, { by: null, reason: 'one event' });
    assert.ok('id' in made);
    assert.equal((await source.list(everything)).total, 1);
    await source.correct({ kind: 'undo', correction: made.id }, { by: null, reason: 'two after all' });
    assert.equal((await source.list(everything)).total, 2);
    assert.match(await page('/corrections'), /two after all/);
    assert.ok('message' in (await source.correct({ kind: 'split', reports: ['nobody'] }, { by: null, reason: 'x' })));
  });

  it('leads from a trial to the story it goes back to', async () => {
    const records = [
      [
        '2031-05-05',
        'Depot fire in Ostmark kills four',
        'A fire at the Brun depot in Ostmark killed four people on Monday, the fire chief, Odda Brenn, said. The depot employs 212 workers.',
      ],
      [
        '2031-10-06',
        'Trial over Ostmark depot fire opens',
        'The trial over the Brun depot fire that killed four people in Ostmark opened on Monday. Prosecutors told the jury that foam had been stored there. The fire chief, Odda Brenn, is to testify.',
      ],
    ].map(([published, headline, text], n) => JSON.stringify({ id: `r${n}`, published, headline, text }));
    await source.add([{ name: 'depot.jsonl', bytes: new TextEncoder().encode(records.join('\n')) }]);
    const { stories } = await source.list({ ...everything, words: 'Ostmark' });
    const [fire, trial] = ['kills', 'Trial'].map((word) => stories.find(({ title }) => title.includes(word))!);
    const shown = await page(`/story/${trial!.id}`);
    assert.match(shown, new RegExp(`Follows up <a href="/story/${fire!.id}"><bdi>Depot fire`));
    assert.doesNotMatch(await page(`/story/${fire!.id}`), /Follows up/);
  });
});
