import { readFileSync } from 'node:fs';
import { serveMcp } from '../mcp/server.ts';
import { MemoryStories } from '../source/memory.ts';
import { StoredStories } from '../source/store.ts';
import { readCorrections } from './corrections-file.ts';
import { UsageError } from './exit.ts';
import { type Fetching, gather } from './gather.ts';
import { openedStore, type StoreOptions } from './store.ts';

/** `stemma mcp`: the desk for AI assistants, over standard input and output; of the files given, else of the store. */
export async function mcpCommand(
  paths: readonly string[],
  { corrections: file, store, ...fetching }: Fetching & StoreOptions & { readonly corrections?: string },
): Promise<void> {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  if (paths.length === 0) return serveMcp(new StoredStories(await openedStore(store)), version);
  if (store !== undefined)
    throw new UsageError('--store serves what is in the store: add the files with stemma add first');
  const corrections = file === undefined ? [] : await readCorrections(file);
  const readings = await gather(paths, fetching);
  if (readings.length === 0) return;
  await serveMcp(new MemoryStories({ name: paths.join(', '), readings, corrections }), version);
}
