/** Agencies, outlets and the words that tell a source's kind. */
export interface SourceLexicon {
  readonly placeholder?: never;
}
