import { ofText } from '../document.ts';
import type { Format } from '../input.ts';
import { problem } from '../problem.ts';
import { rootName } from '../sniff.ts';
import { descendantsOf, xmlElements } from '../xml.ts';

/** A feed that a list of feeds names. */
export interface ListedFeed {
  readonly url: string;
  readonly title: string | null;
}

/** A list of feeds is no report: where it may be followed, its feeds are read in its place. */
export const opml: Format = {
  name: 'OPML',
  fits: ({ text }) => rootName(text) === 'opml',
  read: ofText(function* (text, { key }) {
    const { length } = feedsListed(text);
    yield problem(key, `lists ${length} feeds and holds no reports: give it by itself, or the feeds' addresses`);
  }),
};

const outlines = new Set(['outline']);

/** The feeds of an OPML document, each once, in its order, from all its folders. */
export function feedsListed(text: string): ListedFeed[] {
  const feeds = new Map<string, ListedFeed>();
  for (const outline of xmlElements(text, outlines))
    for (const { attributes } of [outline, ...descendantsOf(outline, 'outline')]) {
      const url = (attributes.xmlUrl ?? attributes.xmlurl ?? '').trim();
      if (!/^https?:\/\//i.test(url) || !URL.canParse(url) || feeds.has(url)) continue;
      feeds.set(url, { url, title: attributes.title ?? attributes.text ?? null });
    }
  return [...feeds.values()];
}
