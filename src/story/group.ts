import type { Language } from '../lang/language.ts';
import { byPublication } from '../model/collection.ts';
import type { Revision } from '../model/revision.ts';
import type { Reading } from '../model/statement.ts';
import type { Assignment } from '../model/story.ts';
import { StoryStream } from './stream.ts';

export interface Grouped {
  readonly assignments: readonly Assignment[];
  /** What the stream changed its mind about on the way, in order; story names are those of the time. */
  readonly revisions: readonly Revision[];
}

/**
 * Readings -> stories: the same stream, in order of publication, so that the result does not depend on the order given.
 * A story is named after its first report, whatever way the stream came to it.
 */
export function groupStories(readings: readonly Reading[], languages: readonly Language[]): Grouped {
  const stream = new StoryStream(languages);
  const assignments: Assignment[] = [];
  for (const reading of [...readings].sort(byPublication)) {
    stream.add(reading);
    assignments.push(...stream.takeDeparted());
  }
  stream.settle();
  assignments.push(...stream.assignments());
  const names = new Map<string, string>();
  for (const { report, story } of assignments) if (!names.has(story)) names.set(story, `s-${report}`);
  const named = assignments.map(({ story, parent, ...assignment }) => {
    const own = { ...assignment, story: names.get(story)! };
    return parent === undefined ? own : { ...own, parent: { ...parent, story: names.get(parent.story)! } };
  });
  return { assignments: named, revisions: stream.takeRevisions() };
}
