import type { Dossier, DossierReport } from '../../index.ts';

/** A report in a dossier that is passed on: where it stands, not what it says in full. */
export type ReportExcerpt = Omit<DossierReport, 'text' | 'map' | 'removed'>;

export type DossierExcerpt = Omit<Dossier, 'reports'> & { readonly reports: readonly ReportExcerpt[] };

/** A dossier without the reports' texts: its anchors carry the words that everything rests on. */
export const excerptOf = (dossier: Dossier): DossierExcerpt => ({
  ...dossier,
  reports: dossier.reports.map(({ text: _, map: __, removed: ___, ...report }) => report),
});
