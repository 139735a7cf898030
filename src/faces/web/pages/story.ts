import { html } from 'hono/html';
import type { Parent } from '../../../index.ts';
import { formatNumber, plural } from '../../export/labels.ts';
import type { FrontStory } from '../../source/story-source.ts';
import { briefSection } from '../parts/brief.ts';
import { claimsSection } from '../parts/claims.ts';
import { CORRECT_FORM, correctSection } from '../parts/correct-form.ts';
import { exportsSection } from '../parts/exports.ts';
import { treeSection } from '../parts/family-tree.ts';
import { glance } from '../parts/glance.ts';
import { type Html, words } from '../parts/html.ts';
import { laddersSection } from '../parts/ladders.ts';
import { noticesSection } from '../parts/notices.ts';
import { deskPage } from '../parts/page.ts';
import { quotesSection } from '../parts/quotes.ts';
import { reportsSection } from '../parts/reports.ts';
import { sparkline } from '../parts/spark.ts';
import { standingLegend } from '../parts/standing.ts';
import { type StoryContext, storyPath } from '../parts/story-context.ts';
import { spanOfDays, timeText } from '../parts/time.ts';
import { timelineSection } from '../parts/timeline.ts';
import type { Window } from '../parts/window.ts';

/** In characters. */
const LONGEST_TITLE = 300;

/** @param done banner on what was just corrected */
export function storyPage(
  context: StoryContext,
  front: FrontStory,
  others: readonly FrontStory[],
  done: Html | '',
): string {
  const { dossier, visit } = context;
  const { story } = dossier;
  const body = html`${done}<header class="story-head">
<p class="kicker"><a href="/">Stories</a>${front.moved === null ? '' : html` <span>last moved ${timeText(front.moved)}</span>`}</p>
<h1>${words(story.title, LONGEST_TITLE)}</h1>
${story.parent === undefined ? '' : follows(story.parent, others)}
<dl class="numbers">
<div class="lead"><dt>independent ${story.lineages === 1 ? 'line' : 'lines'}</dt><dd>${formatNumber(story.lineages)}</dd></div>
<div><dt>${story.reports === 1 ? 'report' : 'reports'}</dt><dd>${formatNumber(story.reports)}</dd></div>
${story.outlets > 0 ? html`<div><dt>known ${story.outlets === 1 ? 'outlet' : 'outlets'}</dt><dd>${formatNumber(story.outlets)}</dd></div>` : ''}
<div class="dates"><dt>published</dt><dd>${spanOfDays(story.first, story.last)}</dd></div>
<div class="spark-cell"><dt>tall: a new line; short: a copy</dt><dd>${sparkline(front.times)}</dd></div>
</dl></header>
${glance(context)}
<div class="story-grid">
<nav class="sections" aria-label="On this page"><ul>${sectionsOf(context).map(([id, name, count]) => html`<li><a href="#${id}">${name}${count === null ? '' : html` <span class="number">${count}</span>`}</a></li>`)}</ul>${standingLegend}</nav>
<div class="story-body">
${briefSection(context)}
${laddersSection(context)}
${claimsSection(context)}
${treeSection(context)}
${quotesSection(context)}
${timelineSection(context)}
${noticesSection(context)}
${reportsSection(context, CORRECT_FORM)}
${correctSection(story.id, others, visit)}
${exportsSection(context)}
</div></div>`;
  return deskPage({ title: story.title, body, section: 'stories', live: true }, visit);
}

/** The earlier story that this one goes back to, and by what that shows. */
function follows({ story, why }: Parent, others: readonly FrontStory[]): Html {
  const title = others.find(({ id }) => id === story)?.title ?? 'an earlier story';
  return html`<p class="kicker"><span>Follows up <a href="${storyPath(story)}">${words(title, LONGEST_TITLE)}</a>: ${words(why)}</span></p>`;
}

function sectionsOf({ dossier }: StoryContext): readonly (readonly [string, string, number | null])[] {
  const { brief, ladders, claims, lineages, quotes, timeline, notices, reports } = dossier;
  const all = [
    ['brief', 'Brief', brief.length],
    ['figures', 'Figures', ladders.length],
    ['disputed', 'Disputed', claims.length],
    ['tree', 'Who copied whom', lineages.length],
    ['quotes', 'Quotations', quotes.length],
    ['timeline', 'Timeline', timeline.length],
    ['notices', 'Notices', notices.length],
    ['reports', 'Reports', reports.length],
  ] as const;
  return [...all.filter(([, , count]) => count > 0), ['correct', 'Correct', null], ['export', 'Export', null]];
}

/** A story's family tree alone, with every report. */
export const treePage = (context: StoryContext, tree: Html): string =>
  deskPage(
    {
      title: `Family tree: ${context.dossier.story.title}`,
      body: html`<header class="page-head"><p class="kicker"><a href="/story/${encodeURIComponent(context.dossier.story.id)}">Back to the story</a></p><h1>Who copied whom</h1><p class="section-lead">${words(context.dossier.story.title)}: ${plural(context.dossier.reports.length, 'report')} on ${plural(context.dossier.lineages.length, 'independent line')}.</p></header>${tree}`,
      section: 'stories',
    },
    context.visit,
  );

/** The lists of a story that stand on a page of their own where they are long. */
export const storyLists: Readonly<Record<string, (context: StoryContext, window: Window) => Html | ''>> = {
  figures: laddersSection,
  quotes: quotesSection,
  timeline: timelineSection,
  notices: noticesSection,
  reports: (context, window) =>
    html`${reportsSection(context, CORRECT_FORM, window)}${correctSection(context.dossier.story.id, [], context.visit)}`,
};

export const storyListPage = (context: StoryContext, list: Html | ''): string =>
  deskPage(
    {
      title: context.dossier.story.title,
      body: html`<header class="page-head"><p class="kicker"><a href="${storyPath(context.dossier.story.id)}">Back to the story</a></p><h1>${words(context.dossier.story.title, LONGEST_TITLE)}</h1></header><div class="story-body">${list}</div>`,
      section: 'stories',
    },
    context.visit,
  );
