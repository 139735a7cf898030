import type { Derivation, DerivationKind, Direction } from '../model/derivation.ts';
import { coverage } from './coverage.ts';
import { label, names } from './direction.ts';
import { creditOf, type Line, type Wire } from './lineage.ts';
import type { Relation } from './relation.ts';
import { passageSpans, reversed, type SharedText } from './shared-text.ts';
import { apartFromSiblings } from './sibling.ts';
import type { Wording } from './wording.ts';

const VERBATIM = 0.9;
const EDITED = 0.5;

/** The kind of a copy by the share of its words that are not its own. */
export const kindOf = (share: number): DerivationKind =>
  share >= VERBATIM ? 'verbatim' : share >= EDITED ? 'edited' : 'passage';

/** From one report to another. */
function fromReport(relation: Relation, agency: string | null): Derivation {
  const { from, to, descent } = relation;
  return {
    from: from.reading.report.id,
    to: to.reading.report.id,
    ...measured(relation),
    agency,
    direction: descent.direction,
    why: `${likeness(relation)}; ${descent.ground}`,
  };
}

/**
 * From a wire that is not in the collection. `nearest` is the relation with the relative that shares most with the
 * report: what the two have in common is the wire's text as far as the collection shows it.
 */
function fromWire(report: Wording, wire: Wire, nearest: Relation): Derivation {
  const relation = turnedTo(nearest, report);
  const { direction, ground } = wireGround(report, wire);
  return {
    from: null,
    to: report.reading.report.id,
    witness: relation.from.reading.report.id,
    ...measured(relation),
    agency: wire.agency,
    direction,
    why: `${likeness(relation)}; ${ground}`,
  };
}

function measured({ shared, from, to, manner }: Relation) {
  const share = rounded(shared.shareOfB);
  const kind: DerivationKind = manner === 'rewrite' ? 'rewrite' : kindOf(share);
  return { kind, share, passages: passageSpans(shared, from, to), added: addedSpans(shared, to) };
}

/**
 * The derivations of a line's members from their common source: the wire, or the reports they follow.
 * @param relations those between members of this line
 */
export function withinLine(line: Line, relations: readonly Relation[]): Derivation[] {
  const { wire } = line;
  if (wire === null) return apartFromSiblings(relations).map((relation) => fromReport(relation, null));
  const nearest = new Map<Wording, Relation>();
  for (const relation of relations)
    for (const member of [relation.from, relation.to]) {
      const known = nearest.get(member);
      if (known === undefined || isNearer(relation, known, member, wire)) nearest.set(member, relation);
    }
  const derivations: Derivation[] = [];
  for (const [member, relation] of nearest) {
    if (member === wire.own) continue;
    const fromOwn = relation.from === wire.own || relation.to === wire.own;
    derivations.push(fromOwn ? fromAgency(turnedTo(relation, member), wire) : fromWire(member, wire, relation));
  }
  return derivations;
}

/** The agency's own report is the best relative; then whoever shares most; then the first by id. */
function isNearer(relation: Relation, known: Relation, member: Wording, wire: Wire): boolean {
  const [other, knownOther] = [otherOf(relation, member), otherOf(known, member)];
  if (knownOther === wire.own) return false;
  if (other === wire.own) return true;
  const difference = shareIn(relation, member) - shareIn(known, member);
  return difference > 0 || (difference === 0 && other.reading.report.id < knownOther.reading.report.id);
}

const otherOf = (relation: Relation, member: Wording): Wording =>
  relation.to === member ? relation.from : relation.to;

const shareIn = (relation: Relation, member: Wording): number =>
  relation.to === member ? relation.shared.shareOfB : relation.shared.shareOfA;

const turnedTo = (relation: Relation, to: Wording): Relation =>
  relation.to === to
    ? relation
    : { ...relation, from: relation.to, to: relation.from, shared: reversed(relation.shared) };

/**
 * Between two lines. Words that stand in an agency's copy are the agency's, whatever the dates say: a desk that prints
 * them first had the wire first. Only a report that is named as the source outranks that.
 */
export function acrossLines(relation: Relation, fromLine: Line, toLine: Line): Derivation {
  // One sentence in like words is too little to hand an agency's name on.
  if (relation.manner !== 'copy') return fromReport(relation, null);
  if (fromLine.wire !== null && (toLine.wire === null || relation.descent.direction === 'credited'))
    return fromReport(wired(relation, fromLine.wire), fromLine.wire.agency);
  if (toLine.wire !== null && fromLine.wire === null && relation.descent.direction !== 'credited')
    return fromReport(wired(turnedTo(relation, relation.from), toLine.wire), toLine.wire.agency);
  return fromReport(relation, null);
}

function wired(relation: Relation, wire: Wire): Relation {
  if (relation.descent.direction === 'credited') return relation;
  const { direction, ground } = wireGround(relation.to, wire);
  return { ...relation, descent: { from: 'a', direction, ground } };
}

/** From the agency's own report, which is in the collection. */
function fromAgency(relation: Relation, wire: Wire): Derivation {
  const { direction, ground } = wireGround(relation.to, wire);
  return fromReport({ ...relation, descent: { from: 'a', direction, ground } }, wire.agency);
}

function wireGround(
  report: Wording,
  { agency, own }: Wire,
): { readonly direction: Direction; readonly ground: string } {
  const credit = creditOf(report, agency);
  if (credit !== undefined) return { direction: 'credited', ground: `it credits ${agency} in its ${credit.where}` };
  if (own !== null && names(report, own)) return { direction: 'credited', ground: `it names ${agency}` };
  return { direction: 'inferred', ground: `it does not credit ${agency}, but shares the text of a report that does` };
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

function likeness({ from, to, shared, manner }: Relation): string {
  const taker = label(to.reading.report, from.reading.report);
  const source = label(from.reading.report, to.reading.report);
  const { length } = shared.passages;
  const copied = `${Math.round(shared.shareOfB * 100)}% of the words of ${taker} stand in ${source}`;
  if (manner === 'copy') return copied;
  if (shared.passages.some(({ words }) => words > 0))
    return `${copied}, and most of the rest says the same in other words`;
  if (length === 1) return `a sentence of ${taker} stands in ${source} in nearly the same words`;
  return `${length} sentences of ${taker} say in other words what ${source} says, one after the other`;
}

/** Spans of `to` whose words do not stand in the other report. */
function addedSpans(shared: SharedText, to: Wording): (readonly [number, number])[] {
  const { length } = to.words;
  const covered = coverage(length);
  for (const { alignment } of shared.passages)
    if (alignment.runs.length === 0) covered.fill(1, alignment.bStart, alignment.bEnd);
    else for (const { b, length } of alignment.runs) covered.fill(1, b, b + length);
  const spans: (readonly [number, number])[] = [];
  for (let i = 0; i < length; i++) {
    if (covered[i] === 1) continue;
    const first = i;
    while (i + 1 < length && covered[i + 1] === 0) i++;
    spans.push([to.starts[first]!, to.ends[i]!]);
  }
  return spans;
}
