import { type Attributes, attribute } from '../../text/html/attributes.ts';
import { NameTable, withLetter } from '../../text/html/name-table.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words of class and id attributes that mark page furniture, as sites and their content systems name it. */
const furnitureWords: ReadonlySet<string> = words(`
  comment comments commenting disqus respond reply share sharing sharebar sharedaddy social socials follow related recommended
  recommendations recommend recirc recirculation sidebar side rail promo promos promotion promoted advert advertisement
  advertising ad ads adslot adunit dfp sponsor sponsored sponsors newsletter newsletters subscribe subscription subscriptions
  signup cookie cookies consent gdpr footer foot nav navbar navigation menu menus breadcrumb breadcrumbs crumbs tag tags
  tagcloud topics keywords widget widgets popup popover modal overlay lightbox toolbar pagination pager paging outbrain
  taboola trending popular mostread mostpopular readmore readnext morefrom alsoread print login signin register search poll
  quiz donate donation teaser teasers thumbnail thumbnails carousel slider slideshow gallery caption captions figcaption
  credit credits byline bylines author authors bio biography authorbio meta metadata postmeta timestamp dateline pubdate
  published updated toc jump skip hidden offscreen visually sr screenreader tooltip dropdown masthead topbar sticky ticker
  embed player jwplayer instagram facebook twitter pinterest whatsapp linkedin addthis addtoany rating ratings vote votes
  feedback disclaimer copyright legal notice alert infobox factbox shop product products store cart coupon buy affiliate
  livefyre spotim viafoura zergnet nextprev prevnext linkbox linklist readalso seealso inread interstitial contributor
`);

/**
 * Those that hold however much text stands under them: a long discussion below an article is still no part of it. The
 * others (`widget`, `product`, `toc`) are also names of building blocks, and pages are built of them throughout.
 */
export const steadfastWords: ReadonlySet<string> = words(`
  comment comments commenting disqus respond reply livefyre spotim related recommended recommendations recommend recirc
  sidebar footer nav navbar navigation menu breadcrumb breadcrumbs cookie cookies consent gdpr newsletter outbrain taboola
  advert advertisement advertising ads sponsored trending popular mostread mostpopular promo promos promotion teaser teasers
  share sharing social socials follow caption captions figcaption credit credits byline bylines author authors thumbnail
`);

/**
 * Those under which a page holds the words of others, or of nobody: however large their share of a short article's page
 * is, no article stands there.
 */
export const foreignWords: ReadonlySet<string> = words(`
  comments disqus livefyre spotim viafoura footer cookie cookies consent gdpr modal popup lightbox outbrain taboola
`);

/** Words on what wraps a post that an article quotes; under them a `blockquote` is the article's. */
export const embedWords: ReadonlySet<string> = words(`
  social socials widget embed twitter instagram facebook interstitial related
`);

/** Words that mark who wrote the page. */
const authorWords: ReadonlySet<string> = words('author authors byline bylines authorname postauthor writer');

/** Words that mark the article itself. */
const articleWords: ReadonlySet<string> = words(`
  article articlebody articlecontent articletext story storybody storytext storycontent entry entrycontent post postbody
  postcontent content maincontent body bodytext bodycopy text copy main richtext prose hentry blog blogpost paragraphs
`);

/** What the words of a class and an id say of an element. */
export interface ClassMarks {
  /** The first furniture word. */
  readonly furniture: string | null;
  /** 2: its body by name, 1: a word that marks articles, 0: none. */
  readonly article: 0 | 1 | 2;
  readonly isAuthor: boolean;
}

const NO_MARKS: ClassMarks = { furniture: null, article: 0, isAuthor: false };

/** What one word says. */
const marksOfWord = new NameTable<ClassMarks>(
  [...furnitureWords, ...articleWords, ...authorWords]
    .filter((word, index, all) => all.indexOf(word) === index)
    .map((word) => [
      word,
      {
        furniture: furnitureWords.has(word) ? word : null,
        article: word === 'articlebody' || word === 'storybody' ? 2 : articleWords.has(word) ? 1 : 0,
        isAuthor: authorWords.has(word),
      },
    ]),
);

const LOWER = 1;
const UPPER = 2;
const kinds = new Uint8Array(0x10000);
kinds.fill(LOWER, 97, 123);
kinds.fill(UPPER, 65, 91);

/**
 * What a class or an id says by its words: those that other characters than letters part, and the parts of those in
 * camel case (`story-body__inner articleBody` -> story, body, inner, articlebody, article, body).
 * @param passedOver a word of furniture that counts for nothing here
 */
function wordMarks(units: Uint16Array, from: number, end: number, passedOver: string | null): ClassMarks {
  let marks = NO_MARKS;
  let at = from;
  while (at < end) {
    let kind = kinds[units[at]!]!;
    if (kind === 0) {
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    let isCamel = false;
    let before = UPPER;
    while (kind !== 0) {
      if (kind > before) isCamel = true;
      hash = withLetter(hash, units[at]!);
      before = kind;
      at++;
      kind = at < end ? kinds[units[at]!]! : 0;
    }
    // The word as a whole comes before its parts.
    marks = joinMarks(marks, marksOf(hash, units, start, at, passedOver));
    if (isCamel) marks = joinMarks(marks, partMarks(units, start, at, passedOver));
  }
  return marks;
}

/** The same for the parts of a word in camel case. */
function partMarks(units: Uint16Array, from: number, end: number, passedOver: string | null): ClassMarks {
  let marks = NO_MARKS;
  let start = from;
  let hash = 0;
  for (let at = from; at < end; at++) {
    if (at > from && kinds[units[at]!]! > kinds[units[at - 1]!]!) {
      marks = joinMarks(marks, marksOf(hash, units, start, at, passedOver));
      start = at;
      hash = 0;
    }
    hash = withLetter(hash, units[at]!);
  }
  return joinMarks(marks, marksOf(hash, units, start, end, passedOver));
}

function marksOf(hash: number, units: Uint16Array, start: number, end: number, passedOver: string | null): ClassMarks {
  const said = marksOfWord.at(hash, units, start, end);
  return said === undefined || (said.furniture !== null && said.furniture === passedOver) ? NO_MARKS : said;
}

/** Of two marks of furniture the first counts. */
const joinMarks = (first: ClassMarks, second: ClassMarks): ClassMarks =>
  first === NO_MARKS
    ? second
    : second === NO_MARKS
      ? first
      : {
          furniture: first.furniture ?? second.furniture,
          article: first.article > second.article ? first.article : second.article,
          isAuthor: first.isAuthor || second.isAuthor,
        };

/** Attributes of generated pages can be long; their beginning tells. */
const READ = { class: 400, id: 100 };
const HIDDEN_ON_PHONES = /\b(?:sm|md|lg|xl):(?:block|flex|grid|inline|table)/;

/** What the class and the id of a tag say of its element. */
export function classMarksOf(attributes: Attributes): ClassMarks {
  const marks = joinMarks(
    marksIn(attributes, attribute.class, READ.class, null),
    marksIn(attributes, attribute.id, READ.id, null),
  );
  // `hidden md:block`: shown on every larger screen.
  if (marks.furniture !== 'hidden' || !HIDDEN_ON_PHONES.test(attributes.get(attribute.class) ?? '')) return marks;
  return joinMarks(
    marksIn(attributes, attribute.class, READ.class, 'hidden'),
    marksIn(attributes, attribute.id, READ.id, 'hidden'),
  );
}

/** Whether the class of a tag marks who wrote the page. */
export const isAuthorClass = (attributes: Attributes): boolean =>
  marksIn(attributes, attribute.class, READ.class, null).isAuthor;

function marksIn(attributes: Attributes, name: number, most: number, passedOver: string | null): ClassMarks {
  if (!attributes.has(name)) return NO_MARKS;
  const start = attributes.startOf(name);
  return wordMarks(attributes.units, start, Math.min(attributes.endOf(name), start + most), passedOver);
}
