import { instantOf } from './instant.ts';
import type { FrontStory, StoryPage, StoryQuery } from './story-source.ts';

/** Stories on one page of the front. */
export const PAGE = 40;

const isDisputed = ({ standings }: FrontStory): boolean => (standings.conflicting ?? 0) > 0;

export const fits: Readonly<Record<StoryQuery['show'], (story: FrontStory) => boolean>> = {
  all: () => true,
  moved: ({ ladders }) => ladders.some(({ relation }) => relation === 'updated'),
  disputed: isDisputed,
  firm: (story) => story.ladders.some(({ relation }) => relation === 'agreed') && !isDisputed(story),
  single: ({ lineages }) => lineages === 1,
};

/** By what moved last; undated stories after the dated, better supported first. */
export const byMovement = (a: FrontStory, b: FrontStory): number =>
  (instantOf(b.moved) ?? -Infinity) - (instantOf(a.moved) ?? -Infinity) ||
  b.lineages - a.lineages ||
  b.reports - a.reports ||
  (a.id < b.id ? -1 : 1);

export interface Searched {
  readonly story: FrontStory;
  /** Lower case. */
  readonly words: string;
}

/** @param sorted by movement */
export function selectStories(sorted: readonly Searched[], query: StoryQuery, pending: number): StoryPage {
  const terms = query.words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = sorted.filter(
    ({ story, words }) => fits[query.show](story) && terms.every((term) => words.includes(term)),
  );
  return {
    stories: found.slice((query.page - 1) * PAGE, query.page * PAGE).map(({ story }) => story),
    found: found.length,
    total: sorted.length + pending,
    pending,
  };
}
