import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { DeskEnv } from '../visit.ts';
import type { Sessions } from './sessions.ts';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A request that changes something must come from one of our own pages: by what the browser says of its origin, and by the
 * form key that only our pages carry (a field `form`, or the header `x-form-key` of scripts).
 */
export const ownFormsOnly = (sessions: Sessions) =>
  createMiddleware<DeskEnv>(async (context, next) => {
    if (CHANGES_NOTHING.has(context.req.method)) return next();
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const host = (context.req.header('host') ?? '').toLowerCase();
    const sameOrigin = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
    if (!sameOrigin || (site !== undefined && site !== 'same-origin' && site !== 'none'))
      return context.text('Refused: this request comes from another site.', 403);
    if (context.req.path === '/sign-in') return next();
    const { session } = context.get('visit');
    const given = context.req.header('x-form-key') ?? (await fieldOf(context, 'form'));
    if (session === null || !sessions.isFormKey(session, given))
      return context.text('Refused: this form is not from an open desk. Load its page again and repeat.', 403);
    return next();
  });

/** One field of a form; Hono keeps the parsed body for the route. */
async function fieldOf(context: Context, name: string): Promise<string> {
  const value = (await context.req.parseBody({ all: true }))[name];
  return typeof value === 'string' ? value : '';
}
