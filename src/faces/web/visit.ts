import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What is known of the one who looks: session and settings. */
export interface Visit {
  /** null for a program that came with the key. */
  readonly session: string | null;
  /** Goes into every form; see safety/forms.ts. */
  readonly formKey: string;
  readonly theme: Theme;
  /** Whether graphic passages stand open. */
  readonly graphic: boolean;
  /** Path and query of this page, for coming back. */
  readonly here: string;
}

export interface DeskEnv {
  readonly Variables: { readonly visit: Visit };
}

export function visitOf(context: Context, session: string | null, formKey: string): Visit {
  const { pathname, search } = new URL(context.req.url);
  return {
    session,
    formKey,
    theme: THEMES.find((theme) => theme === getCookie(context, 'stemma-theme')) ?? 'auto',
    graphic: getCookie(context, 'stemma-graphic') === 'open',
    here: pathname + search,
  };
}
