import type { InputProblem, Item, KnownMetadata } from '../../model/item.ts';
import { ofText } from '../document.ts';
import type { Format, Input } from '../input.ts';
import { known } from '../known.ts';
import { otherElements } from '../passed-through.ts';
import { problem } from '../problem.ts';
import { isHtml, rootName } from '../sniff.ts';
import { childOf, childrenOf, descendantsOf, textOfChild, textWithin, type XmlElement, xmlElements } from '../xml.ts';
import { paragraphsOf } from '../xml-paragraphs.ts';
import { nitfItem } from './nitf.ts';

/** IPTC NewsML-G2: a news item, or a message with many. Pictures, packages and planning hold no text and are passed over. */
export const newsml: Format = {
  name: 'NewsML-G2',
  fits: ({ text }) => /^(?:\w{1,20}:)?(?:newsMessage|newsItem|packageItem)$/.test(rootName(text) ?? ''),
  read: ofText(readNewsml),
};

const wanted = new Set(['newsItem']);

function* readNewsml(text: string, input: Input): Generator<Item | InputProblem> {
  const items = [...xmlElements(text, wanted)];
  let count = 0;
  for (const [index, item] of items.entries()) {
    const key = items.length === 1 ? input.key : `${input.key}#${item.attributes.guid ?? index + 1}`;
    const read = itemOf(item, key, input);
    if (read === null) continue;
    count++;
    yield read;
  }
  if (count === 0) yield problem(input.key, `is NewsML-G2 without a text: ${items.length} items, none with a body`);
}

function itemOf(item: XmlElement, key: string, input: Input): Item | InputProblem | null {
  const set = childOf(item, 'contentSet');
  if (set === undefined) return null;
  const metadata = { ...input.known, ...knownOf(item) };
  for (const inline of childrenOf(set, 'inlineXML')) {
    const document = childOf(inline, 'nitf');
    if (document !== undefined) {
      const read = nitfItem(document, key, input);
      return 'message' in read ? read : { ...read, known: { ...read.known, ...metadata } };
    }
    const body = [...descendantsOf(inline, 'body')][0] ?? inline;
    const content = paragraphsOf(body);
    if (content !== '') return { key, media: 'plain', content, known: metadata };
  }
  for (const inline of childrenOf(set, 'inlineData')) {
    const content = textWithin(inline).trim();
    if (content !== '') return { key, media: isHtml(content) ? 'html' : 'plain', content, known: metadata };
  }
  return null;
}

const understoodInItem = new Set(['provider', 'versionCreated', 'firstCreated']);
const understoodInContent = new Set(['headline', 'by', 'creditline', 'language', 'contentCreated']);

function knownOf(item: XmlElement): KnownMetadata {
  const meta = childOf(item, 'itemMeta');
  const content = childOf(item, 'contentMeta');
  const rights = childOf(item, 'rightsInfo');
  const nameOf = (element: XmlElement | undefined): string | undefined =>
    element &&
    (textOfChild(element, 'name') ??
      (textWithin(element).trim() || element.attributes.literal || element.attributes.qcode));
  const provider = nameOf(meta && childOf(meta, 'provider'));
  return known({
    headline: (content && textOfChild(content, 'headline')) ?? (meta && textOfChild(meta, 'title')),
    byline: content === undefined ? [] : childrenOf(content, 'by').map((by) => textWithin(by).trim()),
    outlet: nameOf(rights && childOf(rights, 'copyrightHolder')) ?? provider,
    credit: [content && textOfChild(content, 'creditline'), provider].filter((name) => name !== undefined),
    published:
      (meta && textOfChild(meta, 'firstCreated')) ??
      (content && textOfChild(content, 'contentCreated')) ??
      (meta && textOfChild(meta, 'versionCreated')),
    updated: meta && textOfChild(meta, 'versionCreated'),
    language: (content && childOf(content, 'language')?.attributes.tag) ?? item.attributes['xml:lang'],
    other: {
      guid: item.attributes.guid,
      version: item.attributes.version,
      ...(meta && otherElements(meta, understoodInItem)),
      ...(content && otherElements(content, understoodInContent)),
    },
  });
}
