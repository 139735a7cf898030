/** B-cubed F1 (Bagga and Baldwin 1998) of a grouping: for each member, the right answer's group and the one found. */
export function bCubedF1(pairs: readonly (readonly [gold: string, found: string])[]): number {
  const count = (keys: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const golds = count(pairs.map(([gold]) => gold));
  const founds = count(pairs.map(([, found]) => found));
  const both = count(pairs.map((pair) => pair.join('\n')));
  let precision = 0;
  let recall = 0;
  for (const pair of pairs) {
    const shared = both.get(pair.join('\n'))!;
    precision += shared / founds.get(pair[1])!;
    recall += shared / golds.get(pair[0])!;
  }
  return (2 * precision * recall) / (precision + recall) / pairs.length;
}
