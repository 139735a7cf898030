import { html } from 'hono/html';
import type { Ladder, Standing } from '../../../index.ts';
import { rungText, valueText } from '../../export/labels.ts';
import { byAppearance } from '../../source/summary.ts';
import { clipped, domId, type Html, words } from './html.ts';
import { badge, standingWords } from './standing.ts';
import { anchorPath, type StoryContext } from './story-context.ts';

/** Rows in a column: what ten seconds hold. */
const MOST = 5;
const MOST_VALUES = 4;

/** What is firm, what is disputed and what just moved, before anything is read. */
export function glance(context: StoryContext): Html {
  const { ladders, claims, quotes } = context.dossier;
  const of = (relation: Standing): Html[] =>
    ladders.filter((ladder) => ladder.relation === relation).map((ladder) => ladderRow(ladder));
  const disputes = claims.map(
    ({ text, asserted, denied }) =>
      html`<li><a href="#disputed"><span class="asked">${words(asserted[0]?.chain.at(-1)?.name ?? 'asserted')} against ${words(denied[0]?.chain.at(-1)?.name ?? 'another')}</span><span class="claim-text">${words(clipped(text, 90))}</span></a></li>`,
  );
  const drifted = quotes.filter(({ drift }) => drift).length;
  return html`<div class="glance">
${column('updated', 'Just moved', of('updated'), 'No figure moved.')}
${column('conflicting', 'Disputed', [...of('conflicting'), ...disputes, ...(drifted > 0 ? [html`<li><a href="#quotes"><span class="asked">Wording differs</span><span class="claim-text">${drifted === 1 ? 'one quotation' : `${drifted} quotations`} changed between reports</span></a></li>`] : [])], 'Nothing conflicts.')}
${column('agreed', 'Firm', of('agreed'), 'Nothing rests on two lines yet.')}
</div>`;
}

const column = (standing: Standing, title: string, rows: readonly Html[], none: string): Html =>
  html`<section class="column ${standing}"><h2>${badge(standing)}<span>${title}</span></h2>${
    rows.length === 0 ? html`<p class="none">${none}</p>` : html`<ul>${rows.slice(0, MOST)}</ul>`
  }${rows.length > MOST ? html`<p class="more"><a href="#${standing === 'conflicting' ? 'disputed' : 'figures'}">${rows.length - MOST} more ${standingWords[standing].word}</a></p>` : ''}</section>`;

function ladderRow(ladder: Ladder): Html {
  const joint = ladder.relation === 'updated' ? '→' : ladder.relation === 'conflicting' ? 'or' : ',';
  const rungs = byAppearance(ladder);
  const shown = ladder.relation === 'agreed' ? [bestBacked(ladder)] : rungs.slice(-MOST_VALUES);
  return html`<li><a class="asked" href="#${domId(ladder.id)}">${clipped(ladder.question, 160)}</a><span class="values">${shown.map(
    (rung, index) => {
      const last = index === shown.length - 1;
      const [anchor] = rung.anchors;
      const text = last ? rungText(rung, ladder) : valueText(rung);
      const standing =
        last && ladder.relation === 'updated' ? 'latest' : ladder.relation === 'updated' ? 'earlier' : 'even';
      return html`${anchor === undefined ? html`<span class="${standing}">${text}</span>` : html`<a class="${standing}" href="${anchorPath(anchor)}" data-cite>${text}</a>`}${last ? '' : html` <span class="joint">${joint}</span> `}`;
    },
  )}</span></li>`;
}

/** Of values that agree, the exact one that most lines give. */
const bestBacked = (
  { rungs }: Ladder,
  lines = (rung: Ladder['rungs'][number]) => rung.lineages + (rung.bound === 'exactly' ? 0.5 : 0),
): Ladder['rungs'][number] => rungs.reduce((best, rung) => (lines(rung) > lines(best) ? rung : best));
