import type { Lineage } from '../model/derivation.ts';
import type { StoryHeader } from '../model/dossier.ts';
import type { Reading } from '../model/statement.ts';

/** Name, span and size of a story. Only outlets that are known are counted. */
export function storyHeader(
  id: string,
  title: string,
  readings: readonly Reading[],
  lineages: readonly Lineage[],
): StoryHeader {
  const reports = readings.map(({ report }) => report);
  const dates = reports.flatMap(({ published }) => published ?? []).sort();
  return {
    id,
    title,
    languages: [...new Set(reports.map(({ language }) => language))].sort(),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    reports: reports.length,
    outlets: new Set(reports.flatMap(({ outlet }) => outlet ?? [])).size,
    lineages: lineages.length,
  };
}
