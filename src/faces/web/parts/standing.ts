import { html, raw } from 'hono/html';
import type { Standing } from '../../../index.ts';
import type { Html } from './html.ts';

/** Drawn, so that every machine shows the same four signs. */
const shapes: Readonly<Record<Standing, string>> = {
  agreed: '<path d="M4 6h8M4 10h8"/>',
  single: '<circle cx="8" cy="8" r="1.6" fill="currentColor"/>',
  updated: '<path d="M8 13V3.5M4.5 7 8 3.5 11.5 7"/>',
  conflicting: '<path d="M4 6h8M4 10h8M10.5 3l-5 10"/>',
};

export const standingWords: Readonly<Record<Standing, { readonly word: string; readonly meaning: string }>> = {
  agreed: { word: 'agreed', meaning: 'two or more independent lines say so' },
  single: { word: 'single', meaning: 'rests on one line, however many printed it' },
  updated: { word: 'updated', meaning: 'the value moved over time' },
  conflicting: { word: 'conflicting', meaning: 'accounts disagree, and nothing settles it' },
};

export const standings: readonly Standing[] = ['agreed', 'updated', 'conflicting', 'single'];

/** Once a page; the signs refer to it. */
export const standingSprite: Html = html`<svg class="sprite" aria-hidden="true" width="0" height="0">${standings.map(
  (standing) =>
    html`<symbol id="sign-${standing}" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round">${raw(shapes[standing])}</symbol>`,
)}</svg>`;

const sign = (standing: Standing): Html =>
  html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><use href="#sign-${standing}"/></svg>`;

/** Sign and word: a standing is never told by colour alone. */
export const badge = (standing: Standing): Html =>
  html`<span class="badge ${standing}">${sign(standing)}${standingWords[standing].word}</span>`;

/** How many of each. */
export const tally = (counts: Readonly<Partial<Record<Standing, number>>>): Html =>
  html`<ul class="tally" aria-label="How firm">${standings
    .filter((standing) => (counts[standing] ?? 0) > 0)
    .map(
      (standing) =>
        html`<li class="badge ${standing}">${sign(standing)}<b>${counts[standing]}</b> ${standingWords[standing].word}</li>`,
    )}</ul>`;

export const standingLegend: Html = html`<dl class="legend" aria-label="What the signs mean">${standings.map(
  (standing) => html`<div><dt>${badge(standing)}</dt><dd>${standingWords[standing].meaning}</dd></div>`,
)}</dl>`;
