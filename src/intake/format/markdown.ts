import type { Item, KnownMetadata } from '../../model/item.ts';
import { ofText } from '../document.ts';
import type { Format, Input } from '../input.ts';
import { known } from '../known.ts';
import { LARGEST_REPORT } from '../limits.ts';
import { otherFields } from '../passed-through.ts';

/**
 * Markdown (CommonMark), told by its name, its front matter or several of its marks. The marks go, the words stay; the
 * item's text is what is left.
 */
export const markdown: Format = {
  name: 'Markdown',
  fits: ({ text, name }) => /\.(?:md|markdown)$/.test(name) || frontMatter.test(text) || marksIn(text) >= 3,
  read: ofText(readMarkdown, LARGEST_REPORT),
};

/** `---`, lines of `name: value`, `---`. */
const frontMatter = /^---[ \t]*\r?\n(?:[A-Za-z_][\w-]{0,40}:[^\n]{0,1000}\r?\n)/;

/** Headings and links as only Markdown writes them, at the start of a text. */
const marksIn = (text: string): number =>
  text.match(/^#{1,6} \S|\[[^\][\n]{1,200}\]\(https?:\/\/[^()\s]{1,500}\)/gm)?.length ?? 0;

function* readMarkdown(text: string, { key, known: outer }: Input): Generator<Item> {
  const bare = text.replace(/^\uFEFF?\s*/, '');
  const matter = frontMatter.test(bare) ? splitMatter(bare) : { fields: {}, body: bare };
  yield { key, media: 'plain', content: withoutMarks(matter.body), known: { ...outer, ...knownIn(matter.fields) } };
}

const LONGEST_MATTER = 64 << 10;

/** Front matter is YAML; its flat `name: value` lines and lists are read, as all generators of pages write them. */
function splitMatter(text: string): { readonly fields: Record<string, string | string[]>; readonly body: string } {
  const fields: Record<string, string | string[]> = Object.create(null);
  const end = /\r?\n---[ \t]*(?:\r?\n|$)/.exec(text.slice(0, LONGEST_MATTER));
  if (end === null) return { fields, body: text };
  let last = '';
  for (const line of text.slice(3, end.index).split(/\r?\n/)) {
    const [, name, value] = /^([A-Za-z_][\w-]{0,40}):[ \t]*(.*)$/.exec(line) ?? [];
    const entry = /^[ \t]*-[ \t]+(.*)$/.exec(line)?.[1];
    if (name !== undefined) {
      last = name.toLowerCase();
      fields[last] = unquoted(value!);
    } else if (entry !== undefined && last !== '')
      fields[last] = [fields[last]!, unquoted(entry)].flat().filter((part) => part !== '');
  }
  return { fields, body: text.slice(end.index + end[0].length) };
}

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');

const understood = new Set(
  'title headline date published lastmod updated author authors byline source outlet publisher url link lang language'.split(
    ' ',
  ),
);

function knownIn(fields: Readonly<Record<string, string | string[]>>): KnownMetadata {
  const first = (...names: string[]): string | undefined =>
    names.map((name) => [fields[name] ?? ''].flat()[0]!).find((value) => value !== '');
  const names = [fields.authors ?? fields.author ?? fields.byline ?? []].flat();
  return known({
    headline: first('headline', 'title'),
    outlet: first('outlet', 'publisher', 'source'),
    url: first('url', 'link'),
    byline: names
      .flatMap((name) => name.replace(/^\[|\]$/g, '').split(','))
      .map(unquoted)
      .filter((name) => name !== ''),
    published: first('published', 'date'),
    updated: first('updated', 'lastmod'),
    language: first('language', 'lang'),
    other: otherFields(fields, understood),
  });
}

/** Line by line, then within: what is marked up keeps its words, pictures and comments go. */
function withoutMarks(body: string): string {
  const lines: string[] = [];
  let fence = '';
  for (const line of withoutComments(body).split(/\r?\n/)) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (mark !== undefined && (fence === '' || fence === mark)) {
      fence = fence === '' ? mark : '';
      continue;
    }
    // A ruled line, or the underline of a heading.
    if (/^ {0,3}(?:[-*_=][ \t]*){3,100}$/.test(line)) lines.push('');
    else if (fence !== '') lines.push(line);
    else if (/^ {0,3}\[[^\]]{1,200}\]:[ \t]/.test(line)) lines.push('');
    else {
      const heading = /^ {0,3}#{1,6}[ \t]/.test(line) ? line.replace(/^[ #]{1,10}/, '').trim() : undefined;
      if (heading === undefined) lines.push(inline(line.replace(/^(?: {0,3}>[ \t]?){1,10}/, '').replace(listMark, '')));
      else lines.push('', inline(heading), '');
    }
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const listMark = /^[ \t]{0,20}[*+-][ \t]+/;

/** By hand: a pattern would look for the end of every comment that has none. */
function withoutComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start);
    if (end < 0) break;
    parts.push(text.slice(at, start));
    at = end + 3;
  }
  return parts.join('') + text.slice(at);
}

const inline = (line: string): string =>
  line
    .replace(/!\[[^\][]{0,1000}\]\([^()\n]{0,2000}\)/g, '')
    .replace(/\[([^\][]{1,1000})\](?:\([^()\n]{0,2000}\)|\[[^\][]{0,200}\])/g, '$1')
    .replace(/<(https?:[^<>\s]{1,2000})>/g, '$1')
    .replace(/(\*{1,3}|_{2,3}|~~)(?=\S)([^*_~\n]{1,5000}?)(?<=\S)\1/g, '$2')
    .replace(/(^|[\s("“])_(?=\S)([^_\n]{1,2000}?)(?<=\S)_(?=[\s).,;:!?"”]|$)/g, '$1$2')
    .replace(/(`{1,3})([^`\n]{1,2000})\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1')
    .trimEnd();
