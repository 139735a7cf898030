import PostalMime from 'postal-mime';
import { collect } from '../bytes.ts';
import { readHeaders } from '../http-message.ts';
import type { Format, Results } from '../input.ts';
import { known } from '../known.ts';
import { inMegabytes, LARGEST_DOCUMENT } from '../limits.ts';
import { problem } from '../problem.ts';
import { leadingFields } from './mail.ts';

/**
 * A page saved by a browser with all it shows (RFC 2557): the page itself is its first HTML part; the frames in it, mostly
 * advertisements, are others and are left.
 */
export const mhtml: Format = {
  name: 'MHTML',
  fits: ({ text, name }) => {
    const fields = leadingFields(text);
    if (!fields.has('content-type') || !/multipart\/related/i.test(text.slice(0, 4000))) return false;
    return (
      fields.has('snapshot-content-location') ||
      /\.mht(?:ml)?$/.test(name) ||
      /^From: <Saved by /im.test(text.slice(0, 2000))
    );
  },
  async *read(input): Results {
    const bytes = await collect(input.pieces, LARGEST_DOCUMENT);
    if (bytes === null) {
      yield problem(input.key, `is longer than ${inMegabytes(LARGEST_DOCUMENT)}: it was not read`);
      return;
    }
    const part = firstPage(bytes);
    const page = part === null ? null : await PostalMime.parse(part.bytes).catch(() => null);
    if (part === null || !page?.html?.trim()) {
      yield problem(input.key, 'is a saved page without the page in it: save it again');
      return;
    }
    const { top, headers } = part;
    const metadata = known({
      ...input.known,
      url: top['snapshot-content-location'] ?? headers['content-location'],
      fetched: top.date,
      headers: top,
    });
    yield { key: input.key, media: 'html', content: page.html, known: metadata };
  },
};

/** Parts looked at for the page; it is the first almost always. */
const MOST_PARTS = 100;
const HEADER_REACH = 8000;

interface Part {
  /** Header fields of the whole and of the part. */
  readonly top: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The part with its header, a message by itself. */
  readonly bytes: Uint8Array;
}

function firstPage(bytes: Uint8Array): Part | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const top = headersAt(text, 0);
  const boundary = /boundary\s{0,3}=\s{0,3}(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(top['content-type'] ?? '');
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return null;
  let at = text.indexOf(`--${mark}`);
  for (let part = 0; at >= 0 && part < MOST_PARTS; part++) {
    const start = text.indexOf('\n', at) + 1;
    if (start === 0) return null;
    const end = text.indexOf(`\n--${mark}`, start);
    const headers = headersAt(text, start);
    if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers['content-type'] ?? ''))
      return { top, headers, bytes: text.subarray(start, end < 0 ? text.length : end) };
    at = end < 0 ? -1 : end + 1;
  }
  return null;
}

function headersAt(text: Buffer, from: number): Record<string, string> {
  const head = text.toString('latin1', from, from + HEADER_REACH);
  return readHeaders(head.split(/\r?\n\r?\n/, 1)[0]!.split(/\r?\n/));
}
