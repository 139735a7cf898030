import type { Reading } from '../../index.ts';
import { chainText, formatNumber, whenText } from './labels.ts';
import type { Paint } from './paint.ts';
import { clip, wrap } from './wrap.ts';

/** One report's reading for a terminal: masthead, then its attributions, quotations, figures, times and what was removed. */
export function readingText(reading: Reading, width: number, paint: Paint): string {
  const { report } = reading;
  const out: string[] = [];
  const paragraph = (text: string, indent: number): void => {
    for (const [index, row] of wrap(text, width - indent - 2).entries())
      out.push(' '.repeat(index === 0 ? indent : indent + 2) + row);
  };
  const list = (title: string, rows: readonly string[]): void => {
    if (rows.length === 0) return;
    out.push(`  ${paint.title(title)}`);
    for (const row of rows) paragraph(row, 4);
  };
  const said = (chain: Reading['figures'][number]['chain']): string =>
    chain.length > 0 ? ` ← ${chainText(chain)}` : '';
  paragraph(paint.bold(report.headline ?? '(no headline)'), 0);
  const masthead = [
    report.key,
    report.outlet,
    report.byline.join(', ') || null,
    report.dateline,
    report.published && `${whenText(report.published)}${report.publishedCertainty === 'inferred' ? ' (inferred)' : ''}`,
    report.credits.map(({ agency }) => `credits ${agency}`).join(', ') || null,
    report.kindReason === undefined ? report.kind : `${report.kind} (${report.kindReason})`,
    report.language,
  ];
  paragraph(paint.dim(masthead.filter(Boolean).join(' · ')), 2);
  list(
    'SAYS',
    reading.attributions.map(({ kind, stance, content, cue, source, chain }) => {
      const who = chain.length > 0 ? chainText(chain) : (source?.name ?? 'not told who');
      const inferred = source?.certainty === 'inferred' ? ' (inferred)' : '';
      return `${paint.bold(who)}${inferred} [${kind}${stance === 'asserts' ? '' : `, ${stance}`}${cue ? `, “${cue.exact}”` : ''}]: ${clip(content.exact, 220)}`;
    }),
  );
  list(
    'FIGURES',
    reading.figures.map(
      ({ exact, value, high, bound, unit, topic, scope, of, chain }) =>
        `${paint.bold(exact)} = ${bound === 'exactly' ? '' : `${bound} `}${formatNumber(value)}${high === null ? '' : `–${formatNumber(high)}`} ${unit} [${topic}, ${scope}] ${clip(of, 60)}${said(chain)}`,
    ),
  );
  list(
    'TIMES',
    reading.times.map(
      ({ exact, value, certainty, basis }) =>
        `${paint.bold(exact)} = ${value ?? 'unresolved'} [${certainty}${basis ? `, ${basis}` : ''}]`,
    ),
  );
  list('NAMES', [[...new Set(reading.names.map(({ name, kind }) => `${name} (${kind})`))].join(', ')].filter(Boolean));
  list(
    'REMOVED',
    report.removed.map(({ exact, reason }) => `${reason}: ${paint.dim(clip(exact, 100))}`),
  );
  return `${out.join('\n')}\n`;
}
