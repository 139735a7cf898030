import { html } from 'hono/html';
import type { Comparison, Reading } from '../../../index.ts';
import { reportLabels } from '../../export/labels.ts';
import { annotatedParagraphs } from '../parts/annotated.ts';
import { clipped, type Html, words } from '../parts/html.ts';
import type { Layered } from '../parts/layers.ts';
import { deskPage } from '../parts/page.ts';
import { reportPath, type StoryContext, storyPath } from '../parts/story-context.ts';
import { timeElement } from '../parts/time.ts';
import type { Visit } from '../visit.ts';

const MOST_CHANGES = 60;

/** Characters of each side: two texts are aligned and drawn whole. */
const LONGEST = 120_000;

/** Two reports side by side; what they share is tied by number and, with script, by ribbons between the columns. */
export function comparePage(
  comparison: Comparison,
  a: Reading,
  b: Reading,
  story: string | null,
  visit: Visit,
): string {
  const labels = new Map(
    [...reportLabels([a.report, b.report])].map(([id, label]) => [id, clipped(label, 60)] as const),
  );
  const { changed, shared, derivations } = comparison;
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  const body = html`<header class="page-head"><p class="kicker">${story === null ? html`<a href="/">Stories</a>` : html`<a href="${storyPath(story)}">Back to the story</a>`}</p><h1>Side by side</h1>
<p class="section-lead"><b>${percent(comparison.shareOfB)}</b> of the right report’s words stand in the left one, <b>${percent(comparison.shareOfA)}</b> the other way${shared.length === 0 ? '. They share no copy' : ''}. ${derivations.map(({ why }) => html`${words(why, 300)}. `)}<a class="quiet" href="/compare?a=${encodeURIComponent(b.report.id)}&amp;b=${encodeURIComponent(a.report.id)}">Swap sides</a></p></header>
${changed.length === 0 ? '' : changes(comparison)}
<p class="compare-legend"><mark class="tie">shared words</mark> <del>changed here</del> <ins>changed to</ins> plain: only on this side</p>
<div class="compare" data-compare>
${column(
  'a',
  a,
  labels,
  shared.map(({ from }) => from),
  changed.map((change) => change.a),
  visit,
)}
<svg class="ties" aria-hidden="true" data-ties></svg>
${column(
  'b',
  b,
  labels,
  shared.map(({ to }) => to),
  changed.map((change) => change.b),
  visit,
)}
</div>`;
  return deskPage(
    { title: `${labels.get(a.report.id)} and ${labels.get(b.report.id)}`, body, section: 'compare' },
    visit,
  );
}

const changes = ({ changed }: Comparison): Html =>
  html`<details class="changes" open><summary>${changed.length === 1 ? 'One change' : `${changed.length} changes`} within shared passages</summary><ul>${changed
    .slice(0, MOST_CHANGES)
    .map(
      ({ kind, a, b }) =>
        html`<li class="${kind}"><span class="tag">${kind}</span> <del>${words(clipped(a.exact, 120))}</del> <span class="joint" aria-hidden="true">→</span> <ins>${words(clipped(b.exact, 120))}</ins></li>`,
    )}</ul></details>`;

function column(
  side: 'a' | 'b',
  { report, graphic }: Reading,
  labels: ReadonlyMap<string, string>,
  ties: readonly (readonly [number, number])[],
  changed: readonly { readonly start: number; readonly end: number }[],
  visit: Visit,
): Html {
  const layered: Layered[] = [
    ...ties.map(
      ([start, end], index): Layered => ({
        start,
        end,
        layer: 'shared',
        note: `${side}-${index + 1}`,
        also: `tie tie-${index % 6}`,
      }),
    ),
    ...changed.map(
      ({ start, end }): Layered => ({ start, end, layer: 'shared', note: null, also: side === 'a' ? 'was' : 'became' }),
    ),
    ...graphic.map((span): Layered => ({ ...span, layer: 'graphic', note: null })),
  ];
  return html`<section class="column-${side}" aria-labelledby="title-${side}"><header><p class="facts">${words(labels.get(report.id) ?? report.id)} · ${timeElement(report.published)}</p><h2 id="title-${side}"><a href="${reportPath(report.id)}">${words(report.headline ?? 'no headline', 300)}</a></h2></header>
<div class="scrolled" tabindex="0" role="region" aria-label="Text of ${labels.get(report.id) ?? report.id}" data-side="${side}">${annotatedParagraphs(report.text.slice(0, LONGEST), layered, visit)}${report.text.length > LONGEST ? html`<p class="more">Cut here: the text is longer.</p>` : ''}</div></section>`;
}

/** The other report is chosen from those of its story. */
export function choosePage(context: StoryContext, a: string): string {
  const { dossier, labels, visit } = context;
  const body = html`<header class="page-head"><p class="kicker"><a href="${storyPath(dossier.story.id)}">${words(dossier.story.title)}</a></p><h1>Compare ${words(labels.get(a) ?? a)} with</h1></header>
<ul class="reports">${dossier.reports
    .filter(({ id }) => id !== a)
    .map(
      (report) =>
        html`<li data-item><div><a class="headline" data-open href="/compare?a=${encodeURIComponent(a)}&amp;b=${encodeURIComponent(report.id)}">${words(report.headline ?? 'no headline', 300)}</a><p class="facts">${words(labels.get(report.id) ?? report.id)} · ${timeElement(report.published)}</p></div></li>`,
    )}</ul>
${dossier.reports.length < 2 ? html`<p class="empty">The story has no other report.</p>` : ''}`;
  return deskPage({ title: 'Compare', body, section: 'compare' }, visit);
}

/** Where nothing was chosen yet. */
export const compareHelpPage = (visit: Visit): string =>
  deskPage(
    {
      title: 'Compare',
      body: html`<header class="page-head"><h1>Compare two reports</h1></header><div class="empty"><p>Open a <a href="/">story</a>, go to its reports and choose “Compare” beside one of them. On the keyboard, press <kbd>c</kbd> on two reports.</p></div>`,
      section: 'compare',
    },
    visit,
  );
