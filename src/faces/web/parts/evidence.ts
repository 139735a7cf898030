import { html } from 'hono/html';
import type { Anchor } from '../../../index.ts';
import { plural } from '../../export/labels.ts';
import { sentenceWith } from './excerpt.ts';
import { type Html, words } from './html.ts';
import { anchorPath, labelOf, type StoryContext, storyPath } from './story-context.ts';

/** Anchors shown in the page; a further page has the rest. */
const MOST = 6;

/**
 * The words that something rests on, folded behind how many there are. One anchor of every line comes first: copies add
 * little.
 * @param about where all of them stand, `brief-3` or `ladder:killed`
 */
export function evidence(anchors: readonly Anchor[], about: string, context: StoryContext, most = MOST): Html | '' {
  if (anchors.length === 0) return '';
  const ordered = linesFirst(anchors, context);
  const shown = ordered.slice(0, most);
  const reports = new Set(anchors.map(({ report }) => report));
  return html`<details class="evidence"><summary>${summaryOf([...reports], context)}</summary>
${citations(shown, context)}
${anchors.length > shown.length ? html`<p class="more"><a href="${storyPath(context.dossier.story.id)}/words?of=${encodeURIComponent(about)}">All ${anchors.length} places in ${plural(reports.size, 'report')}</a></p>` : ''}
</details>`;
}

/** Each place with the source's own sentence. */
export const citations = (anchors: readonly Anchor[], context: StoryContext): Html =>
  html`<ul class="citations">${anchors.map(
    (anchor) =>
      html`<li><a href="${anchorPath(anchor)}">${words(labelOf(context, anchor.report))}</a> ${sentenceWith(anchor, context)}</li>`,
  )}</ul>`;

function summaryOf(reports: readonly string[], context: StoryContext): Html {
  const [first] = reports;
  if (reports.length === 1) return html`${words(labelOf(context, first!))}`;
  const lines = new Set(reports.map((report) => context.lineageOf.get(report))).size;
  return html`${plural(reports.length, 'report')} on ${plural(lines, 'line')}`;
}

export function linesFirst(anchors: readonly Anchor[], { lineageOf }: StoryContext): Anchor[] {
  const seen = new Set<string | undefined>();
  const [openers, others]: [Anchor[], Anchor[]] = [[], []];
  for (const anchor of anchors) {
    const line = lineageOf.get(anchor.report);
    (seen.has(line) ? others : openers).push(anchor);
    seen.add(line);
  }
  return [...openers, ...others];
}
