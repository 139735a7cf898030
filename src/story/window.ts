/** How long reports stay live, that is, in memory and open to be joined. */
export interface StreamWindow {
  /** No more live reports than this, whatever their dates. */
  readonly reports: number;
  /** Reports that came this many days before the latest leave, once there are more than `kept`. */
  readonly days: number;
  /** Live reports that stay even when they are old: a small collection may span years. */
  readonly kept: number;
}

export const defaultWindow: StreamWindow = { reports: 200_000, days: 30, kept: 20_000 };

/** Dates of so many reports tell what day it is. */
const DATES_KEPT = 64;
/** Of these, the share that lies before it: a few wrong dates in the future must not send everything else away. */
const QUANTILE = 0.75;

/** What day it is in the stream, told by the reports that come, for there is no clock: a replay sees the same days. */
export class StreamDay {
  #days: number[] = [];
  #at = 0;

  /** Days since 1970, or null when no report was dated so far. */
  today: number | null = null;

  /** @param day of publication, days since 1970, or null */
  note(day: number | null): void {
    if (day === null) return;
    this.#days[this.#at] = day;
    this.#at = (this.#at + 1) % DATES_KEPT;
    this.#tell();
  }

  /** The latest dates, earliest first. */
  save(): readonly number[] {
    return [...this.#days.slice(this.#at), ...this.#days.slice(0, this.#at)];
  }

  restore(days: readonly number[]): void {
    this.#days = [...days];
    this.#at = days.length % DATES_KEPT;
    this.#tell();
  }

  #tell(): void {
    const sorted = Float64Array.from(this.#days).sort();
    this.today = sorted[Math.ceil((sorted.length - 1) * QUANTILE)] ?? null;
  }
}
