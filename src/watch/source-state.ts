/** What is remembered of a feed or page that is polled. */
export interface SourceState {
  /** When to ask again, in milliseconds since 1970. */
  readonly due: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Visits that failed in a row. */
  readonly failures: number;
  /** When the whole was last sent. */
  readonly sent: number;
}

export const neverVisited: SourceState = { due: 0, etag: null, lastModified: null, failures: 0, sent: 0 };

/** Longest pause after failures, in milliseconds: a feed that comes back is noticed within hours. */
const LONGEST_PAUSE = 6 * 3600_000;
/** A server that has said "unchanged" for so long is asked for the whole: some say so whatever changed. */
const TRUSTED = 3 * 3600_000;

/** What to ask with: nothing, now and then, so that a server that lies about changes is found out. */
export const conditionsOf = ({ etag, lastModified, sent }: SourceState, now: number) =>
  now - sent >= TRUSTED ? {} : { etag, lastModified };

export const afterAnswer = (
  state: SourceState,
  now: number,
  every: number,
  page: Pick<SourceState, 'etag' | 'lastModified'> | null,
): SourceState =>
  page === null
    ? { ...state, due: now + every, failures: 0 }
    : { due: now + every, etag: page.etag, lastModified: page.lastModified, failures: 0, sent: now };

/** Pauses double; what the server asks for is kept to, even beyond the longest pause of our own, up to a day. */
export function afterFailure(state: SourceState, now: number, every: number, retryAfter: number | null): SourceState {
  const failures = state.failures + 1;
  const own = Math.min(LONGEST_PAUSE, every * 2 ** Math.min(10, failures - 1));
  const asked = Math.min(24 * 3600_000, retryAfter ?? 0);
  return { ...state, due: now + Math.max(own, asked), failures };
}
