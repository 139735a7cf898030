import { resolve } from 'node:path';
import { runStemma } from './run-stemma.ts';

export interface GoldenFile {
  readonly path: string;
  readonly make: () => Promise<string>;
}

const root = resolve(import.meta.dirname, '..');
const folder = 'examples/ferry-fire';

/** What a command prints when run from the project's folder, so that no path of a machine is in it. */
async function printed(args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runStemma(args, { cwd: root });
  if (code !== 0) throw new Error(`stemma ${args.join(' ')} ended with ${code}: ${stderr}`);
  return stdout;
}

/** The example's dossier as a person reads it, as data, and the reports as cleaned; and a story that follows up another. */
export const goldenFiles: readonly GoldenFile[] = [
  { path: resolve(root, 'test/golden/ferry-fire/dossier.txt'), make: () => printed(['dossier', folder]) },
  {
    path: resolve(root, 'test/golden/ferry-fire/dossier.json'),
    make: () => printed(['dossier', folder, '--format', 'json']),
  },
  { path: resolve(root, 'test/golden/ferry-fire/readings.txt'), make: () => printed(['read', folder]) },
  {
    path: resolve(root, 'test/golden/depot-trial/dossiers.md'),
    make: () => printed(['dossier', 'test/golden/depot-trial/reports.jsonl', '--format', 'markdown']),
  },
];
