/** What tells that two wordings of a quotation differ in meaning, and how an editor is told so. */
export interface QuoteWording {
  /** Lower-case words that turn a sentence round: `not`, `never`, `n't` within a word. */
  readonly isNegation: (word: string) => boolean;
  /** `{given}`, `{other}`. Each sentence is complete by itself. */
  readonly changed: string;
  readonly added: string;
  readonly negationLost: string;
  readonly negationAdded: string;
  /** `{one}`, `{other}`: names of speakers. */
  readonly speakers: string;
}
