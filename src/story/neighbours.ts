/** The live reports most like a report, best first: the ways from its story to the stories beside it. */
export interface Neighbours {
  /** Their numbers, and how alike each is: two lists of numbers take a fifth of the memory of one list of pairs. */
  readonly numbers: number[];
  readonly likeness: number[];
}

const KEPT = 10;

export const noNeighbours = (): Neighbours => ({ numbers: [], likeness: [] });

/** Notes how alike another report is, when it is among the most similar. */
export function noteNeighbour({ numbers, likeness }: Neighbours, number: number, how: number): void {
  let at = numbers.length;
  if (at >= KEPT && likeness[at - 1]! >= how) return;
  if (at < KEPT) {
    numbers.push(number);
    likeness.push(how);
  } else at--;
  for (; at > 0 && likeness[at - 1]! < how; at--) {
    numbers[at] = numbers[at - 1]!;
    likeness[at] = likeness[at - 1]!;
  }
  numbers[at] = number;
  likeness[at] = how;
}
