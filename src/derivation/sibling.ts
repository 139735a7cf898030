import { label } from './direction.ts';
import type { Relation } from './relation.ts';
import type { Wording } from './wording.ts';

/** Of the words that two copies have in common, what must stand in their parent too. */
const MOST = 0.8;

/**
 * Relations of one line, with no direction claimed between two copies of one parent: they are alike because both follow
 * it, and their dates say nothing of one following the other. A report's parent is the one it credits, else the one
 * that most of it stands in.
 */
export function apartFromSiblings(relations: readonly Relation[]): Relation[] {
  const parents = new Map<Wording, Relation>();
  for (const relation of relations) {
    if (relation.descent.direction === 'unknown') continue;
    const known = parents.get(relation.to);
    if (known === undefined || isBetter(relation, known)) parents.set(relation.to, relation);
  }
  return relations.map((relation) => {
    const parent = parents.get(relation.to);
    if (parent === undefined || parent === relation) return relation;
    if (parents.get(relation.from)?.from !== parent.from || !isExplained(relation, parent)) return relation;
    const ground = `both follow ${label(parent.from.reading.report)}`;
    return { ...relation, descent: { ...relation.descent, direction: 'unknown', ground } };
  });
}

function isBetter(a: Relation, b: Relation): boolean {
  const credits = Number(a.descent.direction === 'credited') - Number(b.descent.direction === 'credited');
  const shares = a.shared.shareOfB - b.shared.shareOfB;
  return credits > 0 || (credits === 0 && (shares > 0 || (shares === 0 && idOf(a) < idOf(b))));
}

const idOf = ({ from }: Relation): string => from.reading.report.id;

/** Whether most of what the report shares with `relation.from` stands in its parent as well. */
function isExplained(relation: Relation, parent: Relation): boolean {
  const inParent = coverage(parent);
  const shared = coverage(relation);
  let words = 0;
  let explained = 0;
  for (let i = 0; i < shared.length; i++) {
    words += shared[i]!;
    explained += shared[i]! & inParent[i]!;
  }
  return words > 0 && explained >= MOST * words;
}

/** 1 for each of the taker's words that stands in the giver; of parallel sentences for all their words. */
function coverage({ to, shared }: Relation): Uint8Array {
  const covered = new Uint8Array(to.words.length);
  for (const { alignment } of shared.passages)
    if (alignment.runs.length === 0) covered.fill(1, alignment.bStart, alignment.bEnd);
    else for (const { b, length } of alignment.runs) covered.fill(1, b, b + length);
  return covered;
}
