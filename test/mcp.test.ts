import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { runStemma } from './run-stemma.ts';

const root = resolve(import.meta.dirname, '..');
const client = new Client({ name: 'test', version: '1' });

// biome-ignore lint/suspicious/noExplicitAny: what a tool answers is JSON
type Answer = any;

/** The JSON that a tool answers. */
async function ask(name: string, args: Record<string, unknown>): Promise<Answer> {
  const { content, isError } = (await client.callTool({ name, arguments: args })) as {
    content: { text: string }[];
    isError?: boolean;
  };
  if (isError) throw new Error(content[0]!.text);
  return JSON.parse(content[0]!.text);
}

describe('stemma mcp', () => {
  before(async () => {
    const args = [resolve(root, 'bin/stemma.js'), 'mcp', resolve(root, 'examples/ferry-fire')];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: root, stderr: 'ignore' }));
  });
  after(() => client.close());

  it('lists its tools, all of them read-only', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name).sort(), [
      'follow_anchor',
      'list_stories',
      'read_dossier',
      'search_statements',
    ]);
    assert.ok(tools.every(({ annotations }) => annotations?.readOnlyHint));
  });

  it('leads from a story to the words its brief rests on', async () => {
    const { stories } = await ask('list_stories', { words: 'ferry' });
    assert.equal(stories.length, 1);
    const dossier = await ask('read_dossier', { story: stories[0].id, parts: ['brief', 'ladders', 'reports'] });
    assert.ok(dossier.brief.length > 2);
    assert.ok(dossier.reports.every((report: object) => !('text' in report)));
    for (const { anchors } of dossier.brief.slice(0, 4))
      for (const anchor of anchors) {
        const passage = await ask('follow_anchor', anchor);
        assert.equal(passage.exact, anchor.exact);
        assert.ok(passage.context.includes(anchor.exact));
      }
  });

  it('finds statements with who says so and where', async () => {
    const found = await ask('search_statements', { words: 'passengers 212' });
    assert.ok(found.length > 0);
    for (const { sentence, exact } of found) assert.ok(sentence.includes('212') && exact.length > 0);
    assert.deepEqual(await ask('search_statements', { words: 'zeppelin' }), []);
  });

  it('serves a store as it serves files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stemma-mcp-'));
    const store = join(folder, 'store.db');
    const other = new Client({ name: 'test', version: '1' });
    try {
      assert.equal((await runStemma(['add', 'examples/ferry-fire', '--store', store], { cwd: root })).code, 0);
      const args = [resolve(root, 'bin/stemma.js'), 'mcp', '--store', store];
      await other.connect(new StdioClientTransport({ command: process.execPath, args, cwd: root, stderr: 'ignore' }));
      const { content } = (await other.callTool({
        name: 'search_statements',
        arguments: { words: 'passengers 212' },
      })) as {
        content: { text: string }[];
      };
      assert.ok(JSON.parse(content[0]!.text).length > 0);
    } finally {
      await other.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('refuses what is not there in one line', async () => {
    await assert.rejects(ask('read_dossier', { story: 'nowhere' }), /no story nowhere/);
    await assert.rejects(ask('follow_anchor', { report: 'x', start: 0, end: 3 }), /no report x/);
    const { stories } = await ask('list_stories', {});
    const { reports } = await ask('read_dossier', { story: stories[0].id, parts: ['reports'] });
    await assert.rejects(ask('follow_anchor', { report: reports[0].id, start: 5, end: 9_999_999 }), /not within/);
  });
});
