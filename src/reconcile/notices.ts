import type { Language } from '../lang/language.ts';
import type { Lineage } from '../model/derivation.ts';
import type { Notice } from '../model/dossier.ts';
import type { Reading } from '../model/statement.ts';
import { findArithmetic } from './notices-arithmetic.ts';

/** What limits the dossier: thin or undated reports, a single lineage, unread languages, sums that are wrong. Principle 5. */
export function findNotices(readings: readonly Reading[], lineages: readonly Lineage[], language: Language): Notice[] {
  const { notices: wording } = language;
  const notices: Notice[] = [];
  const say = (kind: string, message: string): void => {
    notices.push({ kind, message, anchors: [] });
  };
  for (const { report } of readings) {
    const thin = wording.thin[report.kind];
    if (thin !== undefined) say(report.kind, thin.replace('{key}', report.key));
    if (report.language !== language.code)
      say('language', wording.unreadLanguage.replace('{key}', report.key).replace('{language}', report.language));
  }
  const undated = readings.filter(({ report }) => report.published === null).length;
  if (undated > 0 && readings.length > 1) say('undated', wording.undated.replace('{count}', `${undated}`));
  if (readings.length > 1 && lineages.length === 1) say('one lineage', wording.oneLineage);
  return [...notices, ...findArithmetic(readings, language)];
}
