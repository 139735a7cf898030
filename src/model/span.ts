/** A stretch of a text, in UTF-16 code units (the unit of JavaScript strings), start inclusive, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the words it covers: `text.slice(start, end) === exact`, always. */
export interface Excerpt extends Span {
  readonly exact: string;
}

export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);

export const excerptOf = (text: string, span: Span): Excerpt => ({
  start: span.start,
  end: span.end,
  exact: text.slice(span.start, span.end),
});

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The span without white space at its edges. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}
