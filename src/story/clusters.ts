/**
 * Average-linkage clustering: the two closest clusters are joined as long as the mean link between their members is
 * positive. Starts from units of one or more members: `sizes[i]` of unit `i`, and `links[i * units + j]`, the mean link
 * (log-odds) between the members of two. Returns each cluster's units in ascending order; clusters in the order of their
 * first unit. For neighbourhoods of a hundred or so; cubic at worst.
 */
export function averageLinkage(sizes: readonly number[], links: Float64Array): number[][] {
  const count = sizes.length;
  const members = [...sizes];
  const clusters: (number[] | null)[] = Array.from({ length: count }, (_, i) => [i]);
  const mean = Float64Array.from(links);
  const best = new Int32Array(count).fill(-1);
  const nearest = (i: number): number => {
    let found = -1;
    for (let j = 0; j < count; j++)
      if (j !== i && clusters[j] !== null && (found < 0 || mean[i * count + j]! > mean[i * count + found]!)) found = j;
    return found;
  };
  for (let i = 0; i < count; i++) best[i] = nearest(i);
  for (;;) {
    let into = -1;
    for (let i = 0; i < count; i++) {
      if (clusters[i] === null || best[i] === -1) continue;
      if (into < 0 || mean[i * count + best[i]!]! > mean[into * count + best[into]!]!) into = i;
    }
    if (into < 0 || mean[into * count + best[into]!]! <= 0) break;
    const [a, b] = [Math.min(into, best[into]!), Math.max(into, best[into]!)];
    const [sizeA, sizeB] = [members[a]!, members[b]!];
    for (let k = 0; k < count; k++) {
      if (clusters[k] === null || k === a || k === b) continue;
      const joined = (mean[a * count + k]! * sizeA + mean[b * count + k]! * sizeB) / (sizeA + sizeB);
      mean[a * count + k] = joined;
      mean[k * count + a] = joined;
    }
    clusters[a] = [...clusters[a]!, ...clusters[b]!].sort((x, y) => x - y);
    clusters[b] = null;
    members[a] = sizeA + sizeB;
    for (let k = 0; k < count; k++)
      if (clusters[k] !== null && (k === a || best[k] === a || best[k] === b)) best[k] = nearest(k);
  }
  return clusters.filter((cluster) => cluster !== null).sort((x, y) => x[0]! - y[0]!);
}
