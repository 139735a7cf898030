import { html } from 'hono/html';
import type { Quote } from '../../../index.ts';
import { chainText } from '../../export/labels.ts';
import { isGraphic } from '../../source/sentence.ts';
import { evidence } from './evidence.ts';
import { citedWords } from './excerpt.ts';
import { type Html, words } from './html.ts';
import { badge } from './standing.ts';
import { anchorPath, labelOf, type StoryContext } from './story-context.ts';
import { beginning, moreOf, type Window, within } from './window.ts';
import { wordDiff } from './word-diff.ts';

/** Quotations on the story's page; those that drifted come first. */
const MOST = 8;
const MOST_VARIANTS = 4;

export function quotesSection(context: StoryContext, window: Window = beginning(MOST)): Html | '' {
  const { quotes } = context.dossier;
  if (quotes.length === 0) return '';
  const ordered = quotes
    .map((quote, index) => ({ quote, index }))
    .sort((a, b) => Number(b.quote.drift) - Number(a.quote.drift));
  return html`<section id="quotes" aria-labelledby="quotes-title"><h2 id="quotes-title">Quotations</h2>
${within(ordered, window).map(({ quote, index }) => quotation(quote, index, context))}
${moreOf(quotes.length, window, 'quotes', 'quotations', context)}
</section>`;
}

function quotation(
  { exact, speaker, chain, anchors, variants, drift, why }: Quote,
  index: number,
  context: StoryContext,
): Html {
  const through = chain.length > 1 ? chainText(chain.slice(0, -1)) : null;
  return html`<figure class="quotation${drift ? ' drifted' : ''}" data-item>
<blockquote>“${citedWords(exact, anchors[0], context)}”</blockquote>
<figcaption><b>${speaker === null ? 'speaker not named' : words(speaker.name)}</b>${speaker?.certainty === 'inferred' ? html` <i class="inferred">inferred</i>` : ''}${through === null ? '' : html` <span class="chain">through ${words(through)}</span>`}
${evidence([...anchors, ...variants.map(({ anchor }) => anchor)], `quote-${index}`, context)}</figcaption>
${drift ? html`<div class="drift">${badge('conflicting')}<p>The wording changed between reports. ${words(why ?? '', 300)}</p></div>` : ''}
${variants.length === 0 ? '' : html`<ul class="variants">${variants.slice(0, MOST_VARIANTS).map((variant) => variantRow(exact, variant, context))}</ul>${variants.length > MOST_VARIANTS ? html`<p class="more">and ${variants.length - MOST_VARIANTS} more wordings</p>` : ''}`}
</figure>`;
}

/** The other wording, what it lacks struck out and what it has instead marked. */
function variantRow(exact: string, { exact: other, anchor }: Quote['variants'][number], context: StoryContext): Html {
  const reading = context.readings.get(anchor.report);
  if (reading !== undefined && isGraphic(anchor, reading))
    return html`<li><a href="${anchorPath(anchor)}">${words(labelOf(context, anchor.report))}</a> ${citedWords(other, anchor, context)}</li>`;
  const pieces = wordDiff(exact, other);
  return html`<li><a href="${anchorPath(anchor)}" data-cite>${words(labelOf(context, anchor.report))}</a> <span class="diff"><bdi>${pieces.map(({ kind, text }) => (kind === 'same' ? html`${text} ` : kind === 'left' ? html`<del>${text}</del> ` : html`<ins>${text}</ins> `))}</bdi></span></li>`;
}
