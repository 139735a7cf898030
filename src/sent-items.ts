import { isStringOneByteRepresentation } from 'node:v8';
import type { Item } from './model/item.ts';

/**
 * Items on their way to another thread, their contents side by side in memory that both threads see and neither's garbage
 * collection looks at: a page that waits on the heap is soon taken for what stays, and two threads then spend a third of
 * their time on looking for what does.
 */
export interface SentItems {
  /** Without their contents. */
  readonly items: readonly Item[];
  readonly room: SharedArrayBuffer;
  readonly contents: readonly Place[];
}

/** Where a content lies, in bytes: one a character where none is beyond Latin-1, else two. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly isNarrow: boolean;
}

/** @param room memory to be used again, if it is large enough */
export function sentItems(items: readonly Item[], room: SharedArrayBuffer | undefined): SentItems {
  let size = 0;
  const contents = items.map(({ content }): Place => {
    const isNarrow = isStringOneByteRepresentation(content);
    const start = isNarrow ? size : size + (size % 2);
    size = start + (isNarrow ? 1 : 2) * content.length;
    return { start, end: size, isNarrow };
  });
  const written = room !== undefined && room.byteLength >= size ? room : new SharedArrayBuffer(size);
  const bytes = Buffer.from(written);
  for (const [index, { start, isNarrow }] of contents.entries())
    bytes.write(items[index]!.content, start, isNarrow ? 'latin1' : 'utf16le');
  return { items: items.map((item) => ({ ...item, content: '' })), room: written, contents };
}

/** The same items again. */
export function receivedItems({ items, room, contents }: SentItems): Item[] {
  const bytes = Buffer.from(room);
  return items.map((item, index) => {
    const { start, end, isNarrow } = contents[index]!;
    return { ...item, content: bytes.toString(isNarrow ? 'latin1' : 'utf16le', start, end) };
  });
}
