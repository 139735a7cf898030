/** How a file's bytes are to be read as text. */
export type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | (string & {});

/** The charset a byte order mark states, or null. */
export function charsetOfMark(bytes: Uint8Array): Charset | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** How far into a page the charset is looked for; HTML allows the first 1024 bytes, real pages need more. */
const META_REACH = 4096;

/** The charset that a page's `meta` element states, or null. */
export function charsetOfPage(bytes: Uint8Array): Charset | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_REACH));
  const stated = /<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?\s{0,3}([a-z0-9_:-]{2,40})/i.exec(head)?.[1];
  return stated?.toLowerCase() ?? null;
}

/**
 * Bytes -> text. UTF-8 where it is valid, whatever else is stated (pages that say otherwise are mostly wrong); then the
 * stated charset; then windows-1252, which takes every byte, so that nothing is lost.
 */
export function decode(bytes: Uint8Array, stated: Charset | null = null): string {
  const mark = charsetOfMark(bytes);
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoderOf(stated).decode(bytes);
  }
}

function decoderOf(stated: Charset | null): InstanceType<typeof TextDecoder> {
  try {
    // UTF-8 that is stated and broken: windows-1252 would garble every accent of a page that a byte was cut from.
    return new TextDecoder(stated ?? 'windows-1252');
  } catch {
    return new TextDecoder('windows-1252');
  }
}
