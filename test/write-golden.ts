/**
 * Writes the golden files anew, on request only: npm run golden. Read the difference before committing it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { goldenFiles } from './golden-files.ts';

for (const { path, make } of goldenFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await make());
  console.log(path);
}
