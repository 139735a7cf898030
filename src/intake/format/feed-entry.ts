import type { Item, KnownMetadata } from '../../model/item.ts';
import { textOfHtml } from '../html-text.ts';

/** A description of as many words is no summary any more: the feed gives its texts there. */
const WHOLE_TEXT = 150;

/** Ends as an excerpt does: `...`, `[…]`. */
const isCutShort = (text: string): boolean => /(?:\.\.\.|…)\s?[\])]?\s?$/.test(text);

/**
 * One entry of a feed -> item: its full text as HTML where the feed gives it, else its summary, which is a stub with the
 * reason: the page is behind its link.
 * @param texts HTML
 */
export function entryItem(
  key: string,
  metadata: KnownMetadata,
  texts: { readonly full: string | null; readonly summary: string | null },
): Item {
  const html = texts.full ?? texts.summary ?? '';
  const text = textOfHtml(html, 'paragraphs');
  const words = text === '' ? 0 : text.split(/\s+/).length;
  const isWhole = !isCutShort(text) && (texts.full === null ? words >= WHOLE_TEXT : words > 0 && !isSummary(texts));
  if (isWhole) return { key, media: 'html', content: html, known: metadata };
  const what = words === 0 ? 'only the headline' : 'only a summary';
  const kind = { kind: 'stub', reason: `the feed gives ${what}; the report is behind its link` } as const;
  return { key, media: 'plain', content: text, known: { ...metadata, kind } };
}

/** The same words as content and as summary: many feeds fill both from the summary. */
const isSummary = ({ full, summary }: { readonly full: string | null; readonly summary: string | null }): boolean =>
  full !== null && summary !== null && textOfHtml(full, 'line') === textOfHtml(summary, 'line') && full.length < 1500;
