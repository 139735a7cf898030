import { html } from 'hono/html';
import type { Dossier, Removal } from '../../../index.ts';
import { plural } from '../../export/labels.ts';
import type { ReportView } from '../../source/story-source.ts';
import { annotatedLine, annotatedParagraphs } from '../parts/annotated.ts';
import { clipped, type Html, outLink, words } from '../parts/html.ts';
import { LAYERS, type Layered, layersOf, type Note, type SharedPassage, sharedPassages } from '../parts/layers.ts';
import { deskPage } from '../parts/page.ts';
import { labelOf, reportPath, type StoryContext, storyPath } from '../parts/story-context.ts';
import { timeElement } from '../parts/time.ts';

export interface Place {
  readonly field: 'text' | 'headline';
  readonly start: number;
  readonly end: number;
}

/** Characters of a text on one page: ten times the longest of newspaper stories. */
export const LONGEST_TEXT = 60_000;

/** Notes of one layer in view. */
const MOST_NOTES = 400;
const MOST_REMOVED = 200;

const layerNames: Readonly<Record<(typeof LAYERS)[number], string>> = {
  attribution: 'Who says what',
  figure: 'Figures',
  time: 'Times',
  name: 'Names',
  shared: 'Shared words',
};

/** A report as it was read, with everything found in it. */
export function reportPage(
  { reading, story, why, revisions }: ReportView,
  context: StoryContext,
  at: Place | null,
): string {
  const { report } = reading;
  const { visit, dossier } = context;
  const from =
    at?.field === 'text' && at.start >= LONGEST_TEXT ? Math.floor(at.start / LONGEST_TEXT) * LONGEST_TEXT : 0;
  const shared = sharedPassages(dossier, report.id);
  const headline = layersOf(reading, 'headline');
  const body = layersOf(reading, 'text');
  const here = (field: Place['field']): Layered[] => (at?.field === field ? [{ ...at, layer: 'at', note: null }] : []);
  const layered = [...body.layered, ...shared.map((passage, index) => sharedLayer(passage, index)), ...here('text')];
  const shown = report.text.slice(from, from + LONGEST_TEXT);
  const shifted =
    from === 0
      ? layered
      : layered.map((span) => ({ ...span, start: Math.max(0, span.start - from), end: span.end - from }));
  const notes = [...headline.notes, ...body.notes];
  const content = html`<article class="report-page" aria-labelledby="report-title">
<header class="page-head"><p class="kicker"><a href="${storyPath(story)}">${words(clipped(dossier.story.title, 80))}</a></p>
<h1 id="report-title">${report.headline === null ? words(labelOf(context, report.id)) : annotatedLine(report.headline.slice(0, 600), [...headline.layered, ...here('headline')], visit)}</h1>
<p class="facts"><b>${words(labelOf(context, report.id))}</b> · ${timeElement(report.published)}${report.publishedCertainty === 'inferred' ? html` <i class="inferred">inferred</i>` : ''}${report.byline.length > 0 ? html` · by ${words(report.byline.join(', '), 160)}` : ''}${report.dateline === null ? '' : html` · ${words(report.dateline, 120)}`} ${outLink(report.url, 'Original')}</p>
${copyNote(dossier, report.id, context)}
</header>
${layerSwitches(notes, shared)}
<div class="report-grid"><div class="report-text" data-annotated>
${annotatedParagraphs(shown, shifted, visit)}
${report.text.length > LONGEST_TEXT ? textPages(report.id, report.text.length, from) : ''}
</div>
<aside class="notes" aria-label="What was found">
${why === null ? '' : html`<section><h2>Why it is in this story</h2><p>${words(named(why, context))}</p></section>`}
${noteLists(notes)}
${sharedList(report.id, shared, context)}
${removedList(report.removed)}
${revisions.length > 1 ? html`<section><h2>Revisions</h2><ol class="revisions">${revisions.map(({ report: id, number, at: came }) => html`<li${id === report.id ? ' class=current' : ''}><a href="${reportPath(id)}">Version ${number}</a> ${timeElement(came)}${number > 1 ? html` – <a href="/compare?a=${encodeURIComponent(revisions[number - 2]?.report ?? id)}&amp;b=${encodeURIComponent(id)}">what changed</a>` : ''}</li>`)}</ol></section>` : ''}
<section><h2>Where it came from</h2><p class="key-path">${words(report.key)}</p><p><a href="/compare?a=${encodeURIComponent(report.id)}">Compare with another report</a></p></section>
</aside></div></article>`;
  return deskPage({ title: report.headline ?? labelOf(context, report.id), body: content, section: 'stories' }, visit);
}

const sharedLayer = ({ start, end, others }: SharedPassage, index: number): Layered => ({
  start,
  end,
  layer: 'shared',
  note: `shared-${index + 1}`,
  also: others.length >= 4 ? 'many' : others.length >= 2 ? 'some' : 'few',
});

/** Reports by their names, where a reason gives their ids. */
const named = (why: string, { labels }: StoryContext): string =>
  why.replace(/\b[0-9a-f]{12}(?:-\d+)?\b/g, (id) => labels.get(id) ?? id);

/** How this report descends, in a sentence. */
function copyNote({ derivations, lineages }: Dossier, report: string, context: StoryContext): Html | '' {
  const made = derivations.find(({ to }) => to === report);
  const line = lineages.find(({ reports }) => reports.includes(report));
  const size = line?.reports.length ?? 1;
  const counts =
    size === 1 ? 'A line of its own.' : `One line with ${plural(size - 1, 'other report')}: they count once.`;
  if (made === undefined) return html`<p class="descent">${counts}</p>`;
  const above =
    made.from === null
      ? html`${made.agency ?? 'an unseen'} copy`
      : html`<a href="/compare?a=${encodeURIComponent(made.from)}&amp;b=${encodeURIComponent(report)}">${words(labelOf(context, made.from))}</a>`;
  return html`<p class="descent">${counts} ${made.kind === 'verbatim' ? 'Verbatim' : made.kind === 'edited' ? 'Edited' : made.kind === 'passage' ? 'Passages' : 'Rewritten'} from ${above}: ${words(made.why, 300)}.</p>`;
}

/** Boxes that show and hide a layer by style alone. */
const layerSwitches = (notes: readonly Note[], shared: readonly SharedPassage[]): Html =>
  html`<fieldset class="layers"><legend class="unseen">Mark in the text</legend>${LAYERS.map((layer) => {
    const count = layer === 'shared' ? shared.length : notes.filter((note) => note.layer === layer).length;
    return html`<label class="layer-${layer}"><input type="checkbox" id="show-${layer}"${layer === 'name' || layer === 'time' ? '' : ' checked'}>${layerNames[layer]} <span class="number">${count}</span></label>`;
  })}</fieldset>`;

const noteLists = (notes: readonly Note[]): Html[] =>
  LAYERS.filter((layer) => layer !== 'shared').flatMap((layer) => {
    const some = notes.filter((note) => note.layer === layer);
    if (some.length === 0) return [];
    return [
      html`<section class="of-${layer}"><details${layer === 'attribution' || layer === 'figure' ? ' open' : ''}><summary><h2>${layerNames[layer]} <span class="number">${some.length}</span></h2></summary><ol>${some.slice(0, MOST_NOTES).map(noteRow)}</ol></details></section>`,
    ];
  });

const noteRow = ({ id, layer, exact, says, chain, inferred }: Note): Html =>
  html`<li data-item><a href="#${id}" data-note="${id}">${layer === 'attribution' ? html`<b>${words(chain)}</b> <span class="quiet">${words(clipped(exact, 80))}</span>` : html`<b>${words(clipped(exact, 60))}</b> <span class="quiet">${words(says)}</span>${chain === '' ? '' : html` <span class="chain">${layer === 'time' ? 'from' : 'on the word of'} ${words(chain)}</span>`}`}</a>${inferred ? html` <i class="inferred">inferred</i>` : ''}${layer === 'attribution' && says !== 'indirect' ? html` <span class="tag">${says}</span>` : ''}</li>`;

function sharedList(report: string, shared: readonly SharedPassage[], context: StoryContext): Html | '' {
  if (shared.length === 0) return '';
  const byReport = new Map<string, number>();
  for (const { others, start, end } of shared)
    for (const other of others) byReport.set(other, (byReport.get(other) ?? 0) + end - start);
  const rows = [...byReport].sort((a, b) => b[1] - a[1]);
  return html`<section class="of-shared"><details open><summary><h2>Shared words <span class="number">${rows.length}</span></h2></summary><ul>${rows
    .slice(0, 40)
    .map(
      ([other, length]) =>
        html`<li><a href="/compare?a=${encodeURIComponent(other)}&amp;b=${encodeURIComponent(report)}">${words(labelOf(context, other))}</a> <span class="quiet">about ${plural(Math.round(length / 6) || 1, 'word')}</span></li>`,
    )}</ul></details></section>`;
}

function removedList(removed: readonly Removal[]): Html | '' {
  if (removed.length === 0) return '';
  return html`<section class="removed"><details><summary><h2>Removed from the page <span class="number">${removed.length}</span></h2></summary><ul>${removed
    .slice(0, MOST_REMOVED)
    .map(
      ({ exact, reason }) =>
        html`<li><b>${reason}</b> <span class="furniture">${words(clipped(exact.trim(), 240))}</span></li>`,
    )}</ul></details></section>`;
}

const textPages = (report: string, length: number, from: number): Html =>
  html`<nav class="pages" aria-label="Parts of the text">${Array.from(
    { length: Math.min(200, Math.ceil(length / LONGEST_TEXT)) },
    (_, index) => {
      const start = index * LONGEST_TEXT;
      return start === from
        ? html`<span aria-current="true">${index + 1}</span>`
        : html`<a href="${reportPath(report)}?at=text-${start}-${start + 1}">${index + 1}</a>`;
    },
  )}</nav>`;
