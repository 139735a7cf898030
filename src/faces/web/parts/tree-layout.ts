import type { Derivation, Dossier, DossierReport, Lineage } from '../../../index.ts';
import { instantOf } from '../../source/instant.ts';
import { timeScale } from './ladder-scale.ts';

/** In the picture's units. */
export const ROW = 26;
export const LABELS = 250;
const PLOT = { left: LABELS + 34, right: 700 };
export const WIDTH = 880;
const HEAD = 34;
const BAND_GAP = 10;
/** A child stands at least so far right of what it was made from, even when both came in the same minute. */
const INDENT = 22;

export interface TreeNode {
  readonly kind: 'report' | 'wire';
  readonly report: DossierReport | null;
  readonly lineage: Lineage;
  readonly x: number;
  readonly y: number;
  /** How it was made from the node above; null for an origin. */
  readonly made: Derivation | null;
  readonly parent: TreeNode | null;
  readonly depth: number;
}

export interface TreeBand {
  readonly lineage: Lineage;
  readonly top: number;
  readonly height: number;
}

export interface TreeLayout {
  readonly nodes: readonly TreeNode[];
  readonly bands: readonly TreeBand[];
  /** Text shared between lines. */
  readonly across: readonly { readonly from: TreeNode; readonly to: TreeNode; readonly derivation: Derivation }[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly height: number;
  /** Reports that found no row. */
  readonly left: number;
}

/**
 * Every report on a row of its own, its place from left to right by time; under each origin what was made from it. Lines
 * come by their earliest report.
 * @param most rows
 */
export function layOutTree({ lineages, derivations, reports }: Dossier, most: number): TreeLayout {
  const byId = new Map(reports.map((report) => [report.id, report] as const));
  const timeOf = (id: string): number | null => instantOf(byId.get(id)?.published ?? null);
  const times = reports.flatMap(({ id }) => timeOf(id) ?? []);
  const scale = timeScale(times.length > 0 ? times : [0], [PLOT.left, PLOT.right]);
  const lineageOf = new Map(reports.map(({ id, lineage }) => [id, lineage] as const));
  const nearest = new Map<string, Derivation>();
  for (const derivation of derivations)
    if (derivation.from === null || lineageOf.get(derivation.from) === lineageOf.get(derivation.to))
      if (!nearest.has(derivation.to)) nearest.set(derivation.to, derivation);

  const nodes: TreeNode[] = [];
  const bands: TreeBand[] = [];
  const placed = new Map<string, TreeNode>();
  let y = HEAD;
  const place = (node: Omit<TreeNode, 'x' | 'y'>, at: number | null): TreeNode => {
    const least = node.parent === null ? PLOT.left : node.parent.x + INDENT;
    const made = {
      ...node,
      x: Math.min(PLOT.right + 30, Math.max(at === null ? least : scale(at), least)),
      y: y + ROW / 2,
    };
    nodes.push(made);
    if (node.report !== null) placed.set(node.report.id, made);
    y += ROW;
    return made;
  };
  const earliest = (lineage: Lineage): number => Math.min(...lineage.reports.map((id) => timeOf(id) ?? Infinity));
  const ordered = lineages
    .map((lineage) => ({ lineage, at: earliest(lineage) }))
    .sort((a, b) => a.at - b.at || (a.lineage.id < b.lineage.id ? -1 : 1));
  for (const { lineage, at } of ordered) {
    if (placed.size >= most) break;
    const top = y;
    const byTime = [...lineage.reports].sort((a, b) => (timeOf(a) ?? Infinity) - (timeOf(b) ?? Infinity));
    const hidden = lineage.origin.kind === 'wire' && lineage.origin.report === null && lineage.reports.length > 1;
    const wire = hidden
      ? place(
          { kind: 'wire', report: null, lineage, made: null, parent: null, depth: 0 },
          at === Infinity ? null : at - 1,
        )
      : null;
    // By hand, not by recursion: a chain of copies may be as long as the story.
    const grow = (id: string, parent: TreeNode | null): void => {
      const open: [string, TreeNode | null][] = [[id, parent]];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [report, above] = next;
        const known = byId.get(report);
        if (known === undefined || placed.has(report) || placed.size >= most) continue;
        const made = above === null ? null : (nearest.get(report) ?? null);
        const node = place(
          { kind: 'report', report: known, lineage, made, parent: above, depth: (above?.depth ?? -1) + 1 },
          timeOf(report),
        );
        const children = byTime.filter((child) => nearest.get(child)?.from === report && !placed.has(child));
        for (const child of children.toReversed()) open.push([child, node]);
      }
    };
    const roots = byTime.filter(
      (id) => id === lineage.origin.report || !lineage.reports.includes(nearest.get(id)?.from ?? ''),
    );
    for (const id of roots) grow(id, id === lineage.origin.report ? null : wire);
    // A ring of copies without a root: still every report is shown.
    for (const id of byTime) grow(id, wire);
    bands.push({ lineage, top, height: y - top });
    y += BAND_GAP;
  }
  const across = derivations.flatMap((derivation) => {
    const [from, to] = [placed.get(derivation.from ?? ''), placed.get(derivation.to)];
    return from && to && from.lineage !== to.lineage ? [{ from, to, derivation }] : [];
  });
  return {
    nodes,
    bands,
    across,
    ticks: times.length === 0 ? [] : scale.ticks.map(({ at, label }) => ({ x: scale(at), label })),
    height: y + 4,
    left: reports.length - placed.size,
  };
}
