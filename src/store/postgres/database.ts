import { existsSync } from 'node:fs';
import postgres from 'postgres';
import type { Condition, Database, Row, SqlValue, Writing } from '../database.ts';
import { migrations } from '../migrations.ts';
import type { Expression } from '../search/expression.ts';
import type { IndexEntry } from '../search/index-entry.ts';
import type { TermRulesByLanguage } from '../search/terms.ts';
import { StoreError } from '../store.ts';
import { Turns } from '../turns.ts';
import { dump } from './dump.ts';
import { faultOf } from './faults.ts';
import { tsqueryOf, vectorOf } from './match.ts';

/** Milliseconds to wait for one's turn to write. */
const PATIENCE = 30_000;
/** Rows of one statement; PostgreSQL takes 65,535 parameters. */
const ROWS_AT_A_TIME = 500;

/**
 * A schema of a PostgreSQL server, the first on the connection's search path. Whoever holds the row lock on the schema's
 * version may write; a killed writer's lock ends with its connection.
 * @throws {StoreError} when the server cannot be reached or refuses
 */
export async function openPostgres(
  address: string,
  rules: TermRulesByLanguage,
  patience = PATIENCE,
): Promise<Database> {
  const location = shown(address);
  const sql = postgres(address, {
    onnotice: () => undefined,
    connect_timeout: 10,
    // 64-bit integers here are counts and cursors, far below 2^53.
    types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
  });
  try {
    await migrate(sql, location, rules);
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw faultOf(error, location);
  }
  return new PostgresDatabase(sql, address, location, patience);
}

/** The address without its password. */
function shown(address: string): string {
  if (!URL.canParse(address)) throw new StoreError('--store: is not an address; write postgres://user@host/database');
  const url = new URL(address);
  url.password = '';
  return url.href;
}

type Sql = postgres.Sql<{ bigint: number }>;
type Session = Pick<Sql, 'unsafe'>;

class PostgresDatabase implements Database {
  readonly location: string;
  readonly #sql: Sql;
  readonly #address: string;
  readonly #patience: number;
  readonly #turns = new Turns();

  constructor(sql: Sql, address: string, location: string, patience: number) {
    this.#sql = sql;
    this.#address = address;
    this.location = location;
    this.#patience = patience;
  }

  async all(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> {
    try {
      return await query(this.#sql, sql, parameters);
    } catch (error) {
      throw faultOf(error, this.location);
    }
  }

  write<Result>(work: (writing: Writing) => Promise<Result>, patience = this.#patience): Promise<Result> {
    return this.#turns.take(async () => {
      try {
        return (await this.#sql.begin(async (session) => {
          await session.unsafe(`SET LOCAL lock_timeout = ${Math.max(1, Math.round(patience))}`);
          await session.unsafe('SELECT version FROM stemma_schema FOR UPDATE');
          return work(writingOn(session));
        })) as Result;
      } catch (error) {
        throw faultOf(error, this.location);
      }
    });
  }

  async find(expression: Expression, before: number, limit: number, where: Condition | null): Promise<number[]> {
    const further = where === null ? '' : ` AND ${where.sql}`;
    const rows = await this.all(
      `SELECT d.n FROM document d WHERE d.find @@ CAST(? AS tsquery) AND d.n < ?${further} ORDER BY d.n DESC LIMIT ?`,
      [tsqueryOf(expression), before, ...(where?.parameters ?? []), limit],
    );
    return rows.map(({ n }) => Number(n));
  }

  async bytes(): Promise<number> {
    const [row] = await this.all('SELECT pg_database_size(current_database()) AS bytes');
    return Number(row!.bytes);
  }

  /** The server watches over its own pages: nothing is found here. */
  async check(): Promise<readonly string[]> {
    return [];
  }

  async backup(file: string): Promise<void> {
    if (existsSync(file)) throw new StoreError(`${file}: is there already; give the name of a new file`);
    await dump(this.#address, file);
  }

  async close(): Promise<void> {
    await this.#turns.take(() => this.#sql.end({ timeout: 5 }));
  }
}

const writingOn = (session: Session): Writing => ({
  all: (sql, parameters = []) => query(session, sql, parameters),
  async run(sql, parameters = []) {
    await query(session, sql, parameters);
  },
  async insert(table, columns, rows) {
    const row = `(${columns.map(() => '?').join(', ')})`;
    for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME) {
      const some = rows.slice(from, from + ROWS_AT_A_TIME);
      const places = some.map(() => row).join(', ');
      await query(session, `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places}`, some.flat());
    }
  },
  async index(entries: readonly IndexEntry[]) {
    for (const entry of entries)
      await query(session, 'UPDATE document SET find = CAST(? AS tsvector) WHERE n = ?', [vectorOf(entry), entry.n]);
  },
});

/** `?` -> `$1`, `$2` ... */
function withNumbers(sql: string): string {
  let n = 0;
  return sql.replaceAll('?', () => `$${++n}`);
}

async function query(session: Session, sql: string, parameters: readonly SqlValue[]): Promise<Row[]> {
  const values = parameters.map((value) => (typeof value === 'string' ? storable(value) : value));
  return (await session.unsafe(withNumbers(sql), values as never[], { prepare: true })) as unknown as Row[];
}

/** PostgreSQL keeps no NUL in a text. */
const storable = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text);

async function migrate(sql: Sql, location: string, rules: TermRulesByLanguage): Promise<void> {
  await sql.begin(async (session) => {
    // Of two that open a new store at once, the second waits here, then finds it made.
    await session.unsafe(`SELECT pg_advisory_xact_lock(hashtext('stemma' || current_schema()))`);
    await session.unsafe('CREATE TABLE IF NOT EXISTS stemma_schema (version INTEGER NOT NULL)');
    const [row] = await session.unsafe('SELECT version FROM stemma_schema');
    const version = Number(row?.version ?? 0);
    if (version > migrations.length)
      throw new StoreError(`${location}: was written by a newer version of Stemma; install that one`);
    for (const { common, postgres, rework } of migrations.slice(version)) {
      await session.unsafe(common.replaceAll('BLOB', 'BYTEA').replaceAll('INTEGER', 'BIGINT') + postgres).simple();
      await rework?.(writingOn(session), rules);
    }
    if (row === undefined) await session.unsafe('INSERT INTO stemma_schema VALUES ($1)', [migrations.length]);
    else if (version < migrations.length)
      await session.unsafe('UPDATE stemma_schema SET version = $1', [migrations.length]);
  });
}
