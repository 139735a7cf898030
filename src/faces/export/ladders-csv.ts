import type { Dossier, Ladder, Rung } from '../../index.ts';
import { addressOf } from './identifiers.ts';
import { chainText, reportLabels } from './labels.ts';

const columns = [
  'story',
  'title',
  'ladder',
  'question',
  'topic',
  'relation',
  'value',
  'high',
  'bound',
  'unit',
  'vague',
  'independent_lines',
  'reports',
  'outlets',
  'on_the_word_of',
  'first',
  'last',
  'exact',
  'address',
] as const;

/** The ladders of dossiers as CSV (RFC 4180: CRLF, quoted where needed), one row a rung, with a head row. */
export function laddersCsv(dossiers: readonly Dossier[]): string {
  const rows = dossiers.flatMap((dossier) => {
    const labels = reportLabels(dossier.reports);
    const addresses = new Map(dossier.reports.map((report) => [report.id, addressOf(report)]));
    return dossier.ladders.flatMap((ladder) =>
      ladder.rungs.map((rung) => [
        dossier.story.id,
        dossier.story.title,
        ladder.id,
        ladder.question,
        ladder.topic,
        ladder.relation,
        ...rungCells(rung, ladder),
        String(rung.reports.length),
        rung.reports.map((id) => labels.get(id) ?? id).join('; '),
        rung.chains
          .filter(({ length }) => length > 0)
          .map(chainText)
          .join('; '),
        rung.first ?? '',
        rung.last ?? '',
        rung.anchors[0]?.exact ?? '',
        addresses.get(rung.anchors[0]?.report ?? '') ?? '',
      ]),
    );
  });
  return [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

const rungCells = ({ value, high, bound, vague, lineages }: Rung, { unit }: Ladder): string[] => [
  String(value),
  high === null ? '' : String(high),
  bound,
  unit,
  vague ? 'yes' : 'no',
  String(lineages),
];

/**
 * Spreadsheets run what begins like a formula; an apostrophe before it keeps it text (OWASP, CSV injection). Numbers are
 * left as they are.
 */
function cell(text: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
