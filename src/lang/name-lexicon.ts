/** What marks and types names. */
export interface NameLexicon {
  readonly placeholder?: never;
}
