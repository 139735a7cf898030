/** Questions, denials and synonyms used when statements are joined. */
export interface ReconcileLexicon {
  readonly placeholder?: never;
}
