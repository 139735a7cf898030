import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Exchange } from './effects.ts';

/** First record of an archive: who made it. @param time ISO 8601 */
export function warcinfoRecord(userAgent: string, time: string): Uint8Array {
  const content = Buffer.from(`software: ${userAgent}\r\nformat: WARC File Format 1.1\r\n`);
  return record({ type: 'warcinfo', time, fields: [['Content-Type', 'application/warc-fields']], content });
}

/**
 * One exchange as two records of an archive, request and response (ISO 28500), each a gzip member of its own so that a
 * reader can begin at any of them. The body stays as it came, compressed where it was; only the chunks of its transfer
 * are gone, and the header that spoke of them with them.
 */
export function exchangeRecords({ request, response, body, time }: Exchange): Uint8Array {
  const { url, addresses } = request;
  const target: Field[] = [['WARC-Target-URI', url.href]];
  if (addresses.length === 1) target.push(['WARC-IP-Address', addresses[0]!]);
  const asked = [
    `GET ${url.pathname}${url.search} HTTP/1.1`,
    `Host: ${url.host}`,
    ...lines(Object.entries(request.headers)),
  ];
  const answered = [
    `HTTP/1.1 ${response.status} ${oneLine(response.statusText)}`,
    ...lines(response.headers.filter(([name]) => name.toLowerCase() !== 'transfer-encoding')),
  ];
  const answer = Buffer.concat([Buffer.from(`${answered.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
  const id = recordId('response', time, answer);
  const response_ = record({
    type: 'response',
    time,
    id,
    fields: [...target, ['Content-Type', 'application/http; msgtype=response'], ['WARC-Payload-Digest', digest(body)]],
    content: answer,
  });
  const question = record({
    type: 'request',
    time,
    fields: [...target, ['Content-Type', 'application/http; msgtype=request'], ['WARC-Concurrent-To', id]],
    content: Buffer.from(`${asked.join('\r\n')}\r\n\r\n`, 'latin1'),
  });
  return Buffer.concat([question, response_]);
}

type Field = readonly [name: string, value: string];

function record(of: {
  readonly type: string;
  readonly time: string;
  readonly id?: string;
  readonly fields: readonly Field[];
  readonly content: Uint8Array;
}): Uint8Array {
  const { type, time, id = recordId(type, time, of.content), fields, content } = of;
  const head: Field[] = [
    ['WARC-Type', type],
    ['WARC-Record-ID', id],
    ['WARC-Date', time],
    ...fields,
    ['WARC-Block-Digest', digest(content)],
    ['Content-Length', String(content.length)],
  ];
  const text = `WARC/1.1\r\n${lines(head).join('\r\n')}\r\n\r\n`;
  return gzipSync(Buffer.concat([Buffer.from(text), content, Buffer.from('\r\n\r\n')]));
}

const lines = (fields: readonly Field[]): string[] =>
  fields.map(([name, value]) => `${oneLine(name)}: ${oneLine(value)}`);

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

const digest = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** A name from what is named, so that the same exchange makes the same archive. */
function recordId(type: string, time: string, content: Uint8Array): string {
  const hash = createHash('sha256').update(`${type}\n${time}\n`).update(content).digest('hex');
  const version = `8${hash.slice(13, 16)}`;
  return `<urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-${version}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}>`;
}
