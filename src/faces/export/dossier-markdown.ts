import type { Dossier } from '../../index.ts';
import { chainText, listReports, plural, reportLabels, rungText, whenText } from './labels.ts';
import { lineageTree } from './lineage-tree.ts';

/** Report text is untrusted: nothing of it may become markup. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s{1,1000}/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, (character) => `\\${character}`);

/** Dossiers as Markdown; in one document no two notes may have the same number. */
export const dossiersMarkdown = (dossiers: readonly Dossier[]): string =>
  dossiers.map((dossier, at) => dossierMarkdown(dossier, dossiers.length > 1 ? `${at + 1}-` : '')).join('\n');

/** The dossier with the words that every line rests on as numbered notes. */
function dossierMarkdown(dossier: Dossier, numbered: string): string {
  const labels = new Map([...reportLabels(dossier.reports)].map(([id, label]) => [id, escapeMarkdown(label)] as const));
  const notes: string[] = [];
  const note = (anchor: { readonly report: string; readonly exact: string }): string => {
    notes.push(
      `[^${numbered}${notes.length + 1}]: ${labels.get(anchor.report) ?? anchor.report}: “${escapeMarkdown(anchor.exact)}”`,
    );
    return `[^${numbered}${notes.length}]`;
  };
  const { story } = dossier;
  const out = [
    `# ${escapeMarkdown(story.title)}`,
    '',
    `${plural(story.reports, 'report')}, ${story.outlets > 0 ? `${plural(story.outlets, 'outlet')}, ` : ''}${plural(story.lineages, 'independent line')}; ${story.first === null ? 'no publication dates' : `${whenText(story.first)} to ${whenText(story.last)}`}`,
    '',
    ...(story.parent === undefined
      ? []
      : [`Follows up ${escapeMarkdown(story.parent.story)}: ${escapeMarkdown(story.parent.why)}`, '']),
    '## Brief',
    '',
    ...dossier.brief.map(
      (line) => `- ${escapeMarkdown(line.text)} *${line.standing}*${line.anchors.slice(0, 6).map(note).join(' ')}`,
    ),
    '',
    '## Figures',
    '',
  ];
  for (const ladder of dossier.ladders) {
    out.push(
      `**${escapeMarkdown(ladder.question)}** *${ladder.relation}* – ${escapeMarkdown(ladder.why)}`,
      '',
      '| value | lines | reports | on whose word | first | last |',
      '|---|---|---|---|---|---|',
    );
    for (const rung of ladder.rungs)
      out.push(
        `| ${escapeMarkdown(rungText(rung, ladder))}${rung.anchors.slice(0, 3).map(note).join(' ')} | ${rung.lineages} | ${listReports(rung.reports, labels)} | ${escapeMarkdown(
          rung.chains
            .filter(({ length }) => length > 0)
            .map(chainText)
            .join('; '),
        )} | ${whenText(rung.first)} | ${whenText(rung.last)} |`,
      );
    out.push('');
  }
  if (dossier.claims.length > 0) out.push('## Disputed', '');
  for (const claim of dossier.claims) {
    out.push(`**${escapeMarkdown(claim.text)}**`, '');
    for (const [verb, sides] of [
      ['asserted', claim.asserted],
      ['denied', claim.denied],
    ] as const)
      for (const { anchor, chain } of sides)
        out.push(
          `- ${verb} by ${escapeMarkdown(chain.length > 0 ? chainText(chain) : 'the report itself')}${note(anchor)}`,
        );
    out.push('');
  }
  out.push(
    '## Who copied whom',
    '',
    '```',
    ...lineageTree(dossier, reportLabels(dossier.reports)).map((row) => row.replaceAll('`', "'")),
    '```',
    '',
  );
  if (dossier.quotes.length > 0) out.push('## Quotations', '');
  for (const quote of dossier.quotes)
    out.push(
      `- “${escapeMarkdown(quote.exact)}” – ${quote.speaker ? escapeMarkdown(quote.speaker.name) + (quote.speaker.certainty === 'inferred' ? ' (inferred)' : '') : 'speaker not named'}${quote.drift ? ` – **changed between reports: ${escapeMarkdown(quote.why ?? '')}**` : ''}${quote.anchors.slice(0, 3).map(note).join(' ')}`,
    );
  if (dossier.timeline.length > 0) out.push('', '## Timeline', '');
  for (const entry of dossier.timeline)
    out.push(
      `- ${entry.when === null ? 'unresolved' : whenText(entry.when)}${entry.certainty === 'inferred' ? ' (inferred)' : ''}: ${escapeMarkdown(entry.text)}${entry.anchors.slice(0, 3).map(note).join(' ')}`,
    );
  if (dossier.notices.length > 0) out.push('', '## Notices', '');
  for (const notice of dossier.notices)
    out.push(`- ${escapeMarkdown(notice.message)}${notice.anchors.slice(0, 4).map(note).join(' ')}`);
  return [...out, '', ...notes, ''].join('\n');
}
