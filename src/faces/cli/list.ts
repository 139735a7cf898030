import type { StorySummary } from '../../index.ts';
import { countText } from '../export/quantity.ts';
import { clip } from '../export/wrap.ts';
import { limitOf, type StoreOptions, withStore } from './store.ts';
import { print, tell, terminalPaint, terminalWidth } from './terminal.ts';

/** `stemma list`: the stories in the store, the one that changed last first. */
export function listCommand({
  format,
  limit,
  ...options
}: StoreOptions & { readonly format: 'text' | 'json'; readonly limit: string }): Promise<void> {
  const wanted = limitOf(limit);
  return withStore(options, async (store) => {
    const stories = await store.stories({ limit: wanted });
    if (format === 'json') {
      await print(JSON.stringify(stories, null, 1));
      return;
    }
    for (const story of stories) await print(storyLines(story).join('\n'));
    const { stories: all } = await store.counts();
    if (all > stories.length)
      tell(`${stories.length} of ${countText(all, 'story', 'stories')}; --limit all lists every one`);
    if (all === 0) tell(`${store.location} holds no stories yet; stemma add puts reports in.`);
  });
}

/** A story in two lines of a terminal, three when its brief has an opening. */
export function storyLines(story: StorySummary): string[] {
  const [paint, width] = [terminalPaint(), terminalWidth()];
  const { id, title, reports, lineages, last, conflicts, lede } = story;
  const facts = [
    id,
    countText(reports, 'report'),
    countText(lineages, 'independent line'),
    ...(conflicts > 0 ? [countText(conflicts, 'conflict')] : []),
    ...(last === null ? [] : [last.slice(0, 16).replace('T', ' ')]),
  ];
  return [
    paint.bold(clip(title, width)),
    `  ${paint.dim(clip(facts.join(' · '), width - 2))}`,
    ...(lede === null ? [] : [`  ${clip(lede, width - 2)}`]),
  ];
}
