import type { Language } from '../../lang/language.ts';
import type { Report } from '../../model/report.ts';
import type { Name } from '../../model/statement.ts';
import type { FieldText } from '../../text/field-text.ts';
import type { FoundAttributions } from '../attribution.ts';

export function resolveSpeakers(
  found: FoundAttributions,
  _fields: readonly FieldText[],
  _names: readonly Name[],
  _report: Report,
  _language: Language,
): FoundAttributions {
  return found;
}
