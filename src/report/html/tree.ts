import { attribute } from '../../text/html/attributes.ts';
import { type MarkupHandler, scanMarkup } from '../../text/html/scan.ts';
import { KNOWN_TAGS, knownTag, type Tag } from '../../text/html/tags.ts';
import { unitsOf } from '../../text/units.ts';
import { type Block, BlockBuilder } from '../block.ts';
import { type Element, elementOf, marksAuthor, pageRoot } from './element.ts';
import { proseWeight } from './prose.ts';

/** A paragraph-like stretch of a page. */
export interface PageBlock {
  readonly block: Block;
  readonly element: Element;
  /** Share of its characters that stand in links. */
  readonly linkDensity: number;
  /** How much of it is prose by its shape, in characters. */
  readonly prose: number;
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
  /** How many elements were told apart. */
  readonly elements: number;
  readonly facts: PageFacts;
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/);
const named = (name: string): Tag => knownTag(name)!;

/** What tags of HTML mean here, by their id; tags that pages make up are blocks. */
const INLINE = 1;
const UNREAD = 2;
const roles = new Uint8Array(KNOWN_TAGS);
for (const name of words(`
  a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup
  time tt u var wbr img
`))
  roles[named(name).id] = INLINE;
for (const name of words(`
  script style noscript template svg math iframe object embed canvas video audio select textarea button map datalist dialog
`))
  roles[named(name).id] = UNREAD;
const roleOf = ({ id }: Tag): number => (id < KNOWN_TAGS ? roles[id]! : 0);

const anchor = named('a');
const html = named('html');
const lineBreak = named('br');
const link = named('link');
const meta = named('meta');
const script = named('script');
const time = named('time');
const heading = named('title');

/** Elements kept open at once; deeper nesting is no page a person made. Text below still comes out, in the last one. */
const DEEPEST = 400;

/** One pass over a page: paragraph-like blocks with source offsets, and the page's own facts. */
export function readTree(content: string): PageTree {
  const units = unitsOf(content);
  const open: Element[] = [pageRoot];
  let elements = 1;
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
  const metadata = new Map<string, string>();
  const linkedData: string[] = [];
  const times: { value: string; at: number }[] = [];
  let language: string | null = null;
  let canonical: string | null = null;

  const flush = (): void => {
    const block = builder.take();
    if (block !== null) {
      const element = open.at(-1)!;
      const linkDensity = Math.min(1, linkLength / block.text.length);
      const prose = proseWeight(block.text, element.tag, linkDensity);
      blocks.push({ block, element, linkDensity, prose, isAuthor: authorWithin || element.isAuthor });
      authorWithin = false;
    }
    linkLength = 0;
    breaks = 0;
  };

  const handler: MarkupHandler = {
    open(tag, attributes, at) {
      const role = roleOf(tag);
      if (role === INLINE) {
        if (tag === anchor) links++;
        else if (tag === time && unreadDepth === 0) {
          const stated = attributes.get(attribute.datetime);
          if (stated !== undefined) times.push({ value: stated, at });
        }
        authorWithin ||= marksAuthor(attributes);
        return;
      }
      if (tag.isVoid) {
        if (tag === meta) {
          const name =
            attributes.get(attribute.property) ?? attributes.get(attribute.name) ?? attributes.get(attribute.itemprop);
          const value = attributes.get(attribute.content);
          if (name !== undefined && value !== undefined && !metadata.has(name.toLowerCase()))
            metadata.set(name.toLowerCase(), value);
        } else if (tag === link) {
          if (attributes.get(attribute.rel) === 'canonical') canonical ??= attributes.get(attribute.href) ?? null;
        } else if (tag === lineBreak) {
          breaks++;
          if (breaks > 1) flush();
          else builder.addEntity(' ', at, 1);
        } else flush();
        return;
      }
      if (tag === html) language = attributes.get(attribute.lang) ?? null;
      else if (tag === script && attributes.get(attribute.type)?.includes('ld+json')) {
        linkedDataOpen = true;
        linkedData.push('');
      } else if (tag === heading && unreadDepth === 0 && title.trim() === '') titleDepth++;
      if (role === UNREAD) unreadDepth++;
      flush();
      if (open.length > DEEPEST) beyond++;
      // Nothing in what is not read is asked what it stands in.
      else open.push(unreadDepth > 0 ? open.at(-1)! : elementOf(elements++, tag.name, attributes, open.at(-1)!));
    },
    close(tag) {
      const role = roleOf(tag);
      if (role === INLINE || tag.isVoid) {
        if (tag === anchor) links = Math.max(0, links - 1);
        return;
      }
      if (tag === script) linkedDataOpen = false;
      else if (tag === heading) titleDepth = Math.max(0, titleDepth - 1);
      if (role === UNREAD) unreadDepth--;
      flush();
      if (beyond > 0) beyond--;
      else if (open.length > 1) open.pop();
    },
    text(start, end) {
      if (linkedDataOpen) linkedData[linkedData.length - 1] += content.slice(start, end);
      else if (titleDepth > 0) title += content.slice(start, end);
      else if (unreadDepth === 0) {
        const isVisible = builder.addText(content, units, start, end);
        if (isVisible) breaks = 0;
        if (links > 0 && isVisible) linkLength += content.slice(start, end).trim().length;
      }
    },
    entity(character, start, length) {
      if (linkedDataOpen) linkedData[linkedData.length - 1] += character;
      else if (titleDepth > 0) title += character;
      else if (unreadDepth === 0) {
        if (character.trim() !== '') breaks = 0;
        builder.addEntity(character, start, length);
        if (links > 0) linkLength += character.trim().length;
      }
    },
  };
  scanMarkup(content, handler, units);
  flush();
  return {
    blocks,
    elements,
    facts: { meta: metadata, linkedData, title: title.trim() || null, language, canonical, times },
  };
}
