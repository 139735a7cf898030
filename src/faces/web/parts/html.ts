import { html } from 'hono/html';

/** Escaped markup, made by the `html` template only. */
export type Html = ReturnType<typeof html>;

/** Words of a report or its masthead: their writing direction stays their own, whatever marks they hold. */
export const words = (text: string): Html => html`<bdi>${text}</bdi>`;

/** A link out, to web addresses only; anything else is not linked. */
export function outLink(url: string | null, text: string): Html | string {
  if (url === null || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return '';
  return html`<a class="out" href="${new URL(url).href}" rel="noopener noreferrer nofollow" target="_blank">${text} <span aria-hidden="true">↗</span><span class="unseen">(opens elsewhere)</span></a>`;
}

/** Ids of the dossier as ids of elements: they may hold words of reports. */
export const domId = (id: string): string => id.replace(/[^\w-]{1,200}/g, '-');
