import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from './database.ts';
import { storeLocation } from './location.ts';
import type { TermRulesByLanguage } from './search/terms.ts';
import { SqlStore } from './sql-store.ts';
import type { Clock, Stages } from './stages.ts';
import { type Store, StoreError } from './store.ts';

export interface StoreOptions {
  /** Whether a store that is not there is made (the default), or an error. */
  readonly create?: boolean;
  /** Milliseconds a writer waits for its turn. */
  readonly patience?: number;
  /** Pages of 4 KB that a file may not grow beyond. */
  readonly largest?: number;
}

/**
 * Opens the store at a file or a `postgres://` address, making it where there is none.
 * @throws {StoreError}
 */
export async function openStoreWith(
  stages: Stages,
  clock: Clock,
  given: string | undefined,
  { create = true, ...limits }: StoreOptions = {},
): Promise<Store> {
  const location = storeLocation(given);
  const database = isPostgres(location)
    ? await (await import('./postgres/database.ts')).openPostgres(location, stages.termRules, limits.patience)
    : await openFile(location, stages.termRules, create, limits);
  return new SqlStore(database, stages, clock);
}

const isPostgres = (location: string): boolean => /^postgres(?:ql)?:\/\//.test(location);

async function openFile(
  file: string,
  rules: TermRulesByLanguage,
  create: boolean,
  limits: StoreOptions,
): Promise<Database> {
  if (!create && !existsSync(file))
    throw new StoreError(`${file}: there is no store; stemma add makes one, --store names another`);
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StoreError(`${file}: its folder cannot be made (${code}); give another --store`);
  }
  return (await import('./sqlite/database.ts')).openSqlite(file, rules, limits);
}
