import type { Dossier } from '../../index.ts';
import { dossiersPage } from './dossier-html.ts';
import { dossierMarkdown } from './dossier-markdown.ts';
import { dossierText } from './dossier-text.ts';
import { type Paint, plainPaint } from './paint.ts';

export type DossierFormat = 'text' | 'json' | 'markdown' | 'html';

/** Where a text is to be read: columns and colours. Only the text format looks at it. */
export interface Page {
  readonly width: number;
  readonly paint: Paint;
}

const FILE: Page = { width: 100, paint: plainPaint };

interface Format {
  /** Of a file's name. */
  readonly ending: string;
  /** Without a line break at the end. */
  readonly write: (dossiers: readonly Dossier[], page?: Page) => string;
}

export const dossierFormats: Readonly<Record<DossierFormat, Format>> = {
  text: {
    ending: 'txt',
    write: (dossiers, { width, paint } = FILE) =>
      dossiers.map((dossier) => dossierText(dossier, width, paint)).join(`\n${'─'.repeat(width)}\n\n`),
  },
  json: { ending: 'json', write: (dossiers) => JSON.stringify(dossiers, null, 1) },
  markdown: { ending: 'md', write: (dossiers) => dossiers.map(dossierMarkdown).join('\n') },
  html: { ending: 'html', write: dossiersPage },
};
