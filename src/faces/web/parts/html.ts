import { html } from 'hono/html';

/** Escaped markup, made by the `html` template only. */
export type Html = ReturnType<typeof html>;

/** Longest words of a report outside its own page; a sentence of 10,000 characters helps nobody. */
const LONGEST = 1000;

/** Words of a report or its masthead: their writing direction stays their own, whatever marks they hold. */
export const words = (text: string, most = LONGEST): Html => html`<bdi>${breakable(clipped(text, most))}</bdi>`;

/** At a space where there is one near the end. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  return `${text.slice(0, space > most / 2 ? space : most)}…`;
}

/** A link out, to web addresses only; anything else is not linked. */
export function outLink(url: string | null, text: string): Html | string {
  if (url === null || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return '';
  return html`<a class="out" href="${new URL(url).href}" rel="noopener noreferrer nofollow" target="_blank">${text} <span aria-hidden="true">↗</span><span class="unseen">(opens elsewhere)</span></a>`;
}

/** Ids of the dossier as ids of elements: they may hold words of reports. */
export const domId = (id: string): string => id.replace(/[^\w-]{1,200}/g, '-');

/** A run without a space that no line should have to break by itself: browsers take seconds for one of 10,000 letters. */
const UNBROKEN = /\S{120}/;
const BREAK_EVERY = 60;

/** The same text with places to break its endless words. */
export function breakable(text: string): Html | string {
  if (!UNBROKEN.test(text)) return text;
  const pieces = text.match(new RegExp(`\\S{1,${BREAK_EVERY}}|\\s+`, 'g')) ?? [];
  return html`${pieces.map((piece) => html`${piece}<wbr>`)}`;
}
