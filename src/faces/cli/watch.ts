import { readFileSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import {
  type Channel,
  deliverAlerts,
  feedsListed,
  openStemma,
  type Store,
  type WatchedSource,
  watch,
} from '../../index.ts';
import { alertText } from '../export/alert-text.ts';
import { alertsAtom } from '../export/alerts-atom.ts';
import { countText } from '../export/quantity.ts';
import { UsageError } from './exit.ts';
import type { Fetching } from './gather.ts';
import { type StoreOptions, withStore } from './store.ts';
import { print, tell, terminalPaint, terminalWidth } from './terminal.ts';
import { webhook } from './webhook.ts';

interface WatchCommandOptions extends StoreOptions, Fetching {
  readonly format: 'text' | 'jsonl';
  readonly every: string;
  readonly only?: string;
  readonly atom?: string;
  readonly webhook?: string;
  readonly once?: boolean;
}

/** `stemma watch`: keeps adding what sources bring, and tells what changed in fact. Ctrl+C ends it after the page in hand. */
export async function watchCommand(named: readonly string[], options: WatchCommandOptions): Promise<void> {
  const every = durationOf(options.every);
  const sources = named.flatMap(sourcesOf);
  if (sources.length === 0) throw new UsageError('no feed, page or folder was given');
  const ending = new AbortController();
  const end = (): void => ending.abort();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  await withStore(
    options,
    async (store) => {
      if (options.only !== undefined) await store.search(options.only, { results: 'reports', limit: 1 });
      const channels = channelsOf(store, options);
      tell(`Watching ${countText(sources.length, 'source')} (${store.location})`);
      await watch(
        store,
        sources,
        {
          every,
          only: options.only ?? null,
          once: options.once === true,
          signal: ending.signal,
          afterRound: async (problems) => {
            for (const { input, message } of problems) tell(`${input}: ${message}`);
            for (const failure of await deliverAlerts(store, channels)) tell(`${failure}; it is tried again`);
          },
        },
        openStemma(options),
      );
    },
    { create: true },
  );
}

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3600_000 };
/** Milliseconds. Asking more often is no news, but a nuisance. */
const SHORTEST = 1000;

function durationOf(written: string): number {
  const match = /^(\d{1,6})([smh])$/.exec(written);
  const duration = match === null ? 0 : Number(match[1]) * units[match[2]!]!;
  if (duration < SHORTEST) throw new UsageError(`--every ${written}: give a time such as 90s, 15m or 2h`);
  return duration;
}

/** An address, a folder, or a file that lists addresses: OPML, or one a line. */
function sourcesOf(named: string): WatchedSource[] {
  if (/^https?:\/\//i.test(named)) return [{ kind: 'address', at: named }];
  let listed: string;
  try {
    if (statSync(named).isDirectory()) return [{ kind: 'folder', at: named }];
    listed = readFileSync(named, 'utf8');
  } catch (error) {
    throw new UsageError(
      `${named}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error}); give a feed list, a folder or an address`,
    );
  }
  const addresses = /<opml[\s>]/i.test(listed.slice(0, 4096))
    ? feedsListed(listed).map(({ url }) => url)
    : listed
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
  const strange = addresses.find((address) => !/^https?:\/\//i.test(address) || !URL.canParse(address));
  if (strange !== undefined)
    throw new UsageError(`${named}: “${strange.slice(0, 80)}” is no address; give one a line, or OPML`);
  return [...new Set(addresses)].map((at) => ({ kind: 'address', at }));
}

/** Alerts that the Atom file holds: readers that come by once a day miss none on a busy one. */
const ATOM_ENTRIES = 200;

function channelsOf(store: Store, { format, atom, webhook: address }: WatchCommandOptions): Channel[] {
  const channels: Channel[] = [
    {
      name: 'terminal',
      deliver: async (alerts) => {
        for (const alert of alerts)
          await print(format === 'jsonl' ? JSON.stringify(alert) : alertText(alert, terminalWidth(), terminalPaint()));
      },
    },
  ];
  if (atom !== undefined)
    channels.push({
      name: `atom ${atom}`,
      deliver: async () => {
        // In place at once: whoever reads the file never finds half of it.
        await writeFile(`${atom}.new`, alertsAtom(await store.alerts({ limit: ATOM_ENTRIES })));
        await rename(`${atom}.new`, atom);
      },
    });
  if (address !== undefined) channels.push(webhook(address, process.env.STEMMA_WEBHOOK_SECRET));
  return channels;
}
