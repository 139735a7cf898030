import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type InputProblem, type Item, openStemma, type Reading, readItem } from '../src/index.ts';
import { workOnMany } from '../src/reading-pool.ts';
import { receivedReading } from '../src/sent-reading.ts';

const stemma = openStemma();
const work = {
  here: (items: readonly Item[]) => items.map((item) => readItem(item, stemma)),
  worker: 'reading-worker',
  received: receivedReading,
} as const;
const problem: InputProblem = { kind: 'problem', input: 'empty.txt', message: 'is empty' };
const itemAt = (index: number): Item => ({
  key: `${index}.txt`,
  media: 'plain',
  content: `The ferry to Island ${index} sank, killing ${index + 2} people, Mayor Ada Quill said on Monday.`,
  known: {},
});

async function* inputs(count: number): AsyncGenerator<Item | InputProblem> {
  for (let index = 0; index < count; index++) yield index % 50 === 49 ? problem : itemAt(index);
}

async function read(
  source: AsyncIterable<Item | InputProblem>,
  threads: number,
): Promise<{ readonly results: (Reading | InputProblem)[]; readonly here: number }> {
  let here = 0;
  const results: (Reading | InputProblem)[] = [];
  const readHere = (items: readonly Item[]): Reading[] => {
    here += items.length;
    return items.map((item) => readItem(item, stemma));
  };
  for await (const result of workOnMany(source, { ...work, here: readHere }, threads)) results.push(result);
  return { results, here };
}

describe('reading in several threads', () => {
  it('starts no thread for few items', async () => {
    const { results, here } = await read(inputs(60), 2);
    assert.equal(results.length, 60);
    assert.equal(here, 59);
  });

  it('gives the same readings and problems in the same order as one thread', async () => {
    const alone = await read(inputs(650), 0);
    const together = await read(inputs(650), 2);
    assert.equal(alone.results.length, 650);
    assert.deepEqual(together.results, alone.results);
    assert.ok(together.here < alone.here, `${together.here} of ${alone.here} were read in this thread`);
  });

  it('loses nothing when a batch cannot be read in a thread', async () => {
    async function* unsendable(): AsyncGenerator<Item> {
      // A function cannot be sent to a thread.
      for (let index = 0; index < 600; index++)
        yield index === 500 ? Object.assign(itemAt(index), { note: () => 0 }) : itemAt(index);
    }
    const { results } = await read(unsendable(), 2);
    assert.deepEqual(
      results.map((result) => ('report' in result ? result.report.key : result.input)),
      Array.from({ length: 600 }, (_, index) => `${index}.txt`),
    );
  });

  it('tells what was read of a stream that pauses, before it goes on', async () => {
    let told = 0;
    async function* slow(): AsyncGenerator<Item> {
      for (let index = 0; index < 405; index++) yield itemAt(index);
      while (told < 405) await new Promise((resolve) => setTimeout(resolve, 5));
      yield itemAt(405);
    }
    for await (const _ of workOnMany(slow(), work, 2)) told++;
    assert.equal(told, 406);
  });

  it('stops when nobody listens any more', async () => {
    let taken = 0;
    for await (const _ of workOnMany(inputs(5000), work, 2)) if (++taken === 460) break;
    assert.equal(taken, 460);
  });
});
