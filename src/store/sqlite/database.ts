import { statSync } from 'node:fs';
import { backup, DatabaseSync, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { Condition, Database, Row, SqlValue, Writing } from '../database.ts';
import { migrations } from '../migrations.ts';
import type { Expression } from '../search/expression.ts';
import type { IndexEntry } from '../search/index-entry.ts';
import type { TermRulesByLanguage } from '../search/terms.ts';
import { StoreError } from '../store.ts';
import { Turns } from '../turns.ts';
import { faultOf, isBusy } from './faults.ts';
import { matchOf } from './match.ts';

/** Milliseconds to wait for one's turn to write before saying so; a batch takes well under a second. */
const PATIENCE = 30_000;
/** Between two tries; the thread is free meanwhile, so that a desk goes on answering. */
const RETRY = 20;
/**
 * Pages of the write-ahead log, 16 MB, after which they are brought into the file: indexes write the same pages again and
 * again, and each goes into the file once for all that stand in the log.
 */
const CHECKPOINT = 4096;
/** While opening there is nothing else to do, so SQLite itself may wait. */
const OPENING_PATIENCE = 10_000;

export interface SqliteLimits {
  /** Milliseconds to wait for one's turn to write. */
  readonly patience?: number;
  /** Pages of 4 KB that the file may not grow beyond. */
  readonly largest?: number;
}

/**
 * One file. Two connections: what is read is what was committed, also while a batch is being written. Write-ahead log, so
 * readers never wait; `synchronous = FULL`, so that what was acknowledged outlives a power cut.
 * @throws {StoreError} when the file cannot be a store
 */
export async function openSqlite(
  file: string,
  rules: TermRulesByLanguage,
  { patience = PATIENCE, largest }: SqliteLimits = {},
): Promise<Database> {
  let writer: Connection | null = null;
  try {
    writer = new Connection(file);
    writer.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536');
    writer.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT}`);
    await migrate(writer, file, rules);
    if (largest !== undefined) writer.exec(`PRAGMA max_page_count = ${Math.trunc(largest)}`);
    const reader = new Connection(file);
    reader.exec('PRAGMA query_only = ON; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824');
    // From here on waiting is done without holding the thread.
    writer.exec('PRAGMA busy_timeout = 0');
    return new SqliteDatabase(file, writer, reader, patience);
  } catch (error) {
    writer?.close();
    throw faultOf(error, file);
  }
}

class SqliteDatabase implements Database {
  readonly location: string;
  readonly #patience: number;
  readonly #reader: Connection;
  readonly #writer: Connection;
  readonly #turns = new Turns();

  constructor(file: string, writer: Connection, reader: Connection, patience: number) {
    this.location = file;
    this.#writer = writer;
    this.#reader = reader;
    this.#patience = patience;
  }

  async all(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    try {
      return this.#reader.all(sql, parameters);
    } catch (error) {
      throw faultOf(error, this.location);
    }
  }

  write<Result>(work: (writing: Writing) => Promise<Result>, patience = this.#patience): Promise<Result> {
    return this.#turns.take(async () => {
      await this.#begin(patience);
      try {
        const result = await work(writingOn(this.#writer));
        this.#writer.exec('COMMIT');
        return result;
      } catch (error) {
        // SQLite has rolled back by itself where the disk was full.
        if (this.#writer.isOpen && this.#writer.isTransaction) this.#writer.exec('ROLLBACK');
        throw faultOf(error, this.location);
      }
    });
  }

  async find(expression: Expression, before: number, limit: number, where: Condition | null): Promise<number[]> {
    const further =
      where === null ? '' : ` AND EXISTS (SELECT 1 FROM document d WHERE d.n = find.rowid AND ${where.sql})`;
    const rows = await this.all(
      `SELECT rowid AS n FROM find WHERE find MATCH ? AND rowid < ?${further} ORDER BY rowid DESC LIMIT ?`,
      [matchOf(expression), before, ...(where?.parameters ?? []), limit],
    );
    return rows.map(({ n }) => Number(n));
  }

  async bytes(): Promise<number> {
    return ['', '-wal'].reduce(
      (sum, ending) => sum + (statSync(this.location + ending, { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
  }

  async check(): Promise<readonly string[]> {
    const rows = await this.all('PRAGMA integrity_check');
    const faults = rows.map((row) => String(row.integrity_check)).filter((line) => line !== 'ok');
    return faults;
  }

  async backup(file: string): Promise<void> {
    if (statSync(file, { throwIfNoEntry: false }) !== undefined)
      throw new StoreError(`${file}: is there already; give the name of a new file`);
    try {
      await backup(this.#reader.database, file, { rate: PAGES_AT_A_TIME });
    } catch (error) {
      throw faultOf(error, file);
    }
  }

  async close(): Promise<void> {
    await this.#turns.take(async () => {
      if (!this.#writer.isOpen) return;
      this.#reader.close();
      this.#writer.close();
    });
  }

  async #begin(patience: number): Promise<void> {
    const until = performance.now() + patience;
    for (;;) {
      try {
        this.#writer.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw faultOf(error, this.location);
        await wait(RETRY);
      }
    }
  }
}

/** Copied between two looks at other work: 16 MB. */
const PAGES_AT_A_TIME = 4096;
/** Statements kept prepared. The store's own are some 60; a query's text is a parameter. */
const STATEMENTS_KEPT = 200;

/** A connection that remembers its prepared statements. */
class Connection {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string) {
    this.database = new DatabaseSync(file, { timeout: OPENING_PATIENCE });
  }

  get isOpen(): boolean {
    return this.database.isOpen;
  }

  get isTransaction(): boolean {
    return this.database.isTransaction;
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }

  all(sql: string, parameters: readonly SqlValue[]): Row[] {
    return this.statement(sql).all(...parameters) as Row[];
  }

  statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      if (this.#statements.size >= STATEMENTS_KEPT) this.#statements.clear();
      statement = this.database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  close(): void {
    if (this.database.isOpen) this.database.close();
  }
}

const writingOn = (connection: Connection): Writing => ({
  all: async (sql, parameters = []) => connection.all(sql, parameters),
  async run(sql, parameters = []) {
    connection.statement(sql).run(...parameters);
  },
  async insert(table, columns, rows) {
    const places = columns.map(() => '?').join(', ');
    const statement = connection.statement(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
    for (const row of rows) statement.run(...row);
  },
  async index(entries: readonly IndexEntry[]) {
    const statement = connection.statement(
      'INSERT OR REPLACE INTO find (rowid, words, speaker, outlet, facet) VALUES (?, ?, ?, ?, ?)',
    );
    for (const { n, words, speaker, outlet, facet } of entries) statement.run(n, words, speaker, outlet, facet);
  },
});

/** `Stem` in ASCII, so that a file can be told to be a store (https://sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION = 0x5374656d;

async function migrate(connection: Connection, file: string, rules: TermRulesByLanguage): Promise<void> {
  // One that is up to date is opened without writing: while another writes, and where the disk is full.
  const pragma = (name: string): number => Number(connection.all(`PRAGMA ${name}`, [])[0]![name]);
  if (pragma('application_id') === APPLICATION && pragma('user_version') === migrations.length) return;
  connection.exec('BEGIN IMMEDIATE');
  try {
    const version = pragma('user_version');
    const application = pragma('application_id');
    const tables = Number(connection.all('SELECT count(*) AS count FROM sqlite_master', [])[0]!.count);
    if (tables > 0 && application !== APPLICATION)
      throw new StoreError(`${file}: is a database of another program; give another --store`);
    if (version > migrations.length)
      throw new StoreError(`${file}: was written by a newer version of Stemma; install that one`);
    for (const { common, sqlite, rework } of migrations.slice(version)) {
      connection.exec(common + sqlite);
      await rework?.(writingOn(connection), rules);
    }
    connection.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${migrations.length}`);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
