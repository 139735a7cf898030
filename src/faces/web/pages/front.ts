import { html } from 'hono/html';
import { plural } from '../../export/labels.ts';
import { PAGE } from '../../source/select.ts';
import type { FrontStory, LadderGlimpse, StoryPage, StoryQuery } from '../../source/story-source.ts';
import { clipped, type Html, words } from '../parts/html.ts';
import { deskPage } from '../parts/page.ts';
import { sparkline } from '../parts/spark.ts';
import { badge, standingLegend, tally } from '../parts/standing.ts';
import { storyPath } from '../parts/story-context.ts';
import { timeText } from '../parts/time.ts';
import type { Visit } from '../visit.ts';

const filters: readonly (readonly [StoryQuery['show'], string])[] = [
  ['all', 'All'],
  ['moved', 'Just moved'],
  ['disputed', 'Disputed'],
  ['firm', 'Firm'],
  ['single', 'One line only'],
];

export function frontPage(page: StoryPage, query: StoryQuery, source: string, visit: Visit): string {
  const body = html`<header class="page-head front-head"><h1>Stories</h1>
<form class="search" role="search" action="/"><label class="unseen" for="search">Search stories</label>
<input id="search" type="search" name="q" value="${query.words}" placeholder="Search stories" maxlength="200" data-search>${query.show === 'all' ? '' : html`<input type="hidden" name="show" value="${query.show}">`}<button>Search</button></form>
<nav class="filters" aria-label="Filter"><ul>${filters.map(([show, name]) => html`<li><a href="${frontPath({ ...query, show, page: 1 })}"${show === query.show ? ' aria-current=true' : ''}>${name}</a></li>`)}</ul></nav></header>
${page.fault === undefined ? '' : html`<p class="fault" role="alert">${page.fault}</p>`}
${page.pending > 0 ? html`<p class="pending" role="status">Reading: ${page.pending} of ${plural(page.total, 'story', 'stories')} still to come.</p>` : ''}
${page.stories.length === 0 ? nothing(page, query) : html`<ol class="stories" start="${(query.page - 1) * PAGE + 1}">${page.stories.map(card)}</ol>`}
${pages(page, query)}
<footer class="front-foot"><h2>What the signs mean</h2>${standingLegend}<p>Stories come by what moved last. A late copy of known words moves nothing. Read from ${source}.</p></footer>`;
  return deskPage({ title: 'Stories', body, section: 'stories', live: true }, visit);
}

const card = (story: FrontStory): Html =>
  html`<li class="card" data-item id="${story.id}"><article aria-labelledby="${story.id}-title">
<div class="card-main"><p class="kicker">${story.moved === null ? 'undated' : timeText(story.moved)}</p>
<h2 id="${story.id}-title"><a href="${storyPath(story.id)}" data-open>${words(story.title, 300)}</a></h2>
${story.ladders.length > 0 || story.lede === null ? '' : html`<p class="lede-text">${words(clipped(story.lede, 240))}</p>`}
${story.ladders.length === 0 ? '' : html`<ul class="glimpses">${story.ladders.map(glimpse)}</ul>`}
${story.disputes.length === 0 ? '' : html`<ul class="disputes">${story.disputes.map((text) => html`<li>${badge('conflicting')}<span>${words(text, 300)}</span></li>`)}</ul>`}</div>
<div class="card-side"><p class="lines"><b>${story.lineages}</b> independent ${story.lineages === 1 ? 'line' : 'lines'}<span>${plural(story.reports, 'report')}${story.outlets > 0 ? `, ${plural(story.outlets, 'outlet')}` : ''}</span></p>
${sparkline(story.times)}${tally(story.standings)}${story.notices > 0 ? html`<p class="notice-count">${plural(story.notices, 'notice')}</p>` : ''}</div>
</article></li>`;

const joints: Readonly<Record<LadderGlimpse['relation'], string>> = {
  updated: '→',
  conflicting: 'or',
  agreed: '·',
  single: '·',
};

const glimpse = ({ question, relation, values }: LadderGlimpse): Html =>
  html`<li>${badge(relation)}<span class="asked">${clipped(question, 160)}</span> <span class="values ${relation}">${values.map((value, index) => html`${index > 0 ? html` <span class="joint">${joints[relation]}</span> ` : ''}<span class="${index === values.length - 1 ? 'last' : 'earlier'}">${value}</span>`)}</span></li>`;

const nothing = ({ total, pending }: StoryPage, { words: given, show }: StoryQuery): Html =>
  total === 0
    ? html`<div class="empty"><h2>No stories yet</h2><p><a href="/open">Open files</a> or drop them anywhere on this page.</p></div>`
    : pending > 0
      ? html``
      : html`<div class="empty"><h2>No story fits</h2><p>None of ${plural(total, 'story', 'stories')} ${given === '' ? '' : html`holds “${given}”`}${show === 'all' ? '' : ' and fits the filter'}. <a href="/">Show all</a></p></div>`;

function pages({ found }: StoryPage, query: StoryQuery): Html | '' {
  const last = Math.ceil(found / PAGE);
  if (last <= 1) return '';
  return html`<nav class="pages" aria-label="Pages">${query.page > 1 ? html`<a rel="prev" href="${frontPath({ ...query, page: query.page - 1 })}">Newer</a>` : ''}<span>${query.page} of ${last}</span>${query.page < last ? html`<a rel="next" href="${frontPath({ ...query, page: query.page + 1 })}">Older</a>` : ''}</nav>`;
}

function frontPath({ words: given, show, page }: StoryQuery): string {
  const search = new URLSearchParams();
  if (given !== '') search.set('q', given);
  if (show !== 'all') search.set('show', show);
  if (page > 1) search.set('page', String(page));
  return search.size === 0 ? '/' : `/?${search}`;
}
