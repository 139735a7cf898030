import type { Language } from '../lang/language.ts';
import type { Quote } from '../model/dossier.ts';
import type { Reading } from '../model/statement.ts';

export const matchQuotes = (_readings: readonly Reading[], _languages: readonly Language[]): Quote[] => [];
