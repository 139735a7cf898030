import { charsetOfMark } from './charset.ts';

const signatures: readonly (readonly [bytes: string, name: string, advice: string])[] = [
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

/**
 * Name of the root element of XML, behind its declaration, comments and document type; null when the text is no XML or
 * does not get to it.
 */
export function rootName(text: string): string | null {
  let at = 0;
  for (let step = 0; step < 50; step++) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (text[at] !== '<') return null;
    const next = text[at + 1];
    if (next === '?') at = after(text, '?>', at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at);
    else if (next === '!') at = afterDoctype(text, at);
    else return /^<([A-Za-z_][\w.:-]{0,60})/.exec(text.slice(at, at + 64))?.[1] ?? null;
  }
  return null;
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
}

/** Behind a document type and the declarations it may hold in brackets. */
function afterDoctype(text: string, from: number): number {
  const end = after(text, '>', from);
  const bracket = text.indexOf('[', from);
  return bracket < 0 || bracket > end ? end : after(text, ']>', bracket);
}
