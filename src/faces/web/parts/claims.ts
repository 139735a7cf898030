import { html } from 'hono/html';
import type { Chain, Claim } from '../../../index.ts';
import { chainText } from '../../export/labels.ts';
import { citedWords } from './excerpt.ts';
import { type Html, words } from './html.ts';
import { badge } from './standing.ts';
import { anchorPath, labelOf, type StoryContext } from './story-context.ts';

/** Voices on one side in view; the rest is folded. */
const MOST = 4;

export function claimsSection(context: StoryContext): Html | '' {
  const { claims } = context.dossier;
  if (claims.length === 0) return '';
  return html`<section id="disputed" aria-labelledby="disputed-title"><h2 id="disputed-title">Disputed</h2>
${claims.map(
  (
    claim,
  ) => html`<article class="claim" data-item><header><h3>${citedWords(claim.text, claim.anchors[0], context)}</h3>${badge(claim.standing)}</header>
<div class="sides">${side('Asserted', claim.asserted, context)}${side('Denied', claim.denied, context)}</div></article>`,
)}
</section>`;
}

function side(title: string, voices: Claim['asserted'], context: StoryContext): Html {
  const rows = voices.map(
    ({ anchor, chain }) =>
      html`<li><p class="whose">${whose(chain)}</p><p>“${citedWords(anchor.exact, anchor, context)}”</p><p class="source"><a href="${anchorPath(anchor)}" data-cite>${words(labelOf(context, anchor.report))}</a></p></li>`,
  );
  return html`<div class="side"><h4>${title}</h4><ul>${rows.slice(0, MOST)}</ul>${rows.length > MOST ? html`<details class="rest"><summary>${rows.length - MOST} more</summary><ul>${rows.slice(MOST)}</ul></details>` : ''}</div>`;
}

const whose = (chain: Chain): Html => (chain.length > 0 ? words(chainText(chain)) : html`the report itself`);
