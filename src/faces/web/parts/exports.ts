import { html } from 'hono/html';
import { dossierFormats, exchangeFormats } from '../../export/formats.ts';
import type { Html } from './html.ts';
import { type StoryContext, storyPath } from './story-context.ts';

/** The story as files to keep or to send. */
export function exportsSection({ dossier }: StoryContext): Html {
  const { html: page, markdown, text, json } = dossierFormats;
  const formats = Object.entries({ html: page, markdown, text, json, ...exchangeFormats });
  return html`<section id="export" aria-labelledby="export-title"><h2 id="export-title">Export</h2>
<p class="section-lead">JSON holds the whole dossier, with the texts of its reports; the others carry excerpts and links.</p>
<ul class="export-list">${formats.map(
    ([format, { name }]) =>
      html`<li><a href="${storyPath(dossier.story.id)}/export/${format}" download>${name}</a></li>`,
  )}</ul></section>`;
}
