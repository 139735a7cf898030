import type { Revision } from '../model/revision.ts';
import { averageLinkage } from './clusters.ts';
import type { Comparer } from './comparer.ts';
import { homesOf } from './homes.ts';
import { LEAST_REACH, linkOf } from './link.ts';
import { LinkMemory } from './link-memory.ts';
import type { LiveReport, LiveReports, LiveStory, Reason } from './live.ts';
import { neighboursOf } from './neighbours.ts';
import { type Link, MEMBERS_COMPARED } from './placing.ts';
import { nearestOf, type Profile } from './profile.ts';
import { whyAlone, whyTogether } from './why.ts';

/** Log-odds from which two stories are reviewed together; below, a second look has nothing to find. */
const WORTH_REVIEW = -3;
/** Log-odds from which a link within a story leaves nothing to find either. */
const PAST_DOUBT = 1;
/** A report that only fits its own story, and surely, is hardly a reason to look at the story again. */
const SURE_CHANGE = 0.2;
/** A story is reviewed when its neighbourhood has changed by a part of this size, so reviews cost the same per report. */
const REVIEW_GROWTH = 0.5;
/** A change of mind may lead to another; it hardly ever leads to a third. */
const ROUNDS = 3;

/** How much a review reads. Work grows with the square of the reports: 32 are 500 comparisons, some 0.3 ms. */
interface Care {
  /** Reports weighed singly; a story with more is past being taken apart. */
  readonly reports: number;
  /** A neighbour with more reports is weighed as a whole. */
  readonly ofNeighbour: number;
  /**
   * Reports read for each of the story's own, besides a few: a story is reviewed as often as it grows, so reviews of small stories
   * among large ones would cost the more, the more stories are live.
   */
  readonly forEach: number;
  /** Stories weighed beside the one under review: the more reports are live, the more of them look alike. */
  readonly neighbours: number;
  /** A neighbour less alike than this part of what a report reaches does not belong to its story. */
  readonly reach: number;
}

/** While reports come in. */
const GLANCE: Care = { reports: 32, ofNeighbour: 16, forEach: 1, neighbours: 6, reach: 0.45 };
/** When there is time. */
const THOROUGH: Care = { reports: 64, ofNeighbour: 24, forEach: 2, neighbours: 64, reach: 0.35 };

/** Reports that judge a story which is weighed as a whole. */
const MEMBERS_WEIGHED = 6;
/** Pairs of reports that a glance looks at, at most, and that are remembered a report when all stories are reviewed. */
const GLANCED = 2048;
const PAIRS_A_REPORT = 64;

/** What a review moves as one, and the reports it judges it by. */
interface Unit {
  readonly reports: readonly LiveReport[];
  readonly spread: readonly LiveReport[];
}

/**
 * Second looks. What was rare may become common and what came first may mislead, so stories are reviewed with their
 * neighbours as they grow: all their reports are clustered anew, and each change of mind is recorded.
 */
export class Reviewer {
  readonly #live: LiveReports;
  readonly #comparer: Comparer;
  readonly #glanced = new LinkMemory(GLANCED);
  #revisions: Revision[] = [];

  constructor(live: LiveReports, comparer: Comparer) {
    this.#live = live;
    this.#comparer = comparer;
  }

  /** Every change of mind since this was last asked, in order. */
  takeRevisions(): Revision[] {
    const revisions = this.#revisions;
    this.#revisions = [];
    return revisions;
  }

  /** A report with these links came to the story: counts the change for the stories it may concern, and reviews its own when enough has changed. */
  noteChange({ number }: Profile, story: LiveStory, links: readonly Link[]): void {
    const rivals = new Set<LiveStory>();
    let doubtful = false;
    for (const { other, link } of links) {
      const { story: its } = this.#live.report(other.number)!;
      if (its !== story && link > WORTH_REVIEW) rivals.add(its);
      if (its === story && link < PAST_DOUBT) doubtful = true;
    }
    for (const rival of rivals) rival.changes++;
    story.changes += doubtful || rivals.size > 0 ? 1 : SURE_CHANGE;
    if (story.members.length === 1 && rivals.size === 0) return;
    if (story.changes > story.reviewed * REVIEW_GROWTH) {
      this.#glanced.forget();
      for (const { other, link } of links) this.#glanced.note(number, other.number, link);
      this.#review(story, GLANCE, this.#glanced);
    }
  }

  /** Reviews every story with all that is known now, until nothing changes. */
  reviewAll(): void {
    const links = new LinkMemory(this.#live.size * PAIRS_A_REPORT);
    for (let round = 0; round < ROUNDS; round++) {
      const before = this.#revisions.length;
      for (const story of [...this.#live.stories()]) if (this.#live.has(story)) this.#review(story, THOROUGH, links);
      if (this.#revisions.length === before) return;
    }
  }

  /** Clusters a story and its neighbours anew, and puts their reports where they belong now. */
  #review(story: LiveStory, care: Care, links: LinkMemory): void {
    const units = this.#neighbourhood(story, care, links);
    story.changes = 0;
    story.reviewed = Math.max(story.members.length, units.length);
    if (units.length < 2) return;
    const sizes = units.map(({ reports }) => reports.length);
    const clusters = averageLinkage(sizes, this.#meanLinks(units, links));
    this.#rearrange(clusters.map((cluster) => cluster.flatMap((at) => units[at]!.reports)));
  }

  /** Mean links of all pairs: of units `i` and `j` at `i * units.length + j`. */
  #meanLinks(units: readonly Unit[], links: LinkMemory): Float64Array {
    const count = units.length;
    const means = new Float64Array(count ** 2);
    for (let i = 0; i < count; i++) {
      for (const { profile } of units[i]!.spread)
        for (let j = i + 1; j < count; j++)
          for (const { profile: other } of units[j]!.spread)
            means[i * count + j]! += this.#linkBetween(profile, other, links);
      for (let j = i + 1; j < count; j++) {
        means[i * count + j]! /= units[i]!.spread.length * units[j]!.spread.length;
        means[j * count + i] = means[i * count + j]!;
      }
    }
    return means;
  }

  #linkBetween(profile: Profile, other: Profile, links: LinkMemory): number {
    const known = links.of(profile.number, other.number);
    if (known !== null) return known;
    this.#comparer.hold(profile);
    const link = linkOf(profile, other, this.#comparer.compare(other));
    links.note(profile.number, other.number, link);
    return link;
  }

  /**
   * What a review weighs: the reports of the story and of the neighbours that it could share a story with, the closest first;
   * a story too large for that as one unit, which may be joined with others but not taken apart. In the order in which
   * they came.
   */
  #neighbourhood(story: LiveStory, care: Care, links: LinkMemory): Unit[] {
    const units = this.#unitsOf(story, care.reports);
    let read = readBy(units);
    const room = Math.min(care.reports, care.forEach * story.members.length) + MEMBERS_COMPARED;
    for (const neighbour of this.#neighbours(story, care, links)) {
      const added = this.#unitsOf(neighbour, care.ofNeighbour);
      if (read + readBy(added) > room) break;
      read += readBy(added);
      units.push(...added);
    }
    return units.sort((a, b) => a.reports[0]!.profile.number - b.reports[0]!.profile.number);
  }

  /**
   * Stories that the story's reports lead to, the closest first: those that a report has a link to. Where even the reports most
   * alike have none, no mean of links makes one story of two.
   */
  *#neighbours(story: LiveStory, care: Care, links: LinkMemory): Generator<LiveStory> {
    const reached = new Map<LiveStory, { share: number; readonly ways: [Profile, Profile][] }>();
    for (const { profile } of this.#live.spread(story, care.reports)) {
      const most = Math.max(nearestOf(profile), LEAST_REACH);
      for (const { number, likeness } of neighboursOf(profile)) {
        const share = likeness / most;
        if (share < care.reach) break;
        const other = this.#live.report(number);
        if (other === undefined || other.story === story) continue;
        const known = reached.get(other.story);
        if (known === undefined) reached.set(other.story, { share, ways: [[profile, other.profile]] });
        else {
          known.share = Math.max(known.share, share);
          known.ways.push([profile, other.profile]);
        }
      }
    }
    const closest = [...reached]
      .sort(([a, x], [b, y]) => y.share - x.share || a.members[0]! - b.members[0]!)
      .slice(0, care.neighbours);
    for (const [other, { ways }] of closest)
      if (ways.some(([profile, kin]) => this.#linkBetween(profile, kin, links) > 0)) yield other;
  }

  #unitsOf(story: LiveStory, limit: number): Unit[] {
    const reports = story.members.map((number) => this.#live.report(number)!);
    if (reports.length > limit) return [{ reports, spread: this.#live.spread(story, MEMBERS_WEIGHED) }];
    return reports.map((report) => ({ reports: [report], spread: [report] }));
  }

  /** Gives each cluster the story that most of it came from, and records who changed story. */
  #rearrange(clusters: readonly (readonly LiveReport[])[]): void {
    const changes = new Map<string, { from: LiveStory; to: LiveStory; isNew: boolean; reports: LiveReport[] }>();
    const homes = homesOf(clusters.map((cluster) => cluster.map(({ story }) => story)));
    clusters.forEach((cluster, at) => {
      const home = homes[at];
      const strangers = cluster.filter(({ story }) => story !== home);
      if (strangers.length === 0) return;
      const to = home ?? this.#live.open(cluster[0]!.profile);
      for (const report of strangers) {
        const key = `${report.story.id}\n${to.id}`;
        const change = changes.get(key) ?? { from: report.story, to, isNew: home === null, reports: [] };
        change.reports.push(report);
        changes.set(key, change);
      }
    });
    for (const { from, to, reports } of changes.values()) this.#live.move(reports, from, to);
    for (const { from, to, isNew, reports } of changes.values()) {
      to.members.sort((a, b) => a - b);
      const gone = from.members.length === 0;
      if (gone) this.#live.close(from);
      for (const report of reports) report.reason = this.#reasonHere(report);
      this.#revisions.push({
        kind: gone ? 'merge' : isNew ? 'split' : 'move',
        from: from.id,
        to: to.id,
        reports: reports.map(({ profile }) => profile.report),
        stayed: gone ? null : this.#live.report(from.members[0]!)!.profile.report,
        why: reports[0]!.reason.why,
      });
    }
  }

  #reasonHere({ profile, story }: LiveReport): Reason {
    const numbers = neighboursOf(profile).map(({ number }) => number);
    const kin =
      numbers.find((number) => this.#live.report(number)?.story === story) ??
      story.members.find((number) => number !== profile.number);
    if (kin !== undefined) return reasonTogether(profile, this.#live.report(kin)!.profile, this.#comparer);
    const nearest = numbers.find((number) => this.#live.report(number) !== undefined);
    return reasonAlone(profile, nearest === undefined ? null : this.#live.report(nearest)!.profile, this.#comparer);
  }
}

const readBy = (units: readonly Unit[]): number => units.reduce((sum, { spread }) => sum + spread.length, 0);

export const reasonTogether = (profile: Profile, kin: Profile, comparer: Comparer): Reason => ({
  why: whyTogether(profile, kin, comparer),
  closest: kin.report,
});

export const reasonAlone = (profile: Profile, nearest: Profile | null, comparer: Comparer): Reason => ({
  why: whyAlone(profile, nearest, comparer),
  closest: null,
});
