import type { Language } from '../lang/language.ts';
import type { Revision } from '../model/revision.ts';
import type { Reading } from '../model/statement.ts';
import type { Assignment, Parent } from '../model/story.ts';
import { averageLinkage } from './clusters.ts';
import { Comparer, type Likeness } from './comparer.ts';
import { followsUp } from './follow-up.ts';
import { homesOf } from './homes.ts';
import { kinshipOf, LEAST_REACH, linkOf } from './link.ts';
import type { SavedPostings } from './postings.ts';
import { meet, nearestOf, type Profile, profileOf } from './profile.ts';
import { ReportIndex, weightiest } from './report-index.ts';
import { type Subject, subjectOf } from './subject.ts';
import { type SavedBlocks, TermBlocks } from './term-blocks.ts';
import { type SavedTerms, TermTable } from './term-table.ts';
import { whyAlone, whyFollows, whyTogether } from './why.ts';
import { defaultWindow, StreamDay, type StreamWindow } from './window.ts';

/** All that a stream knows of the live reports, in plain data; only good for `StoryStream.restored`. */
export interface SavedStream {
  readonly terms: SavedTerms;
  readonly blocks: SavedBlocks;
  readonly postings: SavedPostings;
  readonly live: Map<number, LiveReport>;
  readonly stories: Map<string, LiveStory>;
  readonly oldest: number;
  readonly next: number;
  readonly days: readonly number[];
}

interface LiveStory {
  readonly id: string;
  /** Numbers of its live reports, ascending. */
  members: number[];
  /** How often it changed since it was last reviewed, and how many reports that review read. */
  changes: number;
  reviewed: number;
  parent: (Parent & { readonly number: number }) | null;
}

interface LiveReport {
  readonly profile: Profile;
  /** The stream's day when it came, or null. */
  readonly came: number | null;
  story: LiveStory;
  reason: Reason;
}

/** What a review moves as one, and the reports it judges it by. */
interface Unit {
  readonly reports: readonly LiveReport[];
  readonly spread: readonly LiveReport[];
}

/** Why a report is where it is, and the report it was put with. */
type Reason = Pick<Assignment, 'why' | 'closest'>;

/** Reports compared with a new one, best first by the index. */
const CANDIDATES = 24;
/** Members a report is compared with to judge a large story. */
const MEMBERS_COMPARED = 12;
/** Stories judged for a new report. */
const STORIES_JUDGED = 4;
/** Log-odds, but for the veto, from which a later report follows up an earlier one, and the share of names for it. */
const KIN = -1.5;
const NAMES_OF_KIN = 0.15;
/** Log-odds from which two stories are reviewed together; below, a second look has nothing to find. */
const WORTH_REVIEW = -3;
/** How much a review reads. Work grows with the square of the reports: 32 are 500 comparisons, some 0.5 ms. */
interface Care {
  /** Reports weighed singly; a story with more is past being taken apart. */
  readonly reports: number;
  /** A neighbour with more reports is weighed as a whole. */
  readonly ofNeighbour: number;
  /** Stories weighed beside the one under review: the more reports are live, the more of them look alike. */
  readonly neighbours: number;
  /** A neighbour less alike than this part of what a report reaches does not belong to its story. */
  readonly reach: number;
}

/** While reports come in. */
const GLANCE: Care = { reports: 32, ofNeighbour: 16, neighbours: 6, reach: 0.45 };
/** When there is time. */
const THOROUGH: Care = { reports: 64, ofNeighbour: 24, neighbours: 64, reach: 0.35 };
/** Log-odds from which a link within a story leaves nothing to find either. */
const PAST_DOUBT = 1;
/** A report that only fits its own story, and surely, is hardly a reason to look at the story again. */
const SURE_CHANGE = 0.2;
/** A story is reviewed when its neighbourhood has changed by a part of this size, so reviews cost the same per report. */
const REVIEW_GROWTH = 0.5;

/**
 * Reports -> stories, one report at a time. A report joins the story to which its mean link is positive, or opens one.
 * What was rare may become common and what came first may mislead, so stories are reviewed with their neighbours as they
 * grow: all their reports are clustered anew, and each change of mind is recorded.
 */
export class StoryStream {
  readonly #languages: readonly Language[];
  readonly #window: StreamWindow;
  readonly #table: TermTable;
  readonly #blocks = new TermBlocks();
  readonly #index: ReportIndex;
  readonly #comparer: Comparer;
  readonly #day = new StreamDay();
  #live = new Map<number, LiveReport>();
  #stories = new Map<string, LiveStory>();
  #revisions: Revision[] = [];
  #departed: Assignment[] = [];
  #oldest = 0;
  #next = 0;

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
    stream.#blocks.restore(saved.blocks);
    stream.#index.restore(saved.postings);
    stream.#live = saved.live;
    stream.#stories = saved.stories;
    stream.#oldest = saved.oldest;
    stream.#next = saved.next;
    stream.#day.restore(saved.days);
    return stream;
  }

  /** A view of its inner data, not a copy: serialise it before the next report comes. */
  save(): SavedStream {
    return {
      terms: this.#table.save(),
      blocks: this.#blocks.save(),
      postings: this.#index.save(),
      live: this.#live,
      stories: this.#stories,
      oldest: this.#oldest,
      next: this.#next,
      days: this.#day.save(),
    };
  }

  /** Number of live reports: those that new ones are compared with. */
  get size(): number {
    return this.#live.size;
  }

  /** Puts a report into its story, which may be new. Later reports may change it: see `revisions`. */
  add(reading: Reading): Assignment {
    return this.place(subjectOf(reading, this.#languages));
  }

  /** The same for a report whose subject is known. */
  place(subject: Subject): Assignment {
    const number = this.#next++;
    const profile = profileOf(subject, this.#blocks.keep(subject.terms, this.#table.enter(subject.terms)), number);
    this.#day.note(profile.day);
    const terms = weightiest(profile, this.#table);
    const { links, followed } = this.#meet(profile, terms);
    const { story, reason } = this.#judge(profile, links);
    this.#index.enter(profile, terms);
    story.members.push(number);
    const report: LiveReport = { profile, came: this.#day.today, story, reason };
    this.#live.set(number, report);
    this.#noteParents(report, followed);
    this.#noteChange(story, links);
    this.#leave();
    return this.#assignmentOf(report);
  }

  /** Reviews every story once more with all that is known now, until nothing changes. */
  settle(): void {
    for (let round = 0; round < 3; round++) {
      const before = this.#revisions.length;
      for (const story of [...this.#stories.values()]) if (this.#stories.has(story.id)) this.#review(story, THOROUGH);
      if (this.#revisions.length === before) return;
    }
  }

  /** Where each live report is now, in the order in which they came. */
  assignments(): Assignment[] {
    return [...this.#live.values()].map((report) => this.#assignmentOf(report));
  }

  /** Reports that left the window since this was last asked, each with its last story: nothing will move them any more. */
  takeDeparted(): Assignment[] {
    const departed = this.#departed;
    this.#departed = [];
    return departed;
  }

  /** Every change of mind since this was last asked, in order. */
  takeRevisions(): Revision[] {
    const revisions = this.#revisions;
    this.#revisions = [];
    return revisions;
  }

  /** Compares a new report with its candidates; each remembers the other when it is among its most similar. */
  #meet(profile: Profile, terms: Uint16Array): { links: Map<Profile, number>; followed: Profile[] } {
    const likenesses: [Profile, Likeness][] = [];
    this.#comparer.hold(profile);
    for (const number of this.#index.candidates(profile, terms, this.#oldest, CANDIDATES)) {
      const other = this.#live.get(number)!.profile;
      const likeness = this.#comparer.compare(other);
      likenesses.push([other, likeness]);
      meet(profile, other, likeness.all);
    }
    const followed = likenesses.filter(
      ([other, likeness]) =>
        (followsUp(profile, other) || followsUp(other, profile)) &&
        likeness.names >= NAMES_OF_KIN &&
        kinshipOf(profile, other, likeness) > KIN,
    );
    return {
      links: new Map(likenesses.map(([other, likeness]) => [other, linkOf(profile, other, likeness)])),
      followed: followed.map(([other]) => other),
    };
  }

  /** Links a follow-up story to its parent, whichever of the two came first. */
  #noteParents({ profile, story }: LiveReport, followed: readonly Profile[]): void {
    for (const other of followed) {
      const { story: otherStory } = this.#live.get(other.number)!;
      const [child, late, early] = followsUp(profile, other)
        ? [story, profile, { profile: other, story: otherStory }]
        : [otherStory, other, { profile, story }];
      const { number, report } = early.profile;
      child.parent ??= { number, report, story: early.story.id, why: whyFollows(late, early.profile, this.#table) };
    }
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
  #meanLink(profile: Profile, story: LiveStory, links: ReadonlyMap<Profile, number>): number {
    const spread = this.#spread(story, MEMBERS_COMPARED);
    let sum = 0;
    for (const number of spread) {
      const other = this.#live.get(number)!.profile;
      sum += links.get(other) ?? linkOf(profile, other, this.#comparer.compare(other));
    }
    return sum / spread.length;
  }

  #open(first: Profile): LiveStory {
    let id = `s-${first.report}`;
    for (let again = 2; this.#stories.has(id); again++) id = `s-${first.report}-${again}`;
    const story: LiveStory = { id, members: [], changes: 0, reviewed: 0, parent: null };
    this.#stories.set(id, story);
    return story;
  }

  /** Counts the change for the stories it may concern, and reviews the report's own when enough has changed. */
  #noteChange(story: LiveStory, links: ReadonlyMap<Profile, number>): void {
    const rivals = new Set<LiveStory>();
    let doubtful = false;
    for (const [{ number }, link] of links) {
      const other = this.#live.get(number)!.story;
      if (other !== story && link > WORTH_REVIEW) rivals.add(other);
      if (other === story && link < PAST_DOUBT) doubtful = true;
    }
    for (const rival of rivals) rival.changes++;
    story.changes += doubtful || rivals.size > 0 ? 1 : SURE_CHANGE;
    if (story.members.length === 1 && rivals.size === 0) return;
    if (story.changes > story.reviewed * REVIEW_GROWTH) this.#review(story, GLANCE);
  }

  /** Clusters a story and its neighbours anew, and puts their reports where they belong now. */
  #review(story: LiveStory, care: Care): void {
    const units = this.#neighbourhood(story, care);
    story.changes = 0;
    story.reviewed = Math.max(story.members.length, units.length);
    if (units.length < 2) return;
    const links = new Float64Array(units.length ** 2);
    for (const [i, unit] of units.entries()) {
      for (const { profile } of unit.spread) {
        this.#comparer.hold(profile);
        for (let j = i + 1; j < units.length; j++)
          for (const { profile: other } of units[j]!.spread)
            links[i * units.length + j]! += linkOf(profile, other, this.#comparer.compare(other));
      }
      for (let j = i + 1; j < units.length; j++) {
        links[i * units.length + j]! /= unit.spread.length * units[j]!.spread.length;
        links[j * units.length + i] = links[i * units.length + j]!;
      }
    }
    const clusters = averageLinkage(
      units.map(({ reports }) => reports.length),
      links,
    );
    this.#rearrange(clusters.map((cluster) => cluster.flatMap((at) => units[at]!.reports)));
  }

  /**
   * What a review weighs: the reports of the story and of those its reports lead to, the closest first; a story too large
   * for that as one unit, which may be joined with others but not taken apart. In the order in which they came.
   */
  #neighbourhood(story: LiveStory, care: Care): Unit[] {
    const units = this.#unitsOf(story, care.reports);
    let read = readBy(units);
    for (const neighbour of this.#neighbours(story, care)) {
      const added = this.#unitsOf(neighbour, care.ofNeighbour);
      if (read + readBy(added) > care.reports + MEMBERS_COMPARED) break;
      read += readBy(added);
      units.push(...added);
    }
    return units.sort((a, b) => a.reports[0]!.profile.number - b.reports[0]!.profile.number);
  }

  /** Stories that the story's reports lead to, the closest first. */
  #neighbours(story: LiveStory, care: Care): LiveStory[] {
    const reached = new Map<LiveStory, number>();
    for (const number of this.#spread(story, care.reports)) {
      const { profile } = this.#live.get(number)!;
      const { numbers, likeness } = profile.neighbours;
      for (let i = 0; i < numbers.length; i++) {
        const other = this.#live.get(numbers[i]!);
        if (other === undefined || other.story === story) continue;
        const share = likeness[i]! / Math.max(nearestOf(profile), LEAST_REACH);
        if (share >= care.reach) reached.set(other.story, Math.max(reached.get(other.story) ?? 0, share));
      }
    }
    return [...reached]
      .sort(([a, x], [b, y]) => y - x || a.members[0]! - b.members[0]!)
      .slice(0, care.neighbours)
      .map(([other]) => other);
  }

  #unitsOf(story: LiveStory, limit: number): Unit[] {
    const reports = story.members.map((number) => this.#live.get(number)!);
    if (reports.length <= limit) return reports.map((report) => ({ reports: [report], spread: [report] }));
    return [{ reports, spread: this.#spread(story, MEMBERS_COMPARED).map((number) => this.#live.get(number)!) }];
  }

  /** At most `limit` of a story's reports, spread over it, the latest first. */
  #spread({ members }: LiveStory, limit: number): number[] {
    const step = Math.max(1, members.length / limit);
    const count = Math.min(members.length, limit);
    return Array.from({ length: count }, (_, at) => members[members.length - 1 - Math.floor(at * step)]!);
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
    for (const { from, to, reports } of changes.values()) {
      const gone = new Set(reports.map(({ profile }) => profile.number));
      from.members = from.members.filter((number) => !gone.has(number));
      to.members.push(...gone);
      for (const report of reports) report.story = to;
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
        stayed: gone ? null : this.#live.get(from.members[0]!)!.profile.report,
        why: reports[0]!.reason.why,
      });
    }
  }

  #reasonHere({ profile, story }: LiveReport): Reason {
    const { numbers } = profile.neighbours;
    const kin = numbers.find((number) => this.#live.get(number)?.story === story);
    const other = kin ?? story.members.find((number) => number !== profile.number);
    if (other !== undefined) return this.#together(profile, this.#live.get(other)!.profile);
    const nearest = numbers.find((number) => this.#live.has(number));
    return this.#alone(profile, nearest === undefined ? null : this.#live.get(nearest)!.profile);
  }

  #together(profile: Profile, kin: Profile): Reason {
    return { why: whyTogether(profile, kin, this.#table), closest: kin.report };
  }

  #alone(profile: Profile, nearest: Profile | null): Reason {
    return { why: whyAlone(profile, nearest, this.#table), closest: null };
  }

  #assignmentOf({ profile, story, reason }: LiveReport): Assignment {
    const assignment = { report: profile.report, story: story.id, ...reason };
    if (story.parent === null) return assignment;
    const { number, report, story: before, why } = story.parent;
    const parent = { story: this.#live.get(number)?.story.id ?? before, report, why };
    return parent.story === story.id ? assignment : { ...assignment, parent };
  }

  #leave(): void {
    for (;;) {
      const oldest = this.#live.get(this.#oldest);
      if (oldest === undefined) return;
      const { profile, story, came } = oldest;
      const old = came !== null && this.#day.today! - came > this.#window.days;
      if (this.#live.size <= this.#window.reports && !(old && this.#live.size > this.#window.kept)) return;
      this.#index.forget(this.#table.leave(profile));
      story.members.shift();
      if (story.members.length === 0) this.#stories.delete(story.id);
      this.#departed.push(this.#assignmentOf(oldest));
      this.#live.delete(this.#oldest++);
    }
  }
}

const readBy = (units: readonly Unit[]): number => units.reduce((sum, { spread }) => sum + spread.length, 0);
