import { Parser } from 'htmlparser2';
import { type Block, BlockBuilder } from '../block.ts';
import { type Element, elementOf, marksAuthor, pageRoot } from './element.ts';

/** A paragraph-like stretch of a page. */
export interface PageBlock {
  readonly block: Block;
  readonly element: Element;
  /** Share of its characters that stand in links. */
  readonly linkDensity: number;
  /** What it stands in, or something within it, is marked as who wrote the page. */
  readonly isAuthor: boolean;
}

/** What a page says of itself, raw. */
export interface PageFacts {
  readonly meta: ReadonlyMap<string, string>;
  readonly linkedData: readonly string[];
  /** Content of the first `title` element. */
  readonly title: string | null;
  readonly language: string | null;
  readonly canonical: string | null;
  /** `datetime` attributes of `time` elements, with their offsets in the page, in order. */
  readonly times: readonly { readonly value: string; readonly at: number }[];
}

export interface PageTree {
  readonly blocks: readonly PageBlock[];
  readonly facts: PageFacts;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const inline = words(`
  a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup
  time tt u var wbr img
`);
const unread = words(`
  script style noscript template svg math iframe object embed canvas video audio select textarea button map datalist dialog
`);

/** Elements kept open at once; deeper nesting is no page a person made. Text below still comes out, in the last one. */
const DEEPEST = 400;

/** One SAX pass over a page: paragraph-like blocks with source offsets, and the page's own facts. */
export function readTree(content: string): PageTree {
  const open: Element[] = [pageRoot];
  /** Nesting beyond `DEEPEST`, which is counted and not kept. */
  let beyond = 0;
  let unreadDepth = 0;
  let links = 0;
  let linkLength = 0;
  let breaks = 0;
  let authorWithin = false;
  let titleDepth = 0;
  let title = '';
  let linkedDataOpen = false;
  const blocks: PageBlock[] = [];
  const builder = new BlockBuilder();
  const meta = new Map<string, string>();
  const linkedData: string[] = [];
  const times: { value: string; at: number }[] = [];
  let language: string | null = null;
  let canonical: string | null = null;

  const flush = (): void => {
    const block = builder.take();
    if (block !== null)
      blocks.push({
        block,
        element: open.at(-1)!,
        linkDensity: Math.min(1, linkLength / block.text.length),
        isAuthor: authorWithin || open.at(-1)!.isAuthor,
      });
    if (block !== null) authorWithin = false;
    linkLength = 0;
    breaks = 0;
  };

  const parser: Parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === 'meta') {
          const name = (attributes.property ?? attributes.name ?? attributes.itemprop)?.toLowerCase();
          const value = attributes.content;
          if (name !== undefined && value !== undefined && !meta.has(name)) meta.set(name, value);
          return;
        }
        if (tag === 'link') {
          if (attributes.rel === 'canonical') canonical ??= attributes.href ?? null;
          return;
        }
        if (tag === 'html') language = attributes.lang ?? null;
        if (tag === 'script' && attributes.type?.includes('ld+json')) {
          linkedDataOpen = true;
          linkedData.push('');
        }
        if (tag === 'title' && unreadDepth === 0 && title.trim() === '') titleDepth++;
        if (tag === 'time' && attributes.datetime !== undefined && unreadDepth === 0)
          times.push({ value: attributes.datetime, at: parser.startIndex });
        if (unread.has(tag)) unreadDepth++;
        if (tag === 'a') links++;
        if (tag === 'br') {
          breaks++;
          if (breaks > 1) flush();
          else builder.addEntity(' ', parser.startIndex, 1);
          return;
        }
        if (inline.has(tag)) {
          authorWithin ||= marksAuthor(attributes);
          return;
        }
        flush();
        if (open.length > DEEPEST) beyond++;
        else open.push(elementOf(tag, attributes, open.at(-1)!));
      },
      ontext(data) {
        if (linkedDataOpen) linkedData[linkedData.length - 1] += data;
        else if (titleDepth > 0) title += data;
        else if (unreadDepth === 0) {
          const length = parser.endIndex + 1 - parser.startIndex;
          if (data.trim() !== '') breaks = 0;
          if (length === data.length) builder.addText(data, parser.startIndex);
          else builder.addEntity(data, parser.startIndex, length);
          if (links > 0) linkLength += data.trim().length;
        }
      },
      onclosetag(tag) {
        if (tag === 'script') linkedDataOpen = false;
        if (tag === 'title') titleDepth = Math.max(0, titleDepth - 1);
        if (unread.has(tag)) unreadDepth = Math.max(0, unreadDepth - 1);
        if (tag === 'a') links = Math.max(0, links - 1);
        if (tag === 'meta' || tag === 'link' || tag === 'br' || inline.has(tag)) return;
        flush();
        if (beyond > 0) beyond--;
        else if (open.length > 1) open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(content);
  parser.end();
  flush();
  return { blocks, facts: { meta, linkedData, title: title.trim() || null, language, canonical, times } };
}
