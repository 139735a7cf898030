import type { Lineage } from '../model/derivation.ts';
import type { Certainty } from '../model/report.ts';
import type { AgencyCredit } from './agency-credit.ts';
import { sameAgency } from './agency-name.ts';
import { dateOrder, label } from './direction.ts';
import { outletKey } from './outlet-name.ts';
import type { Relation } from './relation.ts';
import type { Wording } from './wording.ts';

/** The wire a lineage descends from: who supplied it, and which report shows that. */
export interface Wire {
  readonly agency: string;
  /** `inferred` when members credit the agency for a part only. */
  readonly certainty: Certainty;
  /** The agency's own report, when it is in the collection. */
  readonly own: Wording | null;
  readonly why: string;
}

export interface Line {
  readonly members: readonly Wording[];
  readonly wire: Wire | null;
  readonly lineage: Lineage;
}

/** The relations each report is in. */
type Touching = ReadonlyMap<Wording, readonly Relation[]>;

/** Parts reports into lineages: connected by relations that make one text of two. Every report is in exactly one. */
export function linesOf(wordings: readonly Wording[], relations: readonly Relation[]): Line[] {
  const parent = new Map<Wording, Wording>(wordings.map((wording) => [wording, wording]));
  const root = (wording: Wording): Wording => {
    let at = wording;
    while (parent.get(at) !== at) {
      const next = parent.get(at)!;
      parent.set(at, parent.get(next)!);
      at = next;
    }
    return at;
  };
  for (const { from, to, oneText } of relations) if (oneText) parent.set(root(from), root(to));
  const groups = new Map<Wording, Wording[]>();
  for (const wording of wordings) {
    const key = root(wording);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [wording]);
    else group.push(wording);
  }
  const touching = new Map<Wording, Relation[]>(wordings.map((wording) => [wording, []]));
  for (const relation of relations) {
    touching.get(relation.from)!.push(relation);
    touching.get(relation.to)!.push(relation);
  }
  return [...groups.values()].map((members) => lineOf(members, touching));
}

function lineOf(group: readonly Wording[], touching: Touching): Line {
  const members = [...group].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const wire = wireOf(members);
  const ids = members.map(idOf);
  if (wire !== null) {
    const report = wire.own === null ? null : idOf(wire.own);
    const { agency, certainty, why } = wire;
    const versions = wireVersions(members, agency, touching).map(idOf);
    const origin = { kind: 'wire', agency, report, certainty, why, versions } as const;
    return { members, wire, lineage: { id: lineageId(ids), reports: ids, origin } };
  }
  const { report, certainty, why } = firstReport(members, touching);
  const origin = { kind: 'report', agency: null, report: idOf(report), certainty, why } as const;
  return { members, wire, lineage: { id: lineageId(ids), reports: ids, origin } };
}

const idOf = (wording: Wording): string => wording.reading.report.id;

/** Made from its first report's id, so that the same reports make the same lineage. */
const lineageId = (ids: readonly string[]): string => `lineage:${ids[0]}`;

/** A signed report of which so much stands in another is a cut of that version, or prints it whole. */
const SAME_VERSION = 0.9;

/** The members that sign for the agency and show a text of its that no other shows whole; by date, undated last. */
function wireVersions(members: readonly Wording[], agency: string, touching: Touching): Wording[] {
  const signed = members.filter((member) => creditOf(member, agency)?.role === 'whole');
  const longestFirst = signed.sort((a, b) => b.size - a.size || byDate(a, b));
  const kept: Wording[] = [];
  for (const member of longestFirst) if (!kept.some((other) => standsIn(member, other, touching))) kept.push(member);
  return kept.sort(byDate);
}

function standsIn(member: Wording, other: Wording, touching: Touching): boolean {
  return touching.get(member)!.some(({ from, to, shared }) => {
    if (from === member && to === other) return shared.shareOfA >= SAME_VERSION;
    return to === member && from === other && shared.shareOfB >= SAME_VERSION;
  });
}

const byDate = ({ reading: { report: a } }: Wording, { reading: { report: b } }: Wording): number =>
  Number(a.published === null) - Number(b.published === null) ||
  dateOrder(a.published, b.published) ||
  (a.id < b.id ? -1 : 1);

/** Members that must credit an agency for a part before the text they share is taken for its. */
const PARTS = 2;

/**
 * The agency most members sign with. One member that signs the whole is enough to name the others' source; so are two
 * that thank the agency for a part, since what they share is then likely that part.
 */
function wireOf(members: readonly Wording[]): Wire | null {
  const votes = new Map<string, { readonly whole: Wording[]; part: number }>();
  for (const member of members)
    for (const { agency, role } of member.credits) {
      const name = [...votes.keys()].find((known) => sameAgency(known, agency, member.language)) ?? agency;
      const vote = votes.get(name) ?? { whole: [], part: 0 };
      if (role === 'part') vote.part++;
      else if (!vote.whole.includes(member)) vote.whole.push(member);
      votes.set(name, vote);
    }
  const [best] = [...votes].sort(
    ([x, a], [y, b]) => b.whole.length - a.whole.length || b.part - a.part || (x < y ? -1 : 1),
  );
  if (best === undefined) return null;
  const [agency, { whole, part }] = best;
  if (whole.length === 0) {
    if (part < PARTS) return null;
    return {
      agency,
      certainty: 'inferred',
      own: null,
      why: `${part} reports that share text credit ${agency} for a part`,
    };
  }
  const own = members.find((member) => isOwnReport(member, agency)) ?? null;
  return { agency, certainty: 'written', own, why: wireReason(agency, members, whole, own) };
}

/** Whether the agency, or the outlet that others took the text from, published the report itself. */
function isOwnReport(member: Wording, agency: string): boolean {
  const where = creditOf(member, agency)?.where;
  if (where === 'web address' || where === 'masthead') return true;
  return member.reading.report.outlet !== null && member.outlet === outletKey(agency, member.language);
}

export const creditOf = (wording: Wording, agency: string): AgencyCredit | undefined =>
  wording.credits.find((credit) => sameAgency(credit.agency, agency, wording.language));

function wireReason(
  agency: string,
  members: readonly Wording[],
  whole: readonly Wording[],
  own: Wording | null,
): string {
  if (own !== null) return `${label(own.reading.report)} is ${agency}’s own report`;
  const shown = whole[0]!;
  const credit = `${label(shown.reading.report)} credits ${agency} in its ${creditOf(shown, agency)!.where}`;
  if (members.length === 1) return credit;
  const others = members.length - whole.length;
  if (others === 0)
    return `${members.length === 2 ? 'both' : `all ${members.length}`} reports credit ${agency} and share its text`;
  return whole.length === 1
    ? `${credit}, and the others share its text`
    : `${whole.length} of ${members.length} reports credit ${agency}, and the others share their text`;
}

/** The report the others descend from: most often the giver, then the oldest, then the first by id. */
function firstReport(
  members: readonly Wording[],
  touching: Touching,
): { readonly report: Wording; readonly certainty: 'written' | 'inferred'; readonly why: string } {
  if (members.length === 1)
    return { report: members[0]!, certainty: 'written', why: loneReason(members[0]!, touching) };
  const inside = new Set(members);
  const given = new Map<Wording, number>();
  for (const member of members)
    for (const { from, to, descent } of touching.get(member)!) {
      if (from !== member || !inside.has(to) || descent.direction === 'unknown') continue;
      given.set(from, (given.get(from) ?? 0) + 1);
      given.set(to, (given.get(to) ?? 0) - 1);
    }
  const [report] = [...members].sort(
    (a, b) =>
      (given.get(b) ?? 0) - (given.get(a) ?? 0) ||
      dateOrder(a.reading.report.published, b.reading.report.published) ||
      (idOf(a) < idOf(b) ? -1 : 1),
  );
  const ground = touching
    .get(report!)!
    .find(({ from, to, descent }) => from === report && inside.has(to) && descent.direction !== 'unknown')
    ?.descent.ground;
  return {
    report: report!,
    certainty: 'inferred',
    why:
      ground === undefined
        ? 'the reports share one text, and which came first cannot be told'
        : `the others follow ${label(report!.reading.report)}: ${ground}`,
  };
}

function loneReason(report: Wording, touching: Touching): string {
  const shares = touching.get(report)!.length > 0;
  const part = report.credits.map(({ agency }) => agency);
  const text = shares
    ? 'shares passages with other reports, but rests on a text of its own'
    : 'shares no copied text with another report';
  return part.length === 0 ? text : `${text}; credits ${part.join(', ')} for a part`;
}
