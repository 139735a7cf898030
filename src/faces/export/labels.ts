import type { Bound, Chain, Report, Rung } from '../../index.ts';

/** A short name for every report of a dossier: its outlet where that names one report only, else its file. */
export function reportLabels(reports: readonly Report[]): Map<string, string> {
  const host = (outlet: string): string => outlet.replace(/^www\./, '');
  const counts = new Map<string, number>();
  for (const { outlet } of reports) if (outlet !== null) counts.set(host(outlet), (counts.get(host(outlet)) ?? 0) + 1);
  return new Map(
    reports.map(({ id, outlet, key }) => {
      const file = key.split('/').at(-1) ?? key;
      const short = file.length > 24 ? `${file.slice(0, 12)}…` : file;
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

export const formatNumber = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 3 });

export function rungValue({ value, high, bound }: Rung): string {
  return `${boundWords[bound]}${formatNumber(value)}${high === null ? '' : `–${formatNumber(high)}`}`;
}

/** `CNN ← TASS ← Investigative Committee`, outermost first. */
export const chainText = (chain: Chain): string => chain.map(({ name }) => name).join(' ← ');

/** ISO 8601 as a reader likes it: without seconds and without a time of midnight that only stands for a date. */
export const whenText = (iso: string | null): string =>
  iso === null
    ? 'undated'
    : iso.replace(/T00:00(?::00(?:\.0+)?)?(?:Z)?$/, '').replace(/T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?/, ' $1');

export const plural = (n: number, one: string, other = `${one}s`): string => `${n} ${n === 1 ? one : other}`;
