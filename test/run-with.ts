import { spawn } from 'node:child_process';
import { executable } from './kill/after-kill.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line with further variables in its environment. */
export function stemma(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [executable, ...args], { env: { ...process.env, NO_COLOR: '1', ...env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    child.once('error', failed);
    child.once('close', (code) => done({ code, stdout, stderr }));
  });
}
