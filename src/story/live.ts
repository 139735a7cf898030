import type { Assignment, Parent } from '../model/story.ts';
import type { Profile } from './profile.ts';

/** Why a report is where it is, and the report it was put with. */
export type Reason = Pick<Assignment, 'why' | 'closest'>;

export interface LiveReport {
  readonly profile: Profile;
  /** The stream's day when it came, or null. */
  readonly came: number | null;
  story: LiveStory;
  reason: Reason;
}

export interface LiveStory {
  readonly id: string;
  /** Numbers of its live reports, ascending. */
  members: number[];
  /** How often it changed since it was last reviewed, and how many reports that review read. */
  changes: number;
  reviewed: number;
  parent: (Parent & { readonly number: number }) | null;
}

/** Plain data; only good for `LiveReports.restore`. */
export interface SavedLive {
  readonly reports: readonly LiveReport[];
  readonly stories: Map<string, LiveStory>;
  /** Number of the first report. */
  readonly oldest: number;
}

/** The live reports by number, the order in which they came, and the stories they are in. */
export class LiveReports {
  /** By number, from `#first` on; the places of those that left stay in front until they are as many as the live ones. */
  #reports: (LiveReport | null)[] = [];
  #first = 0;
  #oldest = 0;
  #stories = new Map<string, LiveStory>();

  save(): SavedLive {
    return { reports: this.reports(), stories: this.#stories, oldest: this.#oldest };
  }

  restore({ reports, stories, oldest }: SavedLive): void {
    this.#reports = [...reports];
    this.#stories = stories;
    this.#first = oldest;
    this.#oldest = oldest;
  }

  get size(): number {
    return this.next - this.#oldest;
  }

  /** Number of the report that came first of those that are live. */
  get oldest(): number {
    return this.#oldest;
  }

  /** Number of the report that comes next. */
  get next(): number {
    return this.#first + this.#reports.length;
  }

  report(number: number): LiveReport | undefined {
    return number < this.#oldest ? undefined : (this.#reports[number - this.#first] ?? undefined);
  }

  /** All of them, in the order in which they came. */
  reports(): LiveReport[] {
    return this.#reports.slice(this.#oldest - this.#first) as LiveReport[];
  }

  stories(): IterableIterator<LiveStory> {
    return this.#stories.values();
  }

  has(story: LiveStory): boolean {
    return this.#stories.get(story.id) === story;
  }

  /** The report must have the next number. */
  enter(report: LiveReport): void {
    report.story.members.push(report.profile.number);
    this.#reports.push(report);
  }

  /** A new story, named after its first report. */
  open(first: Profile): LiveStory {
    let id = `s-${first.report}`;
    for (let again = 2; this.#stories.has(id); again++) id = `s-${first.report}-${again}`;
    const story: LiveStory = { id, members: [], changes: 0, reviewed: 0, parent: null };
    this.#stories.set(id, story);
    return story;
  }

  /** Reports of one story go to another; the one they leave is gone when none stays. The members of `to` are to be sorted. */
  move(reports: readonly LiveReport[], from: LiveStory, to: LiveStory): void {
    const gone = new Set(reports.map(({ profile }) => profile.number));
    from.members = from.members.filter((number) => !gone.has(number));
    to.members.push(...gone);
    for (const report of reports) report.story = to;
  }

  close(story: LiveStory): void {
    this.#stories.delete(story.id);
  }

  /** The oldest report leaves. */
  leave({ story }: LiveReport): void {
    story.members.shift();
    if (story.members.length === 0) this.close(story);
    this.#reports[this.#oldest - this.#first] = null;
    this.#oldest++;
    if (this.#oldest - this.#first <= this.size) return;
    this.#reports = this.reports();
    this.#first = this.#oldest;
  }

  /** At most `limit` of a story's reports, spread over it, the latest first. */
  spread({ members }: LiveStory, limit: number): LiveReport[] {
    const step = Math.max(1, members.length / limit);
    const count = Math.min(members.length, limit);
    const spread: LiveReport[] = [];
    for (let at = 0; at < count; at++) spread.push(this.report(members[members.length - 1 - Math.floor(at * step)]!)!);
    return spread;
  }

  assignmentOf({ profile, story, reason }: LiveReport): Assignment {
    const { report } = profile;
    const { why, closest } = reason;
    if (story.parent === null) return { report, story: story.id, why, closest };
    const { number, report: before, story: known, why: whyParent } = story.parent;
    const parent = { story: this.report(number)?.story.id ?? known, report: before, why: whyParent };
    if (parent.story === story.id) return { report, story: story.id, why, closest };
    return { report, story: story.id, why, closest, parent };
  }
}
