import type { HostMemory } from './hosts.ts';

/** One HTTP request to one of the addresses that its host was resolved to; redirects are not followed. */
export interface HttpRequest {
  readonly url: URL;
  /** Where to connect: nothing else may be, whatever the name resolves to by then. */
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds until the whole exchange must be done. */
  readonly deadline: number;
}

export interface HttpResponse {
  readonly status: number;
  readonly statusText: string;
  /** As they came, in order, names as written. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** As it came, compressed where the server compressed it. Left early, it ends the connection. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** A request with its whole answer, as an archive keeps it. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly response: Omit<HttpResponse, 'body'>;
  readonly body: Uint8Array;
  /** ISO 8601, when the request was sent. */
  readonly time: string;
}

/** All that fetching asks of the world outside, and what it remembers between pages. */
export interface FetchEffects {
  /** All addresses of a host's name. Rejects when it has none. */
  resolve(host: string): Promise<readonly string[]>;
  /** Rejects when the connection fails or the deadline passes. */
  exchange(request: HttpRequest): Promise<HttpResponse>;
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Keeps the raw copy of what was fetched; absent where none is kept. */
  readonly archive?: (exchange: Exchange) => Promise<void>;
  /** Pace and robots.txt of the hosts visited. */
  readonly hosts: HostMemory;
  /** Whether this machine and its own network may be asked too. */
  readonly allowPrivate: boolean;
  /** Who asks, in words that are true: name, version, where to complain. */
  readonly userAgent: string;
}
