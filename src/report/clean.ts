import type { Language } from '../lang/language.ts';
import type { Item } from '../model/item.ts';
import type { Report } from '../model/report.ts';

/** Item -> report. */
export function cleanItem(item: Item, _languages: readonly Language[]): Report {
  return {
    id: item.key,
    key: item.key,
    url: null,
    outlet: item.known.outlet ?? null,
    headline: item.known.headline ?? null,
    headlineStart: null,
    byline: item.known.byline ?? [],
    dateline: null,
    credits: [],
    published: item.known.published ?? null,
    publishedCertainty: null,
    language: 'en',
    kind: 'article',
    text: item.content,
    map: [[0, 0, item.content.length]],
    removed: [],
  };
}
