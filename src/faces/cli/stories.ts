import { groupStories } from '../../index.ts';
import { clip } from '../export/wrap.ts';
import { readCorrections } from './corrections-file.ts';
import { type Fetching, gather } from './gather.ts';
import { print, terminalPaint, terminalWidth } from './terminal.ts';

interface StoriesOptions extends Fetching {
  readonly format: 'text' | 'jsonl';
  readonly corrections?: string;
}

/** `stemma stories`: which reports belong together, and why. */
export async function storiesCommand(
  paths: readonly string[],
  { format, corrections: file, ...fetching }: StoriesOptions,
): Promise<void> {
  const corrections = file === undefined ? [] : await readCorrections(file);
  const readings = await gather(paths, fetching);
  const byId = new Map(readings.map((reading) => [reading.report.id, reading.report]));
  const assignments = groupStories(readings, undefined, corrections);
  if (format === 'jsonl') {
    for (const { report, story, why, correction } of assignments)
      await print(JSON.stringify({ key: byId.get(report)?.key ?? report, report, story, why, correction }));
    return;
  }
  const [paint, width] = [terminalPaint(), terminalWidth()];
  for (const [story, members] of Map.groupBy(assignments, (assignment) => assignment.story)) {
    await print(paint.title(`${story}  ${members.length} ${members.length === 1 ? 'report' : 'reports'}`));
    for (const { report, why } of members) {
      const { key, headline } = byId.get(report) ?? { key: report, headline: null };
      await print(`  ${clip(`${key}  ${headline ?? ''}`, width - 2)}`);
      await print(`    ${paint.dim(clip(why, width - 4))}`);
    }
  }
}
