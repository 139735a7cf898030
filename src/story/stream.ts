import type { Language } from '../lang/language.ts';
import type { Reading } from '../model/statement.ts';
import type { Assignment } from '../model/story.ts';
import { calendarWords } from './calendar-words.ts';
import { averageLinkage } from './clusters.ts';
import { homesOf } from './homes.ts';
import { LEAST_REACH, linkOf } from './link.ts';
import { Comparer, dayOf, type Likeness, type Profile, profileOf, remember } from './profile.ts';
import { ReportIndex } from './report-index.ts';
import type { Revision } from './revision.ts';
import { type SavedTerms, TermTable } from './term-table.ts';
import { reportTerms } from './terms.ts';
import { whyAlone, whyTogether } from './why.ts';

export interface StreamWindow {
  /** No more live reports than this, whatever their dates. */
  readonly reports: number;
  /** Reports this much older than the latest leave, in days, once there are more than `kept`. */
  readonly days: number;
  /** Live reports that stay even when they are old: a small collection may span years. */
  readonly kept: number;
}

export const defaultWindow: StreamWindow = { reports: 200_000, days: 30, kept: 20_000 };

/** All that a stream knows of the live reports, in plain data; only good for `StoryStream.restored`. */
export interface SavedStream {
  readonly terms: SavedTerms;
  readonly holders: Map<number, number[]>;
  readonly live: Map<number, LiveReport>;
  readonly stories: Map<string, LiveStory>;
  readonly oldest: number;
  readonly next: number;
  readonly latestDay: number | null;
}

interface LiveStory {
  readonly id: string;
  /** Numbers of its live reports, ascending. */
  members: number[];
  /** How often it changed since it was last reviewed, and how many reports that review read. */
  changes: number;
  reviewed: number;
}

interface LiveReport {
  readonly profile: Profile;
  story: LiveStory;
  reason: Reason;
}

/** Why a report is where it is, and the report it was put with. */
type Reason = Pick<Assignment, 'why' | 'closest'>;

/** Reports compared with a new one, best first by the index. */
const CANDIDATES = 24;
/** Members a report is compared with to judge a large story. */
const MEMBERS_COMPARED = 16;
/** Stories judged for a new report. */
const STORIES_JUDGED = 4;
/** Log-odds from which two stories are reviewed together; below, a second look has nothing to find. */
const WORTH_REVIEW = -3;
/** A neighbour less alike than this part of what a report reaches never belongs to its story. */
const WORTH_REACHING = 0.35;
/** Reports read in one review; a larger story is past doubt and stays as it is. Work grows with the square: 100 reports are 5,000 comparisons, some 3 ms. */
const REVIEW_LIMIT = 100;
/** A story is reviewed when its neighbourhood has changed by a part of this size, so reviews cost the same per report. */
const REVIEW_GROWTH = 0.25;

/**
 * Reports -> stories, one report at a time. A report joins the story to which its mean link is positive, or opens one.
 * What was rare may become common and what came first may mislead, so stories are reviewed with their neighbours as they
 * grow: all their reports are clustered anew, and each change of mind is recorded.
 */
export class StoryStream {
  readonly #languages: readonly Language[];
  readonly #window: StreamWindow;
  readonly #table: TermTable;
  readonly #index: ReportIndex;
  readonly #comparer: Comparer;
  #live = new Map<number, LiveReport>();
  #stories = new Map<string, LiveStory>();
  readonly #revisions: Revision[] = [];
  readonly #left: Assignment[] = [];
  #oldest = 0;
  #next = 0;
  #latestDay: number | null = null;

  constructor(languages: readonly Language[], window: StreamWindow = defaultWindow) {
    this.#languages = languages;
    this.#window = window;
    this.#table = new TermTable();
    this.#index = new ReportIndex(this.#table);
    this.#comparer = new Comparer(this.#table);
  }

  /** A stream that goes on where the saved one was, as if it had never stopped; what it told before is not told again. */
  static restored(
    saved: SavedStream,
    languages: readonly Language[],
    window: StreamWindow = defaultWindow,
  ): StoryStream {
    const stream = new StoryStream(languages, window);
    stream.#table.restore(saved.terms);
    stream.#index.restore(saved.holders);
    stream.#live = saved.live;
    stream.#stories = saved.stories;
    stream.#oldest = saved.oldest;
    stream.#next = saved.next;
    stream.#latestDay = saved.latestDay;
    return stream;
  }

  /** A view of its inner data, not a copy: serialise it before the next report comes. */
  save(): SavedStream {
    return {
      terms: this.#table.save(),
      holders: this.#index.save(),
      live: this.#live,
      stories: this.#stories,
      oldest: this.#oldest,
      next: this.#next,
      latestDay: this.#latestDay,
    };
  }

  /** Number of live reports: those that new ones are compared with. */
  get size(): number {
    return this.#live.size;
  }

  /** Puts a report into its story, which may be new. Later reports may change it: see `revisions`. */
  add(reading: Reading): Assignment {
    const terms = reportTerms(reading, this.#languages);
    const day = dayOf(reading.report.published);
    const number = this.#next++;
    const profile = profileOf(terms, this.#table.enter(terms), {
      number,
      report: reading.report.id,
      day,
      year: reading.report.published?.slice(0, 4) ?? null,
      calendar: calendarWords(reading),
    });
    if (day !== null && (this.#latestDay === null || day > this.#latestDay)) this.#latestDay = day;
    const links = this.#meet(profile);
    const { story, reason } = this.#judge(profile, links);
    this.#index.enter(profile);
    story.members.push(number);
    const report: LiveReport = { profile, story, reason };
    this.#live.set(number, report);
    this.#noteChange(story, links);
    this.#reviewWhereDue(story, links);
    this.#leave();
    return assignmentOf(report);
  }

  /** Reviews every story once more with all that is known now, until nothing changes. */
  settle(): void {
    for (let round = 0; round < 3; round++) {
      const before = this.#revisions.length;
      for (const story of [...this.#stories.values()]) if (this.#stories.has(story.id)) this.#review(story);
      if (this.#revisions.length === before) return;
    }
  }

  /** Where each report is now, in the order in which they came; those that left the window with their last story. */
  assignments(): Assignment[] {
    return [...this.#left, ...[...this.#live.values()].map(assignmentOf)];
  }

  /** Every change of mind, in order. */
  revisions(): readonly Revision[] {
    return this.#revisions;
  }

  /** Compares a new report with its candidates; each remembers the other when it is among its most similar. */
  #meet(profile: Profile): Map<Profile, number> {
    const likenesses: [Profile, Likeness][] = [];
    this.#comparer.hold(profile);
    for (const number of this.#index.candidates(profile, this.#oldest, CANDIDATES)) {
      const other = this.#live.get(number)!.profile;
      const likeness = this.#comparer.compare(other);
      likenesses.push([other, likeness]);
      remember(profile, other.number, likeness.all);
      remember(other, profile.number, likeness.all);
    }
    return new Map(likenesses.map(([other, likeness]) => [other, linkOf(profile, other, likeness)]));
  }

  #judge(profile: Profile, links: ReadonlyMap<Profile, number>): { story: LiveStory; reason: Reason } {
    const closest = [...links].sort(([a, x], [b, y]) => y - x || a.number - b.number);
    const stories = [...new Set(closest.map(([other]) => this.#live.get(other.number)!.story))].slice(
      0,
      STORIES_JUDGED,
    );
    let best: { story: LiveStory; link: number } | null = null;
    for (const story of stories) {
      const link = this.#meanLink(profile, story, links);
      if (link > 0 && (best === null || link > best.link)) best = { story, link };
    }
    const nearest = closest[0]?.[0] ?? null;
    if (best === null) return { story: this.#open(profile), reason: this.#alone(profile, nearest) };
    const { story } = best;
    const kin = closest.find(([other]) => this.#live.get(other.number)!.story === story)![0];
    return { story, reason: this.#together(profile, kin) };
  }

  /** Mean link to a story's reports, or to some spread over it when it is large. The report must be in hand. */
  #meanLink(profile: Profile, { members }: LiveStory, links: ReadonlyMap<Profile, number>): number {
    const step = Math.max(1, members.length / MEMBERS_COMPARED);
    let sum = 0;
    let count = 0;
    for (
      let at = members.length - 1;
      at >= 0 && count < MEMBERS_COMPARED;
      at = members.length - 1 - Math.floor(count * step)
    ) {
      const other = this.#live.get(members[at]!)!.profile;
      sum += links.get(other) ?? linkOf(profile, other, this.#comparer.compare(other));
      count++;
    }
    return count === 0 ? Number.NEGATIVE_INFINITY : sum / count;
  }

  #open(first: Profile): LiveStory {
    let id = `s-${first.report}`;
    for (let again = 2; this.#stories.has(id); again++) id = `s-${first.report}-${again}`;
    const story: LiveStory = { id, members: [], changes: 0, reviewed: 0 };
    this.#stories.set(id, story);
    return story;
  }

  #noteChange(story: LiveStory, links: ReadonlyMap<Profile, number>): void {
    const touched = new Set([story]);
    for (const [other, link] of links) if (link > WORTH_REVIEW) touched.add(this.#live.get(other.number)!.story);
    for (const changed of touched) changed.changes++;
  }

  #reviewWhereDue(story: LiveStory, links: ReadonlyMap<Profile, number>): void {
    const rivals = [...links].some(
      ([{ number }, link]) => link > WORTH_REVIEW && this.#live.get(number)!.story !== story,
    );
    if (story.members.length === 1 && !rivals) return;
    if (story.changes > story.reviewed * REVIEW_GROWTH) this.#review(story);
  }

  /** Clusters a story and its neighbours anew, and puts their reports where they belong now. */
  #review(story: LiveStory): void {
    story.changes = 0;
    story.reviewed = story.members.length;
    if (story.members.length > REVIEW_LIMIT) return;
    const reports = this.#neighbourhood(story);
    story.reviewed = reports.length;
    if (reports.length < 2) return;
    const links = new Float64Array(reports.length ** 2);
    for (let i = 0; i < reports.length; i++) {
      const a = reports[i]!.profile;
      this.#comparer.hold(a);
      for (let j = i + 1; j < reports.length; j++) {
        const b = reports[j]!.profile;
        const link = linkOf(a, b, this.#comparer.compare(b));
        links[i * reports.length + j] = link;
        links[j * reports.length + i] = link;
      }
    }
    this.#rearrange(averageLinkage(reports.length, links).map((cluster) => cluster.map((at) => reports[at]!)));
  }

  /** Reports of the story and of those its reports lead to, in the order in which they came; closest stories first. */
  #neighbourhood(story: LiveStory): LiveReport[] {
    const reach = new Map<LiveStory, number>();
    for (const number of story.members) {
      const { profile } = this.#live.get(number)!;
      for (const neighbour of profile.neighbours) {
        const other = this.#live.get(neighbour.number);
        if (other === undefined || other.story === story) continue;
        const share = neighbour.likeness / Math.max(profile.nearest, LEAST_REACH);
        reach.set(other.story, Math.max(reach.get(other.story) ?? 0, share));
      }
    }
    const stories = [story];
    let size = story.members.length;
    const order = [...reach].sort(([a, x], [b, y]) => y - x || a.members[0]! - b.members[0]!);
    for (const [neighbour, share] of order) {
      if (share < WORTH_REACHING || size + neighbour.members.length > REVIEW_LIMIT) continue;
      stories.push(neighbour);
      size += neighbour.members.length;
    }
    return stories
      .flatMap(({ members }) => members)
      .sort((a, b) => a - b)
      .map((number) => this.#live.get(number)!);
  }

  /** Gives each cluster the story that most of it came from, and records who changed story. */
  #rearrange(clusters: readonly (readonly LiveReport[])[]): void {
    const changes = new Map<string, { from: LiveStory; to: LiveStory; isNew: boolean; reports: LiveReport[] }>();
    const homes = homesOf(clusters.map((cluster) => cluster.map(({ story }) => story)));
    clusters.forEach((cluster, at) => {
      const home = homes[at];
      const strangers = cluster.filter(({ story }) => story !== home);
      if (strangers.length === 0) return;
      const to = home ?? this.#open(cluster[0]!.profile);
      for (const report of strangers) {
        const key = `${report.story.id}\n${to.id}`;
        const change = changes.get(key) ?? { from: report.story, to, isNew: home === null, reports: [] };
        change.reports.push(report);
        changes.set(key, change);
      }
    });
    for (const { from, to, reports } of changes.values())
      for (const report of reports) {
        from.members = from.members.filter((number) => number !== report.profile.number);
        to.members.push(report.profile.number);
        report.story = to;
      }
    for (const { from, to, isNew, reports } of changes.values()) {
      to.members.sort((a, b) => a - b);
      const gone = from.members.length === 0;
      if (gone) this.#stories.delete(from.id);
      for (const report of reports) report.reason = this.#reasonHere(report);
      this.#revisions.push({
        kind: gone ? 'merge' : isNew ? 'split' : 'move',
        from: from.id,
        to: to.id,
        reports: reports.map(({ profile }) => profile.report),
        why: reports[0]!.reason.why,
      });
    }
  }

  #reasonHere({ profile, story }: LiveReport): Reason {
    const kin = profile.neighbours.find(({ number }) => this.#live.get(number)?.story === story);
    const other = kin === undefined ? story.members.find((number) => number !== profile.number) : kin.number;
    if (other !== undefined) return this.#together(profile, this.#live.get(other)!.profile);
    const nearest = profile.neighbours.find(({ number }) => this.#live.has(number));
    return this.#alone(profile, nearest === undefined ? null : this.#live.get(nearest.number)!.profile);
  }

  #together(profile: Profile, kin: Profile): Reason {
    return { why: whyTogether(profile, kin, this.#table), closest: kin.report };
  }

  #alone(profile: Profile, nearest: Profile | null): Reason {
    return { why: whyAlone(profile, nearest, this.#table), closest: null };
  }

  #leave(): void {
    for (;;) {
      const oldest = this.#live.get(this.#oldest);
      if (oldest === undefined) return;
      const { day } = oldest.profile;
      const old = day !== null && this.#latestDay !== null && this.#latestDay - day > this.#window.days;
      if (this.#live.size <= this.#window.reports && !(old && this.#live.size > this.#window.kept)) return;
      this.#index.forget(this.#table.leave(oldest.profile.ids, oldest.profile.names));
      oldest.story.members.shift();
      if (oldest.story.members.length === 0) this.#stories.delete(oldest.story.id);
      this.#left.push(assignmentOf(oldest));
      this.#live.delete(this.#oldest++);
    }
  }
}

const assignmentOf = ({ profile, story, reason }: LiveReport): Assignment => ({
  report: profile.report,
  story: story.id,
  ...reason,
});
