import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openStemma, readItem } from '../src/index.ts';
import type { InputProblem, Item } from '../src/model/item.ts';
import { readBytes } from './intake-inputs.ts';
import { examples } from './intake-readers.ts';

/** Milliseconds after which an input of a few KB counts as hanging its reader, on however slow a machine. */
const HANGS = 20_000;

/** One change to an example, as fuzzers make them: places are shares of its length, so that they shrink. */
type Change =
  | { readonly kind: 'flip'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'double'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'insert'; readonly at: number; readonly bytes: Uint8Array };

/** What stands in formats where it hurts: ends, openings, sizes, escapes, separators. */
const tokens = (
  '\u0000|\n|\r\n\r\n|<|>|</|/>|<!--|-->|<![CDATA[|]]>|<!DOCTYPE a [<!ENTITY b "b">]>|&#x110000;|&amp;|{|}|[|]|"|:|,|null|1e999|--b1|--b1--|' +
  'From a@b Mon Feb 3 2031\n|>From |Content-Length: 999999999\r\n|Content-Type: multipart/related; boundary=\r\n|WARC/1.1\r\n|0\r\n\r\n|' +
  'ffffffff\r\n|PK\u0003\u0004|PK\u0001\u0002|\u001f\u008b\u0008|\ud800|\u202e|=?utf-8?Q?=|---\ntitle: x\n---\n|](http|**|```'
).split('|');

const place = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({
    kind: fc.constant('double' as const),
    at: place,
    length: fc.integer({ min: 1, max: 60 }),
    times: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 20 }),
      fc.constantFrom(...tokens).map((token) => new Uint8Array(Buffer.from(token, 'latin1'))),
    ),
  }),
);

function changed(bytes: Buffer, { at: share, ...how }: Change): Buffer {
  const at = Math.floor(share * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (how.kind) {
    case 'flip':
      return Buffer.concat([before, Buffer.from([how.byte]), after.subarray(1)]);
    case 'cut':
      return Buffer.concat([before, after.subarray(how.length)]);
    case 'double':
      return Buffer.concat([before, ...Array<Buffer>(how.times).fill(after.subarray(0, how.length)), after]);
    case 'insert':
      return Buffer.concat([before, how.bytes, after]);
  }
}

const stemma = openStemma();

/** An answer for every input, of one line where it is a problem, and a report from every item: no throw, no hang. */
async function readsWhateverComes(bytes: Buffer, name: string, piece: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer after ${HANGS} ms`)), HANGS);
  });
  try {
    const started = performance.now();
    const results: (Item | InputProblem)[] = await Promise.race([readBytes(bytes, name, piece), late]);
    assert.ok(results.length > 0, 'no answer');
    for (const result of results) {
      if (!('message' in result)) readItem(result, stemma);
      else assert.doesNotMatch(`${result.input}${result.message}`, /\p{Cc}/u);
    }
    assert.ok(performance.now() - started < HANGS, 'took too long');
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Fuzzes one format's reader with its example spoiled, for some milliseconds or runs, whichever ends first.
 * @returns how many runs were made; rejects at a failure with the seed and path that repeat it
 */
export async function fuzzReader(
  format: string,
  limits: { readonly seed: number; readonly milliseconds: number; readonly runs: number; readonly path?: string },
): Promise<number> {
  const { name, content } = examples[format]!;
  const bytes = Buffer.from(content as string);
  const { seed, milliseconds, runs, path } = limits;
  const spoiled = fc.array(change, { maxLength: 6 });
  const property = fc.asyncProperty(spoiled, fc.integer({ min: 1, max: 5000 }), async (changes, piece) => {
    await readsWhateverComes(changes.reduce(changed, bytes), name, piece);
  });
  const details = await fc.check(property, {
    seed,
    numRuns: runs,
    interruptAfterTimeLimit: milliseconds,
    ...(path === undefined ? {} : { path }),
  });
  if (details.failed && details.counterexample !== null)
    throw new Error(
      `${format}: ${String(details.errorInstance)}\nrepeat it with: npm run fuzz -- ${JSON.stringify(format)} ${seed} ${details.counterexamplePath}`,
    );
  return details.numRuns;
}
