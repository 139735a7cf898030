import type { Comparer, Likeness } from './comparer.ts';
import { followsUp } from './follow-up.ts';
import { kinshipOf, linkOf } from './link.ts';
import type { LiveReports, LiveStory } from './live.ts';
import { meet, type Profile } from './profile.ts';
import type { ReportIndex } from './report-index.ts';

/** Reports compared with a new one, best first by the index. */
const CANDIDATES = 20;
/** Members a report is compared with to judge a large story. */
export const MEMBERS_COMPARED = 12;
/** Stories judged for a new report. */
const STORIES_JUDGED = 4;
/** Log-odds, but for the veto, from which a later report follows up an earlier one, and the share of names for it. */
const KIN = -1.5;
const NAMES_OF_KIN = 0.15;

/** A live report and the link (log-odds that both tell of one event) of the new report to it. */
export interface Link {
  readonly other: Profile;
  readonly link: number;
}

/** What a new report has to do with the live ones. */
export interface Encounter {
  /** The reports it was compared with, the closest first. */
  readonly links: readonly Link[];
  /** Those that it follows up, or that follow it up. */
  readonly followed: readonly Profile[];
}

interface Parts {
  readonly index: ReportIndex;
  readonly comparer: Comparer;
  readonly live: LiveReports;
}

/**
 * Compares a new report with its candidates; each remembers the other when it is among its most similar. Leaves the report
 * in the comparer's hand.
 */
export function encounter(profile: Profile, terms: Uint16Array, { index, comparer, live }: Parts): Encounter {
  const met: { readonly other: Profile; readonly likeness: Likeness }[] = [];
  comparer.hold(profile);
  for (const number of index.candidates(profile, terms, live.oldest, CANDIDATES)) {
    const other = live.report(number)!.profile;
    const likeness = comparer.compare(other);
    met.push({ other, likeness });
    meet(profile, other, likeness.all);
  }
  const links = met.map(({ other, likeness }) => ({ other, link: linkOf(profile, other, likeness) }));
  links.sort((a, b) => b.link - a.link || a.other.number - b.other.number);
  const followed = met.filter(
    ({ other, likeness }) =>
      (followsUp(profile, other) || followsUp(other, profile)) &&
      likeness.names >= NAMES_OF_KIN &&
      kinshipOf(profile, other, likeness) > KIN,
  );
  return { links, followed: followed.map(({ other }) => other) };
}

/**
 * The story that a new report, which must be in the comparer's hand, belongs to: of those that the reports closest to it
 * are in and it is linked to, the one to which its mean link is largest and positive; null when there is none.
 */
export function storyFor(profile: Profile, links: readonly Link[], { comparer, live }: Parts): LiveStory | null {
  const stories = new Set<LiveStory>();
  const known = new Map<Profile, number>();
  for (const { other, link } of links) {
    known.set(other, link);
    if (link > 0 && stories.size < STORIES_JUDGED) stories.add(live.report(other.number)!.story);
  }
  let best: LiveStory | null = null;
  let most = 0;
  for (const story of stories) {
    const spread = live.spread(story, MEMBERS_COMPARED);
    let sum = 0;
    for (const { profile: other } of spread) sum += known.get(other) ?? linkOf(profile, other, comparer.compare(other));
    const mean = sum / spread.length;
    if (mean > most) {
      best = story;
      most = mean;
    }
  }
  return best;
}
