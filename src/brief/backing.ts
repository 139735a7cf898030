import { anchorHolds } from '../model/anchor.ts';
import type { BriefLine, BriefPart } from '../model/dossier.ts';
import type { Report } from '../model/report.ts';

/**
 * Whether every word of a line leads somewhere: all anchors hold, the parts join to the text, `words` stand in an
 * anchor, names stand in an anchor or its report's masthead, fixed wording holds no numeral and no name. Checked on
 * every line before it is printed, whoever wrote it; principle 1 of the design.
 */
export function isBacked(line: BriefLine, reports: ReadonlyMap<string, Report>): boolean {
  if (line.anchors.length === 0) return false;
  for (const anchor of line.anchors) {
    const report = reports.get(anchor.report);
    if (report === undefined || !anchorHolds(anchor, report)) return false;
  }
  return (
    line.parts.map(({ text }) => text).join('') === line.text &&
    line.parts.every((part) => isPartBacked(part, line, reports))
  );
}

function isPartBacked(part: BriefPart, line: BriefLine, reports: ReadonlyMap<string, Report>): boolean {
  switch (part.kind) {
    case 'words':
      return line.anchors[part.anchor]?.exact.includes(part.text) ?? false;
    case 'value':
      return line.anchors[part.anchor] !== undefined;
    case 'name': {
      const anchor = line.anchors[part.anchor];
      const report = anchor && reports.get(anchor.report);
      return anchor !== undefined && (anchor.exact.includes(part.text) || isInMasthead(part.text, report));
    }
    case 'count':
      return /^\p{Nd}{1,9}$/u.test(part.text);
    case 'pattern':
      return !/\p{N}/u.test(part.text) && !/(?<=\p{Ll}[,;:]? )\p{Lu}\p{Ll}/u.test(part.text);
  }
}

const isInMasthead = (name: string, report: Report | undefined): boolean =>
  report !== undefined &&
  [report.outlet ?? '', ...report.byline, ...report.credits.map(({ exact }) => exact)].some((line) =>
    line.includes(name),
  );
