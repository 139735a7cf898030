import type { InputProblem, Item, KnownMetadata } from '../../model/item.ts';
import type { Input } from '../input.ts';
import { known } from '../known.ts';
import { otherFields } from '../passed-through.ts';
import { problem } from '../problem.ts';
import { isHtml } from '../sniff.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Field names of JSON lines and of news-please, the more specific first. */
const fields = {
  text: ['text', 'maintext', 'body', 'content', 'articleBody', 'html'],
  headline: ['headline', 'title'],
  outlet: ['outlet', 'publisher', 'source_domain', 'source', 'site_name'],
  url: ['url', 'link', 'canonical_url'],
  published: ['published', 'date_publish', 'published_at', 'datePublished', 'pubDate', 'date'],
  updated: ['updated', 'date_modify', 'updated_at', 'dateModified', 'modified'],
  fetched: ['fetched', 'date_download'],
  byline: ['byline', 'authors', 'author'],
  language: ['language', 'lang'],
} as const;

/** The first field that holds a string which is not blank. Fields of another type count as absent. */
export function stringIn(record: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = record[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}

/** Names in a field that is a name, a list of names, or a list of objects with a `name`. */
export function namesIn(value: unknown): readonly string[] {
  return [value]
    .flat()
    .map((entry) => (typeof entry === 'object' && entry !== null ? (entry as JsonObject).name : entry))
    .filter((entry): entry is string => typeof entry === 'string' && entry.trim() !== '')
    .map((entry) => entry.trim());
}

const understood = new Set(['id', ...Object.values(fields).flat()]);

function knownIn(record: JsonObject): KnownMetadata {
  const string = (field: keyof typeof fields): string | undefined => stringIn(record, fields[field]);
  return known({
    headline: string('headline'),
    outlet: string('outlet'),
    url: string('url'),
    published: string('published'),
    updated: string('updated'),
    fetched: string('fetched'),
    language: string('language'),
    byline: fields.byline.map((name) => namesIn(record[name])).find(({ length }) => length > 0),
    other: otherFields(record, understood),
  });
}

/**
 * A JSON record (our JSON lines, news-please) -> item.
 * @param place where the record stands, for the problem: `path:3`
 */
export function recordItem(record: JsonObject, input: Input, key: string, place: string): Item | InputProblem {
  const content = stringIn(record, fields.text);
  if (content === undefined) return problem(place, 'has no text: give it a "text" field with the report');
  return { key, media: isHtml(content) ? 'html' : 'plain', content, known: { ...input.known, ...knownIn(record) } };
}

/** JSON.parse, with a message of one line. */
export function parseJson(text: string): { readonly value: unknown } | { readonly message: string } {
  try {
    return { value: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) };
  } catch (error) {
    return { message: (error as Error).message.slice(0, 120) };
  }
}
