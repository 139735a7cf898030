import type { Dossier } from '../../index.ts';
import { atomFeed } from './atom.ts';
import { dossiersPage } from './dossier-html.ts';
import { dossiersMarkdown } from './dossier-markdown.ts';
import { dossierText } from './dossier-text.ts';
import { followTheMoney } from './follow-the-money.ts';
import { laddersCsv } from './ladders-csv.ts';
import { ninjs } from './ninjs.ts';
import { type Paint, plainPaint } from './paint.ts';
import { provJson } from './prov.ts';
import { webAnnotations } from './web-annotations.ts';

export type DossierFormat = 'text' | 'json' | 'markdown' | 'html';

/** For other tools; each takes one story. */
export type ExchangeFormat = 'csv' | 'ninjs' | 'annotations' | 'prov' | 'ftm' | 'atom';

/** Where a text is to be read: columns and colours. Only the text format looks at it. */
export interface Page {
  readonly width: number;
  readonly paint: Paint;
}

const FILE: Page = { width: 100, paint: plainPaint };

interface Format {
  /** Of a file's name. */
  readonly ending: string;
  readonly mediaType: string;
  /** What it is, for people who choose. */
  readonly name: string;
  /** Without a line break at the end. */
  readonly write: (dossiers: readonly Dossier[], page?: Page) => string;
}

export const dossierFormats: Readonly<Record<DossierFormat, Format>> = {
  text: {
    ending: 'txt',
    mediaType: 'text/plain',
    name: 'Plain text',
    write: (dossiers, { width, paint } = FILE) =>
      dossiers.map((dossier) => dossierText(dossier, width, paint)).join(`\n${'─'.repeat(width)}\n\n`),
  },
  json: {
    ending: 'json',
    mediaType: 'application/json',
    name: 'JSON',
    write: (dossiers) => JSON.stringify(dossiers, null, 1),
  },
  markdown: {
    ending: 'md',
    mediaType: 'text/markdown',
    name: 'Markdown',
    write: dossiersMarkdown,
  },
  html: { ending: 'html', mediaType: 'text/html', name: 'One HTML file, to mail', write: dossiersPage },
};

interface Exchange {
  readonly ending: string;
  readonly mediaType: string;
  /** What it is, for people who choose. */
  readonly name: string;
  /** Without a line break at the end. */
  readonly write: (dossier: Dossier) => string;
}

const json = (value: unknown): string => JSON.stringify(value, null, 1);

export const exchangeFormats: Readonly<Record<ExchangeFormat, Exchange>> = {
  csv: {
    ending: 'csv',
    mediaType: 'text/csv',
    name: 'CSV of the ladders',
    write: (dossier) => laddersCsv([dossier]),
  },
  ninjs: {
    ending: 'ninjs.json',
    mediaType: 'application/json',
    name: 'IPTC ninjs 3.1',
    write: (dossier) => json(ninjs(dossier)),
  },
  annotations: {
    ending: 'annotations.jsonld',
    mediaType: 'application/ld+json',
    name: 'W3C Web Annotations',
    write: (dossier) => json(webAnnotations(dossier)),
  },
  prov: {
    ending: 'prov.json',
    mediaType: 'application/json',
    name: 'PROV-JSON',
    write: (dossier) => json(provJson(dossier)),
  },
  ftm: { ending: 'ftm.json', mediaType: 'application/json+ftm', name: 'FollowTheMoney', write: followTheMoney },
  atom: { ending: 'atom.xml', mediaType: 'application/atom+xml', name: 'Atom feed', write: atomFeed },
};
