import { feed } from './format/feed.ts';
import { json, jsonLines } from './format/json.ts';
import { opml } from './format/opml.ts';
import { page } from './format/page.ts';
import { plain } from './format/plain.ts';
import { warc } from './format/warc.ts';
import { foreignXml } from './format/xml.ts';
import type { Format } from './input.ts';

/** Every format that is read, the more certain to tell first: the first that fits reads. */
export const formats: readonly Format[] = [warc, feed, opml, foreignXml, json, jsonLines, page, plain];
