/** A recent report that a new one shares text with. */
export interface RecentCopy {
  readonly id: string;
  /** Roughly how much of the new text stands in it, 0 to 1: the share of its fingerprints. */
  readonly share: number;
}

/** The last reports of a stream, remembered by their words. */
export interface RecentTexts {
  /** The recent reports that share most with a new text, best first, at most eight; the text is then recent itself. */
  add(id: string, text: string): RecentCopy[];
}
