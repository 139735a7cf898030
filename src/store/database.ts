import type { Reading as ReportReading } from '../model/statement.ts';
import { unpackedReading } from './packing.ts';
import type { Expression } from './search/expression.ts';
import type { IndexEntry } from './search/index-entry.ts';

export type SqlValue = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, SqlValue>>;

/** Statements are the same for every database: `?` stands for a parameter, and no literal holds a question mark. */
export interface Reading {
  all(sql: string, parameters?: readonly SqlValue[]): Promise<Row[]>;
}

export interface Writing extends Reading {
  run(sql: string, parameters?: readonly SqlValue[]): Promise<void>;
  /** Inserts rows, values in the order of the columns. */
  insert(table: string, columns: readonly string[], rows: readonly (readonly SqlValue[])[]): Promise<void>;
  /** Makes these entries findable, each in place of what stood under its number. */
  index(entries: readonly IndexEntry[]): Promise<void>;
}

/** What SQLite and PostgreSQL each do their own way; `sql-store.ts` is everything else. */
export interface Database extends Reading {
  /** As a user may be shown it. */
  readonly location: string;
  /**
   * One transaction with the right to write; writers take turns. Commits when `work` resolves, else leaves no trace.
   * @param patience milliseconds to wait for the turn; else as long as is bearable
   * @throws {StoreError} when the turn never comes, or nothing can be written
   */
  write<Result>(work: (writing: Writing) => Promise<Result>, patience?: number): Promise<Result>;
  /**
   * Numbers of the documents that fit, latest first.
   * @param before only numbers below this one
   * @param where a further condition on `document d`, or null
   */
  find(expression: Expression, before: number, limit: number, where: Condition | null): Promise<number[]>;
  /** Size on disk in bytes. */
  bytes(): Promise<number>;
  /** What the database itself finds broken, one line each. */
  check(): Promise<readonly string[]>;
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

export const text = (value: SqlValue | undefined): string => String(value);
export const textOrNull = (value: SqlValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
export const number = (value: SqlValue | undefined): number => Number(value);
export const bytes = (value: SqlValue | undefined): Uint8Array => value as Uint8Array;
/** Of a row with both parts of a reading. */
export const readingOf = (row: Row): ReportReading =>
  unpackedReading({ cleaned: bytes(row.cleaned), statements: bytes(row.statements) });
