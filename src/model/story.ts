/** Where one report was put, and why. */
export interface Assignment {
  /** Report id. */
  readonly report: string;
  readonly story: string;
  /** In plain words: what it shares with the story, or why it opened one. */
  readonly why: string;
  /** The report it was put with, the one of the story most like it; null when it opened the story. */
  readonly closest: string | null;
  /** The story that this one follows up; absent where it follows none that is known. */
  readonly parent?: Parent;
  /** Id of the correction by hand that put it there; absent where the method did. */
  readonly correction?: string;
}

/** The story of the event that a later story (a trial, an inquiry, an anniversary) goes back to. */
export interface Parent {
  readonly story: string;
  /** The report of that story that shows it. */
  readonly report: string;
  /** In plain words. */
  readonly why: string;
}

/** A report that shows that its story goes back to another, both by report id. */
export interface FollowUp {
  readonly report: string;
  readonly follows: string;
  readonly why: string;
}

/** The reports of one event. */
export interface Story {
  /** Made from the content of its reports. */
  readonly id: string;
  /** Report ids, in the collection's order. */
  readonly reports: readonly string[];
}
