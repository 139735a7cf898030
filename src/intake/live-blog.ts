import { attribute } from '../text/html/attributes.ts';
import { scanMarkup } from '../text/html/scan.ts';
import type { Tag } from '../text/html/tags.ts';
import { textOfHtml } from './html-text.ts';

/** One post of a live blog. */
export interface LivePost {
  /** Its own id on the page, or null. */
  readonly id: string | null;
  /** When it was posted, as the page writes it. */
  readonly published: string;
  readonly headline: string | null;
  readonly media: 'html' | 'plain';
  /** Its part of the page, or its text where the page's linked data has it. */
  readonly content: string;
}

export interface LiveBlog {
  readonly posts: readonly LivePost[];
  /** The page with blanks for its posts, where it says something outside of them (a summary, its key points); else null. */
  readonly frame: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
}

/** Neighbours of one shape, each with a time, that make a live blog; fewer are an article with a note. */
const FEWEST_POSTS = 3;
/** Posts that are told apart, at most. */
const MOST_POSTS = 5000;

const MENTIONED = /live[-_]?blog/i;
/** Hardly any page holds any of these, which are found many times sooner than the words whatever their case. */
const SPELLINGS = ['blog', 'Blog', 'BLOG'];
/** How a page says that it is one itself: by its type, or by the class or id of what holds the posts. */
const STATED = /"@type"\s{0,5}:\s{0,5}\[?\s{0,5}"LiveBlogPosting"|itemtype=["'][^"'>]{0,80}LiveBlogPosting/;
const FOREIGN = /comment|related|recommend/i;
/** Where a page speaks of itself: by tag, and by class or id. */
const asides: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'noscript']);
const ASIDE = /cookie|consent|newsletter|subscri|promo|footer|sidebar|legal|about/i;
/** Characters of a key point or a paragraph, at least; what is shorter is a heading or a button. */
const SHORTEST_POINT = 40;

/**
 * The posts of a page that is a live blog, in the page's order: elements of one shape side by side, each with its own
 * `time`, else the updates of its linked data. Each post is a report with a time of its own; glued together they would
 * say at midnight what was so at noon.
 * @returns null for every other page
 */
export function readLiveBlog(content: string): LiveBlog | null {
  if (!SPELLINGS.some((spelling) => content.includes(spelling)) || !MENTIONED.test(content)) return null;
  const { groups, points, linked, outlet, url } = timedElements(content);
  const isStated = STATED.test(content);
  const members = groups
    .filter((group) => group.members.length >= FEWEST_POSTS && (isStated || group.isLive))
    .reduce<readonly Timed[]>((best, group) => (sizeOf(group.members) > sizeOf(best) ? group.members : best), []);
  const posts = members.map(({ start, end, id, time }): LivePost => {
    return { id, published: time!, headline: null, media: 'html', content: content.slice(start, end) };
  });
  const found = posts.length > 0 ? posts : linked.flatMap(updatesOf);
  if (found.length < FEWEST_POSTS) return null;
  // Where the posts are told by linked data alone, the page may show them too, in what shape nobody knows.
  const frame = posts.length > 0 && isAnyOutside(points, members) ? withoutParts(content, members) : null;
  return { posts: found.slice(0, MOST_POSTS), frame, outlet, url };
}

/** Whether a point stands in none of the posts, which stand in their order. */
function isAnyOutside(points: readonly Part[], posts: readonly Part[]): boolean {
  let at = 0;
  return [...points]
    .sort((a, b) => a.start - b.start)
    .some(({ start, end }) => {
      while (at < posts.length && posts[at]!.end <= start) at++;
      return at === posts.length || posts[at]!.start >= end;
    });
}

/** Blanks for parts that stand in their order: all else keeps its place. */
function withoutParts(content: string, parts: readonly Part[]): string {
  let told = 0;
  const pieces = parts.flatMap(({ start, end }) => {
    const before = content.slice(told, start);
    told = end;
    return [before, ' '.repeat(end - start)];
  });
  return pieces.join('') + content.slice(told);
}

interface Part {
  readonly start: number;
  readonly end: number;
}

interface Timed {
  readonly start: number;
  readonly id: string | null;
  /** Begins with the number of the element around it: neighbours of one shape share it. */
  readonly shape: string;
  readonly isLive: boolean;
  readonly isForeign: boolean;
  readonly isAside: boolean;
  time: string | null;
  end: number;
}

const isPoint = ({ name }: Tag): boolean => name === 'p' || name === 'li';

interface Group {
  readonly members: Timed[];
  readonly isLive: boolean;
}

const sizeOf = (members: readonly Timed[]): number => members.reduce((sum, { start, end }) => sum + end - start, 0);

function timedElements(content: string): {
  readonly groups: readonly Group[];
  /** Paragraphs and entries of lists that are of the page's own matter. */
  readonly points: readonly Part[];
  readonly linked: readonly string[];
  readonly outlet: string | null;
  readonly url: string | null;
} {
  const open: (Timed & { readonly number: number })[] = [];
  const groups = new Map<string, Group>();
  const points: Part[] = [];
  let characters = 0;
  const linked: string[] = [];
  let inLinked = false;
  let elements = 0;
  let outlet: string | null = null;
  let url: string | null = null;
  scanMarkup(content, {
    open(tag, attributes, at) {
      if (tag.name === 'time')
        for (let level = open.length - 1; level >= 0 && open[level]!.time === null; level--)
          open[level]!.time = attributes.get(attribute.datetime) ?? null;
      if (tag.name === 'meta' && attributes.get(attribute.property) === 'og:site_name')
        outlet ??= attributes.get(attribute.content) ?? null;
      if (tag.name === 'link' && attributes.get(attribute.rel) === 'canonical')
        url ??= attributes.get(attribute.href) ?? null;
      if (tag.isVoid) return;
      inLinked = tag.name === 'script' && (attributes.get(attribute.type) ?? '').includes('ld+json');
      if (inLinked) linked.push('');
      const around = open.at(-1);
      const id = attributes.get(attribute.id) ?? null;
      const classes = attributes.get(attribute.class) ?? '';
      const named = `${classes} ${id ?? ''}`;
      open.push({
        number: elements++,
        start: at,
        end: at,
        id,
        time: null,
        shape: `${around?.number ?? -1} ${tag.name} ${classes.trim().split(/\s/, 1)[0]}`,
        isLive: around?.isLive === true || MENTIONED.test(named),
        isForeign: around?.isForeign === true || FOREIGN.test(named),
        isAside: around?.isAside === true || asides.has(tag.name) || ASIDE.test(named),
      });
      if (isPoint(tag)) characters = 0;
    },
    close(tag, at) {
      if (tag.isVoid) return;
      inLinked = false;
      const element = open.pop();
      if (isPoint(tag)) {
        const isOwn = element !== undefined && !element.isAside && !element.isForeign;
        if (isOwn && characters >= SHORTEST_POINT) points.push({ start: element.start, end: at });
        characters = 0;
      }
      if (element === undefined || element.time === null || element.isForeign || tag.name === 'time') return;
      element.end = at;
      const group = groups.get(element.shape) ?? { members: [], isLive: element.isLive };
      groups.set(element.shape, group);
      group.members.push(element);
    },
    text(start, end) {
      if (inLinked) linked[linked.length - 1] += content.slice(start, end);
      else characters += content.slice(start, end).trim().length;
    },
    entity() {},
  });
  return { groups: [...groups.values()], points, linked, outlet, url };
}

/** The updates that a page's linked data gives with their texts (schema.org, `LiveBlogPosting`). */
function updatesOf(script: string): LivePost[] {
  let data: unknown;
  try {
    data = JSON.parse(script);
  } catch {
    return [];
  }
  const graph = isRecord(data) ? [data, ...[data['@graph']].flat()] : [data].flat();
  const updates = graph.flatMap((value) => (isRecord(value) ? [value.liveBlogUpdate].flat() : []));
  return updates.flatMap((update): LivePost[] => {
    if (!isRecord(update)) return [];
    const { articleBody, datePublished, headline } = update;
    if (typeof articleBody !== 'string' || typeof datePublished !== 'string') return [];
    const text = textOfHtml(articleBody, 'paragraphs');
    if (text === '') return [];
    const title = typeof headline === 'string' ? textOfHtml(headline, 'line') : '';
    return [{ id: null, published: datePublished, headline: title || null, media: 'plain', content: text }];
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
