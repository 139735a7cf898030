/** What can be searched of one document. Every field is index terms (`terms.ts`), parted by blanks. */
export interface Indexed {
  /** Headline and text. */
  readonly words: string;
  /** Everyone who is quoted, by any name. */
  readonly speaker: string;
  readonly outlet: string;
  /** Closed terms made by `facets.ts`: language, days, topics, figures. */
  readonly facet: string;
}

export type IndexField = keyof Indexed;

export interface IndexEntry extends Indexed {
  /** The document's number. */
  readonly n: number;
}
