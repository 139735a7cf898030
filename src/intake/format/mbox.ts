import { latin1 } from '../bytes.ts';
import type { Format, Input, Results } from '../input.ts';
import { inMegabytes, LARGEST_DOCUMENT, LONGEST_LINE } from '../limits.ts';
import { splitLines } from '../lines.ts';
import { problem } from '../problem.ts';
import { leadingFields, messageItem } from './mail.ts';

/** `From ada@courier.example Mon Feb  3 09:00:00 2031`: what parts the messages of a mailbox. */
const separator = /^From \S{1,320} .{0,100}\d{4}/;

/** A mailbox: messages one after another, each behind a line that begins with `From ` (RFC 4155), streamed. */
export const mbox: Format = {
  name: 'mbox',
  fits: ({ text }) => separator.test(text) && leadingFields(text.slice(text.indexOf('\n') + 1)).size > 0,
  read: readMailbox,
};

const newline = Buffer.from('\n');

async function* readMailbox(input: Input): Results {
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = async function* (): Results {
    const key = `${input.key}#${number}`;
    const [bytes, length] = [parts, size];
    parts = [];
    size = 0;
    if (number === 0) return;
    if (length > LARGEST_DOCUMENT)
      yield problem(key, `is longer than ${inMegabytes(LARGEST_DOCUMENT)}: it was not read`);
    else yield await messageItem(Buffer.concat(bytes), input, key);
  };
  for await (const { bytes } of splitLines(input.pieces, LONGEST_LINE, 'given')) {
    if (bytes !== null && bytes[0] === 0x46 && separator.test(latin1(bytes.subarray(0, 500)))) {
      yield* take();
      number++;
      continue;
    }
    size += (bytes?.length ?? LARGEST_DOCUMENT) + 1;
    if (size > LARGEST_DOCUMENT || bytes === null) parts = [];
    else parts.push(unquoted(bytes), newline);
  }
  yield* take();
}

/** `>From ` at the start of a line was `From ` before it came into the mailbox. */
function unquoted(line: Uint8Array): Uint8Array {
  if (line[0] !== 0x3e) return line;
  return /^>+From /.test(latin1(line.subarray(0, 20))) ? line.subarray(1) : line;
}
