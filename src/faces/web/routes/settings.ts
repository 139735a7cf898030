import { setCookie } from 'hono/cookie';
import type { Routes } from '../routes.ts';
import { THEMES } from '../visit.ts';

const YEAR = { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 365 * 24 * 60 * 60 } as const;

export const settingRoutes: Routes = (app) => {
  app.post('/settings', async (context) => {
    const { theme, graphic, back } = await context.req.parseBody();
    if (THEMES.some((known) => known === theme)) setCookie(context, 'stemma-theme', String(theme), YEAR);
    if (graphic === 'open' || graphic === 'blur') setCookie(context, 'stemma-graphic', graphic, YEAR);
    // Never off this desk: `//elsewhere` and `/\elsewhere` are other hosts to a browser.
    const path = typeof back === 'string' && /^\/(?![/\\])/.test(back) && !/[\r\n]/.test(back) ? back : '/';
    return context.redirect(path, 303);
  });
};
