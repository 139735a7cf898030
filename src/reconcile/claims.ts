import type { Language } from '../lang/language.ts';
import type { Claim } from '../model/dossier.ts';
import type { Reading } from '../model/statement.ts';

export const findClaims = (_readings: readonly Reading[], _languages: readonly Language[]): Claim[] => [];
