import type { InputProblem, Item, KnownMetadata } from '../model/item.ts';
import { problem } from './problem.ts';
import { isHtml } from './sniff.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Field names of JSON lines and of news-please, the more specific first. */
const fields = {
  text: ['text', 'maintext', 'body', 'content', 'articleBody', 'html'],
  headline: ['headline', 'title'],
  outlet: ['outlet', 'publisher', 'source_domain', 'source', 'site_name'],
  url: ['url', 'link', 'canonical_url'],
  published: ['published', 'date_publish', 'published_at', 'datePublished', 'pubDate', 'date'],
  byline: ['byline', 'authors', 'author'],
  language: ['language', 'lang'],
} as const;

/** The first field that holds a string which is not blank. Fields of another type count as absent. */
function stringIn(record: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = record[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return undefined;
}

function bylineIn(record: JsonObject): readonly string[] | undefined {
  for (const name of fields.byline) {
    const value = record[name];
    const names = (Array.isArray(value) ? value : [value]).filter(
      (entry): entry is string => typeof entry === 'string' && entry.trim() !== '',
    );
    if (names.length > 0) return names.map((entry) => entry.trim());
  }
  return undefined;
}

function knownIn(record: JsonObject): KnownMetadata {
  const known: { -readonly [K in keyof KnownMetadata]: KnownMetadata[K] } = {};
  for (const field of ['headline', 'outlet', 'url', 'published', 'language'] as const) {
    const value = stringIn(record, fields[field])?.trim();
    if (value !== undefined) known[field] = value;
  }
  const byline = bylineIn(record);
  if (byline !== undefined) known.byline = byline;
  return known;
}

/** A record's own name, if it has one. */
export function idOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return null;
  const { id } = record as JsonObject;
  return typeof id === 'string' && id.trim() !== '' ? id : typeof id === 'number' ? String(id) : null;
}

/**
 * A JSON record (our JSON lines, news-please) -> item.
 * @param key the item's key
 * @param place where the record stands, for the problem: `path:3`
 */
export function itemOf(record: unknown, key: string, place: string): Item | InputProblem {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return problem(place, 'is not a JSON object: give one with a "text" field');
  const content = stringIn(record as JsonObject, fields.text);
  if (content === undefined) return problem(place, 'has no text: give it a "text" field with the report');
  return { key, media: isHtml(content) ? 'html' : 'plain', content, known: knownIn(record as JsonObject) };
}

/** JSON.parse, with a message of one line. */
export function parseJson(text: string): { readonly value: unknown } | { readonly message: string } {
  try {
    return { value: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) };
  } catch (error) {
    return { message: (error as Error).message.slice(0, 120) };
  }
}
