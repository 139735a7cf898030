import { lookup } from 'node:dns/promises';
import { isIPv6 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FetchEffects, HttpRequest, HttpResponse } from './effects.ts';

/** Milliseconds to wait for a connection. */
const CONNECT = 10_000;

/** Name resolution, connections and pauses as Node gives them. */
export const nodeFetch: Pick<FetchEffects, 'resolve' | 'exchange' | 'sleep'> = {
  async resolve(host) {
    return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
  },
  exchange,
  sleep: async (milliseconds) => {
    await sleep(milliseconds);
  },
};

async function exchange({ url, addresses, headers, deadline }: HttpRequest): Promise<HttpResponse> {
  // Loaded when a page is fetched: reading files needs no HTTP client.
  const { Client } = await import('undici');
  const judged = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  const client = new Client(url.origin, {
    connect: {
      timeout: CONNECT,
      autoSelectFamily: judged.length > 1,
      lookup: (_name, options, done) => {
        if (options.all) done(null, judged);
        else done(null, judged[0]!.address, judged[0]!.family);
      },
    },
    pipelining: 0,
  });
  try {
    const signal = AbortSignal.timeout(deadline);
    const {
      statusCode,
      statusText,
      headers: answered,
      body,
    } = await client.request({
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers,
      signal,
      responseHeaders: 'raw',
    });
    return {
      status: statusCode,
      statusText: statusText ?? '',
      headers: pairs(answered as unknown as readonly (Buffer | string)[]),
      body: thenClosed(body, () => client.destroy()),
    };
  } catch (error) {
    await client.destroy();
    throw error;
  }
}

/** The body, the connection ended after it, wherever its reader stops. */
async function* thenClosed(body: AsyncIterable<Uint8Array>, close: () => Promise<void>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } finally {
    await close();
  }
}

function pairs(raw: readonly (Buffer | string)[]): (readonly [string, string])[] {
  const text = raw.map((entry) => (typeof entry === 'string' ? entry : entry.toString('latin1')));
  return text.flatMap((name, at) => (at % 2 === 0 ? [[name, text[at + 1] ?? ''] as const] : []));
}
