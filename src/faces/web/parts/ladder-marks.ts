import type { Anchor, Dossier, Ladder, Rung } from '../../../index.ts';
import { instantOf } from '../../source/instant.ts';

/** One report on a ladder's picture. */
export interface Mark {
  readonly anchor: Anchor;
  /** Milliseconds; null when the report is undated. */
  readonly at: number | null;
  /** Whether it is the first of its line to give this value: those count. */
  readonly opens: boolean;
}

export interface RungMarks {
  readonly rung: Rung;
  readonly marks: readonly Mark[];
}

/** Reports drawn on one rung; what is more is copies, and their number is written. */
const MOST = 36;

/** For every rung its reports in the order of their publication; the first of every line before its copies are left out. */
export function marksOf(ladder: Ladder, reports: Dossier['reports']): RungMarks[] {
  const byId = new Map(reports.map((report) => [report.id, report] as const));
  return ladder.rungs.map((rung) => {
    const anchors = new Map<string, Anchor>();
    for (const anchor of rung.anchors) if (!anchors.has(anchor.report)) anchors.set(anchor.report, anchor);
    const seen = new Set<string>();
    const marks = [...anchors.values()]
      .map((anchor) => ({ anchor, at: instantOf(byId.get(anchor.report)?.published ?? null) }))
      .sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity))
      .map(({ anchor, at }) => {
        const line = byId.get(anchor.report)?.lineage ?? anchor.report;
        const opens = !seen.has(line);
        seen.add(line);
        return { anchor, at, opens };
      });
    const kept = new Set(
      [...marks.filter(({ opens }) => opens), ...marks.filter(({ opens }) => !opens)].slice(0, MOST),
    );
    return { rung, marks: marks.filter((mark) => kept.has(mark)) };
  });
}
