import { decodeHTML } from 'entities';
import type { KnownMetadata } from '../../model/item.ts';
import { isoDate } from '../published.ts';
import type { PageFacts } from './tree.ts';

/** Characters; what is shorter after cutting was not the headline. */
const SHORTEST_HEADLINE = 10;
/** Characters from which a headline may be the clipped beginning of a longer one. */
const CLIPPED = 90;
/** Words of a section's or a site's name. */
const LONGEST_SECTION = 5;

type JsonObject = Readonly<Record<string, unknown>>;

/** Objects of linked data looked at, at most; some pages describe their whole catalogue. */
const MOST_OBJECTS = 500;

const articleTypes =
  /^(?:(?:News|Reportage|Analysis|Background|Opinion|Review|Scholarly|Tech|Satirical|AdvertiserContent)?(?:News)?Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report)$/;

/** A page's description stands in for its article's: its name may be the section's, its dates are the text's. */
const pageTypes = /^(?:Item|About|Profile)?(?:Web)?Page$/;

/** Headline, byline, times, outlet, address and language as a page states them: JSON-LD, then OpenGraph and meta, then its title. */
export function pageMetadata(facts: PageFacts): KnownMetadata {
  const article = linkedArticle(facts.linkedData);
  const { meta } = facts;
  const first = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = meta.get(name)?.trim();
      if (value) return value;
    }
    return undefined;
  };
  const date = (...candidates: (string | undefined)[]): string | undefined =>
    candidates.find((value) => value !== undefined && isoDate(value) !== null);
  const metadata: { -readonly [K in keyof KnownMetadata]: KnownMetadata[K] } = {};
  const title = first('og:title', 'twitter:title') ?? facts.title ?? undefined;
  const headline = article?.headline === undefined ? title : whole(article.headline, title);
  const outlet = first('og:site_name', 'application-name') ?? article?.publisher;
  if (headline !== undefined) metadata.headline = withoutOutlet(headline.replace(/\s{1,100}/g, ' ').trim(), outlet);
  if (outlet !== undefined) metadata.outlet = outlet;
  const byline =
    article?.authors ??
    authors(first('author', 'article:author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author'));
  if (byline !== undefined && byline.length > 0) metadata.byline = byline;
  const published = date(
    article?.published,
    first(
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'date',
      'pubdate',
      'publishdate',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'parsely-pub-date',
      'sailthru.date',
      'article.published',
      'publication_date',
      'ptime',
    ),
    ...otherDates(meta),
  );
  if (published !== undefined) metadata.published = published;
  const updated = date(
    article?.updated,
    first('article:modified_time', 'og:updated_time', 'datemodified', 'lastmod', 'last-modified', 'dcterms.modified'),
  );
  if (updated !== undefined) metadata.updated = updated;
  const url = facts.canonical ?? first('og:url');
  if (url !== undefined) metadata.url = url;
  const language = facts.language ?? first('og:locale', 'language');
  if (language !== undefined) metadata.language = language;
  return metadata;
}

/** Linked data allows a headline 110 characters, and is given the beginning of longer ones: the title has the whole. */
const whole = (headline: string, title: string | undefined): string =>
  headline.length >= CLIPPED && title?.startsWith(headline.replace(/[.…\s]{1,9}$/, '')) === true ? title : headline;

/** Publication dates under names that sites and their search tools make up: `x-published-date`, `site:date`. */
const otherDates = (meta: ReadonlyMap<string, string>): string[] =>
  [...meta]
    .filter(([name]) => /(?:^|[^a-z])(?:date|publish(?:ed)?(?:[^a-z](?:date|time|on))?)$/.test(name))
    .map(([, value]) => value);

/** The titles that a page's metadata states, without the outlet's name. */
export function statedTitles(facts: PageFacts, { headline, outlet }: KnownMetadata): string[] {
  return [headline, facts.title ?? undefined, facts.meta.get('og:title')].flatMap((title) =>
    title === undefined ? [] : withoutOutlet(title.replace(/\s{1,100}/g, ' ').trim(), outlet),
  );
}

/** What bars part in a page's title: of the headline and the site's name, the longer need not be the headline. */
export const titleParts = (facts: PageFacts): string[] =>
  facts.title === null
    ? []
    : facts.title
        .replace(/\s{1,100}/g, ' ')
        .trim()
        .split(BARS);

const BARS = /\s[|»]\s/;

/** `Headline - Outlet`, `Headline | Section | Outlet`: the headline alone. */
export function withoutOutlet(title: string, outlet: string | undefined): string {
  const named = title.split(/(\s[|–—\-»·•]\s)/);
  const isOutlet = (part: string): boolean => {
    const [a, b] = [part.toLowerCase(), outlet?.toLowerCase() ?? ''];
    return b !== '' && (a.includes(b) || b.includes(a));
  };
  const bare = named.length > 2 && isOutlet(named.at(-1)!) ? named.slice(0, -2).join('') : title;
  // A bar parts titles from sections and sites, which are named in a few words; a dash may belong to the headline.
  const parts = bare.split(BARS);
  const longest = parts.reduce((top, part) => (part.length > top.length ? part : top));
  const isCut = parts.every((part) => part === longest || part.split(' ').length <= LONGEST_SECTION);
  return isCut && longest.length >= SHORTEST_HEADLINE ? longest : bare;
}

const authors = (value: string | undefined): string[] | undefined =>
  value === undefined || value.startsWith('http') ? undefined : [value];

interface LinkedArticle {
  readonly headline?: string | undefined;
  readonly published?: string;
  readonly updated?: string;
  readonly publisher?: string;
  readonly authors?: readonly string[];
}

function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  let ofPage: LinkedArticle | null = null;
  for (const script of scripts) {
    let data: unknown;
    try {
      data = JSON.parse(
        script
          .replace(/^\s*(?:<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:\/\/)?\]\]>\s*$/g, '')
          // Line breaks within strings, which JSON forbids and templates write.
          .replace(/\p{Cc}/gu, ' '),
      );
    } catch {
      // Broken linked data is common; the page's other statements stand.
      continue;
    }
    const queue: unknown[] = [data];
    for (let seen = 0; queue.length > 0 && seen < MOST_OBJECTS; seen++) {
      const value = queue.shift();
      if (Array.isArray(value)) queue.push(...value.slice(0, MOST_OBJECTS));
      else if (typeof value === 'object' && value !== null) {
        const object = value as JsonObject;
        const types = [object['@type']].flat().filter((type) => typeof type === 'string');
        if (types.some((type) => articleTypes.test(type))) return articleOf(object);
        if (types.some((type) => pageTypes.test(type))) ofPage ??= { ...articleOf(object), headline: undefined };
        queue.push(object['@graph'], object.mainEntity, object.mainEntityOfPage);
      }
    }
  }
  return ofPage;
}

function articleOf(object: JsonObject): LinkedArticle {
  // JSON-LD should hold plain text; many content systems write entities into it.
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? decodeHTML(value.trim()) : undefined;
  const nameOf = (value: unknown): string | undefined =>
    text(value) ?? (typeof value === 'object' && value !== null ? text((value as JsonObject).name) : undefined);
  const headline = text(object.headline) ?? text(object.name);
  const published = text(object.datePublished) ?? text(object.dateCreated);
  const updated = text(object.dateModified);
  const publisher = nameOf(object.publisher);
  const names = [object.author]
    .flat()
    .map(nameOf)
    .filter((name) => name !== undefined && !name.startsWith('http')) as string[];
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(names.length === 0 ? {} : { authors: names }),
  };
}
