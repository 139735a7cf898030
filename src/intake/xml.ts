import { Parser } from 'htmlparser2';

/** An element with what is in it. Names keep their usual prefix (`dc:creator`), whatever prefix the document chose. */
export interface XmlElement {
  readonly name: string;
  /** Name of the element around it. */
  readonly parent: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  /** What stands between its tags, as written. */
  readonly source: () => string;
}

/** Elements kept within elements; what lies deeper is read as the text of the deepest. */
const DEEPEST = 100;
/** Elements kept of one element's content; no item of a feed or news exchange comes near it. */
const MOST_ELEMENTS = 50_000;
/** Characters parsed between two handings over. */
const STRETCH = 1 << 16;

/** Namespaces by the prefixes that feeds and exchange formats usually give them. */
const prefixes: Readonly<Record<string, string>> = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://search.yahoo.com/mrss/': 'media',
};
/** The default namespaces of formats: their names need no prefix, though some documents give one. */
const unprefixed = new Set([
  'http://www.w3.org/2005/atom',
  'http://purl.org/atom/ns#',
  'http://purl.org/rss/1.0/',
  'http://iptc.org/std/nar/2006-10-01/',
  'http://iptc.org/std/nitf/2006-10-18/',
  'http://www.w3.org/1999/xhtml',
]);

interface OpenElement {
  readonly name: string;
  readonly parent: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  readonly innerStart: number;
}

/**
 * Elements with a wanted name, in document order, each as soon as it ends; none within another. Tolerant as feeds need
 * it: a stray `&` or an unclosed tag costs its own element, not the document. Declarations are not read, so that no
 * entity of the document's own exists: nothing expands, nothing outside is asked for.
 * @returns whether the root element was closed: false for a document that breaks off
 */
export function* xmlElements(text: string, wanted: ReadonlySet<string>): Generator<XmlElement, boolean> {
  const done: XmlElement[] = [];
  /** Names of the elements open outside of a wanted one, and the elements open within it. */
  const around: string[] = [];
  const open: OpenElement[] = [];
  const chosen = new Map<string, string>();
  let beyond = 0;
  let elements = 0;
  let complete = false;
  let ended = false;
  const parser: Parser = new Parser(
    {
      onopentag(written, attributes) {
        for (const [name, value] of Object.entries(attributes)) declare(chosen, name, value);
        const name = usualName(written, chosen);
        if (beyond > 0) {
          beyond++;
          return;
        }
        if (open.length === 0 && !wanted.has(name)) {
          if (around.length < DEEPEST) around.push(name);
          else beyond++;
          return;
        }
        if (open.length === 0) elements = 0;
        if (open.length >= DEEPEST || ++elements > MOST_ELEMENTS) {
          beyond++;
          return;
        }
        const parent = open.at(-1)?.name ?? around.at(-1) ?? '';
        open.push({ name, parent, attributes, children: [], innerStart: parser.endIndex + 1 });
      },
      ontext(data) {
        open.at(-1)?.children.push(data);
      },
      onclosetag(_, implied) {
        // The document broke off within: what is cut is not given as if it were whole.
        if (ended) return;
        if (beyond > 0) {
          beyond--;
          return;
        }
        const last = open.pop();
        if (last === undefined) {
          around.pop();
          complete ||= around.length === 0 && !implied;
          return;
        }
        const { innerStart, ...parts } = last;
        const innerEnd = Math.max(innerStart, parser.startIndex);
        const element: XmlElement = { ...parts, source: () => text.slice(innerStart, innerEnd) };
        const parent = open.at(-1);
        if (parent !== undefined) parent.children.push(element);
        else {
          done.push(element);
          // A wanted root.
          complete ||= around.length === 0 && !implied;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < text.length; at += STRETCH) {
    parser.write(text.slice(at, at + STRETCH));
    yield* done.splice(0);
  }
  ended = true;
  parser.end();
  return complete;
}

function declare(chosen: Map<string, string>, attribute: string, uri: string): void {
  if (!attribute.startsWith('xmlns:')) return;
  const bare = uri.trim().toLowerCase();
  const usual = unprefixed.has(bare) ? '' : prefixes[bare];
  if (usual !== undefined) chosen.set(attribute.slice(6), usual);
}

function usualName(written: string, chosen: ReadonlyMap<string, string>): string {
  const colon = written.indexOf(':');
  if (colon < 0) return written;
  const usual = chosen.get(written.slice(0, colon));
  const local = written.slice(colon + 1);
  return usual === undefined ? written : usual === '' ? local : `${usual}:${local}`;
}

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const childrenOf = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter((node): node is XmlElement => isElement(node) && (name === undefined || node.name === name));

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((node): node is XmlElement => isElement(node) && node.name === name);

/** All text within, as it stands; depth is bounded by the tree. */
export const textWithin = (element: XmlElement): string =>
  element.children.map((node) => (isElement(node) ? textWithin(node) : node)).join('');

/** The first child of one of these names that holds text, white space evened out. */
export function textOfChild(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names)
    for (const child of childrenOf(element, name)) {
      const text = textWithin(child).replace(/\s+/g, ' ').trim();
      if (text !== '') return text;
    }
  return undefined;
}

/** Elements within, at any depth, in document order. */
export function* descendantsOf(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (child.name === name) yield child;
    yield* descendantsOf(child, name);
  }
}
