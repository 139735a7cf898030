import { html } from 'hono/html';
import type { Comparison, Facts, Report } from '../../index.ts';
import { descent } from './compare-text.ts';
import { reportLabels, whenText } from './labels.ts';
import { page } from './page.ts';

type Html = ReturnType<typeof html>;

/** Two reports in two columns, what they share marked in both and numbered alike. */
export function comparePage(comparison: Comparison, a: Report, b: Report): string {
  const labels = reportLabels([a, b]);
  const title = `${labels.get(a.id)} and ${labels.get(b.id)}`;
  const facts = `${Math.round(comparison.shareOfB * 100)}% of the right one’s words stand in the left one, ${Math.round(comparison.shareOfA * 100)}% the other way. ${descent(comparison)} Marked is what both have, under one number; plain is what only one has.`;
  const body = html`<article class="wide"><h1>${title}</h1><p class="facts">${facts}</p>
${comparison.changed.length === 0 ? '' : html`<h2>Changed</h2><ul>${comparison.changed.map(({ kind, a: before, b: after }) => html`<li>${kind}: <del>${before.exact}</del> → <ins>${after.exact}</ins></li>`)}</ul>`}
${factList('Numbers and names only on the left', comparison.onlyInA)}${factList('Numbers and names only on the right', comparison.onlyInB)}<div class="sides">
${column(
  a,
  labels.get(a.id) ?? a.id,
  comparison.shared.map(({ from }, index) => ({ span: from, index })),
)}
${column(
  b,
  labels.get(b.id) ?? b.id,
  comparison.shared.map(({ to }, index) => ({ span: to, index })),
)}
</div></article>`;
  return page(title, body);
}

function factList(title: string, { numbers, names }: Facts): Html | string {
  const rows = [...numbers, ...names];
  if (rows.length === 0) return '';
  return html`<h2>${title}</h2><p>${rows.map(({ exact }) => exact).join(' · ')}</p>`;
}

interface Mark {
  readonly span: readonly [number, number];
  readonly index: number;
}

function column(report: Report, label: string, shared: readonly Mark[]): Html {
  const pieces: (Html | string)[] = [];
  let at = 0;
  for (const { span, index } of [...shared].sort((x, y) => x.span[0] - y.span[0])) {
    const [start, end] = [Math.max(at, span[0]), span[1]];
    if (end <= start) continue;
    pieces.push(
      report.text.slice(at, start),
      html`<mark><sup>${index + 1}</sup>${report.text.slice(start, end)}</mark>`,
    );
    at = end;
  }
  pieces.push(report.text.slice(at));
  return html`<section><h2>${label}</h2><p class="facts">${whenText(report.published)}</p><h3>${report.headline ?? ''}</h3><div class="text">${pieces}</div></section>`;
}
