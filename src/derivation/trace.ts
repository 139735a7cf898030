import type { Language } from '../lang/language.ts';
import type { Derivation, Lineage } from '../model/derivation.ts';
import type { Reading } from '../model/statement.ts';

export interface Stemma {
  readonly derivations: readonly Derivation[];
  readonly lineages: readonly Lineage[];
}

/** Readings of one story -> who copied whom. */
export function traceDerivations(readings: readonly Reading[], _languages: readonly Language[]): Stemma {
  return {
    derivations: [],
    lineages: readings.map(({ report }) => ({
      id: report.id,
      reports: [report.id],
      origin: { kind: 'report', agency: null, report: report.id, certainty: 'written', why: '' },
    })),
  };
}
