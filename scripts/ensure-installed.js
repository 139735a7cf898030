// Runs before `npm start`, `npm test` and `npm run eval`, possibly on an old Node and with nothing installed:
// installs the dependencies when they are missing or when the lockfile has changed since they were installed.
// Plain JavaScript without dependencies, for it runs before there are any.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const marker = join(root, 'node_modules', '.installed-lockfile');
const runtime = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const lockfile = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

const isInstalled = existsSync(runtime) && existsSync(marker) && readFileSync(marker, 'utf8') === lockfile;
if (!isInstalled) {
  console.error('Installing what is missing (once)...');
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error('npm ci failed: see the lines above; check the connection to the npm registry and try again.');
    process.exitCode = 1;
  } else writeFileSync(marker, lockfile);
}
