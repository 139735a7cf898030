import type { Language } from '../lang/language.ts';
import type { TimelineEntry } from '../model/dossier.ts';
import type { Reading } from '../model/statement.ts';

export function buildTimeline(_readings: readonly Reading[], _language: Language): TimelineEntry[] {
  return [];
}
