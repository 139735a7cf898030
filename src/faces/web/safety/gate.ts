import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { signInPage } from '../pages/sign-in.ts';
import { type DeskEnv, visitOf } from '../visit.ts';
import type { PasswordGate } from './password.ts';
import type { Sessions } from './sessions.ts';

/** Cookies know no ports: two desks on one machine need two names. */
const cookieName = (context: Context): string =>
  `stemma-${(context.req.header('host') ?? '').match(/:(\d{1,5})$/)?.[1] ?? '80'}`;

/** What is open to all: the style of the sign-in page, and the page itself. */
const isOpen = (path: string): boolean => path.startsWith('/assets/') || path === '/sign-in';

/**
 * Lets in who brings the printed key (`?key=`, then a cookie; `Authorization: Bearer` for programs) or, where there is a
 * password, who gave it. With a password the key opens nothing.
 */
export const askForKey = (sessions: Sessions, password: PasswordGate | null) =>
  createMiddleware<DeskEnv>(async (context, next) => {
    const { path } = context.req;
    const key = context.req.query('key');
    const bearer = context.req.header('authorization')?.match(/^Bearer ([\w-]{1,100})$/)?.[1];
    const session = getCookie(context, cookieName(context));
    const known = sessions.holds(session) ? session : null;
    context.set('visit', visitOf(context, known, known === null ? '' : sessions.formKey(known)));
    if (password === null && key !== undefined && sessions.isKey(key)) {
      if (known === null) openSession(context, sessions);
      // Not a redirect: browsers keep a strict cookie from a redirect that another site began.
      return context.html(signInPage({ kind: 'welcome' }), 200, { refresh: '0; url=/' });
    }
    if (known !== null || isOpen(path) || (password === null && bearer !== undefined && sessions.isKey(bearer)))
      return next();
    return context.html(signInPage(password === null ? { kind: 'key' } : { kind: 'password', fault: null }), 401);
  });

export function openSession(context: Context, sessions: Sessions): void {
  setCookie(context, cookieName(context), sessions.start(), { httpOnly: true, sameSite: 'Strict', path: '/' });
}
