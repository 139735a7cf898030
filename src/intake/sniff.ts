import { charsetOfMark } from './charset.ts';

export type Format = 'plain' | 'html' | 'json' | 'jsonl';

const signatures: readonly (readonly [bytes: string, name: string, advice: string])[] = [
  ['PK\u0003\u0004', 'a zip archive or an office document', 'unpack it or save it as text'],
  ['%PDF', 'a PDF', 'save its text'],
  ['\u0089PNG', 'a picture', 'give the text of the report'],
  ['\u00ff\u00d8\u00ff', 'a picture', 'give the text of the report'],
  ['GIF8', 'a picture', 'give the text of the report'],
  ['RIFF', 'a picture or a recording', 'give the text of the report'],
  ['\u00d0\u00cf\u0011\u00e0', 'an office document', 'save it as text'],
  ['SQLite format 3', 'a database', 'give text, HTML or JSON'],
  ['\u007fELF', 'a program', 'give text, HTML or JSON'],
  ['7z\u00bc\u00af', 'an archive', 'unpack it'],
  ['Rar!', 'an archive', 'unpack it'],
  ['BZh', 'compressed with bzip2', 'decompress it'],
  ['\u00fd7zXZ', 'compressed with xz', 'decompress it'],
  ['(\u00b5/\u00fd', 'compressed with zstd', 'decompress it'],
];

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** What is wrong with bytes that are not text, with what to do; null when they look like text. */
export function notText(head: Uint8Array): string | null {
  const start = String.fromCharCode(...head.subarray(0, 16));
  for (const [bytes, name, advice] of signatures) if (start.startsWith(bytes)) return `is ${name}: ${advice}`;
  const mark = charsetOfMark(head);
  if (mark !== null && mark !== 'utf-8') return null;
  if (head.includes(0)) return 'is not text: give text, HTML or JSON';
  return null;
}

/** Tags that only a page has; any one of them closed or at the very start makes a text HTML. */
const pageTag =
  /<(?:!doctype\s{1,9}html|html|head|body|article|section|main|div|p|h[1-6]|meta|table|ul|ol|br)\b[^<>]{0,400}>/gi;

/** Whether decoded text is HTML: it begins with a tag, or has several page tags near its start. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 16_384);
  const start = head.trimStart();
  pageTag.lastIndex = 0;
  if (start.startsWith('<')) {
    if (/^<(?:!--|!doctype|html|\?xml[^>]{0,200}>\s{0,99}<(?:!doctype|html))/i.test(start)) return true;
    if (pageTag.exec(start)?.index === 0) return true;
  }
  pageTag.lastIndex = 0;
  let tags = 0;
  while (tags < 3 && pageTag.exec(head) !== null) tags++;
  return tags >= 3;
}

/** Format by content, then by name. `text` is the decoded start of the file. */
export function sniffFormat(text: string, name: string): Format {
  const bare = name.replace(/\.gz$/i, '').toLowerCase();
  const start = text.trimStart();
  if (/\.(?:jsonl|ndjson)$/.test(bare)) return 'jsonl';
  if (/^\[\s*(?:\{|\])/.test(start)) return 'json';
  if (/^\{\s*(?:"|\})/.test(start)) return 'jsonl';
  if (bare.endsWith('.json')) return 'json';
  if (/\.x?html?$/.test(bare) || isHtml(start)) return 'html';
  return 'plain';
}

/** XML that is not a page: feeds, NewsML, NITF. */
export const isForeignXml = (text: string): boolean =>
  /^\s{0,99}<(?:\?xml|rss|feed|newsMessage|nitf|NewsML)\b/i.test(text.slice(0, 400)) &&
  !/<html\b/i.test(text.slice(0, 4000));
