import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Answer, Lab } from './sets.ts';

interface Places {
  readonly root: string;
  readonly data: string;
  readonly scorers: string;
  readonly scratch: string;
}

/** Real commands, real files: what is measured is what a user runs. */
export function lab({ root, data, scorers, scratch }: Places): Lab {
  /** Two sets may ask for the same command; it is deterministic, and runs once. */
  const answered = new Map<string, string>();
  return {
    data,
    async stemma(name, args) {
      const asked = args.join('\u0000');
      const known = answered.get(asked);
      if (known !== undefined) return known;
      const file = join(scratch, `${name.replaceAll('/', '_')}.out`);
      await run([join(root, 'bin', 'stemma.js'), ...args], file);
      answered.set(asked, file);
      return file;
    },
    async score(scorer, args): Promise<Answer> {
      const file = join(scratch, 'score.out');
      await run([join(scorers, scorer), ...args], file);
      const lines = (await readFile(file, 'utf8')).trim().split('\n');
      return JSON.parse(lines.at(-1) ?? '{}');
    },
    async write(name, text) {
      const file = join(scratch, name);
      await writeFile(file, text);
      return file;
    },
  };
}

/** Exit code 1 of a reading command tells of single inputs that could not be read: a result like any other. */
async function run(args: readonly string[], outputFile: string): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors = `${errors}${chunk}`.slice(-4000);
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? -1));
  });
  await pipeline(child.stdout, createWriteStream(outputFile));
  const code = await ended;
  if (code !== 0 && code !== 1) throw new Error(`${args.join(' ')} ended with ${code}\n${errors}`);
}
