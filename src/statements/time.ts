import type { Language } from '../lang/language.ts';
import type { Report } from '../model/report.ts';
import type { TimeMention } from '../model/statement.ts';
import type { FieldText } from '../text/field-text.ts';

export function findTimes(_fields: readonly FieldText[], _report: Report, _language: Language): TimeMention[] {
  return [];
}
