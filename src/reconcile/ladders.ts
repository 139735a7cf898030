import type { Language } from '../lang/language.ts';
import type { Lineage } from '../model/derivation.ts';
import type { Ladder } from '../model/ladder.ts';
import type { Reading } from '../model/statement.ts';

export function buildLadders(
  _readings: readonly Reading[],
  _lineages: readonly Lineage[],
  _language: Language,
): Ladder[] {
  return [];
}
