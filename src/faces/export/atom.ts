import type { BriefLine, Dossier } from '../../index.ts';
import { exactTime, nameOf, storyUri, webAddress } from './identifiers.ts';

/** Atom asks for a time everywhere; where no report is dated, this stands for "not known". */
const NOT_KNOWN = '1970-01-01T00:00:00Z';

/** The brief of a story as an Atom feed (RFC 4287): an entry a line, with links to the reports it rests on. */
export function atomFeed(dossier: Dossier): string {
  const { story, brief, reports } = dossier;
  const published = new Map(reports.map(({ id, published: when }) => [id, when]));
  const addresses = new Map(reports.map(({ id, url }) => [id, webAddress(url)]));
  const entry = (line: BriefLine): string[] => {
    const of = [...new Set(line.anchors.map(({ report }) => report))];
    const when = of.map((id) => published.get(id) ?? '').reduce((a, b) => (a > b ? a : b), '');
    return [
      '<entry>',
      `<id>urn:stemma:line:${nameOf(story.id, line.about, line.text)}</id>`,
      `<title>${xml(line.text)}</title>`,
      `<updated>${instant(when)}</updated>`,
      `<category term="${xml(line.standing)}"/>`,
      ...of.flatMap((id) => {
        const address = addresses.get(id);
        return address ? [`<link rel="related" href="${xml(address)}"/>`] : [];
      }),
      `<content type="text">${xml(line.anchors.map(({ exact }) => `“${exact}”`).join('\n'))}</content>`,
      '</entry>',
    ];
  };
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${xml(storyUri(story.id))}</id>`,
    `<title>${xml(story.title)}</title>`,
    `<updated>${instant(story.last ?? '')}</updated>`,
    '<author><name>Stemma</name></author>',
    ...brief.flatMap(entry),
    '</feed>',
  ].join('\n');
}

/** RFC 3339. A day without a clock is its first moment, a clock without a zone is taken as UTC: feed readers sort by it. */
function instant(iso: string): string {
  const exact = exactTime(iso === '' ? null : iso);
  if (exact !== null) return exact;
  const parsed = Date.parse(iso.includes('T') ? `${iso}Z` : iso);
  return Number.isNaN(parsed) ? NOT_KNOWN : new Date(parsed).toISOString().replace('.000Z', 'Z');
}

/** Text for XML 1.0: markup escaped, control characters that it forbids left out. */
const xml = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
