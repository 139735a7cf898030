import { html } from 'hono/html';
import { plural } from '../../export/labels.ts';
import type { AddOutcome } from '../../source/story-source.ts';
import { type Html, words } from '../parts/html.ts';
import { deskPage, formKey } from '../parts/page.ts';
import type { Visit } from '../visit.ts';

const MOST_PROBLEMS = 100;

/** Files into the desk, by choosing or dropping. */
export const openPage = (outcome: AddOutcome | null, fault: string | null, limit: string, visit: Visit): string =>
  deskPage(
    {
      title: 'Open files',
      body: html`<header class="page-head"><h1>Open files</h1><p class="section-lead">Text, pages, feeds, archives and mail, as the command line reads them; up to ${limit} at once. Files are read in memory and sent nowhere else.</p></header>
${fault === null ? '' : html`<p class="fault" role="alert">${fault}</p>`}
${outcome === null ? '' : told(outcome)}
<form method="post" action="/open" enctype="multipart/form-data" class="open-form" data-drop>${formKey(visit)}
<label class="drop"><span>Drop files or a folder here, or choose them</span><input type="file" name="files" multiple required></label>
<button class="primary">Read them</button></form>`,
      section: 'open',
    },
    visit,
  );

const told = ({ read, problems }: AddOutcome): Html =>
  html`<div class="outcome" role="status"><p><b>${plural(read, 'report')} read.</b> ${read > 0 ? html`<a href="/">To the stories</a>` : ''}</p>
${problems.length === 0 ? '' : html`<p>${plural(problems.length, 'input')} could not be read:</p><ul>${problems.slice(0, MOST_PROBLEMS).map(({ input, message }) => html`<li><b>${words(input)}</b> ${words(message)}</li>`)}</ul>`}</div>`;
