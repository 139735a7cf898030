import { html } from 'hono/html';
import type { Anchor, Chain, Dossier, Ladder, Parent, Standing } from '../../index.ts';
import { chainText, formatNumber, listReports, plural, reportLabels, rungText, whenText } from './labels.ts';
import { lineageTree } from './lineage-tree.ts';
import { page } from './page.ts';
import { marks } from './paint.ts';

type Html = ReturnType<typeof html>;
type Labels = ReadonlyMap<string, string>;

/**
 * Dossiers as one self-contained page: no script, nothing loaded from anywhere. Report text is untrusted and always
 * passes through the template's escaping.
 */
export function dossiersPage(dossiers: readonly Dossier[]): string {
  const title = dossiers.length === 1 ? dossiers[0]!.story.title : `${plural(dossiers.length, 'story', 'stories')}`;
  return page(
    title,
    html`${dossiers.length > 1 ? contents(dossiers) : ''}${dossiers.map((dossier) => dossierSection(dossier, dossiers))}`,
  );
}

const contents = (dossiers: readonly Dossier[]): Html =>
  html`<nav aria-label="Stories"><ol>${dossiers.map(
    ({ story }) =>
      html`<li><a href="#${story.id}">${story.title}</a> <small>${plural(story.lineages, 'independent line')}, ${plural(story.reports, 'report')}</small></li>`,
  )}</ol></nav>`;

/** The story that this one goes back to, linked where the page holds it. */
function followsUp({ story, why }: Parent, dossiers: readonly Dossier[]): Html {
  const parent = dossiers.find((dossier) => dossier.story.id === story);
  return html`<p class="facts">Follows up ${parent === undefined ? story : html`<a href="#${story}">${parent.story.title}</a>`}: ${why}</p>`;
}

function dossierSection(dossier: Dossier, dossiers: readonly Dossier[]): Html {
  const { story } = dossier;
  const labels = reportLabels(dossier.reports);
  return html`<article id="${story.id}">
<h1>${story.title}</h1>
<p class="facts">${plural(story.reports, 'report')} · ${story.outlets > 0 ? `${plural(story.outlets, 'outlet')} · ` : ''}<b>${plural(story.lineages, 'independent line')}</b> · ${
    story.first === null ? 'no publication dates' : `${whenText(story.first)} to ${whenText(story.last)}`
  }</p>${story.parent === undefined ? '' : followsUp(story.parent, dossiers)}
<section><h2>Brief</h2>
${dossier.brief.length === 0 ? html`<p>Nothing in these reports could be backed well enough to print.</p>` : ''}
<ul class="brief">${dossier.brief.map(
    (line) =>
      html`<li>${badge(line.standing)} ${line.parts.map((part) =>
        part.kind === 'pattern' ? part.text : html`<span class="part ${part.kind}">${part.text}</span>`,
      )} ${evidence(line.anchors, labels)}</li>`,
  )}</ul></section>
${dossier.ladders.length === 0 ? '' : html`<section><h2>Figures</h2>${dossier.ladders.map((ladder) => ladderTable(ladder, labels))}</section>`}
${
  dossier.claims.length === 0
    ? ''
    : html`<section><h2>Disputed</h2>${dossier.claims.map(
        (claim) =>
          html`<h3>${claim.text}</h3><div class="sides">${side('Asserted', claim.asserted, labels)}${side('Denied', claim.denied, labels)}</div>`,
      )}</section>`
}
<section><h2>Who copied whom</h2><pre class="tree">${lineageTree(dossier, labels).join('\n')}</pre></section>
${
  dossier.quotes.length === 0
    ? ''
    : html`<section><h2>Quotations</h2>${dossier.quotes.map(
        (quote) =>
          html`<figure><blockquote>“${quote.exact}”</blockquote><figcaption>${
            quote.speaker
              ? html`${quote.speaker.name}${quote.speaker.certainty === 'inferred' ? html` <i>(inferred)</i>` : ''}`
              : 'speaker not named'
          } ${evidence([...quote.anchors, ...quote.variants.map(({ anchor }) => anchor)], labels)}${
            quote.drift ? html`<br>${badge('conflicting')} changed between reports: ${quote.why ?? ''}` : ''
          }</figcaption></figure>`,
      )}</section>`
}
${
  dossier.timeline.length === 0
    ? ''
    : html`<section><h2>Timeline</h2><ol class="timeline">${dossier.timeline.map(
        (entry) =>
          html`<li><time>${entry.when === null ? 'unresolved' : whenText(entry.when)}</time>${entry.certainty === 'inferred' ? html` <i>(inferred)</i>` : ''} ${entry.text} ${evidence(entry.anchors, labels)}</li>`,
      )}</ol></section>`
}
${
  dossier.notices.length === 0
    ? ''
    : html`<section><h2>Notices</h2><ul>${dossier.notices.map(
        (notice) => html`<li>${notice.message} ${evidence(notice.anchors, labels)}</li>`,
      )}</ul></section>`
}
<section><h2>Reports</h2>${dossier.reports.map(
    (
      report,
    ) => html`<details><summary>${labels.get(report.id)} – ${report.headline ?? 'no headline'} <small>${whenText(report.published)}</small></summary>
<div class="report">${report.text.split('\n\n').map((paragraph) => html`<p>${paragraph}</p>`)}</div>
${report.removed.length === 0 ? '' : html`<p class="facts">Removed: ${report.removed.map(({ exact, reason }) => html`<span title="${exact}">${reason}</span>; `)}</p>`}</details>`,
  )}</section>
</article>`;
}

const badge = (standing: Standing): Html =>
  html`<span class="badge ${standing}"><span aria-hidden="true">${marks[standing]}</span> ${standing}</span>`;

/** The exact words that a line rests on, folded behind a count. */
const evidence = (anchors: readonly Anchor[], labels: Labels): Html | string =>
  anchors.length === 0
    ? ''
    : html`<details class="evidence"><summary>${listReports([...new Set(anchors.map(({ report }) => report))], labels, 3)}</summary><ul>${anchors.map(
        (anchor) =>
          html`<li><b>${labels.get(anchor.report)}</b>: …${anchor.prefix}<mark>${anchor.exact}</mark>${anchor.suffix}…</li>`,
      )}</ul></details>`;

const whose = (chain: Chain): string => (chain.length > 0 ? chainText(chain) : '');

const ladderTable = (
  ladder: Ladder,
  labels: Labels,
): Html => html`<table><caption>${ladder.question} ${badge(ladder.relation)} <small>${ladder.why}</small></caption>
<thead><tr><th scope="col">Value</th><th scope="col">Lines</th><th scope="col">Reports</th><th scope="col">On whose word</th><th scope="col">First</th></tr></thead>
<tbody>${ladder.rungs.map(
  (rung) =>
    html`<tr><td>${rungText(rung, ladder)}</td><td>${formatNumber(rung.lineages)}</td><td>${evidence(rung.anchors, labels)}</td><td>${[
      ...new Set(rung.chains.map(whose).filter(Boolean)),
    ].join('; ')}</td><td>${rung.first === null ? '' : whenText(rung.first)}</td></tr>`,
)}</tbody></table>`;

const side = (title: string, sides: Dossier['claims'][number]['asserted'], labels: Labels): Html =>
  html`<div><h4>${title}</h4><ul>${sides.map(
    ({ anchor, chain }) =>
      html`<li>${whose(chain) || 'the report itself'}: “${anchor.exact}” ${evidence([anchor], labels)}</li>`,
  )}</ul></div>`;
