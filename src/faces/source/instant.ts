/**
 * ISO 8601 -> milliseconds; the beginning of an interval. A time without a zone is taken as UTC, so that all machines draw
 * alike, and a day without a clock as its noon, in the middle of when it may have been.
 */
export function instantOf(iso: string | null): number | null {
  if (iso === null) return null;
  const start = iso.split('/')[0]!;
  if (/^\d{4}-\d\d-\d\d$/.test(start)) return instantOf(`${start}T12:00Z`);
  const bare = /T\d/.test(start) && !/(?:Z|[+-]\d\d:?\d\d)$/.test(start);
  const at = Date.parse(bare ? `${start}Z` : start);
  return Number.isNaN(at) ? null : at;
}
