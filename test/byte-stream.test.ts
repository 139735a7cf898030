import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ByteStream } from '../src/intake/byte-stream.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const steps = fc.array(
  fc.record({ kind: fc.constantFrom('take', 'peek', 'skip', 'line' as const), length: fc.nat(300) }),
  { maxLength: 40 },
);

describe('a stream of bytes', () => {
  it('gives the same by lines and lengths, in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.integer({ min: 1, max: 700 }),
        steps,
        async (raw, size, all) => {
          const bytes = Buffer.from(raw.map((byte) => (byte % 23 === 0 ? 10 : byte % 128)));
          const stream = new ByteStream(inPieces(bytes, size));
          let at = 0;
          for (const { kind, length } of all) {
            const rest = bytes.subarray(at);
            if (kind === 'line') {
              const end = rest.indexOf(10);
              const line = rest.subarray(0, end < 0 ? rest.length : end).toString('latin1');
              assert.equal(
                await stream.line(1 << 20),
                rest.length === 0 ? null : line.replace(/\r$/, end < 0 ? '\r' : ''),
              );
              at += end < 0 ? rest.length : end + 1;
            } else if (kind === 'skip') {
              assert.equal(await stream.skip(length), rest.length >= length);
              at += Math.min(length, rest.length);
            } else {
              assert.deepEqual(Buffer.from(await stream[kind](length)), rest.subarray(0, length));
              if (kind === 'take') at += Math.min(length, rest.length);
            }
          }
        },
      ),
    );
  });

  it('holds a long record, and the short ones behind it', async () => {
    const records = [10, 3 << 20, 70_000, 5 << 20, 3, 900_000].map((length, index) => Buffer.alloc(length, 65 + index));
    const stream = new ByteStream(inPieces(Buffer.concat(records), 1 << 18));
    for (const record of records) assert.ok(record.equals(await stream.take(record.length)));
    assert.equal((await stream.take(1)).length, 0);
  });
});
