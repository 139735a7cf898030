import type { KnownMetadata } from '../../model/item.ts';
import { isoDate } from '../published.ts';
import type { PageFacts } from './tree.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Objects of linked data looked at, at most; some pages describe their whole catalogue. */
const MOST_OBJECTS = 500;

const articleTypes =
  /^(?:(?:News|Reportage|Analysis|Background|Opinion|Review|Scholarly|Tech|Satirical|AdvertiserContent)?(?:News)?Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report)$/;

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
  const headline = article?.headline ?? first('og:title', 'twitter:title') ?? facts.title ?? undefined;
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
    facts.times[0],
  );
  if (published !== undefined) metadata.published = published;
  const url = facts.canonical ?? first('og:url');
  if (url !== undefined) metadata.url = url;
  const language = facts.language ?? first('og:locale', 'language');
  if (language !== undefined) metadata.language = language;
  return metadata;
}

/** `Headline - Outlet`, `Headline | Section | Outlet`: the headline alone. */
function withoutOutlet(title: string, outlet: string | undefined): string {
  const parts = title.split(/\s[|–—\-»·]\s/);
  if (parts.length < 2) return title;
  const last = parts.at(-1)!.toLowerCase();
  const isOutlet = outlet !== undefined && (last.includes(outlet.toLowerCase()) || outlet.toLowerCase().includes(last));
  // Without the outlet's name: a bar parts titles from sites; a dash may belong to the headline.
  if (!isOutlet && !/\s[|»]\s/.test(title)) return title;
  const head = parts[0]!;
  return head.length >= 10 ? head : title;
}

const authors = (value: string | undefined): string[] | undefined =>
  value === undefined || value.startsWith('http') ? undefined : [value];

interface LinkedArticle {
  readonly headline?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly authors?: readonly string[];
}

function linkedArticle(scripts: readonly string[]): LinkedArticle | null {
  for (const script of scripts) {
    let data: unknown;
    try {
      data = JSON.parse(script.replace(/^\s*(?:<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:\/\/)?\]\]>\s*$/g, ''));
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
        queue.push(object['@graph'], object.mainEntity, object.mainEntityOfPage);
      }
    }
  }
  return null;
}

function articleOf(object: JsonObject): LinkedArticle {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? decode(value.trim()) : undefined;
  const nameOf = (value: unknown): string | undefined =>
    text(value) ?? (typeof value === 'object' && value !== null ? text((value as JsonObject).name) : undefined);
  const headline = text(object.headline) ?? text(object.name);
  const published = text(object.datePublished) ?? text(object.dateCreated);
  const publisher = nameOf(object.publisher);
  const names = [object.author]
    .flat()
    .map(nameOf)
    .filter((name) => name !== undefined && !name.startsWith('http')) as string[];
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(names.length === 0 ? {} : { authors: names }),
  };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
};

/** JSON-LD should hold plain text; many content systems write entities into it. */
const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
