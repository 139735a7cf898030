import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { runStemma } from './run-stemma.ts';

const good =
  'Harbour crane falls at Ostwick\n\nA crane fell on a warehouse in Ostwick on Monday, killing two dockers, police said.\n';
let folder: string;
const path = (name: string): string => join(folder, name);
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(path(name), content);
  return path(name);
};

/** Exactly one line of standard error names the input; none is a stack trace. */
function assertOneLine(stderr: string, input: string): void {
  const lines = stderr.split('\n').filter((line) => line.includes(input));
  assert.equal(lines.length, 1, stderr);
  assert.doesNotMatch(stderr, /\n\s+at |node:internal|Error:/);
}

describe('bad input', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-bad-'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('names a missing path and reads the rest', async () => {
    const fine = file('fine.txt', good);
    const { code, stdout, stderr } = await runStemma(['read', '--format', 'jsonl', path('absent.txt'), fine]);
    assertOneLine(stderr, 'absent.txt');
    assert.equal(code, 1);
    assert.equal(stdout.trim().split('\n').length, 1);
  });

  it('ends with 3 when nothing could be read', async () => {
    const { code, stdout } = await runStemma(['dossier', path('absent.txt')]);
    assert.equal(code, 3);
    assert.equal(stdout, '');
  });

  it('names an empty file', async () => {
    const { code, stderr } = await runStemma(['read', file('empty.txt', ''), file('fine.txt', good)]);
    assertOneLine(stderr, 'empty.txt');
    assert.equal(code, 1);
  });

  it('names a binary file', async () => {
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 256));
    const { code, stderr } = await runStemma(['read', file('photo.dat', bytes), file('fine.txt', good)]);
    assertOneLine(stderr, 'photo.dat');
    assert.equal(code, 1);
  });

  it('names line 3 of 5 where JSON is invalid, and reads the other four', async () => {
    const row = (n: number): string => JSON.stringify({ id: `row-${n}`, text: good });
    const lines = [row(1), row(2), '{"id": "row-3", "text": ', row(4), row(5)].join('\n');
    const { code, stdout, stderr } = await runStemma(['read', '--format', 'jsonl', file('five.jsonl', lines)]);
    assertOneLine(stderr, 'five.jsonl:3');
    assert.equal(code, 1);
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).report.key),
      ['row-1', 'row-2', 'row-4', 'row-5'],
    );
  });

  it('survives a single line of 200 MB', async () => {
    const handle = await open(path('long.jsonl'), 'w');
    await handle.write('{"id": "long", "text": "');
    const chunk = 'a quiet evening at the quay '.repeat(40_000);
    for (let written = 0; written < 200_000_000; written += chunk.length) await handle.write(chunk);
    await handle.write('"}\n');
    await handle.close();
    const { code, stderr } = await runStemma(['read', '--format', 'jsonl', path('long.jsonl'), file('fine.txt', good)]);
    assertOneLine(stderr, 'long.jsonl');
    assert.equal(code, 1);
    rmSync(path('long.jsonl'));
  });

  it('reads a text that is not valid UTF-8 in the next best charset', async () => {
    const latin = Buffer.from(
      'Feuer in Söderköping\n\nThe mayor of Söderköping said the café had burned down on Monday.\n',
      'latin1',
    );
    const { code, stdout } = await runStemma(['read', '--format', 'jsonl', file('latin.txt', latin)]);
    assert.equal(code, 0);
    assert.match(JSON.parse(stdout).report.text, /mayor of Söderköping said the café/);
  });

  it('reads a folder around the one file that may not be read', async () => {
    mkdirSync(path('desk'), { recursive: true });
    file('desk/one.txt', good);
    // A link that leads nowhere cannot be read by anyone, not even by root, who may read what chmod forbids.
    symlinkSync(path('desk/nowhere'), path('desk/locked.txt'));
    file('desk/three.txt', good.replace('crane', 'mast'));
    const { code, stdout, stderr } = await runStemma(['read', '--format', 'jsonl', path('desk')]);
    assertOneLine(stderr, 'locked.txt');
    assert.equal(code, 1);
    assert.equal(stdout.trim().split('\n').length, 2);
  });

  it('says what is wrong with the command itself, with 2', async () => {
    for (const args of [
      ['dossier'],
      ['dossier', '--format', 'pdf', 'x'],
      ['disosier', 'x'],
      ['desk', '--port', 'ninety', path('fine.txt')],
      ['dossier', '--nonsense'],
    ]) {
      const { code, stderr } = await runStemma(args);
      assert.equal(code, 2, args.join(' '));
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
  });

  it('names an empty folder', async () => {
    mkdirSync(path('nothing'), { recursive: true });
    const { code, stderr } = await runStemma(['dossier', path('nothing')]);
    assertOneLine(stderr, 'nothing');
    assert.equal(code, 3);
  });
});
