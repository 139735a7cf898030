import { NEIGHBOURS, NOBODY, type ReportRow } from './report-blocks.ts';

/** One of the live reports most like a report: the ways from its story to the stories beside it. */
export interface Neighbour {
  readonly number: number;
  readonly likeness: number;
}

/** Notes how alike another report is, when it is among the most similar. */
export function noteNeighbour({ block, neighbours: first }: ReportRow, number: number, how: number): void {
  const { neighbours, likeness } = block;
  let at = first + NEIGHBOURS - 1;
  if (likeness[at]! >= how) return;
  for (; at > first && likeness[at - 1]! < how; at--) {
    neighbours[at] = neighbours[at - 1]!;
    likeness[at] = likeness[at - 1]!;
  }
  neighbours[at] = number;
  likeness[at] = how;
}

/** The reports most like a report, the closest first. */
export function neighboursOf({ block, neighbours: first }: ReportRow): Neighbour[] {
  const found: Neighbour[] = [];
  for (let at = first; at < first + NEIGHBOURS && block.neighbours[at] !== NOBODY; at++)
    found.push({ number: block.neighbours[at]!, likeness: block.likeness[at]! });
  return found;
}
