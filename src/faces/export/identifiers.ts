import { createHash } from 'node:crypto';
import type { DossierReport } from '../../index.ts';

/** Names for what has no address of its own: stable, and the same in every export. */
export const storyUri = (story: string): string => `urn:stemma:story:${encodeURIComponent(story)}`;
export const reportUri = (report: string): string => `urn:stemma:report:${encodeURIComponent(report)}`;

/** A report's own address where it has one that others can follow, else its name. */
export const addressOf = ({ url, id }: Pick<DossierReport, 'url' | 'id'>): string => webAddress(url) ?? reportUri(id);

/** Only addresses of the web leave in exports: `javascript:` and the like are no links. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** A short name made from words, safe in every format. */
export const nameOf = (...words: readonly string[]): string =>
  createHash('sha256').update(words.join('\u0000')).digest('hex').slice(0, 16);

/** ISO 8601 with clock and zone, as RFC 3339 asks; null where less is known, since an export must not say more than the report. */
export const exactTime = (iso: string | null): string | null =>
  iso !== null && /T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.test(iso)
    ? iso.replace(/T(\d\d:\d\d)(?=[Z+-])/, 'T$1:00')
    : null;
