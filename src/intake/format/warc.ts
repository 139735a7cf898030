import type { KnownMetadata } from '../../model/item.ts';
import { ByteStream } from '../byte-stream.ts';
import { charsetOfMediaType } from '../charset.ts';
import { decodeContent } from '../content-encoding.ts';
import { readHeaders, readHttpHead, withoutChunks } from '../http-message.ts';
import type { Format, Input, Results } from '../input.ts';
import { known } from '../known.ts';
import { inMegabytes, LARGEST_DOCUMENT, LARGEST_REPORT } from '../limits.ts';
import { problem } from '../problem.ts';
import { isHtml } from '../sniff.ts';

/**
 * Web archives (ISO 28500, WARC 1.0 and 1.1), streamed: the pages in `response`, `resource` and `conversion` records.
 * Pictures, scripts, failed answers and the records about records are passed over.
 */
export const warc: Format = {
  name: 'WARC',
  fits: ({ text }) => /^WARC\/\d/.test(text),
  isBinary: true,
  read: readWarc,
};

const LONGEST_HEADER = 64 << 10;
const MOST_HEADERS = 200;
/** Enough of a record to hold its HTTP head and to tell what follows. */
const RECORD_HEAD = 64 << 10;

const readTypes = new Set(['response', 'resource', 'conversion']);

/** One record: a number from 1, its header, and how many bytes of content are still to be taken or passed over. */
interface RecordHead {
  readonly number: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly length: number;
}

interface Payload {
  readonly url: string;
  readonly mediaType: string | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly body: Uint8Array;
}

async function* readWarc(input: Input, nested: (input: Input) => Results): Results {
  const stream = new ByteStream(input.pieces);
  let records = 0;
  let found = 0;
  try {
    for (let number = 1; ; number++) {
      const head = await readHead(stream, number);
      if (head === null) break;
      const key = `${input.key}#${number}`;
      if (head === 'damaged') {
        yield problem(key, 'is no WARC record: the archive is damaged here and was not read further');
        return;
      }
      records++;
      const taken = await takePayload(stream, head);
      if (taken.kind === 'cut') {
        yield problem(key, 'breaks off: the end of the archive is missing');
        return;
      }
      if (taken.kind === 'problem') yield problem(key, taken.message);
      if (taken.kind !== 'payload') continue;
      for await (const result of nested(nestedInput(input, key, head, taken.payload))) {
        if ('message' in result && !isPage(taken.payload)) continue;
        found++;
        yield result;
      }
    }
  } finally {
    await stream.close();
  }
  if (found === 0) yield problem(input.key, `holds no reports among its ${records} records`);
}

async function readHead(stream: ByteStream, number: number): Promise<RecordHead | null | 'damaged'> {
  let line = await stream.line(LONGEST_HEADER);
  while (line !== null && line.trim() === '') line = await stream.line(LONGEST_HEADER);
  if (line === null) return null;
  if (!/^WARC\/\d/.test(line)) return 'damaged';
  const lines: string[] = [];
  for (line = await stream.line(LONGEST_HEADER); line !== ''; line = await stream.line(LONGEST_HEADER)) {
    if (line === null || lines.length > MOST_HEADERS) return 'damaged';
    lines.push(line);
  }
  const headers = readHeaders(lines);
  const length = headers['content-length'] ?? '';
  return /^\d{1,15}$/.test(length) ? { number, headers, length: Number(length) } : 'damaged';
}

type Taken =
  | { readonly kind: 'payload'; readonly payload: Payload }
  | { readonly kind: 'passed' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'problem'; readonly message: string };

/** Takes a record's content off the stream, all of it, whatever it is; keeps it only where a report may be in it. */
async function takePayload(stream: ByteStream, { headers, length }: RecordHead): Promise<Taken> {
  const pass = async (left: number): Promise<Taken> => ({ kind: (await stream.skip(left)) ? 'passed' : 'cut' });
  const url = (headers['warc-target-uri'] ?? '').replace(/^<|>$/g, '');
  if (!readTypes.has(headers['warc-type'] ?? '') || /\/robots\.txt$/.test(url)) return pass(length);
  const start = await stream.peek(Math.min(length, RECORD_HEAD));
  const isHttp = /^application\/http\b/i.test(headers['content-type'] ?? '');
  if (headers['warc-type'] === 'response' && !isHttp) return pass(length);
  const http = isHttp ? readHttpHead(start) : null;
  if (isHttp && (http === null || http.status < 200 || http.status > 299)) return pass(length);
  const mediaType = isHttp ? http!.headers['content-type'] : headers['content-type'];
  if (!mayHoldReport(mediaType, start.subarray(http?.bodyStart ?? 0))) return pass(length);
  if (length > LARGEST_DOCUMENT) {
    const passed = await pass(length);
    if (passed.kind === 'cut') return passed;
    return { kind: 'problem', message: `is longer than ${inMegabytes(LARGEST_DOCUMENT)}: it was not read` };
  }
  const whole = await stream.take(length);
  if (whole.length < length) return { kind: 'cut' };
  const raw = whole.subarray(http?.bodyStart ?? 0);
  const unchunked = /\bchunked\b/i.test(http?.headers['transfer-encoding'] ?? '') ? withoutChunks(raw) : raw;
  const body = decodeContent(unchunked, http?.headers['content-encoding'] ?? null, LARGEST_REPORT);
  if (body.kind === 'problem') return body;
  if (body.bytes.length === 0) return { kind: 'passed' };
  return { kind: 'payload', payload: { url, mediaType, headers: http?.headers, body: body.bytes } };
}

const neverReports =
  /^(?:image|audio|video|font)\/|^(?:text|application)\/(?:css|x-javascript|javascript|ecmascript|wasm|pdf|zip|font)|^application\/(?:octet-stream|x-font|vnd\.)/i;

/** Whether a record may hold a report by its type, or is a page that its type lies about. */
const mayHoldReport = (mediaType: string | undefined, body: Uint8Array): boolean =>
  mediaType === undefined || !neverReports.test(mediaType.trim()) || isHtml(start(body));

const start = (body: Uint8Array): string => Buffer.from(body.subarray(0, 1024)).toString('latin1');

/** A page is told when it cannot be read; of other records only what is read is told, for most are no reports. */
const isPage = ({ mediaType }: Payload): boolean => /html/i.test(mediaType ?? '');

function nestedInput(input: Input, key: string, { headers }: RecordHead, payload: Payload): Input {
  const metadata: KnownMetadata = known({
    ...input.known,
    url: /^https?:/i.test(payload.url) ? payload.url : undefined,
    fetched: headers['warc-date'],
    headers: payload.headers,
  });
  return {
    key,
    name: URL.canParse(payload.url) ? new URL(payload.url).pathname : payload.url,
    pieces: once(payload.body),
    charset: charsetOfMediaType(payload.mediaType),
    known: metadata,
    depth: input.depth + 1,
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
