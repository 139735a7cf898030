import type { Excerpt } from './span.ts';

/** Which of a report's two texts a statement stands in. Headlines state figures too. */
export type Field = 'text' | 'headline';

export const FIELDS: readonly Field[] = ['headline', 'text'];

export type ReportKind = 'article' | 'brief' | 'stub' | 'index' | 'liveblog' | 'post';

/** Written in the item, worked out by Stemma, or not known at all. */
export type Certainty = 'written' | 'inferred';

/** A credit line: the agency or outlet that supplied copy, in the words of `text`. */
export interface Credit extends Excerpt {
  /** The agency's usual name (`AP`), not its spelling here (`Associated Press`). */
  readonly agency: string;
}

/** Something that stood in the item and is not part of the report's text. */
export interface Removal {
  readonly exact: string;
  /** Offsets in the item's decoded content. */
  readonly itemStart: number;
  readonly itemEnd: number;
  /** Why, in words an editor understands: `comment form`, `repeats the headline`. */
  readonly reason: string;
}

/** `[textStart, itemStart, length]`: these characters of the text are those characters of the item. */
export type MapSegment = readonly [textStart: number, itemStart: number, length: number];

/** One outlet's text, cleaned, with the way back to the item. */
export interface Report {
  /** Made from the content alone, so that the same report has the same id everywhere. */
  readonly id: string;
  readonly key: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly headline: string | null;
  /** Where the headline stands in the item, if it does. */
  readonly headlineStart: number | null;
  readonly byline: readonly string[];
  /** As written: `PARIS (AP)`. */
  readonly dateline: string | null;
  readonly credits: readonly Credit[];
  /** ISO 8601, to the precision that is known. */
  readonly published: string | null;
  readonly publishedCertainty: Certainty | null;
  /** Last change as the container or page states it, ISO 8601; null where none is stated. */
  readonly updated: string | null;
  /** BCP 47 primary subtag (`en`), or `und`. */
  readonly language: string;
  readonly kind: ReportKind;
  /** Why it is of that kind, where it is not simply an article or a brief: `no text`, `not news`, a feed's mere summary. */
  readonly kindReason?: string;
  /** Body text; paragraphs are parted by blank lines. Never contains the headline. */
  readonly text: string;
  readonly map: readonly MapSegment[];
  readonly removed: readonly Removal[];
}

export const fieldText = (report: Report, field: Field): string =>
  field === 'headline' ? (report.headline ?? '') : report.text;
