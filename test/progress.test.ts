import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startProgress } from '../src/faces/cli/progress.ts';
import { type InputProgress, openStemma } from '../src/index.ts';

const terminal = (isTTY: boolean) => {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 100 });
  const told = (): string => String(stream.read() ?? '');
  return { stream: stream as unknown as NodeJS.WriteStream, told };
};

describe('the bar of long work', () => {
  it('shows how much is done, how fast, and the time left', async () => {
    const { stream, told } = terminal(true);
    const progress = startProgress(stream);
    progress.read({ done: 0, total: 4000 });
    progress.count(1);
    assert.equal(told(), '', 'quick work has no bar');
    await wait(1050);
    progress.read({ done: 1000, total: 4000 });
    progress.count(50);
    await wait(150);
    assert.match(told(), /\[====== {18}\] 25% · 50 reports · \d+\/s · 0:0[3-5] left/);
    progress.clear();
    assert.ok(told().endsWith('\u001b[2K'));
    progress.end();
    assert.doesNotMatch(told(), /\n$/, 'leaves no line');
  });

  it('counts on where the end is not known', async () => {
    const { stream, told } = terminal(true);
    const progress = startProgress(stream);
    await wait(1050);
    progress.read({ done: 1000, total: null });
    progress.count(70);
    await wait(150);
    assert.match(told(), /70 reports · \d+\/s · 0:01/);
    progress.end();
  });

  it('is silent where there is no terminal', async () => {
    const { stream, told } = terminal(false);
    const progress = startProgress(stream);
    await wait(1050);
    progress.read({ done: 5, total: 10 });
    progress.end();
    assert.equal(told(), '');
  });
});

describe('how far reading is', () => {
  it('is told in bytes of all that was given', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stemma-progress-'));
    try {
      const text = 'The ferry to Osmund was two hours late on Friday because of fog, the harbour master said.';
      await writeFile(join(folder, 'a.txt'), text);
      await writeFile(join(folder, 'b.txt'), `${text} It was the third time.`);
      await writeFile(join(folder, 'c.txt'), '');
      const seen: InputProgress[] = [];
      const stemma = openStemma({ onInput: (progress) => seen.push(progress) });
      for await (const _ of stemma.readItems([folder, join(folder, 'none.txt')]));
      const total = 2 * text.length + ' It was the third time.'.length;
      assert.deepEqual(seen[0], { done: 0, total });
      assert.deepEqual(seen.at(-1), { done: total, total });
      assert.ok(seen.every(({ done }, at) => at === 0 || done >= seen[at - 1]!.done));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
