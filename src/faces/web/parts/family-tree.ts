import { html } from 'hono/html';
import type { Derivation } from '../../../index.ts';
import { plural } from '../../export/labels.ts';
import { clipped, type Html, words } from './html.ts';
import { labelOf, reportPath, type StoryContext, storyPath } from './story-context.ts';
import { timeText } from './time.ts';
import { layOutTree, ROW, type TreeLayout, type TreeNode, WIDTH } from './tree-layout.ts';

/** Rows within a story's page; its own page has all. */
const MOST = 40;

/** Characters of a name in the picture. */
const NAME = 36;

/** Characters of a reason. */
const WHY = 300;

export function treeSection(context: StoryContext): Html {
  const layout = layOutTree(context.dossier, MOST);
  const { lineages, reports } = context.dossier;
  return html`<section id="tree" aria-labelledby="tree-title"><h2 id="tree-title">Who copied whom</h2>
<p class="section-lead">${plural(reports.length, 'report')} on <b>${plural(lineages.length, 'independent line')}</b>. Reports of one line rest on one text and count once.</p>
${familyTree(layout, context)}
${layout.left > 0 ? html`<p class="more"><a href="${storyPath(context.dossier.story.id)}/tree">The whole tree: ${layout.left} more reports</a></p>` : ''}
</section>`;
}

/** The picture with its key, and the same as a list. */
export const familyTree = (layout: TreeLayout, context: StoryContext): Html =>
  html`<div class="wide-room" role="region" aria-label="Family tree, a picture" tabindex="0">${picture(layout, context)}</div>
${treeKey}
<details class="as-list"><summary>The same as a list</summary>${asList(layout, context)}</details>`;

const treeKey = html`<ul class="tree-key" aria-label="Key to the tree">
<li><svg viewBox="0 0 34 10" aria-hidden="true"><path class="edge verbatim" d="M1 5h32" stroke-width="4"/></svg>verbatim</li>
<li><svg viewBox="0 0 34 10" aria-hidden="true"><path class="edge edited" d="M1 5h32" stroke-width="3"/></svg>edited</li>
<li><svg viewBox="0 0 34 10" aria-hidden="true"><path class="edge passage" d="M1 5h32" stroke-width="2.5"/></svg>passage</li>
<li><svg viewBox="0 0 34 10" aria-hidden="true"><path class="edge rewrite" d="M1 5h32" stroke-width="2.5"/></svg>rewrite</li>
<li><svg viewBox="0 0 14 14" aria-hidden="true"><circle class="node origin" cx="7" cy="7" r="5"/></svg>first of its line</li>
<li><svg viewBox="0 0 14 14" aria-hidden="true"><circle class="node wire" cx="7" cy="7" r="5"/></svg>inferred: not among the reports</li>
<li class="thick">the thicker, the more of its words were taken</li>
</ul>`;

const r1 = (value: number): number => Math.round(value * 10) / 10;

function picture({ nodes, bands, across, ticks, height }: TreeLayout, context: StoryContext): Html {
  return html`<svg class="tree" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" focusable="false">
${bands.map(({ top, height: tall, lineage }) => html`<rect class="band" x="0" y="${top}" width="${WIDTH}" height="${tall}" rx="5"/>${lineage.reports.length > 1 ? html`<path class="bracket" d="M5 ${top + 5}V${top + tall - 5}"/>` : ''}`)}
${ticks.map(({ x, label }) => html`<path class="grid" d="M${r1(x)} 22V${r1(height)}"/><text class="tick" x="${r1(x)}" y="14" text-anchor="middle">${label}</text>`)}
${across.slice(0, 60).map(({ from, to, derivation }) => html`<path class="edge across" d="M${r1(from.x)} ${r1(from.y)}C${r1(from.x + 40)} ${r1(from.y)} ${r1(to.x - 40)} ${r1(to.y)} ${r1(to.x)} ${r1(to.y)}"><title>${clipped(derivation.why, WHY)}</title></path>`)}
${nodes.map((node) => (node.parent === null || node.made === null ? '' : edge(node, node.parent, node.made)))}
${nodes.map((node) => nodeMark(node, context))}
</svg>`;
}

/** Down from what it was made from, then over. */
function edge({ x, y }: TreeNode, parent: TreeNode, { kind, share, direction, why }: Derivation): Html {
  const bend = Math.min(9, x - parent.x, y - parent.y);
  const path = `M${r1(parent.x)} ${r1(parent.y + 6)}V${r1(y - bend)}Q${r1(parent.x)} ${r1(y)} ${r1(parent.x + bend)} ${r1(y)}H${r1(x - 6)}`;
  return html`<path class="edge ${kind} ${direction}" d="${path}" stroke-width="${r1(1 + 3 * share)}"><title>${clipped(why, WHY)}</title></path>`;
}

function nodeMark({ kind, report, lineage, x, y, made, parent, depth }: TreeNode, context: StoryContext): Html {
  if (kind === 'wire' || report === null)
    return html`<text class="name wire-name" x="14" y="${r1(y + 4)}">${clipped(lineage.origin.agency ?? 'Unnamed', NAME)} wire</text><text class="note" x="${r1(x + 13)}" y="${r1(y + 4)}">not among the reports; ${lineage.origin.certainty === 'written' ? 'credited' : 'inferred'}</text><circle class="node wire" cx="${r1(x)}" cy="${r1(y)}" r="6"><title>${clipped(lineage.origin.why, WHY)}</title></circle>`;
  const note =
    made === null
      ? parent === null
        ? timeText(report.published)
        : ''
      : `${made.kind} ${Math.round(made.share * 100)}%`;
  return html`<a href="${reportPath(report.id)}" tabindex="-1"><rect class="hit" x="0" y="${r1(y - ROW / 2)}" width="${WIDTH}" height="${ROW}"/><text class="name" x="${14 + Math.min(depth, 6) * 12}" y="${r1(y + 4)}">${clipped(labelOf(context, report.id), NAME - Math.min(depth, 6))}</text><circle class="node ${parent === null ? 'origin' : 'copy'}" cx="${r1(x)}" cy="${r1(y)}" r="5.5"/><text class="note" x="${r1(x + 12)}" y="${r1(y + 4)}">${note}</text><title>${clipped(report.headline ?? '', WHY)} ${timeText(report.published)}</title></a>`;
}

/** What the picture shows, for ears and small screens. */
function asList({ bands, nodes, across }: TreeLayout, context: StoryContext): Html {
  return html`<ul class="tree-list">${bands.map(({ lineage }) => {
    const members = nodes.filter((node) => node.lineage === lineage);
    return html`<li><b>${members[0]?.kind === 'wire' ? `${clipped(lineage.origin.agency ?? 'Unnamed', NAME)} wire, not among the reports` : 'A line of its own'}</b> – ${plural(lineage.reports.length, 'report')}: ${words(lineage.origin.why, WHY)}
<ul>${members.flatMap(({ report, made }) =>
      report === null
        ? []
        : [
            html`<li><a href="${reportPath(report.id)}">${words(labelOf(context, report.id))}</a>, ${timeText(report.published)}${made === null ? '' : html` – ${made.kind}, ${Math.round(made.share * 100)}% of its words, direction ${made.direction}: ${words(made.why, WHY)}`}</li>`,
          ],
    )}</ul></li>`;
  })}</ul>${across.length === 0 ? '' : html`<p>Shared between lines:</p><ul>${across.slice(0, 60).map(({ derivation }) => html`<li>${words(derivation.why, WHY)}</li>`)}</ul>`}`;
}
