/** A name for a change of mind of the method: its number among the store's events. */
export const eventId = (n: number): string => `r-${n}`;

/** The number an event's name holds; null when it is no such name. */
export function eventNumber(id: string): number | null {
  const n = id.startsWith('r-') ? Number(id.slice(2)) : Number.NaN;
  return Number.isSafeInteger(n) && eventId(n) === id ? n : null;
}
