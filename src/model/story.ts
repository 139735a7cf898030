/** Where one report was put, and why. */
export interface Assignment {
  /** Report id. */
  readonly report: string;
  readonly story: string;
  /** In plain words: what it shares with the story, or why it opened one. */
  readonly why: string;
}

/** The reports of one event. */
export interface Story {
  /** Made from the content of its reports. */
  readonly id: string;
  /** Report ids, in the collection's order. */
  readonly reports: readonly string[];
}
