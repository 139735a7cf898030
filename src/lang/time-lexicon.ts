/** Words of dates, clock times and days. */
export interface TimeLexicon {
  readonly placeholder?: never;
}
