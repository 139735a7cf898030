import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

export type Decoded =
  | { readonly kind: 'decoded'; readonly bytes: Uint8Array }
  | { readonly kind: 'problem'; readonly message: string };

/** Codings applied to one body; real servers apply one. */
const MOST_CODINGS = 4;

/**
 * A body without its content codings (RFC 9110: `gzip`, `deflate`, `br`, in the order they were applied), at most `limit`
 * bytes. A body that is not what its header says passes as it is: servers and archives often unpack without saying so.
 */
export function decodeContent(body: Uint8Array, coding: string | null, limit: number): Decoded {
  const codings = (coding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (codings.length > MOST_CODINGS) return { kind: 'problem', message: 'is compressed again and again: not read' };
  let bytes = body;
  for (const name of codings.reverse()) {
    const step = without(bytes, name, limit);
    if (step.kind === 'problem') return step;
    bytes = step.bytes;
  }
  return { kind: 'decoded', bytes };
}

function without(bytes: Uint8Array, coding: string, limit: number): Decoded {
  const passed: Decoded = { kind: 'decoded', bytes };
  if (bytes.length === 0) return passed;
  const options = { maxOutputLength: limit };
  try {
    switch (coding) {
      case 'gzip':
      case 'x-gzip':
        if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return passed;
        return { kind: 'decoded', bytes: gunzipSync(bytes, { ...options, finishFlush: constants.Z_FINISH }) };
      case 'deflate': {
        // RFC 9110 means zlib's format; many servers send bare deflate.
        const isZlib = (bytes[0]! & 0x0f) === 8 && ((bytes[0]! << 8) | bytes[1]!) % 31 === 0;
        return { kind: 'decoded', bytes: (isZlib ? inflateSync : inflateRawSync)(bytes, options) };
      }
      case 'br':
        return { kind: 'decoded', bytes: brotliDecompressSync(bytes, options) };
      default:
        return { kind: 'problem', message: `is compressed as ${coding.slice(0, 20)}, which is not read` };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      return { kind: 'problem', message: 'grows out of all proportion when decompressed: it was not read' };
    if (startsAsText(bytes)) return passed;
    return { kind: 'problem', message: `is damaged: it says it is compressed (${coding}) and cannot be decompressed` };
  }
}

const startsAsText = (bytes: Uint8Array): boolean =>
  /^[\s\uFEFF]{0,50}[<{[]/.test(Buffer.from(bytes.subarray(0, 60)).toString());
