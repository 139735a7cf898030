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
  /** Gives up root's right to read every file, where the tests run as root. */
  readonly asOrdinaryUser?: boolean;
}

const executable = resolve(import.meta.dirname, '..', 'bin', 'stemma.js');
/** The user `nobody` of every Unix. */
const NOBODY = 65_534;

/** Runs the real command line in a process of its own. */
export function runStemma(
  args: readonly string[],
  { stdin = '', cwd = process.cwd(), asOrdinaryUser = false }: RunOptions = {},
): Promise<Run> {
  // Root keeps its right to read every file unless the capability is dropped with the user id.
  const identity = asOrdinaryUser && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [executable, ...args], {
      ...identity,
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
