import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { MemoryStories } from '../src/faces/source/memory.ts';
import { deskApp } from '../src/faces/web/app.ts';
import { Sessions } from '../src/faces/web/safety/sessions.ts';
import { isReading, type Reading, readReports } from '../src/index.ts';

const sessions = new Sessions();
let app: ReturnType<typeof deskApp>;
const ask = (path: string, key: string | null = sessions.key): Promise<Response> =>
  Promise.resolve(
    app.request(`http://127.0.0.1${path}`, {
      headers: { host: '127.0.0.1', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    }),
  );
// biome-ignore lint/suspicious/noExplicitAny: JSON
const answer = async (path: string): Promise<any> => (await ask(path)).json();

before(async () => {
  const readings: Reading[] = [];
  for await (const result of readReports(['examples/ferry-fire'])) if (isReading(result)) readings.push(result);
  const source = new MemoryStories({ name: 'test', readings });
  app = deskApp({ source, sessions, password: null, names: new Set(['127.0.0.1']) });
});

describe('the HTTP API', () => {
  it('says what it answers, and answers so', async () => {
    const description = await answer('/api/openapi.json');
    assert.equal(description.openapi, '3.1.0');
    const { stories } = await answer('/api/stories?q=ferry');
    const story = await answer(`/api/stories/${stories[0].id}`);
    const report = story.reports[0].id;
    const anchor = story.brief[0].anchors[0];
    const paths: Record<string, string> = {
      '/stories': '/api/stories?q=ferry',
      '/stories/{id}': `/api/stories/${stories[0].id}`,
      '/reports/{id}': `/api/reports/${report}`,
      '/reports/{id}/passage': `/api/reports/${anchor.report}/passage?field=${anchor.field}&start=${anchor.start}&end=${anchor.end}`,
      '/statements': '/api/statements?q=passengers',
    };
    assert.deepEqual(Object.keys(description.paths).sort(), Object.keys(paths).sort());
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema({ $id: 'api', components: description.components });
    for (const [path, asked] of Object.entries(paths)) {
      const { schema } = description.paths[path].get.responses['200'].content['application/json'];
      const valid = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')));
      assert.ok(valid(await answer(asked)), `${path}: ${JSON.stringify(valid.errors)}`);
    }
    assert.equal((await answer(paths['/reports/{id}/passage']!)).exact, anchor.exact);
  });

  it('refuses in one line: no key, no such story, a bad number, a place outside', async () => {
    assert.equal((await ask('/api/stories', null)).status, 401);
    assert.equal((await ask('/api/stories/nowhere')).status, 404);
    const bad = await ask('/api/stories?page=none');
    assert.equal(bad.status, 400);
    assert.match(((await bad.json()) as { message: string }).message, /^page: /);
    const { stories } = await answer('/api/stories');
    const { reports } = await answer(`/api/stories/${stories[0].id}`);
    assert.equal((await ask(`/api/reports/${reports[0].id}/passage?start=1&end=99999999`)).status, 400);
  });

  it('gives a story in every exchange format', async () => {
    const { stories } = await answer('/api/stories');
    for (const format of ['html', 'markdown', 'text', 'json', 'csv', 'ninjs', 'annotations', 'prov', 'ftm', 'atom']) {
      const response = await ask(`/story/${stories[0].id}/export/${format}`);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-disposition')!, /^attachment; filename="[\w.-]+"$/);
      assert.ok((await response.text()).length > 500);
    }
  });
});
