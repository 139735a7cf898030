import { buildDossiers } from '../../index.ts';
import { dossierText } from '../export/dossier-text.ts';
import { serveDesk } from '../web/server.ts';
import { UsageError } from './exit.ts';
import { gather } from './gather.ts';
import { print, tell, terminalPaint, terminalWidth } from './terminal.ts';

/** `stemma desk`: prints the briefs, then serves the dossiers until it is ended. */
export async function deskCommand(paths: readonly string[], options: { readonly port: string }): Promise<void> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port ${options.port}: give a number from 0 to 65535`);
  const readings = await gather(paths);
  if (readings.length === 0) return;
  const dossiers = buildDossiers(readings);
  for (const dossier of dossiers) await print(dossierText(dossier, terminalWidth(), terminalPaint(), 'brief'));
  const desk = await serveDesk(dossiers, port).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`--port ${port}: cannot listen there (${error.code ?? error.message}); give another port`);
  });
  await print(`The desk is at ${desk.address}`);
  tell('Press Ctrl+C to end it.');
}
