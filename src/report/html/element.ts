import { type Attributes, attribute } from '../../text/html/attributes.ts';
import { type ClassMarks, classMarksOf, isAuthorClass } from './class-words.ts';

/** An element, kept only for what the extractor asks of it. */
export interface Element {
  /** Its number among the page's elements, from 0 for their root. */
  readonly index: number;
  readonly tag: string;
  readonly parent: Element | null;
  readonly depth: number;
  /** What marks it as page furniture: a word of its class or id, its tag, or that it is not shown; else null. */
  readonly furnitureWord: string | null;
  /** Its tag, class or properties say: the article. 0 to 3. */
  readonly articleMark: number;
  /** Its class, id, relation or property says: who wrote it. */
  readonly isAuthor: boolean;
  /** Its class attribute: the parts of a list repeat it. */
  readonly classes: string;
}

export const NOT_SHOWN = 'not shown';
export const NESTED_ARTICLE = 'article within an article';

export const pageRoot: Element = {
  index: 0,
  tag: '',
  parent: null,
  depth: 0,
  furnitureWord: null,
  articleMark: 0,
  isAuthor: false,
  classes: '',
};

/** A style of generated pages can be long; its beginning tells. */
const READ_OF_STYLE = 400;

const furnitureTags: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'figcaption', 'menu', 'address']);
const furnitureRoles: ReadonlySet<string> = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'dialog',
  'alertdialog',
]);
/** Whose class words say what a cell holds or how a quotation looks, not that it is furniture. */
const neverFurniture: ReadonlySet<string> = new Set(['html', 'body', 'main', 'blockquote', 'tbody', 'tr', 'td', 'th']);

export function elementOf(index: number, tag: string, attributes: Attributes, parent: Element): Element {
  const marks = classMarksOf(attributes);
  const isBody = attributes.get(attribute.itemprop)?.toLowerCase() === 'articlebody';
  return {
    index,
    tag,
    parent,
    depth: parent.depth + 1,
    furnitureWord: isBody || neverFurniture.has(tag) ? null : furnitureWordOf(tag, attributes, marks, parent),
    articleMark: isBody ? 3 : tag === 'article' ? 2 : Math.max(marks.article, isMain(tag, attributes) ? 1 : 0),
    isAuthor: parent.isAuthor || marks.isAuthor || isAuthorRelation(attributes),
    classes: attributes.get(attribute.class) ?? '',
  };
}

const isMain = (tag: string, attributes: Attributes): boolean =>
  tag === 'main' || attributes.get(attribute.role) === 'main';

const isAuthorRelation = (attributes: Attributes): boolean =>
  attributes.get(attribute.rel) === 'author' || attributes.get(attribute.itemprop) === 'author';

/** Class, relation or property that say who wrote the page. */
export const marksAuthor = (attributes: Attributes): boolean =>
  isAuthorRelation(attributes) || isAuthorClass(attributes);

function furnitureWordOf(tag: string, attributes: Attributes, marks: ClassMarks, parent: Element): string | null {
  if (tag === 'article') return isInArticle(parent) ? NESTED_ARTICLE : null;
  const style = attributes.get(attribute.style);
  if (
    attributes.has(attribute.hidden) ||
    (style !== undefined && /display:\s?none/.test(style.slice(0, READ_OF_STYLE)))
  )
    return NOT_SHOWN;
  const role = attributes.get(attribute.role);
  const isMarked = furnitureTags.has(tag) || (role !== undefined && furnitureRoles.has(role));
  return marks.furniture ?? (isMarked ? tag : null);
}

function isInArticle(element: Element): boolean {
  for (let e: Element | null = element; e !== null; e = e.parent) if (e.tag === 'article') return true;
  return false;
}
