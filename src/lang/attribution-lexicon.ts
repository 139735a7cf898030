/** Verbs, nouns and phrases of saying, and the words that build sources. */
export interface AttributionLexicon {
  readonly placeholder?: never;
}
