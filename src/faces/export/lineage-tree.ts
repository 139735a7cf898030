import type { Derivation, Dossier, Lineage } from '../../index.ts';
import { plural } from './labels.ts';

type Labels = ReadonlyMap<string, string>;

/**
 * The family tree of a story's reports, one row a node: under each origin what was made from it, with kind, share and
 * ground. Below it, marked `~`, what single reports took from reports of other lines.
 */
export function lineageTree({ lineages, derivations }: Dossier, labels: Labels): string[] {
  const lineageOf = new Map(lineages.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)));
  const isWithin = ({ from, to }: Derivation): boolean => from === null || lineageOf.get(from) === lineageOf.get(to);
  const nearest = new Map<string, Derivation>();
  for (const derivation of derivations)
    if (isWithin(derivation) && !nearest.has(derivation.to)) nearest.set(derivation.to, derivation);
  const across = derivations.filter((derivation) => !isWithin(derivation));
  return [
    ...lineages.flatMap((lineage) => treeOf(lineage, nearest, labels)),
    ...across.map(
      (derivation) =>
        `~ ${label(derivation.to, labels)} from ${label(derivation.from ?? '', labels)}: ${describe(derivation)}`,
    ),
  ];
}

const label = (id: string, labels: Labels): string => labels.get(id) ?? id;

function treeOf(lineage: Lineage, nearest: ReadonlyMap<string, Derivation>, labels: Labels): string[] {
  const rows: string[] = [];
  const placed = new Set<string>();
  const place = (id: string, stems: readonly boolean[]): void => {
    if (placed.has(id)) return;
    placed.add(id);
    const derivation = nearest.get(id);
    rows.push(`${branch(stems)}${label(id, labels)}${derivation ? `  ${describe(derivation)}` : ''}`);
    const children = lineage.reports.filter((child) => nearest.get(child)?.from === id && !placed.has(child));
    for (const [index, child] of children.entries()) place(child, [...stems, index < children.length - 1]);
  };
  const { origin } = lineage;
  const hasWire = origin.kind === 'wire' && origin.report === null && lineage.reports.length > 1;
  if (hasWire)
    rows.push(
      `${origin.agency ?? 'unnamed'} wire${versionsOf(lineage)}, not among the reports – ${plural(lineage.reports.length, 'report')}, counts once`,
    );
  const roots = [
    ...(origin.report === null ? [] : [origin.report]),
    ...lineage.reports.filter((id) => id !== origin.report && !lineage.reports.includes(nearest.get(id)?.from ?? '')),
  ];
  for (const [index, id] of roots.entries()) place(id, hasWire ? [index < roots.length - 1] : []);
  // A ring of copies without a root: still every report is shown.
  for (const id of lineage.reports) place(id, hasWire ? [false] : []);
  return rows;
}

const versionsOf = ({ origin: { versions = [] } }: Lineage): string =>
  versions.length > 1 ? ` in ${versions.length} versions` : '';

/** `├─ ` and `└─ ` with the stems above; `stems[i]` tells whether more siblings follow at depth i. */
const branch = (stems: readonly boolean[]): string =>
  stems.map((more, depth) => (depth === stems.length - 1 ? (more ? '├─ ' : '└─ ') : more ? '│  ' : '   ')).join('');

/** `edited, 63% in 4 passages, credits AP`: the kind, how much of it, and on what ground. */
function describe({ kind, share, passages, ...ground }: Derivation): string {
  return `${kind}, ${Math.round(share * 100)}% in ${plural(passages.length, 'passage')}, ${groundOf(ground)}`;
}

function groundOf({ from, agency, direction }: Omit<Derivation, 'kind' | 'share' | 'passages'>): string {
  const isWire = from === null || agency !== null;
  if (direction === 'credited') return isWire ? `credits ${agency}` : 'names it';
  if (direction === 'dated') return 'published later';
  if (direction === 'inferred') return isWire ? `${agency} not credited` : 'cut from it';
  return 'which is older cannot be told';
}
