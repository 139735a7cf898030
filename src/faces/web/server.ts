import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Dossier } from '../../index.ts';
import { dossiersPage } from '../export/dossier-html.ts';

export interface Desk {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves dossiers on loopback: `/` the page, `/dossiers.json` the same as JSON. Answers only to its own host name, so that
 * no other site can read it through the browser (DNS rebinding).
 * @param port 0 takes a free one
 */
export async function serveDesk(dossiers: readonly Dossier[], port: number): Promise<Desk> {
  const page = dossiersPage(dossiers);
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  );
  app.use(async (context, next) => {
    const host = (context.req.header('host') ?? '').replace(/:\d{1,5}$/, '');
    if (host !== '127.0.0.1' && host !== 'localhost') return context.text('This desk answers on 127.0.0.1 only.', 421);
    await next();
    return undefined;
  });
  app.get('/', (context) => context.html(page));
  app.get('/dossiers.json', (context) => context.json(dossiers));
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, ({ port: taken }: AddressInfo) => {
      resolve({
        address: `http://127.0.0.1:${taken}/`,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
    server.once('error', reject);
  });
}
