import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDossiers, type Dossier } from '../../index.ts';
import { type DossierFormat, dossierFormats } from '../export/formats.ts';
import { readCorrections } from './corrections-file.ts';
import { UsageError } from './exit.ts';
import { type Fetching, gather } from './gather.ts';
import { print, tell, terminalPaint, terminalWidth } from './terminal.ts';

export interface DossierOptions extends Fetching {
  readonly format: DossierFormat;
  readonly out?: string;
  readonly corrections?: string;
}

/** `stemma dossier`: the dossier of every story among the inputs. */
export async function dossierCommand(
  paths: readonly string[],
  { format, out, corrections: file, ...fetching }: DossierOptions,
): Promise<void> {
  const corrections = file === undefined ? [] : await readCorrections(file);
  const readings = await gather(paths, fetching);
  if (readings.length === 0) return;
  const dossiers = buildDossiers(readings, undefined, corrections);
  if (out !== undefined) await writeFiles(out, dossiers, format);
  else await print(dossierFormats[format].write(dossiers, { width: terminalWidth(), paint: terminalPaint() }));
}

/** `--out DIR`: one file a story, named by the story's id. */
async function writeFiles(folder: string, dossiers: readonly Dossier[], format: DossierFormat): Promise<void> {
  const { ending, write } = dossierFormats[format];
  try {
    await mkdir(folder, { recursive: true });
    for (const dossier of dossiers)
      await writeFile(join(folder, `${dossier.story.id}.${ending}`), `${write([dossier])}\n`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(`--out ${folder}: cannot be written (${code ?? error}); give a folder you may write to`);
  }
  tell(`${dossiers.length} written to ${folder}`);
}
