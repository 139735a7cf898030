import { readFileSync } from 'node:fs';
import { serveMcp } from '../mcp/server.ts';
import { MemoryStories } from '../web/source/memory.ts';
import { readCorrections } from './corrections-file.ts';
import { type Fetching, gather } from './gather.ts';

/** `stemma mcp`: the desk for AI assistants, over standard input and output. */
export async function mcpCommand(
  paths: readonly string[],
  { corrections: file, ...fetching }: Fetching & { readonly corrections?: string },
): Promise<void> {
  const corrections = file === undefined ? [] : await readCorrections(file);
  const readings = await gather(paths, fetching);
  if (readings.length === 0) return;
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  await serveMcp(new MemoryStories({ name: paths.join(', '), readings, corrections }), version);
}
