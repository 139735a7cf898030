/** A stretch of words that stands in both, or only in the first (`left`) or the second (`right`). */
export interface DiffPiece {
  readonly kind: 'same' | 'left' | 'right';
  readonly text: string;
}

/** Longest texts that are compared word by word; the table of the comparison grows with their product. */
const MOST = 400;

/** Two wordings of one quotation, word by word, by their longest common subsequence; case and marks at a word's edges aside. */
export function wordDiff(left: string, right: string): DiffPiece[] {
  const [a, b] = [left.split(/\s+/).filter(Boolean), right.split(/\s+/).filter(Boolean)];
  if (a.length > MOST || b.length > MOST)
    return left === right
      ? [{ kind: 'same', text: left }]
      : [
          { kind: 'left', text: left },
          { kind: 'right', text: right },
        ];
  const [x, y] = [a.map(bare), b.map(bare)];
  const wide = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * wide);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * wide + j] =
        x[i] === y[j]
          ? longest[(i + 1) * wide + j + 1]! + 1
          : Math.max(longest[(i + 1) * wide + j]!, longest[i * wide + j + 1]!);
  const pieces: { kind: DiffPiece['kind']; text: string }[] = [];
  const push = (kind: DiffPiece['kind'], word: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else pieces.push({ kind, text: word });
  };
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (x[i] === y[j]) {
      push('same', b[j]!);
      i++;
      j++;
    } else if (longest[(i + 1) * wide + j]! >= longest[i * wide + j + 1]!) push('left', a[i++]!);
    else push('right', b[j++]!);
  }
  while (i < a.length) push('left', a[i++]!);
  while (j < b.length) push('right', b[j++]!);
  return pieces;
}

const bare = (word: string): string => word.toLowerCase().replace(/^[\p{P}]+|[\p{P}]+$/gu, '') || word;
