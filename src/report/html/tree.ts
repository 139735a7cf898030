import { type Attributes, attribute } from '../../text/html/attributes.ts';
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
  const tree = new TreeReader(content, units);
  scanMarkup(content, tree, units);
  return tree.take();
}

/** What has been read of one page. */
class TreeReader implements MarkupHandler {
  readonly #content: string;
  readonly #units: Uint16Array;
  readonly #open: Element[] = [pageRoot];
  #elements = 1;
  /** Nesting beyond `DEEPEST`, which is counted and not kept. */
  #beyond = 0;
  #unreadDepth = 0;
  #links = 0;
  #linkLength = 0;
  #breaks = 0;
  #authorWithin = false;
  #titleDepth = 0;
  #title = '';
  #linkedDataOpen = false;
  readonly #blocks: PageBlock[] = [];
  readonly #builder = new BlockBuilder();
  readonly #metadata = new Map<string, string>();
  readonly #linkedData: string[] = [];
  readonly #times: { value: string; at: number }[] = [];
  #language: string | null = null;
  #canonical: string | null = null;

  constructor(content: string, units: Uint16Array) {
    this.#content = content;
    this.#units = units;
  }

  take(): PageTree {
    this.#flush();
    return {
      blocks: this.#blocks,
      elements: this.#elements,
      facts: {
        meta: this.#metadata,
        linkedData: this.#linkedData,
        title: this.#title.trim() || null,
        language: this.#language,
        canonical: this.#canonical,
        times: this.#times,
      },
    };
  }

  open(tag: Tag, attributes: Attributes, at: number): void {
    const role = roleOf(tag);
    if (role === INLINE) this.#openInline(tag, attributes, at);
    else if (tag.isVoid) this.#openVoid(tag, attributes, at);
    else this.#openBlock(tag, role, attributes);
  }

  close(tag: Tag): void {
    const role = roleOf(tag);
    if (role === INLINE || tag.isVoid) {
      if (tag === anchor) this.#links = Math.max(0, this.#links - 1);
      return;
    }
    if (tag === script) this.#linkedDataOpen = false;
    else if (tag === heading) this.#titleDepth = Math.max(0, this.#titleDepth - 1);
    if (role === UNREAD) this.#unreadDepth--;
    this.#flush();
    if (this.#beyond > 0) this.#beyond--;
    else if (this.#open.length > 1) this.#open.pop();
  }

  text(start: number, end: number): void {
    if (this.#linkedDataOpen) this.#linkedData[this.#linkedData.length - 1] += this.#content.slice(start, end);
    else if (this.#titleDepth > 0) this.#title += this.#content.slice(start, end);
    else if (this.#unreadDepth === 0) {
      const isVisible = this.#builder.addText(this.#content, this.#units, start, end);
      if (isVisible) this.#breaks = 0;
      if (this.#links > 0 && isVisible) this.#linkLength += this.#content.slice(start, end).trim().length;
    }
  }

  entity(character: string, start: number, length: number): void {
    if (this.#linkedDataOpen) this.#linkedData[this.#linkedData.length - 1] += character;
    else if (this.#titleDepth > 0) this.#title += character;
    else if (this.#unreadDepth === 0) {
      if (character.trim() !== '') this.#breaks = 0;
      this.#builder.addEntity(character, start, length);
      if (this.#links > 0) this.#linkLength += character.trim().length;
    }
  }

  #openInline(tag: Tag, attributes: Attributes, at: number): void {
    if (tag === anchor) this.#links++;
    else if (tag === time && this.#unreadDepth === 0) {
      const stated = attributes.get(attribute.datetime);
      if (stated !== undefined) this.#times.push({ value: stated, at });
    }
    this.#authorWithin ||= marksAuthor(attributes);
  }

  #openVoid(tag: Tag, attributes: Attributes, at: number): void {
    if (tag === meta) {
      const name =
        attributes.get(attribute.property) ?? attributes.get(attribute.name) ?? attributes.get(attribute.itemprop);
      const value = attributes.get(attribute.content);
      if (name !== undefined && value !== undefined && !this.#metadata.has(name.toLowerCase()))
        this.#metadata.set(name.toLowerCase(), value);
    } else if (tag === link) {
      if (attributes.get(attribute.rel) === 'canonical') this.#canonical ??= attributes.get(attribute.href) ?? null;
    } else if (tag === lineBreak) {
      this.#breaks++;
      if (this.#breaks > 1) this.#flush();
      else this.#builder.addEntity(' ', at, 1);
    } else this.#flush();
  }

  #openBlock(tag: Tag, role: number, attributes: Attributes): void {
    if (tag === html) this.#language = attributes.get(attribute.lang) ?? null;
    else if (tag === script && attributes.get(attribute.type)?.includes('ld+json')) {
      this.#linkedDataOpen = true;
      this.#linkedData.push('');
    } else if (tag === heading && this.#unreadDepth === 0 && this.#title.trim() === '') this.#titleDepth++;
    if (role === UNREAD) this.#unreadDepth++;
    this.#flush();
    const open = this.#open;
    const around = open.at(-1)!;
    if (open.length > DEEPEST) this.#beyond++;
    // Nothing in what is not read is asked what it stands in.
    else open.push(this.#unreadDepth > 0 ? around : elementOf(this.#elements++, tag.name, attributes, around));
  }

  /** A paragraph ends here, if there is one. */
  #flush(): void {
    const block = this.#builder.take();
    if (block !== null) {
      const element = this.#open.at(-1)!;
      const linkDensity = Math.min(1, this.#linkLength / block.text.length);
      const prose = proseWeight(block.text, element.tag, linkDensity);
      const isAuthor = this.#authorWithin || element.isAuthor;
      this.#blocks.push({ block, element, linkDensity, prose, isAuthor });
      this.#authorWithin = false;
    }
    this.#linkLength = 0;
    this.#breaks = 0;
  }
}
