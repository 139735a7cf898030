import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dossierText } from '../export/dossier-text.ts';
import { MemoryStories } from '../source/memory.ts';
import { StoredStories } from '../source/store.ts';
import type { StorySource } from '../source/story-source.ts';
import { isLoopback } from '../web/safety/host.ts';
import { SHORTEST_PASSWORD } from '../web/safety/password.ts';
import { serveDesk } from '../web/server.ts';
import { appendCorrection, readCorrections } from './corrections-file.ts';
import { UsageError } from './exit.ts';
import { type Fetching, gather } from './gather.ts';
import { openedStore } from './store.ts';
import { print, tell, terminalPaint, terminalWidth } from './terminal.ts';

export interface DeskOptions extends Fetching {
  readonly port: string;
  readonly host: string;
  readonly passwordFile?: string;
  readonly allowHost?: readonly string[];
  readonly corrections?: string;
  readonly store?: string;
}

/** Stories whose briefs are printed; of more the desk itself is the better reader. */
const MOST_PRINTED = 3;

/** `stemma desk`: prints the briefs of a few stories, then serves the desk until it is ended. */
export async function deskCommand(paths: readonly string[], options: DeskOptions): Promise<void> {
  const port = portFrom(options.port);
  const password = await passwordFor(options);
  const source = await storiesOf(paths, options);
  if (source === null) return;
  if (paths.length > 0) await printBriefs(source);
  const { address } = await serveDesk({
    source,
    port,
    host: options.host,
    ...(password === null ? {} : { password }),
    names: options.allowHost ?? [],
  }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `${options.host}, --port ${port}: cannot listen there (${error.code ?? error.message}); give another`,
    );
  });
  await print(`The desk is at ${address}`);
  if (password !== null)
    tell('Others can reach it unencrypted: put a proxy with TLS in front where the network is not yours.');
  tell('Press Ctrl+C to end it.');
}

function portFrom(given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port ${given}: give a number from 0 to 65535`);
  return port;
}

/** Never on the command line, where every user of the machine can read it. */
async function passwordFor({ host, passwordFile }: DeskOptions): Promise<string | null> {
  const given =
    passwordFile === undefined
      ? process.env.STEMMA_PASSWORD
      : await readFile(passwordFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
          throw new UsageError(`--password-file ${passwordFile}: cannot be read (${error.code ?? error.message})`);
        });
  const password = given?.split(/\r?\n/)[0] ?? '';
  if (password === '' && isLoopback(host)) return null;
  if (password === '')
    throw new UsageError(
      `--host ${host}: others can reach it there; give a password in --password-file or STEMMA_PASSWORD`,
    );
  if (password.length < SHORTEST_PASSWORD)
    throw new UsageError(`the password is too short: give ${SHORTEST_PASSWORD} characters or more`);
  return password;
}

/** Stories of the files given, in memory; without any, those of the store. null when no file could be read. */
async function storiesOf(
  paths: readonly string[],
  { store, corrections: file, ...fetching }: DeskOptions,
): Promise<StorySource | null> {
  if (paths.length === 0 && file !== undefined)
    throw new UsageError('--corrections is for files given: a store keeps its own corrections');
  if (paths.length === 0) return new StoredStories(await openedStore(store));
  if (store !== undefined)
    throw new UsageError('--store shows what is in the store: add the files with stemma add first');
  const corrections = file === undefined ? [] : await readCorrections(file, 'empty');
  const readings = await gather(paths, fetching);
  if (readings.length === 0) return null;
  const name = paths.map((path) => basename(path) || path).join(', ');
  return new MemoryStories({
    name,
    readings,
    corrections,
    ...(file === undefined ? {} : { keep: (correction) => appendCorrection(file, correction) }),
  });
}

async function printBriefs(source: StorySource): Promise<void> {
  const { stories, total } = await source.list({ words: '', show: 'all', page: 1 });
  if (total > MOST_PRINTED || stories.length < total) return;
  for (const { id } of stories) {
    const view = await source.story(id);
    if (view !== null) await print(dossierText(view.dossier, terminalWidth(), terminalPaint(), 'brief'));
  }
}
