import type { Item } from '../../model/item.ts';
import { known } from '../known.ts';
import { otherFields } from '../passed-through.ts';
import { problem } from '../problem.ts';
import { entryItem } from './feed-entry.ts';
import type { JsonKind } from './json-kind.ts';
import { type JsonObject, namesIn, stringIn } from './json-record.ts';

/** JSON Feed 1.0 and 1.1. */
export const jsonFeed: JsonKind = {
  fits: ({ version, items }) =>
    typeof version === 'string' && version.startsWith('https://jsonfeed.org/version/') && Array.isArray(items),
  *read(feed, input, _, place) {
    const items = (feed.items as readonly unknown[]).filter(
      (item): item is JsonObject => typeof item === 'object' && item !== null && !Array.isArray(item),
    );
    if (items.length === 0) yield problem(place, 'is a feed without items');
    for (const [index, item] of items.entries()) yield itemOf(item, feed, index + 1, input.key, input.known.fetched);
  },
};

const understood = new Set(
  'id url title content_html content_text summary date_published date_modified author authors language'.split(' '),
);

function itemOf(item: JsonObject, feed: JsonObject, number: number, key: string, fetched: string | undefined): Item {
  const field = (name: string): string | undefined => stringIn(item, [name]);
  const authors = [item.authors, item.author, feed.authors, feed.author].map(namesIn);
  const metadata = known({
    url: stringIn(item, ['url', 'external_url']),
    headline: field('title'),
    outlet: stringIn(feed, ['title']),
    byline: authors.find(({ length }) => length > 0),
    published: field('date_published'),
    updated: field('date_modified'),
    language: field('language') ?? stringIn(feed, ['language']),
    fetched,
    other: otherFields(item, understood),
  });
  const text = field('content_text');
  const id = typeof item.id === 'number' ? String(item.id) : field('id');
  return entryItem(`${key}#${id ?? metadata.url ?? number}`, metadata, {
    full: field('content_html') ?? (text === undefined ? null : asHtml(text)),
    summary: field('summary') === undefined ? null : asHtml(field('summary')!),
  });
}

/** Plain text as HTML, a blank line parting its paragraphs. */
const asHtml = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n');
