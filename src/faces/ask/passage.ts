import type { Field, Reading } from '../../index.ts';

export interface Place {
  readonly report: string;
  readonly field: Field;
  /** UTF-16 units, half open. */
  readonly start: number;
  readonly end: number;
}

/** The words at a place of a report, in the sentences around them, with who published them and when. */
export interface PassageFound {
  readonly report: string;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly exact: string;
  readonly context: string;
}

/** Sentences shown on either side of the words. */
const AROUND = 1;

/** @returns null when the place is not within the field */
export function passageAt({ report, sentences }: Reading, { field, start, end }: Place): PassageFound | null {
  const text = field === 'headline' ? (report.headline ?? '') : report.text;
  if (start < 0 || end > text.length || start >= end) return null;
  const first = sentences.findIndex((sentence) => sentence.end > start);
  const last = sentences.findIndex((sentence) => sentence.end >= end);
  const from = sentences[Math.max(0, first - AROUND)]?.start ?? 0;
  const to = sentences[Math.min(sentences.length - 1, (last < 0 ? sentences.length - 1 : last) + AROUND)]?.end ?? end;
  const { id, outlet, headline, published, url } = report;
  return {
    report: id,
    outlet,
    headline,
    published,
    url,
    exact: text.slice(start, end),
    context: field === 'headline' || first < 0 ? text : text.slice(from, to),
  };
}
