import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { StorySource } from '../source/story-source.ts';
import { deskApp } from './app.ts';
import { ownNames } from './safety/host.ts';
import { PasswordGate } from './safety/password.ts';
import { Sessions } from './safety/sessions.ts';

export interface DeskOptions {
  readonly source: StorySource;
  /** 0 takes a free one. */
  readonly port: number;
  /** Loopback, or where others on the network reach it; then a password is needed. */
  readonly host?: string;
  readonly password?: string;
  /** Further names it answers to, as of a proxy in front of it. */
  readonly names?: readonly string[];
}

export interface Desk {
  /** With the key, where there is no password. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the desk. Rejects when it cannot listen there. */
export async function serveDesk({
  source,
  port,
  host = '127.0.0.1',
  password,
  names = [],
}: DeskOptions): Promise<Desk> {
  const sessions = new Sessions();
  const app = deskApp({
    source,
    sessions,
    password: password === undefined ? null : new PasswordGate(password),
    names: ownNames(host, names),
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, ({ port: taken }: AddressInfo) => {
      const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
      resolve({
        address: `http://${shown}:${taken}/${password === undefined ? `?key=${sessions.key}` : ''}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            (server as Server).closeAllConnections();
          }),
      });
    });
    server.once('error', reject);
  });
}
