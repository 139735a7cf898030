import type { Field, Report } from './report.ts';
import { fieldText } from './report.ts';
import type { Excerpt, Span } from './span.ts';

/**
 * Where a statement stands in a report, so that it can be found again when the page changes: the position and the
 * quotation with its surroundings (W3C Web Annotation: TextPositionSelector and TextQuoteSelector).
 */
export interface Anchor extends Excerpt {
  /** Report id. */
  readonly report: string;
  readonly field: Field;
  /** Up to `CONTEXT` characters before and after. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Characters of context on either side; the Hypothesis client keeps the same number. */
const CONTEXT = 32;

export function anchorAt(report: Report, field: Field, span: Span): Anchor {
  const text = fieldText(report, field);
  return {
    report: report.id,
    field,
    start: span.start,
    end: span.end,
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT),
  };
}

export const anchorHolds = (anchor: Anchor, report: Report): boolean =>
  anchor.exact !== '' && fieldText(report, anchor.field).slice(anchor.start, anchor.end) === anchor.exact;

/** Reading order over a collection: by report, headline first, then position. */
export const byAnchor = (a: Anchor, b: Anchor): number =>
  (a.report < b.report ? -1 : a.report > b.report ? 1 : 0) ||
  (a.field < b.field ? -1 : a.field > b.field ? 1 : 0) ||
  a.start - b.start ||
  a.end - b.end;
