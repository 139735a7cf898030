import { collect } from '../bytes.ts';
import { inMegabytes } from '../limits.ts';
import { isPrivateAddress } from './address.ts';
import type { FetchEffects, HttpResponse } from './effects.ts';
import { DEADLINE, LONGEST_URL, MOST_REDIRECTS } from './limits.ts';

/** What came at the end of a chain of redirects. */
export type Followed =
  | {
      readonly kind: 'answer';
      /** Where the answer stands, after redirects. */
      readonly url: URL;
      /** Where the page lives from now on, if every redirect said so for good. */
      readonly moved: URL | null;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** As sent, compressed where it was. */
      readonly body: Uint8Array;
    }
  | Refusal;

/** Why nothing came. `passing` tells whether asking again in a while may help. */
export type Refusal =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly passing: boolean };

const redirects = new Set([301, 302, 303, 307, 308]);
const forGood = new Set([301, 308]);

/**
 * One GET, its redirects followed: at every hop the scheme, the address and what `mayVisit` says are judged anew, and the
 * connection goes to the addresses that were judged.
 * @param mayVisit why a hop may not be visited, or null
 */
export async function followed(
  from: URL,
  headers: Readonly<Record<string, string>>,
  effects: FetchEffects,
  limit: number,
  mayVisit: (url: URL) => Promise<Refusal | null>,
): Promise<Followed> {
  let url = from;
  let permanent = true;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const unfit = unfitAddress(url);
    if (unfit !== null) return { kind: 'refused', reason: unfit };
    const addresses = await permitted(url, effects);
    if ('kind' in addresses) return addresses;
    const refusal = await mayVisit(url);
    if (refusal !== null) return refusal;
    const answer = await once(url, addresses, headers, effects, limit);
    if (answer.kind !== 'done') return answer;
    const { response, body } = answer;
    const plain = headersOf(response.headers);
    const target = redirects.has(response.status) ? plain.location : undefined;
    if (target === undefined)
      return {
        kind: 'answer',
        url,
        moved: hop > 0 && permanent ? url : null,
        status: response.status,
        headers: plain,
        body,
      };
    permanent &&= forGood.has(response.status);
    if (!URL.canParse(target, url.href))
      return { kind: 'failed', reason: 'redirects to what is no address', passing: false };
    url = new URL(target, url);
  }
  return { kind: 'failed', reason: `redirects more than ${MOST_REDIRECTS} times`, passing: false };
}

/** What is wrong with an address itself, or null. */
export function unfitAddress(url: URL): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `leads to ${url.protocol.slice(0, 20)} - only http and https are fetched`;
  if (url.username !== '' || url.password !== '') return 'holds a name and password: give the address without them';
  if (url.href.length > LONGEST_URL) return `is longer than ${LONGEST_URL} characters`;
  return null;
}

/** The addresses that may be connected to: resolved here, once, so that a name cannot change its mind in between. */
async function permitted(url: URL, effects: FetchEffects): Promise<readonly string[] | Refusal> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const literal = /^[\d.]+$/.test(host) || host.includes(':');
  let addresses: readonly string[];
  try {
    addresses = literal ? [host] : await effects.resolve(host);
  } catch (error) {
    return { kind: 'failed', reason: connectionFault(error), passing: true };
  }
  const open = effects.allowPrivate ? addresses : addresses.filter((address) => !isPrivateAddress(address));
  if (open.length > 0) return open;
  return { kind: 'refused', reason: `${url.hostname} lies in a private network: --allow-private fetches there too` };
}

async function once(
  url: URL,
  addresses: readonly string[],
  headers: Readonly<Record<string, string>>,
  effects: FetchEffects,
  limit: number,
): Promise<{ readonly kind: 'done'; readonly response: HttpResponse; readonly body: Uint8Array } | Refusal> {
  const request = {
    url,
    addresses,
    headers: { 'user-agent': effects.userAgent, 'accept-encoding': 'gzip, deflate, br', ...headers },
    deadline: DEADLINE,
  };
  const time = new Date(effects.now()).toISOString();
  let response: HttpResponse;
  let body: Uint8Array | null;
  try {
    response = await effects.exchange(request);
    body = await collect(response.body, limit);
  } catch (error) {
    return { kind: 'failed', reason: connectionFault(error), passing: true };
  }
  if (body === null)
    return { kind: 'failed', reason: `is longer than ${inMegabytes(limit)}: it was not read`, passing: false };
  // Of a page that did not change, the copy is kept already.
  try {
    if (response.status !== 304) await effects.archive?.({ request, response, body, time });
  } catch (error) {
    return { kind: 'failed', reason: `its copy could not be kept: ${(error as Error).message}`, passing: false };
  }
  return { kind: 'done', response, body };
}

/** Names in lower case; a name given several times has its values joined by commas (RFC 9110). */
function headersOf(headers: HttpResponse['headers']): Readonly<Record<string, string>> {
  const joined: Record<string, string> = Object.create(null);
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    joined[lower] = joined[lower] === undefined ? value : `${joined[lower]}, ${value}`;
  }
  return { ...joined };
}

const faults: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host has no address: check the name',
  EAI_AGAIN: 'its host could not be looked up: is the network there?',
  ECONNREFUSED: 'its host refuses the connection',
  ECONNRESET: 'its host broke the connection off',
  EHOSTUNREACH: 'its host cannot be reached',
  ENETUNREACH: 'its host cannot be reached: is the network there?',
  ETIMEDOUT: 'its host does not answer',
  EPIPE: 'its host broke the connection off',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'its host broke the connection off',
  UND_ERR_SOCKET: 'its host broke the connection off',
  UND_ERR_CONNECT_TIMEOUT: 'its host does not answer',
  UND_ERR_HEADERS_TIMEOUT: 'its host does not answer in time',
  UND_ERR_BODY_TIMEOUT: 'its host stopped in the middle of the answer',
  UND_ERR_HEADERS_OVERFLOW: 'its host sends headers without end',
  HPE_HEADER_OVERFLOW: 'its host sends headers without end',
  UND_ERR_ABORTED: 'was not answered in full in time',
  ABORT_ERR: 'was not answered in full in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by nobody known',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

function connectionFault(error: unknown): string {
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || name === 'AbortError') return faults.UND_ERR_ABORTED!;
  return faults[code ?? ''] ?? `could not be fetched: ${message ?? String(error)}`;
}
