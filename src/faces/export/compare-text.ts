import type { Comparison, Excerpt, Report } from '../../index.ts';
import { reportLabels, whenText } from './labels.ts';
import type { Paint } from './paint.ts';
import { clip, wrap } from './wrap.ts';

const MOST = { shared: 20, rows: 20, facts: 24 };

/** Two reports held against each other, for a terminal: changes first, for they are the news; then shared, added, left out. */
export function compareText(comparison: Comparison, a: Report, b: Report, width: number, paint: Paint): string {
  const labels = reportLabels([a, b]);
  const out: string[] = [];
  const paragraph = (text: string, indent: number): void => {
    for (const [index, row] of wrap(text, width - indent - 2).entries())
      out.push(' '.repeat(index === 0 ? indent : indent + 2) + row);
  };
  const heading = (side: string, report: Report): void =>
    paragraph(
      `${paint.bold(side)}  ${labels.get(report.id)} · ${whenText(report.published)} · ${report.headline ?? 'no headline'}`,
      0,
    );
  const list = (title: string, rows: readonly string[], most: number): void => {
    if (rows.length === 0) return;
    out.push('', paint.title(title));
    for (const row of rows.slice(0, most)) paragraph(row, 2);
    if (rows.length > most) paragraph(paint.dim(`and ${rows.length - most} more in --format json`), 2);
  };
  const quoted = (excerpts: readonly Excerpt[]): string[] => excerpts.map(({ exact }) => `“${clip(exact, 240)}”`);
  heading('A', a);
  heading('B', b);
  out.push('');
  paragraph(
    `${percent(comparison.shareOfB)} of B’s words stand in A; ${percent(comparison.shareOfA)} of A’s words stand in B.`,
    0,
  );
  paragraph(descent(comparison), 0);
  list(
    'CHANGED',
    comparison.changed.map(
      ({ kind, a: before, b: after }) =>
        `${paint.warn(kind)}: “${clip(before.exact, 80)}” → “${clip(after.exact, 80)}”`,
    ),
    MOST.rows,
  );
  for (const [title, { numbers, names }] of [
    ['ONLY IN A', comparison.onlyInA],
    ['ONLY IN B', comparison.onlyInB],
  ] as const)
    list(
      `NUMBERS AND NAMES ${title}`,
      [facts('numbers', numbers), facts('names', names)].filter((row) => row !== ''),
      MOST.rows,
    );
  list(
    'SHARED',
    comparison.shared.map(({ to: [start, end] }) => `“${clip(b.text.slice(start, end), 240)}”`),
    MOST.shared,
  );
  list('ADDED IN B', quoted(comparison.added), MOST.rows);
  list('LEFT OUT IN B', quoted(comparison.leftOut), MOST.rows);
  return `${out.join('\n')}\n`;
}

const facts = (what: string, excerpts: readonly Excerpt[]): string => {
  if (excerpts.length === 0) return '';
  const more = excerpts.length > MOST.facts ? ` and ${excerpts.length - MOST.facts} more` : '';
  return `${what}: ${excerpts
    .slice(0, MOST.facts)
    .map(({ exact }) => clip(exact, 60))
    .join(' · ')}${more}`;
};

/** How the two descend, and how often they count, in a sentence. */
export function descent({ derivations, lineages }: Comparison): string {
  if (derivations.length === 0) return 'Nothing shows that one was made from the other, or both from one text.';
  const [line] = lineages;
  const why = lineages.length === 1 && line!.origin.kind === 'wire' ? line!.origin.why : derivations[0]!.why;
  return `They count ${lineages.length === 1 ? 'once' : 'as two'}: ${why}.`;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
