import { groupStories, storyRevisions } from '../../index.ts';
import { clip } from '../export/wrap.ts';
import { readCorrections } from './corrections-file.ts';
import { type Fetching, gather } from './gather.ts';
import { revisionId } from './revision-id.ts';
import { print, terminalPaint, terminalWidth } from './terminal.ts';

interface StoriesOptions extends Fetching {
  readonly format: 'text' | 'jsonl';
  readonly corrections?: string;
  readonly revisions?: boolean;
}

/** `stemma stories`: which reports belong together, and why. */
export async function storiesCommand(
  paths: readonly string[],
  { format, corrections: file, revisions = false, ...fetching }: StoriesOptions,
): Promise<void> {
  const corrections = file === undefined ? [] : await readCorrections(file);
  const readings = await gather(paths, fetching);
  if (revisions) {
    for (const revision of storyRevisions(readings))
      await print(
        format === 'jsonl'
          ? JSON.stringify({ id: revisionId(revision), ...revision })
          : `${revisionId(revision)}  ${revision.kind} of ${revision.reports.join(', ')} from ${revision.from} into ${revision.to}: ${revision.why}`,
      );
    return;
  }
  const byId = new Map(readings.map((reading) => [reading.report.id, reading.report]));
  const assignments = groupStories(readings, undefined, corrections);
  if (format === 'jsonl') {
    for (const { report, story, why, parent, correction } of assignments)
      await print(JSON.stringify({ key: byId.get(report)?.key ?? report, report, story, why, parent, correction }));
    return;
  }
  const [paint, width] = [terminalPaint(), terminalWidth()];
  for (const [story, members] of Map.groupBy(assignments, (assignment) => assignment.story)) {
    await print(paint.title(`${story}  ${members.length} ${members.length === 1 ? 'report' : 'reports'}`));
    const parent = members[0]?.parent;
    if (parent !== undefined) await print(`  ${clip(`follows up ${parent.story}: ${parent.why}`, width - 2)}`);
    for (const { report, why } of members) {
      const { key, headline } = byId.get(report) ?? { key: report, headline: null };
      await print(`  ${clip(`${key}  ${headline ?? ''}`, width - 2)}`);
      await print(`    ${paint.dim(clip(why, width - 4))}`);
    }
  }
}
