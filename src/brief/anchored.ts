import type { Anchor } from '../model/anchor.ts';
import { anchorAt } from '../model/anchor.ts';
import type { BriefPart } from '../model/dossier.ts';
import { FIELDS, fieldText } from '../model/report.ts';
import type { Chain } from '../model/statement.ts';
import type { LineContext } from './line.ts';

/** Collects the anchors of one line; equal anchors get one number. */
export class AnchorList {
  readonly anchors: Anchor[] = [];

  add(anchor: Anchor): number {
    const known = this.anchors.findIndex(
      (a) => a.report === anchor.report && a.field === anchor.field && a.start === anchor.start && a.end === anchor.end,
    );
    if (known >= 0) return known;
    this.anchors.push(anchor);
    return this.anchors.length - 1;
  }
}

/**
 * The name of whoever a chain rests on at its far end, as the report prints it; empty where it
 * does not (a description built by Stemma is not a name).
 */
export function sourceName(chain: Chain, report: string, list: AnchorList, context: LineContext): BriefPart[] {
  const link = chain.at(-1);
  const where = context.reports.get(report);
  if (link === undefined || where === undefined) return [];
  for (const field of FIELDS) {
    const at = fieldText(where, field).indexOf(link.name);
    if (at < 0) continue;
    const anchor = list.add(anchorAt(where, field, { start: at, end: at + link.name.length }));
    return [{ kind: 'name', text: link.name, anchor }];
  }
  // Under the story's name for them stands here another: "Holm".
  const reading = context.readings.find(({ report: { id } }) => id === report);
  const short = reading?.names.find(({ name }) => name === link.name);
  if (short === undefined) return [];
  return [{ kind: 'name', text: short.exact, anchor: list.add(anchorAt(where, short.field, short)) }];
}
