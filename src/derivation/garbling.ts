import type { Language } from '../lang/language.ts';
import type { Derivation } from '../model/derivation.ts';
import type { Notice } from '../model/dossier.ts';
import type { Reading } from '../model/statement.ts';

export const findGarbling = (
  _readings: readonly Reading[],
  _derivations: readonly Derivation[],
  _languages: readonly Language[],
): Notice[] => [];
