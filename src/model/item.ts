/** What came in: the decoded content of one report-to-be, with what its container says of it. */
export interface Item {
  /** The path or URL as given; for one record of many, the record's own id, else `path#number`. */
  readonly key: string;
  readonly media: 'html' | 'plain';
  /** Decoded text. Offsets of `Report.map` and `headlineStart` point into it. For JSON formats: the value of the text field. */
  readonly content: string;
  /** What the container states outright (JSON fields, HTTP headers, feed entries). Outranks what the text suggests. */
  readonly known: KnownMetadata;
}

export interface KnownMetadata {
  readonly url?: string;
  readonly outlet?: string;
  readonly headline?: string;
  readonly byline?: readonly string[];
  /** As the container writes it. */
  readonly published?: string;
  readonly language?: string;
}

/** An input, or a record of one, that could not be read: what, where, what to do, on one line. */
export interface InputProblem {
  readonly kind: 'problem';
  /** The path, URL or `path:line` at fault. */
  readonly input: string;
  readonly message: string;
}
