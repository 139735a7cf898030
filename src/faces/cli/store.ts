import { openStore, QueryError, type Store, StoreError } from '../../index.ts';
import { UsageError } from './exit.ts';

export interface StoreOptions {
  readonly store?: string;
}

/** Opens the store a command names, lends it, and closes it. What a user can mend becomes one line. */
export async function withStore<Result>(
  { store: location }: StoreOptions,
  use: (store: Store) => Promise<Result>,
  { create = false }: { readonly create?: boolean } = {},
): Promise<Result> {
  try {
    const store = await openStore(location, { create });
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreError || error instanceof QueryError) throw new UsageError(error.message);
    throw error;
  }
}

/** For a face that serves: stays open as long as the process. */
export const openedStore = (location: string | undefined): Promise<Store> =>
  openStore(location).catch((error: unknown) => {
    throw error instanceof StoreError ? new UsageError(error.message) : error;
  });

/** `--limit`: a number from 1, or `all`. */
export function limitOf(written: string): number {
  if (written === 'all') return Number.MAX_SAFE_INTEGER;
  const limit = Number(written);
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError(`--limit ${written}: give a number from 1, or all`);
  return limit;
}
