import { spawn } from 'node:child_process';
import { StoreError } from '../store.ts';

/** Writes a database to a file with `pg_dump`, in its own compressed format; `pg_restore` brings it back. */
export function dump(address: string, file: string): Promise<void> {
  const url = new URL(address);
  // Other users see a process's arguments, but not its environment.
  const env = { ...process.env, ...(url.password === '' ? {} : { PGPASSWORD: decodeURIComponent(url.password) }) };
  url.password = '';
  return new Promise((done, failed) => {
    const child = spawn('pg_dump', ['--format=custom', '--file', file, url.href], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      told = (told + chunk).slice(0, 500);
    });
    child.once('error', () =>
      failed(new StoreError('pg_dump was not found; install the tools of PostgreSQL, then do it again')),
    );
    child.once('close', (code) =>
      code === 0 ? done() : failed(new StoreError(told.trim().split('\n')[0] || `pg_dump ended with ${code}`)),
    );
  });
}
