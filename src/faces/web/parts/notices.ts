import { html } from 'hono/html';
import { evidence } from './evidence.ts';
import type { Html } from './html.ts';
import type { StoryContext } from './story-context.ts';

const MOST = 12;

export function noticesSection(context: StoryContext): Html | '' {
  const { notices } = context.dossier;
  if (notices.length === 0) return '';
  const rows = notices.map(
    (notice, index) =>
      html`<li data-item><p><b class="notice-kind">${notice.kind}</b> <bdi>${notice.message}</bdi></p>${evidence(notice.anchors, `notice-${index}`, context)}</li>`,
  );
  return html`<section id="notices" aria-labelledby="notices-title"><h2 id="notices-title">Notices</h2>
<ul class="notices">${rows.slice(0, MOST)}</ul>
${rows.length > MOST ? html`<details class="rest"><summary>${rows.length - MOST} more notices</summary><ul class="notices">${rows.slice(MOST)}</ul></details>` : ''}
</section>`;
}
