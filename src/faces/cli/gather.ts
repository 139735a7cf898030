import { availableParallelism } from 'node:os';
import { distinctReports, isReading, openStemma, prepareReports, type Reading, readReports } from '../../index.ts';
import { EXIT } from './exit.ts';
import { expectShortLives } from './memory.ts';
import { startProgress } from './progress.ts';
import { tell } from './terminal.ts';

/** Threads that read, when there are many reports: one a core, and no more than one thread can feed. */
export const THREADS = Math.min(8, availableParallelism());

/** How addresses among the inputs are fetched. */
export interface Fetching {
  readonly allowPrivate?: boolean;
  readonly archive?: string;
}

/**
 * Reads all inputs, telling of each that cannot be read on one line of standard error, and sets the exit code for what
 * came of them.
 * @param each called for every reading as it comes
 * @returns how many were read
 */
export async function readEach(
  paths: readonly string[],
  each: (reading: Reading) => void | Promise<void>,
  { isPrepared = false, ...fetching }: Fetching & { readonly isPrepared?: boolean } = {},
): Promise<number> {
  const progress = startProgress();
  expectShortLives();
  let read = 0;
  let failed = 0;
  const stemma = openStemma({ ...fetching, threads: THREADS, onInput: progress.read });
  for await (const result of isPrepared ? prepareReports(paths, stemma) : readReports(paths, stemma)) {
    if (isReading(result)) {
      read++;
      await each(result);
    } else {
      failed++;
      progress.clear();
      tell(`${result.input}: ${result.message}`);
    }
    progress.count(read);
  }
  progress.end();
  if (read === 0) {
    tell(
      'Nothing could be read. Give files, folders, globs or addresses of reports (text, HTML, feeds, JSON lines), or - for standard input.',
    );
    process.exitCode = EXIT.nothing;
  } else if (failed > 0) process.exitCode = EXIT.someUnread;
  return read;
}

/** All inputs, to be grouped and traced, in a collection's order, every report with an id of its own. */
export async function gather(paths: readonly string[], fetching: Fetching = {}): Promise<Reading[]> {
  const readings: Reading[] = [];
  await readEach(
    paths,
    (reading) => {
      readings.push(reading);
    },
    { ...fetching, isPrepared: true },
  );
  return distinctReports(readings);
}
