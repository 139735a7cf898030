import { MemoryStories } from '../src/faces/source/memory.ts';
import { serveDesk as serve } from '../src/faces/web/server.ts';
import { type Item, isReading, type Reading, readItem, readReports } from '../src/index.ts';

/** Texts as reports, each a file of its own. */
export const readingsOf = (texts: readonly string[], known: readonly Item['known'][] = []): Reading[] =>
  texts.map((content, index) => readItem({ key: `${index}.txt`, media: 'plain', content, known: known[index] ?? {} }));

/** Everything readable below these paths. */
export async function readingsBelow(paths: readonly string[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for await (const result of readReports(paths)) if (isReading(result)) readings.push(result);
  return readings;
}

/** A desk over these readings, all dossiers made. */
export async function openDesk(readings: readonly Reading[], options: Partial<Parameters<typeof serve>[0]> = {}) {
  const source = new MemoryStories({ name: 'test', readings });
  await source.settled();
  const desk = await serve({ source, port: 0, ...options });
  return { ...desk, source };
}
