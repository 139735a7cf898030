import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly stdin?: string;
  readonly cwd?: string;
}

const executable = resolve(import.meta.dirname, '..', 'bin', 'stemma.js');
/** Runs the real command line in a process of its own. */
export function runStemma(args: readonly string[], { stdin = '', cwd = process.cwd() }: RunOptions = {}): Promise<Run> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [executable, ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    child.once('error', failed);
    child.once('close', (code) => done({ code, stdout, stderr }));
    child.stdin.end(stdin);
  });
}
