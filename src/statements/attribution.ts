import type { Language } from '../lang/language.ts';
import type { Attribution, Name, Quotation } from '../model/statement.ts';
import type { FieldText } from '../text/field-text.ts';

export interface FoundAttributions {
  readonly attributions: readonly Attribution[];
  readonly quotations: readonly Quotation[];
}

export function findAttributions(
  _fields: readonly FieldText[],
  _names: readonly Name[],
  _language: Language,
): FoundAttributions {
  return { attributions: [], quotations: [] };
}
