import { resolve } from 'node:path';
import type { Database } from '../../src/store/database.ts';
import { openSqlite } from '../../src/store/sqlite/database.ts';
import { faultsOf } from '../../src/store/verify.ts';

export const executable = resolve(import.meta.dirname, '..', '..', 'bin', 'stemma.js');

/** What came of a kill test. `faults` must be empty. */
export interface KillResult {
  readonly kills: number;
  /** Kills that came while reports were being added, after the first and before the last was acknowledged. */
  readonly midway: number;
  readonly rounds: number;
  readonly faults: readonly string[];
}

/** What is broken in a store, and what else its reader finds missing. */
export async function faultsWithin(
  location: string,
  missing: (database: Database) => Promise<readonly string[]>,
): Promise<string[]> {
  const database = await openSqlite(location, new Map());
  try {
    const faults: string[] = [];
    for await (const { where, message } of faultsOf(database)) faults.push(`${where}: ${message}`);
    return [...faults, ...(await missing(database))];
  } finally {
    await database.close();
  }
}
