import type { Language } from '../lang/language.ts';
import type { Figure, Name, TimeMention } from '../model/statement.ts';
import type { FieldText } from '../text/field-text.ts';

export function findFigures(
  _fields: readonly FieldText[],
  _known: { readonly times: readonly TimeMention[]; readonly names: readonly Name[] },
  _language: Language,
): Figure[] {
  return [];
}
