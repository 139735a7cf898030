import type { Reading } from './statement.ts';

/** By publication, undated reports last, then by id: the one order in which a collection is laid out. */
export function byPublication(a: Reading, b: Reading): number {
  const [x, y] = [a.report.published ?? '\uffff', b.report.published ?? '\uffff'];
  return x < y ? -1 : x > y ? 1 : a.report.id < b.report.id ? -1 : 1;
}

/**
 * Ids come from content, so two files with the very same report share one. Both stay (a verbatim copy is a finding):
 * the second in the order of keys is numbered. The same key given twice is one report.
 */
export function distinctReports(readings: readonly Reading[]): Reading[] {
  const byKey = [...new Map(readings.map((reading) => [reading.report.key, reading])).values()];
  const seen = new Map<string, number>();
  return byKey
    .sort((a, b) => (a.report.key < b.report.key ? -1 : 1))
    .map((reading) => {
      const { id } = reading.report;
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      return times === 1 ? reading : { ...reading, report: { ...reading.report, id: `${id}-${times}` } };
    });
}
