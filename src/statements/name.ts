import type { Language } from '../lang/language.ts';
import type { Name } from '../model/statement.ts';
import type { FieldText } from '../text/field-text.ts';

export function findNames(_fields: readonly FieldText[], _language: Language): Name[] {
  return [];
}
