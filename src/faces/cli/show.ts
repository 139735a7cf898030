import { writeFile } from 'node:fs/promises';
import type { Dossier, Store, StoryEvent } from '../../index.ts';
import { type DossierFormat, dossierFormats, type ExchangeFormat, exchangeFormats } from '../export/formats.ts';
import { countText } from '../export/quantity.ts';
import { EXIT, UsageError } from './exit.ts';
import { showRevisions } from './revisions.ts';
import { type StoreOptions, withStore } from './store.ts';
import { print, tell, terminalPaint, terminalWidth } from './terminal.ts';

/** `stemma show`: the dossier of a story in the store, named by its id or by any of its reports, and its history. */
export function showCommand(
  name: string,
  { format, revisions, ...options }: StoreOptions & { readonly format: DossierFormat; readonly revisions?: boolean },
): Promise<void> {
  return withStore(options, async (store) => {
    if (revisions) return showRevisions(store, name);
    const dossier = await dossierNamed(store, name);
    const page = { width: terminalWidth(), paint: terminalPaint() };
    await print(dossierFormats[format].write([dossier], page));
    if (format !== 'text') return;
    const { history } = (await store.story(dossier.story.id))!;
    if (history.length > 0)
      await print([page.paint.title('History'), ...history.map((event) => `  ${historyLine(event)}`)].join('\n'));
  });
}

/** `stemma export`: the same to a file or standard output, in any format. */
export function exportCommand(
  name: string,
  { to, out, ...options }: StoreOptions & { readonly to: DossierFormat | ExchangeFormat; readonly out?: string },
): Promise<void> {
  return withStore(options, async (store) => {
    const dossier = await dossierNamed(store, name);
    const written = isExchange(to) ? exchangeFormats[to].write(dossier) : dossierFormats[to].write([dossier]);
    if (out === undefined) return print(written);
    await writeFile(out, `${written}\n`).catch(({ code }: NodeJS.ErrnoException) => {
      throw new UsageError(`--out ${out}: cannot be written (${code}); give a file you may write to`);
    });
    tell(`written to ${out}`);
  });
}

const isExchange = (format: DossierFormat | ExchangeFormat): format is ExchangeFormat =>
  Object.hasOwn(exchangeFormats, format);

async function dossierNamed(store: Store, name: string): Promise<Dossier> {
  const dossier = await store.dossier(name);
  if (dossier !== null) return dossier;
  process.exitCode = EXIT.nothing;
  throw new UsageError(`${name}: no story or report in ${store.location} is called so; stemma list tells the names`);
}

const acts = { merge: 'went into', split: 'was split off into', move: 'gave to' } as const;

const historyLine = ({ id, at, kind, from, to, reports, why }: StoryEvent): string =>
  `${at.slice(0, 16).replace('T', ' ')}  ${from} ${acts[kind]} ${to} (${countText(reports.length, 'report')}): ${why}  (${id})`;
