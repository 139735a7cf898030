import { html } from 'hono/html';
import type { CorrectionEntry } from '../../../index.ts';
import { type Html, words } from '../parts/html.ts';
import { deskPage, formKey } from '../parts/page.ts';
import { timeElement } from '../parts/time.ts';
import type { Visit } from '../visit.ts';

const MOST = 200;

/** What was corrected by hand, the latest first. */
export function correctionsPage(entries: readonly CorrectionEntry[], fault: string | null, visit: Visit): string {
  const body = html`<header class="page-head"><h1>Corrections by hand</h1><p class="section-lead">What is corrected by hand outranks the method. Nothing is erased: an undo is recorded too.</p></header>
${fault === null ? '' : html`<p class="fault" role="alert">${fault}</p>`}
${
  entries.length === 0
    ? html`<div class="empty"><p>None yet. A <a href="/">story’s</a> page ends in a form to part, move and merge.</p></div>`
    : html`<ol class="corrections">${entries
        .toReversed()
        .slice(0, MOST)
        .map((entry) => row(entry, visit))}</ol>`
}`;
  return deskPage({ title: 'Corrections', body, section: 'corrections', live: true }, visit);
}

const row = (entry: CorrectionEntry, visit: Visit): Html =>
  html`<li data-item class="${entry.undone ? 'undone' : ''}"><div><b>${entry.kind}</b> ${words(entry.reason)}<p class="facts">${entry.id} · ${timeElement(entry.at === '' ? null : entry.at)}${entry.by === null ? '' : html` · ${words(entry.by)}`}${entry.undone ? ' · undone' : ''}</p></div>${entry.undone ? '' : undoForm(entry.id, visit)}</li>`;

export const undoForm = (id: string, visit: Visit): Html =>
  html`<form method="post" action="/corrections" class="undo">${formKey(visit)}<input type="hidden" name="kind" value="undo"><input type="hidden" name="correction" value="${id}"><button aria-label="Undo ${id}">Undo</button></form>`;
