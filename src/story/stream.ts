import type { Language } from '../lang/language.ts';
import type { Revision } from '../model/revision.ts';
import type { Reading } from '../model/statement.ts';
import type { Assignment, FollowUp } from '../model/story.ts';
import { Comparer } from './comparer.ts';
import { followsUp } from './follow-up.ts';
import { type LiveReport, LiveReports, type SavedLive } from './live.ts';
import { encounter, storyFor } from './placing.ts';
import type { SavedPostings } from './postings.ts';
import { type Profile, profileOf } from './profile.ts';
import { ReportBlocks, type SavedBlocks } from './report-blocks.ts';
import { ReportIndex, weightiest } from './report-index.ts';
import { Reviewer, reasonAlone, reasonTogether } from './review.ts';
import { type Subject, subjectOf } from './subject.ts';
import { type SavedTerms, TermTable } from './term-table.ts';
import { whyFollows } from './why.ts';
import { defaultWindow, StreamDay, type StreamWindow } from './window.ts';

/** What `SavedStream` looks like and what its data mean: raised whenever either changes, for what was saved before is no use then. */
const FORMAT = 3;

/** All that a stream knows of the live reports, in plain data; only good for `StoryStream.restored`. */
export interface SavedStream {
  readonly format: number;
  readonly terms: SavedTerms;
  readonly blocks: SavedBlocks;
  readonly postings: SavedPostings;
  readonly live: SavedLive;
  readonly days: readonly number[];
}

/**
 * Reports -> stories, one report at a time. A report joins the story to which its mean link is positive, or opens one; the
 * stories are reviewed as they grow. How: candidates by the rarest terms (`report-index.ts`), likeness (`comparer.ts`), a
 * learned link (`link.ts`), the story it belongs to (`placing.ts`), second looks (`review.ts`), and what stays in memory
 * (`live.ts`, `window.ts`).
 */
export class StoryStream {
  readonly #languages: readonly Language[];
  readonly #window: StreamWindow;
  readonly #table = new TermTable();
  readonly #blocks = new ReportBlocks();
  readonly #index = new ReportIndex(this.#table);
  readonly #comparer = new Comparer(this.#table);
  readonly #live = new LiveReports();
  readonly #reviewer = new Reviewer(this.#live, this.#comparer);
  readonly #day = new StreamDay();
  #departed: Assignment[] = [];
  #followUps: FollowUp[] = [];

  constructor(languages: readonly Language[], window: StreamWindow = defaultWindow) {
    this.#languages = languages;
    this.#window = window;
  }

  /**
   * A stream that goes on where the saved one was, as if it had never stopped; what it told before is not told again. Null
   * for one that an older version saved.
   */
  static restored(
    { format, terms, blocks, postings, live, days }: SavedStream,
    languages: readonly Language[],
    window: StreamWindow = defaultWindow,
  ): StoryStream | null {
    if (format !== FORMAT) return null;
    const stream = new StoryStream(languages, window);
    stream.#table.restore(terms);
    stream.#blocks.restore(blocks);
    stream.#index.restore(postings);
    stream.#live.restore(live);
    stream.#day.restore(days);
    return stream;
  }

  /** A view of its inner data, not a copy: serialise it before the next report comes. */
  save(): SavedStream {
    return {
      format: FORMAT,
      terms: this.#table.save(),
      blocks: this.#blocks.save(),
      postings: this.#index.save(),
      live: this.#live.save(),
      days: this.#day.save(),
    };
  }

  /** Number of live reports: those that new ones are compared with. */
  get size(): number {
    return this.#live.size;
  }

  /** Puts a report into its story, which may be new. Later reports may change it: see `takeRevisions`. */
  add(reading: Reading): Assignment {
    return this.place(subjectOf(reading, this.#languages));
  }

  /** The same for a report whose subject is known. */
  place(subject: Subject): Assignment {
    const row = this.#blocks.keep(subject.terms, this.#table.enter(subject.terms));
    const profile = profileOf(subject, row, this.#live.next);
    this.#day.note(profile.day);
    const terms = weightiest(profile, this.#table);
    const parts = { index: this.#index, comparer: this.#comparer, live: this.#live };
    const { links, followed } = encounter(profile, terms, parts);
    const known = storyFor(profile, links, parts);
    const closest = links.find(({ other }) => known === null || this.#live.report(other.number)!.story === known);
    const reason =
      known === null
        ? reasonAlone(profile, closest?.other ?? null, this.#comparer)
        : reasonTogether(profile, closest!.other, this.#comparer);
    const story = known ?? this.#live.open(profile);
    const report: LiveReport = { profile, came: this.#day.today, story, reason };
    this.#index.enter(profile, terms);
    this.#live.enter(report);
    this.#noteParents(report, followed);
    this.#reviewer.noteChange(profile, story, links);
    this.#comparer.putDown();
    this.#leave();
    return this.#live.assignmentOf(report);
  }

  /** Reviews every story once more with all that is known now. */
  settle(): void {
    this.#reviewer.reviewAll();
  }

  /** Where each live report is now, in the order in which they came. */
  assignments(): Assignment[] {
    return this.#live.reports().map((report) => this.#live.assignmentOf(report));
  }

  /** Reports that left the window since this was last asked, each with its last story: nothing will move them any more. */
  takeDeparted(): Assignment[] {
    const departed = this.#departed;
    this.#departed = [];
    return departed;
  }

  /** Every change of mind since this was last asked, in order. */
  takeRevisions(): Revision[] {
    return this.#reviewer.takeRevisions();
  }

  /** What was found to go back to another story since this was last asked. */
  takeFollowUps(): FollowUp[] {
    const followUps = this.#followUps;
    this.#followUps = [];
    return followUps;
  }

  /** Links a follow-up story to its parent, whichever of the two came first. */
  #noteParents({ profile, story }: LiveReport, followed: readonly Profile[]): void {
    for (const other of followed) {
      const { story: otherStory } = this.#live.report(other.number)!;
      const [child, late, early] = followsUp(profile, other)
        ? [story, profile, { profile: other, story: otherStory }]
        : [otherStory, other, { profile, story }];
      if (child.parent !== null) continue;
      const { number, report } = early.profile;
      const why = whyFollows(late, early.profile, this.#comparer);
      child.parent = { number, report, story: early.story.id, why };
      this.#followUps.push({ report: late.report, follows: report, why });
    }
  }

  /** Reports that are too old or too many leave, and with them the terms that no other holds. */
  #leave(): void {
    for (;;) {
      const oldest = this.#live.report(this.#live.oldest);
      if (oldest === undefined) return;
      const { profile, came } = oldest;
      const old = came !== null && this.#day.today! - came > this.#window.days;
      if (this.#live.size <= this.#window.reports && !(old && this.#live.size > this.#window.kept)) return;
      this.#index.forget(this.#table.leave(profile));
      this.#departed.push(this.#live.assignmentOf(oldest));
      this.#live.leave(oldest);
    }
  }
}
