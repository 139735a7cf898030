import { latin1 } from './bytes.ts';

/** The head of an HTTP response as an archive keeps it, and where its body begins. */
interface HttpHead {
  readonly status: number;
  /** Names in lower case; a name given several times has its values joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** Offset of the body. */
  readonly bodyStart: number;
}

/** Header lines kept of one message. */
const MOST_HEADERS = 500;

/** The head of an HTTP response (RFC 9112); null when these bytes are none, or do not hold all of it. */
export function readHttpHead(bytes: Uint8Array): HttpHead | null {
  const end = headEnd(bytes);
  if (end === null) return null;
  const lines = latin1(bytes.subarray(0, end.head)).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(lines[0]!)?.[1];
  return status === undefined
    ? null
    : { status: Number(status), headers: readHeaders(lines.slice(1)), bodyStart: end.body };
}

/** `Name: value` lines, as HTTP, WARC and mail write them; a line that begins with a blank continues the one before. */
export function readHeaders(lines: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  let last = '';
  for (const line of lines.slice(0, MOST_HEADERS)) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line)) {
      if (last !== '') headers[last] = `${headers[last]} ${line.trim()}`;
    } else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      const value = line.slice(colon + 1).trim();
      headers[last] = headers[last] === undefined ? value : `${headers[last]}, ${value}`;
    }
  }
  return { ...headers };
}

function headEnd(bytes: Uint8Array): { readonly head: number; readonly body: number } | null {
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return { head: at, body: at + 2 };
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return { head: at, body: at + 3 };
  }
  return null;
}

/**
 * A body without its chunks (RFC 9112, 7.1). Archives often keep the header and not the chunks: a body that is not in
 * chunks passes as it is; one that breaks off gives what came.
 */
export function withoutChunks(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf(10, at);
    const line = latin1(body.subarray(at, lineEnd < 0 ? at + 100 : lineEnd));
    const size = /^([\da-f]{1,8})[ \t]{0,20}(?:;.{0,1000})?\r?$/i.exec(line)?.[1];
    if (size === undefined || lineEnd < 0) return parts.length === 0 ? body : Buffer.concat(parts);
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(lineEnd + 1, lineEnd + 1 + length));
    at = lineEnd + 1 + length;
    if (body[at] === 13) at++;
    if (body[at] === 10) at++;
    if (at >= body.length) return Buffer.concat(parts);
  }
}
