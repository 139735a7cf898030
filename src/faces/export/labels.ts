import { type Bound, type Chain, type Ladder, type Report, type Rung, unitOf } from '../../index.ts';

/** Crawlers name files by hashes: their beginning tells them apart. */
const LONGEST_FILE_NAME = 32;

/** A short name for every report of a dossier: its outlet where that names one report only, else its file. */
export function reportLabels(reports: readonly Report[]): Map<string, string> {
  const host = (outlet: string): string => outlet.replace(/^www\./, '');
  const counts = new Map<string, number>();
  for (const { outlet } of reports) if (outlet !== null) counts.set(host(outlet), (counts.get(host(outlet)) ?? 0) + 1);
  return new Map(
    reports.map(({ id, outlet, key }) => {
      const file = key.split('/').at(-1) ?? key;
      const short = file.length > LONGEST_FILE_NAME ? `${file.slice(0, 12)}…` : file;
      if (outlet === null) return [id, short];
      return [id, counts.get(host(outlet)) === 1 ? host(outlet) : `${host(outlet)} ${short}`];
    }),
  );
}

/** Several reports by their labels; the first few, and how many more. */
export function listReports(ids: readonly string[], labels: ReadonlyMap<string, string>, most = 5): string {
  const named = ids.slice(0, most).map((id) => labels.get(id) ?? id);
  return ids.length > most ? `${named.join(', ')} and ${ids.length - most} more` : named.join(', ');
}

const boundWords: Readonly<Record<Bound, string>> = {
  exactly: '',
  'at least': 'at least ',
  about: 'about ',
  'more than': 'more than ',
  'up to': 'up to ',
  'less than': 'less than ',
};

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

export const formatNumber = (value: number): string => numbers.format(value);

/** A rung's value as readers write it; the report's own word where it wrote no number ("dozens"). */
export function valueText({ value, high, bound, vague, anchors }: Rung): string {
  if (vague && anchors[0] !== undefined) return `“${anchors[0].exact}”`;
  const range = high === null ? formatNumber(value) : `${formatNumber(value)}–${formatNumber(high)}`;
  return `${boundWords[bound]}${range}`;
}

/** The same with its unit, but where the report's own word stands. */
export const rungText = (rung: Rung, { unit }: Ladder): string =>
  rung.vague && rung.anchors[0] !== undefined
    ? valueText(rung)
    : `${valueText(rung)} ${unitOf(unit, rung.high ?? rung.value)}`.trim();

/** `CNN ← TASS ← Investigative Committee`, outermost first. */
export const chainText = (chain: Chain): string => chain.map(({ name }) => name).join(' ← ');

/** ISO 8601 as a reader likes it: without seconds and without a time of midnight that only stands for a date. */
export const whenText = (iso: string | null): string =>
  iso === null
    ? 'undated'
    : iso
        .split('/')
        .map((end) =>
          end.replace(/T00:00(?::00(?:\.0+)?)?(?:Z)?$/, '').replace(/T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?/, ' $1'),
        )
        .join(' to ');

export const plural = (n: number, one: string, other = `${one}s`): string => `${n} ${n === 1 ? one : other}`;
