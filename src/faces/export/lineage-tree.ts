import type { Derivation, Dossier, Lineage } from '../../index.ts';
import { plural } from './labels.ts';

/** The family tree of a story's reports, one row a node, with kind, share and ground of every copy. */
export function lineageTree(dossier: Dossier, labels: ReadonlyMap<string, string>): string[] {
  return dossier.lineages.flatMap((lineage) => treeOf(lineage, dossier, labels));
}

function treeOf(lineage: Lineage, dossier: Dossier, labels: ReadonlyMap<string, string>): string[] {
  const label = (id: string): string => labels.get(id) ?? id;
  const members = new Set(lineage.reports);
  const incoming = new Map(
    dossier.derivations.filter(({ to }) => members.has(to)).map((derivation) => [derivation.to, derivation] as const),
  );
  const childrenOf = (parent: string | null): Derivation[] =>
    lineage.reports.flatMap((id) => {
      const derivation = incoming.get(id);
      return derivation && derivation.from === parent ? [derivation] : [];
    });
  const rows: string[] = [];
  const placed = new Set<string>();
  const place = (id: string, derivation: Derivation | null, stems: readonly boolean[]): void => {
    if (placed.has(id)) return;
    placed.add(id);
    rows.push(`${branch(stems)}${label(id)}${derivation ? `  ${describe(derivation)}` : ''}`);
    const children = childrenOf(id).filter(({ to }) => !placed.has(to));
    for (const [index, child] of children.entries()) place(child.to, child, [...stems, index < children.length - 1]);
  };
  if (lineage.origin.kind === 'wire') {
    rows.push(
      `${lineage.origin.agency ?? 'unnamed'} wire${lineage.origin.certainty === 'inferred' ? ' (inferred, not among the reports)' : ''} – ${plural(lineage.reports.length, 'report')}, counts once`,
    );
    const children = childrenOf(null);
    const loose = lineage.reports.filter((id) => !incoming.has(id));
    const all = [...loose.map((id) => [id, null] as const), ...children.map((child) => [child.to, child] as const)];
    for (const [index, [id, derivation]] of all.entries()) place(id, derivation, [index < all.length - 1]);
  }
  const origin = lineage.origin.report;
  if (origin !== null) place(origin, incoming.get(origin) ?? null, []);
  for (const id of lineage.reports) place(id, incoming.get(id) ?? null, lineage.origin.kind === 'wire' ? [false] : []);
  return rows;
}

/** `├─ ` and `└─ ` with the stems above; `stems[i]` tells whether more siblings follow at depth i. */
const branch = (stems: readonly boolean[]): string =>
  stems.map((more, depth) => (depth === stems.length - 1 ? (more ? '├─ ' : '└─ ') : more ? '│  ' : '   ')).join('');

function describe({ kind, share, direction, agency, passages }: Derivation): string {
  const ground = direction === 'unknown' ? 'which is older cannot be told' : `direction ${direction}`;
  const through = agency === null ? '' : `, ${agency} copy`;
  return `${kind}, ${Math.round(share * 100)}% of its words in ${plural(passages.length, 'passage')}${through}; ${ground}`;
}
