import type { Plural } from '../lang/brief-wording.ts';
import type { BriefPart } from '../model/dossier.ts';
import { compose } from './compose.ts';
import type { LineContext } from './line.ts';

/** `3 reports, 2 independent lines`: articles are never counted alone, for copies count once. */
export function supportParts(reports: number, lineages: number, { wording }: LineContext): BriefPart[] {
  const independent = countParts(lineages, wording.lineages);
  return reports === lineages
    ? independent
    : [...independent, { kind: 'pattern', text: wording.and }, ...countParts(reports, wording.reports)];
}

const countParts = (n: number, wording: Plural): BriefPart[] =>
  compose(n === 1 ? wording.one : wording.other, { n: [{ kind: 'count', text: String(n) }] }) ?? [];
