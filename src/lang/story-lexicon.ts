/** What tells, in a headline, at what stage of its story a report stands. */
export interface StoryLexicon {
  /** Lower case: words of what comes after an event (a trial, an inquiry, an anniversary). */
  readonly aftermath: ReadonlySet<string>;
  /** Topics of figures that read after a number as they are: `7 killed`. */
  readonly toldTopics: ReadonlySet<string>;
}
