import type { TimelineEntry } from '../model/dossier.ts';
import { AnchorList } from './anchored.ts';
import { compose, textOf } from './compose.ts';
import { excerptPart } from './excerpt.ts';
import type { LineContext, WeighedLine } from './line.ts';
import { supportParts } from './support.ts';

/** One line for one step of the timeline, in the words of the report that tells it. */
export function timeLine(entry: TimelineEntry, context: LineContext): WeighedLine | null {
  const first = entry.anchors[0];
  if (first === undefined || entry.certainty === 'unresolved') return null;
  const list = new AnchorList();
  const reports = new Set(entry.anchors.map(({ report }) => report));
  const lineages = context.countLineages(reports);
  const parts = compose(context.wording.time, {
    words: [excerptPart(first, list)],
    support: supportParts(reports.size, lineages, context),
  });
  if (parts === null) return null;
  for (const anchor of entry.anchors) list.add(anchor);
  return {
    weight: 10 * lineages + reports.size,
    line: {
      text: textOf(parts),
      parts,
      anchors: list.anchors,
      about: 'time',
      standing: lineages > 1 ? 'agreed' : 'single',
      lineages,
    },
  };
}
