import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { runStemma } from './run-stemma.ts';

const folder = resolve(import.meta.dirname, '..', 'examples', 'ferry-fire');
const files = globSync('*', { cwd: folder })
  .map((name) => resolve(folder, name))
  .sort();

describe('dossier --format json', () => {
  it('is byte-identical whatever the order of the inputs, and on a second run', async () => {
    const shuffled = [...files.slice(4), ...files.slice(0, 4).reverse()];
    const runs = await Promise.all(
      [files, [...files].reverse(), shuffled, files].map((order) =>
        runStemma(['dossier', '--format', 'json', ...order]),
      ),
    );
    for (const { code, stdout } of runs) {
      assert.equal(code, 0);
      assert.equal(stdout, runs[0]!.stdout);
    }
    assert.equal(JSON.parse(runs[0]!.stdout)[0].schema, 'stemma/dossier@1');
  });
});
