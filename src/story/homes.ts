/**
 * Which story each cluster goes on as, when reports were clustered anew: the one that most of its reports came from. A
 * story goes on in one cluster only; a cluster that gets none is a new story, null. Ties go to the earlier cluster, then
 * to the story met first in it.
 * @param origins for each cluster, the stories its reports came from, one entry a report
 */
export function homesOf<Story>(origins: readonly (readonly Story[])[]): (Story | null)[] {
  const shares = origins.flatMap((stories, cluster) => {
    const counts = new Map<Story, number>();
    for (const story of stories) counts.set(story, (counts.get(story) ?? 0) + 1);
    return [...counts].map(([story, count]) => ({ cluster, story, count }));
  });
  shares.sort((a, b) => b.count - a.count || a.cluster - b.cluster);
  const homes: (Story | null)[] = origins.map(() => null);
  const taken = new Set<Story>();
  for (const { cluster, story } of shares) {
    if (homes[cluster] !== null || taken.has(story)) continue;
    homes[cluster] = story;
    taken.add(story);
  }
  return homes;
}
