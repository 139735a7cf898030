import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from '../src/thread-environment.ts';

/** What a thread says, once it has ended: until then it may still write the code that it compiled. */
const says = (code: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(`require('worker_threads').parentPort.postMessage(${code})`, {
      eval: true,
      env: threadEnvironment(),
    });
    let said: unknown;
    worker
      .once('message', (message) => {
        said = message;
      })
      .once('error', reject)
      .once('exit', () => resolve(said));
  });

describe('the environment of another thread', () => {
  it('is that of this one, and keeps no compiled code where this one keeps none', async () => {
    assert.deepEqual(await says('{ ...process.env }'), { ...process.env });
  });

  it('keeps compiled code where this one keeps it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stemma-compiled-'));
    try {
      enableCompileCache(folder);
      assert.ok(getCompileCacheDir()?.startsWith(folder));
      assert.equal(await says(`require('module').getCompileCacheDir()`), getCompileCacheDir());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
