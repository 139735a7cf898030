import { decodeContent } from '../content-encoding.ts';
import type { FetchEffects } from './effects.ts';
import { type Followed, followed, type Refusal, unfitAddress } from './follow.ts';
import { FIRST_BACKOFF, LARGEST_ANSWER, LONGEST_WAIT, MOST_ATTEMPTS, PACE } from './limits.ts';
import { robotRules } from './robots.ts';

/** What the caller kept of the last copy: with it, a page that did not change is not sent again. */
export interface Conditions {
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

export interface FetchedPage {
  readonly kind: 'page';
  /** As asked for. */
  readonly url: string;
  /** Where it stood, after redirects. */
  readonly finalUrl: string;
  /** Where it lives from now on, when it was moved for good; else null. */
  readonly moved: string | null;
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  readonly body: Uint8Array;
  /** For the next visit's conditions. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO 8601. */
  readonly fetched: string;
}

export type FetchResult =
  | FetchedPage
  | { readonly kind: 'unchanged'; readonly url: string; readonly fetched: string }
  | { readonly kind: 'gone'; readonly url: string; readonly status: 404 | 410; readonly reason: string }
  /** By robots.txt, by our own rules, or by the server for whoever asks: asking again will not help. */
  | { readonly kind: 'refused'; readonly url: string; readonly reason: string }
  /** For now: `retryAfter` says in how many milliseconds the server wants to be asked again, or null. */
  | { readonly kind: 'failed'; readonly url: string; readonly reason: string; readonly retryAfter: number | null };

const ACCEPT =
  'text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/feed+json,application/json;q=0.9,text/plain;q=0.8,*/*;q=0.5';

/** Servers in passing trouble; anything else they say is an answer. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Fetches one page or feed, politely: robots.txt obeyed, one request at a time a host and at its pace, passing trouble
 * tried again with growing pauses, size, time and redirects bounded, private networks refused. Never rejects.
 */
export async function fetchPage(url: string, conditions: Conditions, effects: FetchEffects): Promise<FetchResult> {
  if (!URL.canParse(url)) return { kind: 'refused', url, reason: 'is no address' };
  const from = new URL(url);
  from.hash = '';
  const unfit = unfitAddress(from);
  if (unfit !== null) return { kind: 'refused', url, reason: unfit };
  const headers: Record<string, string> = { accept: ACCEPT };
  if (conditions.etag) headers['if-none-match'] = conditions.etag;
  if (conditions.lastModified) headers['if-modified-since'] = conditions.lastModified;
  const visit = (page: URL): Promise<Refusal | null> => awaitTurn(page, effects);
  for (let attempt = 1; ; attempt++) {
    const fetched = new Date(effects.now()).toISOString();
    const answer = await followed(from, headers, effects, LARGEST_ANSWER, visit);
    const result = resultOf(url, fetched, answer, effects);
    if (result.kind !== 'failed' || attempt === MOST_ATTEMPTS || !isPassing(answer)) return result;
    const pause = Math.max(FIRST_BACKOFF * 2 ** (attempt - 1), result.retryAfter ?? 0);
    if (pause > LONGEST_WAIT) return result;
    await effects.sleep(pause);
  }
}

const isPassing = (answer: Followed): boolean =>
  answer.kind === 'answer' ? passing.has(answer.status) : answer.kind === 'failed' && answer.passing;

/** Waits for this host's turn. @returns why the page may not be visited, or null */
async function awaitTurn(url: URL, effects: FetchEffects): Promise<Refusal | null> {
  const rules = await robotRules(url, effects);
  if (rules.kind === 'unknown') return { kind: 'failed', reason: rules.reason, passing: true };
  if (!rules.allows(url)) return { kind: 'refused', reason: `the robots.txt of ${url.host} does not allow it` };
  const host = effects.hosts.of(url.origin);
  const now = effects.now();
  const turn = Math.max(now, host.next);
  host.next = turn + (rules.delay ?? PACE);
  if (turn > now) await effects.sleep(turn - now);
  return null;
}

function resultOf(url: string, fetched: string, answer: Followed, effects: FetchEffects): FetchResult {
  if (answer.kind === 'refused') return { kind: 'refused', url, reason: answer.reason };
  if (answer.kind === 'failed') return { kind: 'failed', url, reason: answer.reason, retryAfter: null };
  const { status, headers } = answer;
  if (status === 304) return { kind: 'unchanged', url, fetched };
  if (status === 404 || status === 410)
    return { kind: 'gone', url, status, reason: `is not there (HTTP ${status}): check the address` };
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return { kind: 'refused', url, reason: `the server does not show it to us (HTTP ${status})` };
  if (status < 200 || status > 299)
    return {
      kind: 'failed',
      url,
      reason: `the server answers HTTP ${status}`,
      retryAfter: retryAfter(headers['retry-after'], effects.now()),
    };
  const body = decodeContent(answer.body, headers['content-encoding'] ?? null, LARGEST_ANSWER);
  if (body.kind === 'problem') return { kind: 'failed', url, reason: body.message, retryAfter: null };
  return {
    kind: 'page',
    url,
    finalUrl: answer.url.href,
    moved: answer.moved?.href ?? null,
    status,
    headers,
    body: body.bytes,
    etag: headers.etag ?? null,
    lastModified: headers['last-modified'] ?? null,
    fetched,
  };
}

/** `Retry-After`, seconds or a date, in milliseconds from now; null when it says neither. */
function retryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
