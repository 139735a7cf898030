import { hostname, networkInterfaces } from 'node:os';
import { createMiddleware } from 'hono/factory';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

export const isLoopback = (host: string): boolean => ['127.0.0.1', 'localhost', '::1'].includes(host);

/**
 * The names a desk answers to. A page of another site whose name was made to point here (DNS rebinding) sends its own name
 * and gets nothing.
 * @param host what the server listens on
 * @param named further names, as of a proxy in front
 */
export function ownNames(host: string, named: readonly string[]): ReadonlySet<string> {
  const bracketed = (name: string): string => (name.includes(':') && !name.startsWith('[') ? `[${name}]` : name);
  const everywhere = host === '0.0.0.0' || host === '::';
  const machine = everywhere
    ? [
        hostname(),
        `${hostname()}.local`,
        ...Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address)),
      ]
    : [host];
  return new Set([...LOOPBACK, ...machine, ...named].map((name) => bracketed(name.toLowerCase())));
}

/** The `Host` header without its port. */
export const nameOf = (header: string): string => header.toLowerCase().replace(/:\d{1,5}$/, '');

export const answerOwnNamesOnly = (names: ReadonlySet<string>) =>
  createMiddleware(async (context, next) => {
    if (!names.has(nameOf(context.req.header('host') ?? '')))
      return context.text('This desk does not answer to that name. Start it with --allow-host NAME to allow it.', 421);
    return next();
  });
