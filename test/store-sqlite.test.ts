import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { openStemma, openStore, StoreError } from '../src/index.ts';
import { packEntryFor } from '../src/open.ts';
import { storeLocation } from '../src/store/location.ts';
import { migrations } from '../src/store/migrations.ts';
import { packed } from '../src/store/packing.ts';
import { executable } from './kill/after-kill.ts';
import { killAdd } from './kill/kill-add.ts';
import { killWatch } from './kill/kill-watch.ts';
import { runStemma } from './run-stemma.ts';
import { inventEntries } from './store-entries.ts';

let folder = '';
let made = 0;
const fresh = (): string => join(folder, `${made++}.db`);
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-sqlite-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const faultsIn = async (location: string): Promise<string[]> => {
  const store = await openStore(location);
  const faults: string[] = [];
  for await (const { where, message } of store.verify()) faults.push(`${where}: ${message}`);
  await store.close();
  return faults;
};

describe('a store in a file', () => {
  it('outlives being killed while reports are added', { timeout: 300_000 }, async () => {
    const { kills, faults } = await killAdd({ kills: 2, reports: 40, seed: 5 });
    assert.equal(kills, 2);
    assert.deepEqual(faults, []);
  });

  it('outlives being killed while feeds are watched', { timeout: 300_000 }, async () => {
    const { kills, faults } = await killWatch({ kills: 2, seed: 4 });
    assert.equal(kills, 2);
    assert.deepEqual(faults, []);
  });

  it('says that a quota is used up, and stays whole', { skip: process.platform === 'win32' }, async () => {
    const location = fresh();
    const reports = join(folder, 'many');
    await mkdir(reports);
    for (const [n, { item }] of inventEntries(24, 8).entries())
      await writeFile(join(reports, `${n}.txt`), item.content);
    // No file of this process may grow beyond 150 KB or so; shells count in units of 512 or 1024 bytes.
    const command = `ulimit -f 300; exec "$0" "$1" add "$2" --store "$3"`;
    const { code, stderr } = await new Promise<{ code: number | null; stderr: string }>((done, failed) => {
      const child = spawn('/bin/sh', ['-c', command, process.execPath, executable, reports, location]);
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk;
      });
      child.once('error', failed);
      child.once('close', (code) => done({ code, stderr }));
    });
    assert.equal(code, 2, stderr);
    assert.match(stderr, /^stemma: .*(quota|full).*what was in the store is safe[^\n]*\n$/);
    assert.deepEqual(await faultsIn(location), []);
    assert.match((await runStemma(['add', reports, '--store', location])).stderr, /reports added/);
    assert.deepEqual(await faultsIn(location), []);
  });

  it('says that the disk is full, and stays whole', async () => {
    const location = fresh();
    const store = await openStore(location);
    const entries = inventEntries(12, 8);
    await store.add(entries.slice(0, 4));
    await store.close();
    // A quota of pages stands for the disk: SQLite refuses in the same way.
    const pages = new DatabaseSync(location).prepare('PRAGMA page_count').get()!.page_count as number;
    const small = await openStore(location, { largest: pages + 6 });
    await assert.rejects(
      small.add(entries.slice(4)),
      (error) => error instanceof StoreError && /disk is full/.test(error.message),
    );
    assert.equal((await small.counts()).reports, 4);
    await small.close();
    assert.deepEqual(await faultsIn(location), []);
    const roomy = await openStore(location);
    assert.equal((await roomy.add(entries)).filter(({ kind }) => kind === 'added').length, 8);
    await roomy.close();
  });

  it('is read by eight while one writes', { timeout: 300_000 }, async () => {
    const location = fresh();
    const store = await openStore(location);
    const entries = inventEntries(28, 12);
    await store.add(entries.slice(0, 8));
    const script = `
      import { openStore } from ${JSON.stringify(join(import.meta.dirname, '../src/index.ts'))};
      const store = await openStore(process.argv[1]);
      let last = 0, reads = 0;
      process.on('SIGTERM', () => { last = Infinity; });
      console.log('ready');
      while (last < Infinity) {
        const { reports } = await store.counts();
        if (reports < last) throw new Error('went back');
        if (last < Infinity) last = reports;
        const { hits } = await store.search('people', { results: 'reports', limit: 3 });
        if (hits.length === 0) throw new Error('found nothing');
        reads++;
        await new Promise((done) => setTimeout(done, 5));
      }
      console.log(reads > 0 ? 'read' : 'nothing read');
      await store.close();`;
    const readers = Array.from({ length: 8 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', script, location]),
    );
    const outputs = readers.map((reader) => {
      let told = '';
      reader.stdout.on('data', (chunk: Buffer) => {
        told += chunk;
      });
      reader.stderr.on('data', (chunk: Buffer) => {
        told += chunk;
      });
      return () => told;
    });
    while (!outputs.every((output) => output().includes('ready'))) await new Promise((done) => setTimeout(done, 20));
    for (let at = 8; at < entries.length; at += 4) await store.add(entries.slice(at, at + 4));
    await Promise.all(
      readers.map(
        (reader) =>
          new Promise((closed) => {
            reader.once('close', closed);
            reader.kill('SIGTERM');
          }),
      ),
    );
    for (const output of outputs) assert.equal(output(), 'ready\nread\n');
    await store.close();
    assert.deepEqual(await faultsIn(location), []);
  });

  it('tells a writer whose turn never comes', async () => {
    const location = fresh();
    const store = await openStore(location, { patience: 100 });
    const other = new DatabaseSync(location);
    other.exec('BEGIN IMMEDIATE');
    await assert.rejects(
      store.add(inventEntries(1, 1)),
      (error) => error instanceof StoreError && /another process/.test(error.message),
    );
    other.exec('ROLLBACK');
    assert.equal((await store.add(inventEntries(1, 1)))[0]!.kind, 'added');
    other.close();
    await store.close();
  });

  it('finds damage', async () => {
    const location = fresh();
    const store = await openStore(location);
    await store.add(inventEntries(3, 2));
    await store.close();
    const damage = (sql: string): void => {
      const database = new DatabaseSync(location);
      database.exec(sql);
      database.close();
    };
    damage(
      'UPDATE item SET body = (SELECT body FROM item ORDER BY hash DESC LIMIT 1) WHERE hash = (SELECT min(hash) FROM item)',
    );
    assert.match((await faultsIn(location)).join('\n'), /its bytes are not those that came in/);
    damage('UPDATE story SET reports = 7 WHERE id = (SELECT min(id) FROM story)');
    assert.match((await faultsIn(location)).join('\n'), /its number of reports is wrong/);
    damage('DELETE FROM revision WHERE report = (SELECT min(report) FROM revision)');
    assert.match((await faultsIn(location)).join('\n'), /its current revision is missing/);
  });

  it('is brought up to date from every earlier version', async () => {
    for (let version = 1; version < migrations.length; version++) {
      const location = fresh();
      const old = new DatabaseSync(location);
      for (const { common, sqlite } of migrations.slice(0, version)) old.exec(common + sqlite);
      if (version >= 3) old.exec('ALTER TABLE revision DROP COLUMN reading');
      old.exec(`PRAGMA application_id = ${0x5374656d}; PRAGMA user_version = ${version}`);
      const now = await openStore(fresh());
      const [entry] = inventEntries(1, 4);
      await now.add([entry!]);
      const [filled] = [new DatabaseSync(now.location)];
      // What that version wrote, in the columns that it had.
      for (const table of ['item', 'document', 'revision', 'received', 'story', 'change']) {
        const columns = old
          .prepare(`PRAGMA table_info(${table})`)
          .all()
          .map(({ name }) => String(name));
        for (const now of filled.prepare(`SELECT * FROM ${table}`).all() as Record<string, SQLInputValue>[]) {
          // Until version 3 a reading was one value.
          const row: typeof now = columns.includes('reading') ? { ...now, reading: packed(entry!.reading) } : now;
          old
            .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
            .run(...columns.map((column) => row[column]!));
        }
      }
      // An index made anew on the way up needs no entries; the index of version 3 is the one of today.
      if (version >= 3) {
        const { words, speaker, outlet, facet } = packEntryFor(openStemma().languages)(entry!).indexed;
        old
          .prepare('INSERT INTO find (rowid, words, speaker, outlet, facet) VALUES (1, ?, ?, ?, ?)')
          .run(words, speaker, outlet, facet);
      }
      filled.close();
      old.close();
      await now.close();
      assert.deepEqual(await faultsIn(location), [], `version ${version}`);
      const store = await openStore(location);
      assert.equal((await store.stories({ limit: 5 })).length, 1);
      for (const query of ['topic:killed figure>1', 'town OR officials'])
        assert.equal((await store.search(query, { results: 'reports', limit: 5 })).hits.length, 1, query);
      assert.deepEqual((await store.report(entry!.reading.report.id))!.reading, entry!.reading);
      assert.equal(
        (await store.add([entry!, ...inventEntries(2, 5)])).filter(({ kind }) => kind === 'added').length,
        2,
      );
      await store.close();
    }
  });

  it('refuses what is no store, or a newer one', async () => {
    const newer = fresh();
    await (await openStore(newer)).close();
    const database = new DatabaseSync(newer);
    database.exec('PRAGMA user_version = 999');
    database.close();
    const text = join(folder, 'notes.txt');
    await writeFile(text, 'These are notes, long enough to be no database at all. '.repeat(20));
    const foreign = fresh();
    const other = new DatabaseSync(foreign);
    other.exec('CREATE TABLE cakes (name TEXT)');
    other.close();
    for (const [location, message] of [
      [newer, /newer version/],
      [text, /not a store/],
      [foreign, /another program/],
      [join(text, 'x.db'), /folder cannot be made|cannot be opened/],
      ['postgres://nobody@127.0.0.1:1/none', /does not answer/],
      ['postgres://', /address|does not answer/],
    ] as const)
      await assert.rejects(
        openStore(location),
        (error) => error instanceof StoreError && message.test(error.message) && !error.message.includes('\n'),
        location,
      );
  });

  it('is copied while it is being used', async () => {
    const store = await openStore(fresh());
    const entries = inventEntries(8, 6);
    await store.add(entries.slice(0, 4));
    const copy = fresh();
    const [, added] = await Promise.all([store.backup(copy), store.add(entries.slice(4))]);
    assert.equal(added.length, 4);
    await assert.rejects(store.backup(copy), StoreError);
    await store.close();
    assert.deepEqual(await faultsIn(copy), []);
  });

  it('stands where it is said, else where the platform keeps data', () => {
    const at = (platform: NodeJS.Platform, env: Record<string, string> = {}): string =>
      storeLocation(undefined, { env, platform, home: '/h' }).replaceAll('\\', '/');
    assert.equal(storeLocation('x.db', { env: { STEMMA_STORE: 'y.db' }, platform: 'linux', home: '/h' }), 'x.db');
    assert.equal(at('linux', { STEMMA_STORE: 'y.db' }), 'y.db');
    assert.equal(at('linux'), '/h/.local/share/stemma/stemma.db');
    assert.equal(at('linux', { XDG_DATA_HOME: '/d' }), '/d/stemma/stemma.db');
    assert.equal(at('darwin'), '/h/Library/Application Support/stemma/stemma.db');
    assert.equal(at('win32', { LOCALAPPDATA: 'C:/d' }), 'C:/d/stemma/stemma.db');
  });
});

describe('the store on the command line', () => {
  it('adds once, goes on, lists the same bytes, shows, finds, exports, corrects, verifies and copies', {
    timeout: 300_000,
  }, async () => {
    const examples = join(import.meta.dirname, '..', 'examples', 'ferry-fire');
    const [a, b] = [fresh(), fresh()];
    const stemma = (store: string, ...args: string[]) => runStemma([...args, '--store', store]);
    assert.match((await stemma(a, 'add', examples)).stderr, /^11 reports added, in 1 story/m);
    assert.match((await stemma(a, 'add', examples)).stderr, /^0 reports added, 11 were there already/m);
    for (const part of ['0[1-3]', '0[4-9]', '10'])
      assert.equal((await stemma(b, 'add', join(examples, `${part}-*`))).code, 0);
    const listed = await stemma(a, 'list', '--format', 'json');
    assert.equal((await stemma(b, 'list', '--format', 'json')).stdout, listed.stdout);
    const [{ id }] = JSON.parse(listed.stdout);
    assert.match((await stemma(a, 'show', id)).stdout, /Seven dead in ferry fire/);
    assert.equal(JSON.parse((await stemma(a, 'export', id, '--to', 'json')).stdout)[0].story.id, id);
    assert.match((await stemma(a, 'search', '"black smoke"', '--in', 'statements')).stdout, /Marten Oakes/);
    const report = JSON.parse((await stemma(a, 'search', 'outlet:"Coast Herald"', '--format', 'json')).stdout)[0].report
      .id;
    assert.match((await stemma(a, 'show', report, '--revisions')).stdout, /^Revision 1, /);
    const split = await stemma(a, 'split', report, '--reason', 'another fire', '--by', 'desk');
    assert.match(split.stdout, /^c-[0-9a-f]{8} {2}split/);
    assert.equal(JSON.parse((await stemma(a, 'list', '--format', 'json')).stdout).length, 2);
    assert.equal((await stemma(a, 'undo', split.stdout.slice(0, 10), '--reason', 'mistake')).code, 0);
    assert.equal(JSON.parse((await stemma(a, 'list', '--format', 'json')).stdout).length, 1);
    assert.match((await stemma(a, 'verify')).stdout, /all is well \(11 reports/);
    assert.equal((await stemma(a, 'backup', `${a}.copy`)).code, 0);
    for (const [args, message] of [
      [['show', 'nothing'], /no story or report/],
      [['search', 'a OR'], /something is missing after OR/],
      [['list', '--limit', 'few'], /--limit few/],
      [['backup', `${a}.copy`], /there already/],
      [['watch', join(folder, 'none.opml')], /cannot be read \(ENOENT\)/],
      [['watch', 'http://x.example/', '--every', 'soon'], /--every soon/],
    ] as const) {
      const { code, stderr } = await stemma(a, ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(stderr, message);
      assert.equal(stderr.trim().split('\n').length, 1, stderr);
    }
  });
});
