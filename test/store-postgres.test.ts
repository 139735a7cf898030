import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import connect from 'postgres';
import { openStore } from '../src/index.ts';
import { migrations } from '../src/store/migrations.ts';
import { packed } from '../src/store/packing.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { stemma } from './run-with.ts';
import { inventEntries } from './store-entries.ts';

let folder: string;
let postgres: PostgresServer;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-postgres-store-'));
  postgres = await startPostgres();
});
after(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a PostgreSQL store of an earlier version', () => {
  it('is brought up to date', async () => {
    const [entry] = inventEntries(1, 4);
    const current = await postgres.database('current');
    const now = await openStore(current);
    await now.add([entry!]);
    const filled = connect(current);
    for (let version = 1; version < migrations.length; version++) {
      const location = await postgres.database(`version${version}`);
      const old = connect(location);
      for (const { common, postgres: own } of migrations.slice(0, version))
        await old.unsafe(common.replaceAll('BLOB', 'BYTEA').replaceAll('INTEGER', 'BIGINT') + own).simple();
      await old`CREATE TABLE stemma_schema (version BIGINT NOT NULL)`;
      await old`INSERT INTO stemma_schema VALUES (${version})`;
      for (const table of ['item', 'document', 'revision', 'received', 'story', 'change']) {
        const known = await old`SELECT column_name FROM information_schema.columns WHERE table_name = ${table}`;
        for (const row of await filled.unsafe(`SELECT * FROM ${table}`)) {
          const whole: Record<string, unknown> = { ...row, reading: packed(entry!.reading) };
          const columns = known.map(({ column_name: name }) => String(name)).filter((name) => name in whole);
          const places = columns.map((_, at) => `$${at + 1}`).join(', ');
          const values = columns.map((column) => whole[column]) as string[];
          await old.unsafe(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, values);
        }
      }
      await old.end();
      const store = await openStore(location);
      assert.deepEqual((await store.report(entry!.reading.report.id))!.reading, entry!.reading);
      assert.equal((await store.search('topic:killed figure>1', { results: 'reports', limit: 5 })).hits.length, 1);
      for await (const fault of store.verify()) assert.fail(fault.message);
      await store.close();
    }
    await filled.end();
    await now.close();
  });
});

describe('a copy of a PostgreSQL store', { skip: process.platform === 'win32' }, () => {
  it('is made by pg_dump, which is not told the password where others see it', async () => {
    const tools = join(folder, 'tools');
    const tool = join(tools, 'pg_dump');
    await mkdir(tools);
    // npm has no pg_dump: this one writes down how it was called, in the place of a copy.
    await writeFile(tool, `#!/bin/sh\nprintf '%s\\n' "$PGPASSWORD" "$@" > "$3"\n`);
    await chmod(tool, 0o755);
    const location = await postgres.database('copied');
    const copy = join(folder, 'copy.dump');
    const path = { PATH: `${tools}${delimiter}${process.env.PATH}` };
    assert.equal((await stemma(['backup', copy, '--store', location], path)).code, 0);
    const [password, ...args] = (await readFile(copy, 'utf8')).trim().split('\n');
    assert.equal(password, 'stemma');
    assert.deepEqual(args, ['--format=custom', '--file', copy, location.replace(':stemma@', '@')]);
    const refused = await stemma(['backup', copy, '--store', location], path);
    assert.match(refused.stderr, /there already/);
  });

  it('says what to install where there is no pg_dump', async () => {
    const location = await postgres.database('uncopied');
    const { code, stderr } = await stemma(['backup', join(folder, 'no.dump'), '--store', location], { PATH: folder });
    assert.equal(code, 2);
    assert.equal(stderr, 'stemma: pg_dump was not found; install the tools of PostgreSQL, then do it again\n');
  });
});
