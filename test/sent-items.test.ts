import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Item } from '../src/index.ts';
import { receivedItems, sentItems } from '../src/sent-items.ts';

const content = fc.oneof(
  fc.string({ unit: 'grapheme-ascii' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'Zoë Crâne', '“No”', '\uD83D', 'No news \uDE00 today'),
);
const items = fc.array(content.map((text): Item => ({ key: 'a.txt', media: 'plain', content: text, known: {} })));

describe('items sent to another thread', () => {
  it('come as they were, whatever characters they have, in memory used before or new', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const { room } = sentItems(before, undefined);
        const sent = sentItems(after, room);
        assert.deepEqual(receivedItems(structuredClone(sent)), after);
        assert.equal(sent.room === room, sent.room.byteLength === room.byteLength);
      }),
    );
  });

  it('are sent without their contents, which lie in the memory', () => {
    const sent = sentItems([{ key: 'a.txt', media: 'plain', content: 'A ferry sank.', known: {} }], undefined);
    assert.equal(sent.items[0]!.content, '');
    assert.equal(Buffer.from(sent.room).toString(), 'A ferry sank.');
  });
});
