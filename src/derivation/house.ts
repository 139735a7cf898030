import type { Language } from '../lang/language.ts';
import type { Lineage } from '../model/derivation.ts';
import type { Notice } from '../model/dossier.ts';
import type { Reading } from '../model/statement.ts';
import { label } from './direction.ts';
import { outletKey } from './outlet-name.ts';

/** Reports named in a notice; a house that stands in more lines is told by their number. */
const SHOWN = 4;

/**
 * Lines that come from one house: the same outlet twice, or outlets of one owner; an agency's copy is nobody's house's. Their texts are their own, so they are
 * not merged; but an editor who counts them as so many voices should know.
 */
export function findHouses(
  readings: readonly Reading[],
  lineages: readonly Lineage[],
  languages: readonly Language[],
): Notice[] {
  const lineOf = new Map(
    lineages
      .filter(({ origin }) => origin.kind === 'report')
      .flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)),
  );
  const houses = new Map<string, Map<string, Reading>>();
  for (const reading of readings) {
    const house = houseOf(reading, languages);
    const line = lineOf.get(reading.report.id);
    if (house === null || line === undefined) continue;
    const lines = houses.get(house) ?? new Map<string, Reading>();
    if (!lines.has(line)) lines.set(line, reading);
    houses.set(house, lines);
  }
  return [...houses]
    .filter(([, lines]) => lines.size > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, lines]) => ({ kind: 'one house', message: messageOf([...lines.values()]), anchors: [] }));
}

function houseOf({ report }: Reading, languages: readonly Language[]): string | null {
  const language = languages.find(({ code }) => code === report.language) ?? languages[0]!;
  const key = report.outlet === null ? null : outletKey(report.outlet, language);
  return key === null ? null : (language.derivation.outletOwners.get(key) ?? key);
}

function messageOf(readings: readonly Reading[]): string {
  const names = readings.slice(0, SHOWN).map(({ report }) => label(report, report));
  const more = readings.length > SHOWN ? ` and ${readings.length - SHOWN} more` : '';
  return `${readings.length} lines come from one house and are counted apart: ${names.join(', ')}${more}`;
}
