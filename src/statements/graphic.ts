import type { Language } from '../lang/language.ts';
import type { Span } from '../model/span.ts';
import type { FieldText } from '../text/field-text.ts';

export function findGraphic(_fields: readonly FieldText[], _language: Language): Span[] {
  return [];
}
