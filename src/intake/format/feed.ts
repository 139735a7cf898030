import type { InputProblem, Item, KnownMetadata } from '../../model/item.ts';
import { ofText } from '../document.ts';
import { textOfHtml } from '../html-text.ts';
import type { Format, Input } from '../input.ts';
import { known } from '../known.ts';
import { otherElements } from '../passed-through.ts';
import { problem } from '../problem.ts';
import { rootName } from '../sniff.ts';
import { childOf, childrenOf, textOfChild, textWithin, type XmlElement, xmlElements } from '../xml.ts';
import { entryItem } from './feed-entry.ts';

/** RSS 0.9x, 1.0 (RDF) and 2.0, Atom 0.3 and 1.0. */
export const feed: Format = {
  name: 'feed',
  fits: ({ text }) => /^(?:rss|feed|(?:\w+:)?RDF|atom:feed)$/.test(rootName(text) ?? ''),
  read: ofText(readFeed),
};

const entries = new Set(['item', 'entry']);
const wanted = new Set([...entries, 'title', 'link', 'language', 'dc:language']);

interface Channel {
  outlet?: string;
  language?: string;
  link?: string | undefined;
}

function* readFeed(text: string, input: Input): Generator<Item | InputProblem> {
  const channel: Channel = {};
  const elements = xmlElements(text, wanted);
  let count = 0;
  let next = elements.next();
  for (; !next.done; next = elements.next()) {
    const element = next.value;
    if (entries.has(element.name)) yield itemOf(element, ++count, channel, input);
    else if (/^(?:channel|feed)$/.test(element.parent)) describe(element, channel);
  }
  if (count === 0) yield problem(input.key, next.value ? 'is a feed without items' : 'is a feed that breaks off');
  else if (!next.value) yield problem(input.key, `breaks off after ${count} items: the rest is missing`);
}

function describe(element: XmlElement, channel: Channel): void {
  const text = textOfHtml(textWithin(element), 'line');
  if (element.name === 'title') channel.outlet ??= text;
  else if (element.name === 'link') channel.link ??= element.attributes.rel === 'self' ? undefined : linkOf(element);
  else channel.language ??= text;
}

const understood = new Set(
  (
    'title link guid id description content:encoded content summary pubDate dc:date published issued created updated ' +
    'modified dcterms:modified dcterms:created atom:updated author dc:creator source dc:source dc:language'
  ).split(' '),
);

function itemOf(entry: XmlElement, number: number, channel: Readonly<Channel>, input: Input): Item {
  const url = addressOf(entry, input.known.url ?? channel.link);
  const metadata: KnownMetadata = known({
    url,
    headline: textOfHtml(textOfChild(entry, 'title') ?? '', 'line'),
    outlet: textOfHtml(sourceOf(entry) ?? channel.outlet ?? '', 'line'),
    byline: authorsOf(entry),
    published: textOfChild(entry, 'pubDate', 'published', 'dc:date', 'issued', 'dcterms:created', 'created'),
    updated: textOfChild(entry, 'updated', 'modified', 'dcterms:modified', 'atom:updated'),
    language: textOfChild(entry, 'dc:language') ?? entry.attributes['xml:lang'] ?? channel.language,
    fetched: input.known.fetched,
    other: otherElements(entry, understood),
  });
  const name = textOfChild(entry, 'guid', 'id') ?? url ?? String(number);
  return entryItem(`${input.key}#${name}`, metadata, {
    full: markup(childOf(entry, 'content:encoded')) ?? markup(childOf(entry, 'content')),
    summary: markup(childOf(entry, 'description')) ?? markup(childOf(entry, 'summary')),
  });
}

/** An element's content as HTML: escaped, as CDATA, or as elements of XHTML; null where there is none. */
function markup(element: XmlElement | undefined): string | null {
  if (element === undefined) return null;
  const { type } = element.attributes;
  // A picture or a recording, in base 64.
  if (type !== undefined && /^(?:image|audio|video|application)\//.test(type) && !/x(?:ht)?ml/.test(type)) return null;
  const html = childrenOf(element).length > 0 ? element.source() : textWithin(element);
  const text = type === 'text' || type === 'text/plain' ? html.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : html;
  return text.trim() === '' ? null : text;
}

function addressOf(entry: XmlElement, base: string | undefined): string | undefined {
  const links = childrenOf(entry, 'link').filter(({ attributes: { rel } }) => rel === undefined || rel === 'alternate');
  const guid = childOf(entry, 'guid');
  const candidates = [
    ...links.map(linkOf),
    guid?.attributes.isPermaLink === 'false' ? undefined : textOfChild(entry, 'guid'),
    entry.attributes['rdf:about'],
    textOfChild(entry, 'id'),
  ];
  for (const candidate of candidates) {
    if (candidate === undefined || !URL.canParse(candidate, base)) continue;
    const url = new URL(candidate, base);
    if (/^https?:$/.test(url.protocol)) return url.href;
  }
  return undefined;
}

const linkOf = (link: XmlElement): string | undefined => link.attributes.href ?? (textWithin(link).trim() || undefined);

/** Where an aggregator has the item from. */
function sourceOf(entry: XmlElement): string | undefined {
  const source = childOf(entry, 'source');
  if (source === undefined) return textOfChild(entry, 'dc:publisher');
  return textOfChild(source, 'title') ?? (textWithin(source).trim() || undefined);
}

function authorsOf(entry: XmlElement): string[] {
  const named = childrenOf(entry, 'author').map(
    (author) => textOfChild(author, 'name') ?? withoutMail(textWithin(author)),
  );
  const creators = childrenOf(entry, 'dc:creator').map((creator) => textOfHtml(textWithin(creator), 'line'));
  return [...new Set([...creators, ...named].map((name) => name.trim()).filter((name) => name !== ''))];
}

/** RSS gives authors as `ada@courier.example (Ada Birk)`. */
function withoutMail(author: string): string {
  const inside = /\(([^()]{1,200})\)/.exec(author)?.[1];
  return inside ?? (author.includes('@') ? '' : author);
}
