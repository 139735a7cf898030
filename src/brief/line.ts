import type { BriefWording } from '../lang/brief-wording.ts';
import type { LadderLexicon } from '../lang/ladder-lexicon.ts';
import type { Lineage } from '../model/derivation.ts';
import type { BriefLine } from '../model/dossier.ts';
import type { Report } from '../model/report.ts';
import type { Reading } from '../model/statement.ts';

/** What every line writer is given besides its subject. */
export interface LineContext {
  readonly readings: readonly Reading[];
  readonly reports: ReadonlyMap<string, Report>;
  /** Number of independent lines among these reports. */
  readonly countLineages: (reports: Iterable<string>) => number;
  readonly wording: BriefWording;
  readonly ladders: LadderLexicon;
}

/** A line with its claim to a place in the brief: the highest weights are printed. */
export interface WeighedLine {
  readonly line: BriefLine;
  readonly weight: number;
}

export function lineageCounter(lineages: readonly Lineage[]): (reports: Iterable<string>) => number {
  const lineageOf = new Map(lineages.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));
  return (reports) => new Set([...reports].map((report) => lineageOf.get(report) ?? report)).size;
}
