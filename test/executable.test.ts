import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { runStemma } from './run-stemma.ts';

const executable = resolve(import.meta.dirname, '..', 'bin', 'stemma.js');

describe('bin/stemma.js', () => {
  it('tells an old Node in one sentence which one is needed and how to get it', () => {
    const pretendOld = `Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); require(${JSON.stringify(executable)})`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', pretendOld], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.equal(stderr.trim().split('\n').length, 1);
    assert.match(stderr, /needs Node 22\.18 or newer; this is Node 18\.20\.0.*npm install node/);
  });

  it('is written so that an old Node can parse it', () => {
    const code = readFileSync(executable, 'utf8');
    assert.doesNotMatch(code, /^\s*(?:const|let|class|async|import\s)|=>|\?\.|\?\?|`/m);
  });

  it('says its version and lists its commands', async () => {
    const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '..', 'package.json'), 'utf8'));
    assert.equal((await runStemma(['--version'])).stdout.trim(), version);
    const { code, stdout } = await runStemma(['--help']);
    assert.equal(code, 0);
    for (const command of ['dossier', 'read', 'stories', 'compare', 'desk'])
      assert.match(stdout, new RegExp(`^ +${command} `, 'm'));
  });

  it('reads standard input', async () => {
    const { code, stdout } = await runStemma(['read', '--format', 'jsonl', '-'], {
      stdin: 'Bridge closed at Ostwick\n\nThe bridge at Ostwick was closed on Monday, police said.\n',
    });
    assert.equal(code, 0);
    assert.equal(JSON.parse(stdout).report.headline, 'Bridge closed at Ostwick');
  });

  it('prints no colour codes into a pipe, and keeps to the width', async () => {
    const { stdout } = await runStemma(['dossier', 'examples/ferry-fire'], { cwd: resolve(import.meta.dirname, '..') });
    assert.ok(!stdout.includes('\u001b'));
    for (const line of stdout.split('\n')) assert.ok([...line].length <= 100, line);
  });

  it('lets a reader leave early', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${executable}" read --format jsonl examples/ferry-fire | head -c 10`],
      {
        encoding: 'utf8',
        cwd: resolve(import.meta.dirname, '..'),
      },
    );
    assert.equal(status, 0);
    assert.equal(stderr, '');
  });
});
