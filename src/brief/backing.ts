import type { LadderLexicon } from '../lang/ladder-lexicon.ts';
import { type Anchor, anchorHolds } from '../model/anchor.ts';
import type { BriefLine, BriefPart } from '../model/dossier.ts';
import type { Report } from '../model/report.ts';
import type { Figure, Reading } from '../model/statement.ts';

/** What lines are held against: the readings by report id, and how units convert. */
export interface Evidence {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly ladders: LadderLexicon;
}

/** Relative difference that rounding a converted value may make. */
const ROUNDING = 1e-3;

/**
 * Whether every word of a line leads somewhere: all anchors hold, the parts join to the text, `words` stand in an
 * anchor, a `value` is the figure read at its anchor (or that figure in another unit of its kind), names stand in an
 * anchor or its report's masthead, fixed wording holds no numeral and no name. Checked on every line before it is
 * printed, whoever wrote it; principle 1 of the design.
 */
export function isBacked(line: BriefLine, evidence: Evidence): boolean {
  if (line.anchors.length === 0) return false;
  for (const anchor of line.anchors) {
    const reading = evidence.readings.get(anchor.report);
    if (reading === undefined || !anchorHolds(anchor, reading.report)) return false;
  }
  const joined = line.parts.map(({ text }) => text).join('');
  return joined === line.text && line.parts.every((part) => isPartBacked(part, line, evidence));
}

function isPartBacked(part: BriefPart, { anchors }: BriefLine, evidence: Evidence): boolean {
  switch (part.kind) {
    case 'words':
      return anchors[part.anchor]?.exact.includes(part.text) ?? false;
    case 'value': {
      const anchor = anchors[part.anchor];
      return anchor !== undefined && isValueAt(part.text, anchor, evidence);
    }
    case 'name': {
      const anchor = anchors[part.anchor];
      const report = anchor && evidence.readings.get(anchor.report)?.report;
      return anchor !== undefined && (anchor.exact.includes(part.text) || isInMasthead(part.text, report));
    }
    case 'count':
      return /^\p{Nd}{1,9}$/u.test(part.text);
    case 'pattern':
      return !/\p{N}/u.test(part.text) && !/(?<=\p{Ll}[,;:]? )\p{Lu}\p{Ll}/u.test(part.text);
  }
}

function isValueAt(text: string, anchor: Anchor, { readings, ladders }: Evidence): boolean {
  const printed = Number(text.replaceAll(',', '').replace('−', '-'));
  if (!Number.isFinite(printed)) return false;
  const here = ({ field, start, end }: Figure): boolean =>
    field === anchor.field && start === anchor.start && end === anchor.end;
  return (readings.get(anchor.report)?.figures ?? [])
    .filter(here)
    .some(
      ({ value, high, unit }) =>
        isInSomeUnit(printed, value, unit, ladders) || (high !== null && isInSomeUnit(printed, high, unit, ladders)),
    );
}

/** Whether `printed` is `value`, or what `value` of `unit` makes in another unit of the same dimension. */
function isInSomeUnit(printed: number, value: number, unit: string, { units }: LadderLexicon): boolean {
  if (isNear(printed, value)) return true;
  const own = units.get(unit) ?? units.get(unit.split(' per ')[0]!);
  if (own === undefined) return false;
  for (const { dimension, factor } of units.values())
    if (dimension === own.dimension && isNear(printed * factor, value * own.factor)) return true;
  return false;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));

const isInMasthead = (name: string, report: Report | undefined): boolean =>
  report !== undefined &&
  [report.outlet ?? '', ...report.byline, ...report.credits.map(({ exact }) => exact)].some((line) =>
    line.includes(name),
  );
