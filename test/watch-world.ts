import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A day of invented news on a real server: feeds that behave and feeds that do not, and articles that appear, change in
 * silence and are taken down, each at its time. The clock is the caller's.
 */
export interface World {
  readonly origin: string;
  readonly feeds: readonly string[];
  /** Everything that will have been published by the end of the day, by address. */
  readonly articles: readonly Article[];
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

export interface Article {
  readonly path: string;
  readonly feed: number;
  /** Hours after midnight. */
  readonly appears: number;
  readonly versions: readonly { readonly from: number; readonly headline: string; readonly text: string }[];
  readonly goneFrom?: number;
}

const MIDNIGHT = Date.UTC(2031, 4, 5);
const HOUR = 3600_000;

export const atHour = (hour: number): number => MIDNIGHT + hour * HOUR;

const misbehaviours = [
  'none',
  'unchanged by tag',
  'says unchanged whatever changed',
  'too many requests',
  'out of order for hours',
  'moved',
  'lies about dates',
  'breaks off',
  'hangs up',
  'repeats itself',
] as const;

export interface WorldOptions {
  /** Seconds between requests that robots.txt asks for; without it there is none. */
  readonly pace?: number;
  /** Whether feeds say when an article was changed; else it is changed in silence. */
  readonly tellsChanges?: boolean;
}

export async function openWorld(
  feeds: number,
  articles: readonly Article[],
  now: () => number,
  { pace, tellsChanges = false }: WorldOptions = {},
): Promise<World> {
  let requests = 0;
  const asked = new Map<string, number>();
  const hour = (): number => (now() - MIDNIGHT) / HOUR;
  const server = createServer((request, response) => {
    requests++;
    const path = request.url ?? '';
    const times = (asked.get(path) ?? 0) + 1;
    asked.set(path, times);
    if (path === '/robots.txt' && pace !== undefined)
      return void response
        .writeHead(200, { 'content-type': 'text/plain' })
        .end(`User-agent: *\nCrawl-delay: ${pace}\n`);
    const feed = /^\/feed(\d+)(-moved)?$/.exec(path);
    if (feed !== null) answerFeed(Number(feed[1]), feed[2] !== undefined, times, request, response);
    else answerArticle(path, times, response);
  });

  function answerFeed(
    n: number,
    moved: boolean,
    times: number,
    request: IncomingMessage,
    response: ServerResponse,
  ): void {
    const listed = articles.filter(({ feed, appears }) => feed === n && appears <= hour());
    const misbehaviour = misbehaviours[n % misbehaviours.length]!;
    const items = listed.map((article) => itemOf(article, misbehaviour));
    const tag = `"${createHash('sha1').update(items.join('')).digest('hex')}"`;
    const headers: Record<string, string> = { 'content-type': 'application/rss+xml' };
    switch (misbehaviour) {
      case 'unchanged by tag':
        headers.etag = tag;
        if (request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end();
        break;
      case 'says unchanged whatever changed':
        headers['last-modified'] = new Date(MIDNIGHT).toUTCString();
        if (request.headers['if-modified-since'] !== undefined) return void response.writeHead(304, headers).end();
        break;
      case 'too many requests':
        if (times % 3 === 2) return void response.writeHead(429, { 'retry-after': '5400' }).end('slower');
        break;
      case 'out of order for hours':
        if (hour() > 4 && hour() < 9) return void response.writeHead(503).end('down');
        break;
      case 'moved':
        if (!moved) return void response.writeHead(301, { location: `/feed${n}-moved` }).end();
        break;
      case 'hangs up':
        if (times % 4 === 1) return void response.destroy();
        break;
      default:
    }
    const all = misbehaviour === 'repeats itself' ? [...items, ...items] : items;
    const text = `<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet ${n}</title><link>${origin}/</link>${all.join('')}${misbehaviour === 'breaks off' ? '<item><title>Cut' : '</channel></rss>'}`;
    response.writeHead(200, headers).end(text);
  }

  function itemOf({ path, appears, versions, goneFrom }: Article, misbehaviour: string): string {
    const changes = [...versions.map(({ from }) => from), goneFrom ?? 0].filter((at) => at <= hour());
    const stamp = tellsChanges ? Math.max(appears, ...changes) : appears;
    const date =
      misbehaviour === 'lies about dates' ? 'Thu, 01 Jan 1970 00:00:00 GMT' : new Date(atHour(stamp)).toUTCString();
    return `<item><title>${versions[0]!.headline}</title><link>${origin}${path}</link><guid>${path}</guid><pubDate>${date}</pubDate><description>More inside.</description></item>`;
  }

  function answerArticle(path: string, times: number, response: ServerResponse): void {
    const article = articles.find((known) => known.path === path);
    if (article === undefined || article.appears > hour()) return void response.writeHead(404).end();
    if (article.goneFrom !== undefined && article.goneFrom <= hour()) return void response.writeHead(410).end();
    // Every seventh article's server stumbles once.
    if (times === 1 && article.feed % 7 === 3) return void response.writeHead(503).end();
    const { headline, text } = article.versions.findLast(({ from }) => from <= hour()) ?? article.versions[0]!;
    const body = text.split('\n').map((paragraph) => `<p>${paragraph}</p>`);
    const published = new Date(atHour(article.appears)).toISOString();
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<html><head><title>${headline}</title><meta property="og:site_name" content="Outlet ${article.feed}"><meta property="article:published_time" content="${published}"></head><body><!-- ${now()} --><article><h1>${headline}</h1>${body.join('')}</article></body></html>`,
      );
  }

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    feeds: Array.from({ length: feeds }, (_, n) => `${origin}/feed${n}`),
    articles,
    requests: () => requests,
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
