import type { Dossier } from '../../index.ts';
import { chainText, listReports, plural, reportLabels, rungText, whenText } from './labels.ts';
import { lineageTree } from './lineage-tree.ts';
import type { Paint } from './paint.ts';
import { clip, wrap } from './wrap.ts';

const MOST = { quotes: 12, timeline: 16, notices: 12, ladders: 14 };

/**
 * The dossier as a desk editor reads it on a terminal: brief, figures, conflicts, who copied whom, quotations, timeline,
 * notices. `width` is in characters; lines never exceed it.
 */
export function dossierText(dossier: Dossier, width: number, paint: Paint, only: 'all' | 'brief' = 'all'): string {
  const labels = reportLabels(dossier.reports);
  const out: string[] = [];
  const line = (text = ''): void => {
    out.push(text);
  };
  const paragraph = (text: string, indent: number, hang = indent, style: (s: string) => string = (s) => s): void => {
    for (const [index, row] of wrap(text, width - Math.max(indent, hang)).entries())
      line(' '.repeat(index === 0 ? indent : hang) + style(row));
  };
  const section = (title: string, rest = 0, where = 'json'): void => {
    line();
    line(paint.title(title) + (rest > 0 ? paint.dim(`  (${rest} more in --format ${where})`) : ''));
  };
  const cite = (ids: readonly string[]): string => listReports([...new Set(ids)], labels);

  const { story } = dossier;
  paragraph(story.title, 0, 0, paint.bold);
  paragraph(
    [
      plural(story.reports, 'report'),
      ...(story.outlets > 0 ? [plural(story.outlets, 'outlet')] : []),
      plural(story.lineages, 'independent line'),
      story.first === null ? 'no publication dates' : `${whenText(story.first)} to ${whenText(story.last)}`,
    ].join(' · '),
    0,
    0,
    paint.dim,
  );

  if (story.parent !== undefined) paragraph(`follows up ${story.parent.story}: ${story.parent.why}`, 0, 0, paint.dim);

  section('BRIEF');
  if (dossier.brief.length === 0) paragraph('Nothing in these reports could be backed well enough to print.', 2);
  for (const entry of dossier.brief) {
    paragraph(`${paint.mark(entry.standing)} ${entry.text}`, 2, 4);
    paragraph(`${cite(entry.anchors.map(({ report }) => report))}`, 4, 4, paint.dim);
  }

  if (only === 'brief') return `${out.join('\n')}\n`;

  const ladders = dossier.ladders;
  if (ladders.length > 0) section('FIGURES', ladders.length - MOST.ladders);
  for (const ladder of ladders.slice(0, MOST.ladders)) {
    paragraph(`${ladder.question} ${paint.standing(ladder.relation)}`, 2, 4);
    for (const rung of ladder.rungs) {
      const value = rungText(rung, ladder);
      const when = rung.first === null ? '' : `, ${whenText(rung.first)}`;
      const said = wordOf(rung);
      const who = said === '' ? '' : `, on the word of ${said}`;
      paragraph(`${paint.bold(value)}  ${plural(rung.lineages, 'line')}: ${cite(rung.reports)}${who}${when}`, 4, 6);
    }
    if (ladder.relation !== 'single') paragraph(ladder.why, 4, 4, paint.dim);
  }

  if (dossier.claims.length > 0) section('DISPUTED');
  for (const claim of dossier.claims) {
    paragraph(claim.text, 2, 4);
    for (const [verb, sides] of [
      ['asserted', claim.asserted],
      ['denied', claim.denied],
    ] as const)
      for (const { anchor, chain } of sides.slice(0, 6))
        paragraph(
          `${paint.bold(verb)} by ${chain.length > 0 ? chainText(chain) : 'the report itself'} (${cite([anchor.report])}): “${clip(anchor.exact, 180)}”`,
          4,
          6,
        );
  }

  section('WHO COPIED WHOM');
  for (const row of lineageTree(dossier, labels))
    line(row.length + 2 <= width ? `  ${row}` : `  ${row.slice(0, width - 3)}…`);

  const quotes = dossier.quotes;
  if (quotes.length > 0) section('QUOTATIONS', quotes.length - MOST.quotes);
  for (const quote of [...quotes].sort((a, b) => weight(b) - weight(a)).slice(0, MOST.quotes)) {
    const speaker = quote.speaker
      ? `${quote.speaker.name}${quote.speaker.certainty === 'inferred' ? ' (inferred)' : ''}`
      : 'speaker not named';
    const via = quote.chain.length > 1 ? `, through ${chainText(quote.chain.slice(0, -1))}` : '';
    paragraph(`“${clip(quote.exact, 300)}”`, 2, 3);
    paragraph(
      `— ${speaker}${via} · ${cite([...quote.anchors, ...quote.variants.map(({ anchor }) => anchor)].map(({ report }) => report))}`,
      4,
      6,
      paint.dim,
    );
    if (quote.drift) paragraph(`changed between reports: ${quote.why ?? ''}`, 4, 6, paint.warn);
  }

  const timeline = dossier.timeline;
  if (timeline.length > 0) section('TIMELINE', timeline.length - MOST.timeline);
  for (const entry of timeline.slice(0, MOST.timeline)) {
    const when = entry.when === null ? 'time unresolved' : whenText(entry.when);
    const mark = entry.certainty === 'inferred' ? ' (inferred)' : '';
    paragraph(
      `${paint.bold(when)}${mark}  ${clip(entry.text, 200)} · ${paint.dim(cite(entry.anchors.map(({ report }) => report)))}`,
      2,
      6,
    );
  }

  if (dossier.notices.length > 0) section('NOTICES', dossier.notices.length - MOST.notices);
  for (const notice of dossier.notices.slice(0, MOST.notices)) {
    const where = notice.anchors.length > 0 ? ` (${cite(notice.anchors.map(({ report }) => report))})` : '';
    paragraph(`${paint.warn('!')} ${notice.message}${where}`, 2, 4);
  }
  line();
  return out.join('\n');
}

/** Chains named beside one value; the JSON has all. */
const MOST_CHAINS = 3;

/** Who gives a value, each chain once: the same figure may rest on several words. */
function wordOf({ chains }: Dossier['ladders'][number]['rungs'][number]): string {
  const distinct = [...new Set(chains.filter(({ length }) => length > 0).map(chainText))];
  const rest = distinct.length - MOST_CHAINS;
  return distinct.slice(0, MOST_CHAINS).join('; ') + (rest > 0 ? ` and ${rest} more` : '');
}

const weight = (quote: Dossier['quotes'][number]): number =>
  2 * new Set([...quote.anchors, ...quote.variants.map(({ anchor }) => anchor)].map(({ report }) => report)).size +
  (quote.speaker ? 1 : 0) +
  (quote.drift ? 2 : 0) +
  Math.min(quote.exact.length, 200) / 200;
