import { html } from 'hono/html';
import type { Anchor, Dossier } from '../../../index.ts';
import { plural } from '../../export/labels.ts';
import { citations, linesFirst } from '../parts/evidence.ts';
import { type Html, words } from '../parts/html.ts';
import { deskPage } from '../parts/page.ts';
import { type StoryContext, storyPath } from '../parts/story-context.ts';

/** Places on one page. */
const PAGE = 100;

/** All the words that one thing of a story rests on. */
export function wordsPage(context: StoryContext, of: string, page: number): string | null {
  const found = anchorsOf(context.dossier, of);
  if (found === null) return null;
  const { story } = context.dossier;
  const anchors = linesFirst(found.anchors, context);
  const last = Math.max(1, Math.ceil(anchors.length / PAGE));
  const path = (to: number): string => `${storyPath(story.id)}/words?of=${encodeURIComponent(of)}&page=${to}`;
  const body: Html = html`<header class="page-head"><p class="kicker"><a href="${storyPath(story.id)}">${words(story.title)}</a></p><h1>The words it rests on</h1><p class="section-lead">${words(found.text)} – ${plural(anchors.length, 'place')}, the first of every line before its copies.</p></header>
${citations(anchors.slice((page - 1) * PAGE, page * PAGE), context)}
${last > 1 ? html`<nav class="pages" aria-label="Pages">${page > 1 ? html`<a rel="prev" href="${path(page - 1)}">Before</a>` : ''}<span>${page} of ${last}</span>${page < last ? html`<a rel="next" href="${path(page + 1)}">Next</a>` : ''}</nav>` : ''}`;
  return deskPage({ title: 'The words it rests on', body, section: 'stories' }, context.visit);
}

/** `brief-3`, `quote-0`, `time-2`, `notice-1`, a ladder's id, or one of its rungs (`ladder:killed/2`). */
function anchorsOf(
  dossier: Dossier,
  of: string,
): { readonly text: string; readonly anchors: readonly Anchor[] } | null {
  const [, list, number] = of.match(/^(brief|quote|time|notice)-(\d{1,6})$/) ?? [];
  const index = Number(number);
  if (list === 'brief') return dossier.brief[index] ?? null;
  if (list === 'time') return dossier.timeline[index] ?? null;
  const quote = list === 'quote' ? dossier.quotes[index] : undefined;
  if (quote !== undefined)
    return { text: `“${quote.exact}”`, anchors: [...quote.anchors, ...quote.variants.map(({ anchor }) => anchor)] };
  const notice = list === 'notice' ? dossier.notices[index] : undefined;
  if (notice !== undefined) return { text: notice.message, anchors: notice.anchors };
  for (const ladder of dossier.ladders) {
    if (of === ladder.id) return { text: ladder.question, anchors: ladder.rungs.flatMap(({ anchors }) => anchors) };
    const rung = of.startsWith(`${ladder.id}/`) ? ladder.rungs[Number(of.slice(ladder.id.length + 1))] : undefined;
    if (rung !== undefined) return { text: ladder.question, anchors: rung.anchors };
  }
  return null;
}
