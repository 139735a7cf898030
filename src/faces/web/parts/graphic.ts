import { html } from 'hono/html';
import type { Visit } from '../visit.ts';
import type { Html } from './html.ts';

/**
 * A description of wounds or bodies: labelled, and hidden from eyes and screen readers alike until asked for. A box that is
 * ticked, so that it needs no script.
 */
export const graphicText = (text: Html | string, visit: Visit): Html =>
  visit.graphic
    ? html`<span class="graphic open"><span class="graphic-label">graphic</span>${text}</span>`
    : html`<span class="graphic"><label><input type="checkbox"><span class="graphic-label">graphic – show</span></label><span class="blurred"><span>${text}</span></span></span>`;
