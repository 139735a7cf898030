import { html } from 'hono/html';
import type { DossierReport } from '../../../index.ts';
import { firstOfLines } from '../../source/summary.ts';
import { type Html, words } from './html.ts';
import { labelOf, reportPath, type StoryContext } from './story-context.ts';
import { timeElement } from './time.ts';
import { beginning, moreOf, type Window, within } from './window.ts';

/** Reports on the story's page. */
const MOST = 30;

/** The reports of the story; ticked ones can be parted from it or moved. */
export function reportsSection(context: StoryContext, form: string, window: Window = beginning(MOST)): Html {
  const { reports } = context.dossier;
  const openers = new Set(firstOfLines(context.dossier));
  return html`<section id="reports" aria-labelledby="reports-title"><h2 id="reports-title">Reports</h2>
<ul class="reports">${within(reports, window).map((report) => reportRow(report, openers.has(report.id), context, form))}</ul>
${moreOf(reports.length, window, 'reports', 'reports', context)}
</section>`;
}

function reportRow(report: DossierReport, opens: boolean, context: StoryContext, form: string): Html {
  const name = labelOf(context, report.id);
  return html`<li data-item data-report="${report.id}"><input type="checkbox" name="report" value="${report.id}" form="${form}" aria-label="Choose ${name}">
<div><a class="headline" href="${reportPath(report.id)}">${words(report.headline ?? 'no headline', 300)}</a>
<p class="facts">${words(name)} · ${timeElement(report.published)}${report.publishedCertainty === 'inferred' ? html` <i class="inferred">inferred</i>` : ''} · ${opens ? html`<b>a line of its own</b>` : 'copy'}${report.kind === 'article' ? '' : ` · ${report.kind}`}</p></div>
<a class="quiet compare-link" href="/compare?a=${encodeURIComponent(report.id)}">Compare<span class="unseen"> ${name} with another</span></a></li>`;
}
