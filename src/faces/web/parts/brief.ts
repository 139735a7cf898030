import { html } from 'hono/html';
import type { BriefLine, BriefPart } from '../../../index.ts';
import { isGraphic } from '../../source/sentence.ts';
import { evidence } from './evidence.ts';
import { citedWords } from './excerpt.ts';
import type { Html } from './html.ts';
import { badge } from './standing.ts';
import { anchorPath, type StoryContext } from './story-context.ts';

/** The cited account: every part that rests on words leads to them. */
export const briefSection = (context: StoryContext): Html => {
  const { brief } = context.dossier;
  return html`<section id="brief" aria-labelledby="brief-title"><h2 id="brief-title">Brief</h2>
${brief.length === 0 ? html`<p class="none">Nothing in these reports could be backed well enough to print.</p>` : ''}
<ol class="brief">${brief.map((line, index) => briefLine(line, index, context))}</ol>
<p class="part-legend"><span class="part value">212</span> a figure, <span class="part name">Name</span> on whose word, <span class="part words">words of a report</span>, <span class="part count">3</span> a count of ours. Every underlined part leads to the sentence it rests on.</p>
</section>`;
};

const briefLine = (line: BriefLine, index: number, context: StoryContext): Html =>
  html`<li class="line ${line.standing}${line.about === 'lede' ? ' lede' : ''}" data-item>${badge(line.standing)}<div class="said"><p>${line.parts.map(
    (part) => briefPart(part, line, context),
  )}</p>${evidence(line.anchors, `brief-${index}`, context)}</div></li>`;

function briefPart(part: BriefPart, { anchors }: BriefLine, context: StoryContext): Html | string {
  if (part.kind === 'pattern') return part.text;
  if (part.kind === 'count') return html`<span class="part count">${part.text}</span>`;
  const { kind, text, anchor: number } = part as Extract<BriefPart, { readonly anchor: number }>;
  const anchor = anchors[number];
  const shown = kind === 'words' ? citedWords(text, anchor, context) : html`<bdi>${text}</bdi>`;
  const reading = anchor && context.readings.get(anchor.report);
  // What is blurred has a box to tick, which a link may not hold; its words are cited below the line.
  const blurred = kind === 'words' && anchor !== undefined && reading !== undefined && isGraphic(anchor, reading);
  if (anchor === undefined || blurred) return html`<span class="part ${kind}">${shown}</span>`;
  return html`<a class="part ${kind}" href="${anchorPath(anchor)}" data-cite>${shown}</a>`;
}
