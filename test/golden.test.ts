import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { goldenFiles } from './golden-files.ts';

describe('what is written of invented events', () => {
  for (const { path, make } of goldenFiles)
    it(`gives ${basename(path)} as recorded`, async () => {
      const golden = readFileSync(path, 'utf8');
      const now = await make();
      // Beside the golden file for a person to compare; ignored by git, never written over the golden itself.
      const changed = path.replace(/\.(\w+)$/, '-changed.$1');
      if (now === golden) rmSync(changed, { force: true });
      else writeFileSync(changed, now);
      assert.equal(now, golden, `differs from the golden file: compare with ${changed}; npm run golden records it`);
    });
});
