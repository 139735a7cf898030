import { feed } from './format/feed.ts';
import { json, jsonLines } from './format/json.ts';
import { mail } from './format/mail.ts';
import { markdown } from './format/markdown.ts';
import { mbox } from './format/mbox.ts';
import { mhtml } from './format/mhtml.ts';
import { newsml } from './format/newsml.ts';
import { nitf } from './format/nitf.ts';
import { opml } from './format/opml.ts';
import { page } from './format/page.ts';
import { plain } from './format/plain.ts';
import { warc } from './format/warc.ts';
import { foreignXml } from './format/xml.ts';
import { zip } from './format/zip.ts';
import type { Format } from './input.ts';

/** Every format that is read, the more certain to tell first: the first that fits reads. */
export const formats: readonly Format[] = [
  zip,
  warc,
  mbox,
  mhtml,
  mail,
  feed,
  opml,
  newsml,
  nitf,
  foreignXml,
  json,
  jsonLines,
  page,
  markdown,
  plain,
];
