/** What came in: the decoded content of one report-to-be, with what its container says of it. */
export interface Item {
  /** The path or URL as given; for one of many, the record's own id or `path#place` (docs/formats.md). */
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
  /** Last change, as the container writes it. */
  readonly updated?: string;
  readonly language?: string;
  /** Agencies and outlets credited with the copy, as the container names them. */
  readonly credit?: readonly string[];
  /** When this copy was taken: ISO 8601, of a fetch or an archive. */
  readonly fetched?: string;
  /** What the container makes of the item, whatever the text looks like: a channel's post, a feed's summary. */
  readonly kind?: { readonly kind: 'post' | 'stub' | 'liveblog'; readonly reason: string };
  /** HTTP or mail headers, names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the container says beyond this, by its own names: passed through, not judged. */
  readonly other?: Readonly<Record<string, unknown>>;
}

/** An input, or a record of one, that could not be read: what, where, what to do, on one line. */
export interface InputProblem {
  readonly kind: 'problem';
  /** The path, URL or `path:line` at fault. */
  readonly input: string;
  readonly message: string;
}
