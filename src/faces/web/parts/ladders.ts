import { html } from 'hono/html';
import type { Ladder, Rung } from '../../../index.ts';
import { chainText, rungText } from '../../export/labels.ts';
import { byAppearance } from '../../source/summary.ts';
import { evidence } from './evidence.ts';
import { clipped, domId, type Html, words } from './html.ts';
import { ladderPicture } from './ladder-picture.ts';
import { badge } from './standing.ts';
import { anchorPath, type StoryContext } from './story-context.ts';
import { timeElement } from './time.ts';
import { beginning, moreOf, type Window, within } from './window.ts';

/** Ladders on the story's page. */
const MOST = 8;

/** Rungs in a ladder's table; a picture of more says little. */
const MOST_RUNGS = 12;

/** Places cited in one row. */
const MOST_CITED = 3;

/** Chains named in one row. */
const MOST_CHAINS = 3;

export function laddersSection(context: StoryContext, window: Window = beginning(MOST)): Html | '' {
  const { ladders } = context.dossier;
  if (ladders.length === 0) return '';
  return html`<section id="figures" aria-labelledby="figures-title"><h2 id="figures-title">Figures</h2>
<p class="picture-legend"><span class="dot opens"></span>first of its line, larger the more lines give the value <span class="dot copy"></span>a copy <span class="bound-key">↥</span>“at least” reaches up</p>
${within(ladders, window).map((ladder) => ladderFigure(ladder, context))}
${moreOf(ladders.length, window, 'figures', 'figures', context)}
</section>`;
}

const ladderFigure = (ladder: Ladder, context: StoryContext): Html =>
  html`<article class="ladder ${ladder.relation}" id="${domId(ladder.id)}" data-item aria-labelledby="${domId(ladder.id)}-title">
<header><h3 id="${domId(ladder.id)}-title">${clipped(ladder.question, 160)}</h3>${badge(ladder.relation)}</header>
<div class="ladder-body">${ladder.rungs.length <= MOST_RUNGS ? ladderPicture(ladder, context) : ''}
<div class="table-room"><table><thead><tr><th scope="col">Value</th><th scope="col" class="number">Lines</th><th scope="col">On whose word</th><th scope="col">First</th></tr></thead>
<tbody>${byAppearance(ladder)
    .slice(0, MOST_RUNGS)
    .map((rung) => rungRow(rung, ladder, context))}</tbody></table>
${ladder.rungs.length > MOST_RUNGS ? html`<p class="more"><a href="/story/${encodeURIComponent(context.dossier.story.id)}/words?of=${encodeURIComponent(ladder.id)}">All ${ladder.rungs.length} values</a></p>` : ''}</div></div>
<p class="why">${words(ladder.why, 300)}</p></article>`;

function rungRow(rung: Rung, ladder: Ladder, context: StoryContext): Html {
  const [anchor] = rung.anchors;
  const chains = [...new Set(rung.chains.filter(({ length }) => length > 0).map(chainText))];
  const value = rungText(rung, ladder);
  return html`<tr><th scope="row" class="value">${anchor === undefined ? value : html`<a href="${anchorPath(anchor)}" data-cite>${value}</a>`}</th>
<td class="number">${rung.lineages}</td>
<td>${chains.slice(0, MOST_CHAINS).map((chain) => html`<span class="chain">${words(chain)}</span>`)}${chains.length > MOST_CHAINS ? html`<span class="chain">and ${chains.length - MOST_CHAINS} more</span>` : ''}
${evidence(rung.anchors, `${ladder.id}/${ladder.rungs.indexOf(rung)}`, context, MOST_CITED)}</td>
<td class="when">${rung.first === null ? '' : timeElement(rung.first)}</td></tr>`;
}
