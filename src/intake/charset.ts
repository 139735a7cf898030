import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';

/** A charset's label, as the Encoding Standard knows it (`utf-8`, `windows-1251`, `shift_jis`). */
type Charset = string;

/** The charset a byte order mark states, or null. */
export function charsetOfMark(bytes: Uint8Array): Charset | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** `text/html; charset=windows-1251` -> `windows-1251`; null when it states none. */
export function charsetOfMediaType(header: string | undefined): Charset | null {
  return /;\s{0,9}charset\s{0,3}=\s{0,3}["']?([a-z0-9_:.-]{2,40})/i.exec(header?.slice(0, 1000) ?? '')?.[1] ?? null;
}

/** How far into a page the charset is looked for; HTML allows the first 1024 bytes, real pages need more. */
const META_REACH = 4096;

/** The charset that a page's `meta` element or an XML declaration states, or null. */
function charsetWithin(bytes: Uint8Array): Charset | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_REACH));
  const stated =
    /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,3}=\s{0,3}["']([a-z0-9_:.-]{2,40})/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?\s{0,3}([a-z0-9_:.-]{2,40})/i.exec(head)?.[1];
  // Whoever could read this declaration as ASCII knows that it is not UTF-16 (Encoding Standard: read as UTF-8).
  return stated === undefined || /^utf-?16/i.test(stated) ? null : stated;
}

/** With it seven-bit charsets shift. */
const ESCAPE = 0x1b;

/** What is detected by; more makes it slower, not surer. */
const DETECTION_REACH = 64 << 10;

/**
 * Bytes -> text. A byte order mark decides; then UTF-8 where it is valid, whatever is stated, because nothing else looks
 * like it by chance; then what the container states (an HTTP header), then what the content states, where the bytes fit
 * and do not come out as no language is written; then detection; then windows-1252, which takes every byte, so that
 * nothing is lost. Never throws.
 */
export function decode(bytes: Uint8Array, header: Charset | null = null): string {
  const mark = charsetOfMark(bytes);
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  // What is stated matters only where zeros, escapes or broken characters say that it may not be UTF-8.
  const hasZeros = holds(bytes, 0);
  const isPlain = !hasZeros && isUtf8(bytes) && !holds(bytes, ESCAPE);
  const stated = isPlain ? [] : [header, charsetWithin(bytes)].filter((charset) => charset !== null);
  // Seven-bit charsets are valid UTF-8 by accident.
  const shifting = stated.find((charset) => /^(?:iso-2022-jp|csiso2022jp)$/i.test(charset));
  // UTF-16 has zeros, in the blanks if nowhere else; a text without them is not what its header says.
  const isUtf16 = hasZeros && stated.some((charset) => /^utf-?16/i.test(charset));
  const utf8 = shifting === undefined && !isUtf16 ? strictly('utf-8', bytes) : null;
  if (utf8 !== null) return utf8;
  for (const charset of stated) {
    const text = strictly(charset, bytes);
    if (text !== null && isPlausible(text)) return text;
  }
  const detected = chardet.detect(bytes.subarray(0, DETECTION_REACH));
  // UTF-8 that is stated and broken: any other charset would garble every accent of a page that a byte was cut from.
  const mostlyUtf8 = [...stated, detected ?? ''].some((charset) => /^utf-?8$/i.test(charset));
  if (mostlyUtf8) {
    const text = new TextDecoder().decode(bytes);
    if (damage(text) < MOST_DAMAGE) return text;
  }
  for (const charset of [detected, ...stated]) {
    const text = charset === null ? null : strictly(charset, bytes);
    if (text !== null) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** A buffer's search looks at many bytes at once; an array's `includes`, at each: a fifth of reading an archive's pages. */
const holds = (bytes: Uint8Array, byte: number): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(byte);

/** The text, if every byte fits and the charset is known; else null. */
function strictly(charset: Charset, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Share of replaced characters in broken UTF-8 up to which it still is that: a cut or a slip, not another charset. */
const MOST_DAMAGE = 0.01;

function damage(text: string): number {
  let replaced = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) replaced++;
  return replaced / Math.max(1, text.length);
}

/** What is looked at to tell whether a text came out as people write. */
const SAMPLE = 1 << 16;

/**
 * Whether a text decoded by a charset of single bytes, which take everything, came out as people write: Latin letters
 * with accents are a minority among letters and stand in words (`Ð¡Ð¾` or `Êîìïàíèÿ` are another charset's), and
 * control characters of the C1 range stand in no text.
 */
function isPlausible(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const accented = sample.match(/[\u00a1-\u00ff]/g)?.length ?? 0;
  const controls = sample.match(/[\u0080-\u009f]/g)?.length ?? 0;
  const runs = sample.match(/[\u00c0-\u00ff]{4,}/g)?.length ?? 0;
  return controls === 0 && (runs === 0 || runs * 20 < accented);
}
