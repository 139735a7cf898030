import { html } from 'hono/html';
import { evidence } from './evidence.ts';
import { type Html, words } from './html.ts';
import type { StoryContext } from './story-context.ts';
import { beginning, moreOf, type Window, within } from './window.ts';

const MOST = 12;

export function noticesSection(context: StoryContext, window: Window = beginning(MOST)): Html | '' {
  const { notices } = context.dossier;
  if (notices.length === 0) return '';
  return html`<section id="notices" aria-labelledby="notices-title"><h2 id="notices-title">Notices</h2>
<ul class="notices">${within(notices, window).map(
    ({ kind, message, anchors }, index) =>
      html`<li data-item><p><b class="notice-kind">${kind}</b> ${words(message)}</p>${evidence(anchors, `notice-${window.from + index}`, context)}</li>`,
  )}</ul>
${moreOf(notices.length, window, 'notices', 'notices', context)}
</section>`;
}
