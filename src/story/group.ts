import type { Language } from '../lang/language.ts';
import { byPublication } from '../model/collection.ts';
import type { Reading } from '../model/statement.ts';
import type { Assignment } from '../model/story.ts';
import { StoryStream } from './stream.ts';

/** Readings -> stories: the same stream, in order of publication, so that the result does not depend on the order given. */
export function groupStories(readings: readonly Reading[], languages: readonly Language[]): Assignment[] {
  const stream = new StoryStream(languages);
  for (const reading of [...readings].sort(byPublication)) stream.add(reading);
  stream.settle();
  return stream.assignments();
}
