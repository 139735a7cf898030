/** Number words, units, bounds, topics. */
export interface FigureLexicon {
  readonly placeholder?: never;
}
