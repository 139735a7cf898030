import type { Anchor } from '../model/anchor.ts';
import type { Dossier, StoryHeader } from '../model/dossier.ts';
import type { Item } from '../model/item.ts';
import type { Relation, Rung } from '../model/ladder.ts';
import type { Report } from '../model/report.ts';
import type { Reading } from '../model/statement.ts';
import type { PackedEntry } from './packed-entry.ts';

/**
 * What a user has added, kept: items, reports with their revisions, readings, stories with their history, corrections by
 * hand, alerts. The same on SQLite and on PostgreSQL.
 *
 * Every method resolves from what was committed when it was called; readers never wait for a writer. Writing methods are
 * one transaction each: when one resolves, what it took is on disk; when it rejects, nothing of it is. Writers of one
 * store, in this process or another, take turns. A method rejects with `StoreError` where the user can do something
 * about it (the disk is full, another writer never ends).
 *
 * Times (`at`) are ISO 8601 and tell when something came into this store; they never decide anything.
 */
export interface Store {
  /** Where it is, as a user may be shown it: without a password. */
  readonly location: string;

  /** What came of each of these items when its very bytes were added before, so that it need not be read again; else null. */
  known(items: readonly Item[]): Promise<readonly (Added | null)[]>;
  /** Adds read items in the order given, in one transaction. Known ones change nothing. */
  add(entries: readonly (Entry | PackedEntry)[], options?: AddOptions): Promise<readonly Added[]>;
  /**
   * Marks the report at an address as taken back by who published it, for a reason in words. It stays, and so does what
   * rests on it, marked. False when nothing was added from there, or it was marked before.
   */
  withdraw(url: string, reason: string): Promise<boolean>;

  /** One page of stories, the one that changed last first. */
  stories(page: Page): Promise<readonly StorySummary[]>;
  /** The story of that id, or that a report of this id is in; a story that was merged away leads to where it went. */
  story(id: string): Promise<StoryRecord | null>;
  /** Its dossier, made of its reports as they are now; null when no story is called so. */
  dossier(id: string): Promise<Dossier | null>;
  /** Readings of a story's reports as they are now, in the order in which they came. */
  readings(story: string): Promise<readonly Reading[]>;

  /** A report in any of its revisions. */
  report(id: string): Promise<ReportRecord | null>;
  /** What came in for a report, with the content that `Report.map` points into. */
  item(report: string): Promise<Item | null>;

  /** Corrects the grouping by hand, at once; resolves to the record's id, or to what is wrong with the names given. */
  correct(
    change: CorrectionRequest,
    hand: { readonly by: string | null; readonly reason: string },
  ): Promise<{ readonly id: string } | { readonly message: string }>;
  /** Corrections by hand, earliest first, with those that were undone. */
  corrections(): Promise<readonly CorrectionEntry[]>;

  /**
   * Reports, statements or stories that fit a query, latest first.
   * @throws {QueryError} when the query cannot be understood
   */
  search(query: string, options: SearchOptions): Promise<SearchResult>;

  /** What happened after a cursor (0: from the first), oldest first, at most `limit`; for pages that stay up to date. */
  changesSince(cursor: number, limit: number): Promise<readonly StoreChange[]>;
  /** The latest cursor: nothing has happened after it yet. */
  cursor(): Promise<number>;

  /** Alerts, the latest first. */
  alerts(page: Page): Promise<readonly Alert[]>;
  /** What a watch keeps from one run to the next. */
  readonly watch: WatchMemory;

  counts(): Promise<Counts>;
  /** Checks hashes, anchors and counts; yields what is wrong, nothing when all is well. */
  verify(): AsyncIterable<Fault>;
  /** Writes a copy of the whole store to a new file while it is being used. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface Page {
  readonly limit: number;
  readonly offset?: number;
}

export interface AddOptions {
  /** The items are what stands there now: bytes of an older revision are a change back, and not known. */
  readonly latest?: boolean;
}

/** What a watch keeps from one run to the next, so that nothing is missed and nothing told twice. */
export interface WatchMemory {
  recall(name: string): Promise<string | null>;
  remember(entries: readonly (readonly [name: string, value: string])[]): Promise<void>;
  visit(url: string): Promise<Visit | null>;
  /** Pages whose time has come, the longest due first. */
  visitsDue(now: number, limit: number): Promise<readonly Visit[]>;
  /** When the next page is due, in milliseconds since 1970; null when none is. */
  nextVisit(): Promise<number | null>;
  saveVisit(visit: Visit): Promise<void>;
  /** Records alerts and what else they are remembered by, in one transaction; alerts that were recorded before are left out. */
  tell(alerts: readonly Alert[], entries: readonly (readonly [name: string, value: string])[]): Promise<void>;
  /** Alerts with their numbers, in the order in which they were recorded, after a number (0: from the first). */
  alertsAfter(number: number, limit: number): Promise<readonly (readonly [number: number, alert: Alert])[]>;
}

/** A page that a watch has fetched, or could not, and when it is due to be looked at again. */
export interface Visit {
  readonly url: string;
  /** Milliseconds since 1970; null when it need not be looked at any more. */
  readonly due: number | null;
  /** Of the first visit that worked, in milliseconds since 1970; null before it. */
  readonly first: number | null;
  /** How often it was looked at again, and how often in a row it failed. */
  readonly checks: number;
  readonly failures: number;
  /** What the feed said of its last change. */
  readonly stamp: string | null;
  /** What the feed itself says, to be the report when the page cannot be had; null once it was. */
  readonly pending: Item | null;
}

/** An item with what was read of it. */
export interface Entry {
  readonly item: Item;
  readonly reading: Reading;
}

/**
 * What came of one entry. `known`: these bytes were here before; nothing was done. `revised`: the same page or file with
 * other bytes; it takes the place of `supersedes` in the story.
 */
export type Added =
  | { readonly kind: 'added' | 'known'; readonly key: string; readonly report: string; readonly story: string }
  | {
      readonly kind: 'revised';
      readonly key: string;
      readonly report: string;
      readonly story: string;
      readonly supersedes: string;
    };

/** A ladder as a list of stories shows it. */
export interface LadderSummary {
  readonly id: string;
  readonly question: string;
  readonly topic: string;
  readonly unit: string;
  readonly relation: Relation;
  readonly rungs: readonly Pick<Rung, 'value' | 'high' | 'bound' | 'vague' | 'lineages' | 'first' | 'last'>[];
}

export interface StorySummary extends StoryHeader {
  /** Opening of the brief; null when nothing could be said. */
  readonly lede: string | null;
  /** The ladders the brief tells of, in its order. */
  readonly ladders: readonly LadderSummary[];
  /** How many ladders conflict, and how many claims are disputed. */
  readonly conflicts: number;
  readonly notices: number;
}

/** Something that happened to a story, by the method or by hand. */
export interface StoryEvent {
  /** What undoes it, given as the correction of an `undo`: `r-` and its number in the store, or the correction's own id. */
  readonly id: string;
  /** `merge`: the story `from` went into `to`; `split`: reports of `from` became `to`; `move`: both go on. */
  readonly kind: 'merge' | 'split' | 'move';
  readonly from: string;
  readonly to: string;
  readonly reports: readonly string[];
  readonly why: string;
  /** Id of the correction by hand; null when the method changed its mind. */
  readonly correction: string | null;
  readonly at: string;
}

export interface StoryRecord {
  readonly id: string;
  /** Reports as they are now, in the order in which they came, and why each is here. */
  readonly reports: readonly {
    readonly id: string;
    readonly why: string;
    readonly correction: string | null;
    readonly at: string;
  }[];
  readonly history: readonly StoryEvent[];
}

/** One version of a report. */
export interface Revision {
  readonly report: string;
  /** From 1. */
  readonly number: number;
  readonly at: string;
  /** Of the item's bytes as they were kept, SHA-256 in hexadecimal. */
  readonly hash: string;
  /** Version of Stemma that read it. */
  readonly tool: string;
}

export interface ReportRecord {
  readonly reading: Reading;
  readonly story: string;
  readonly why: string;
  /** All versions of this report, the first first; the last is the one that counts. */
  readonly revisions: readonly Revision[];
}

/**
 * A correction as a user asks for it: stories and reports by their ids. A story may be named by any of its reports. An
 * `undo` names a correction, or an event of a story's history that was the method's own.
 */
export type CorrectionRequest =
  | { readonly kind: 'merge'; readonly stories: readonly string[] }
  | { readonly kind: 'split'; readonly reports: readonly string[] }
  | { readonly kind: 'move'; readonly reports: readonly string[]; readonly to: string }
  | { readonly kind: 'undo'; readonly correction: string };

/** A correction as it is remembered. */
export interface CorrectionEntry {
  readonly id: string;
  readonly kind: CorrectionRequest['kind'];
  readonly by: string | null;
  readonly at: string;
  readonly reason: string;
  /** No longer in force. */
  readonly undone: boolean;
}

/** What happened in the store. `story` is where it happened, as it was called then. */
export interface StoreChange {
  readonly cursor: number;
  readonly kind: 'report' | 'revision' | 'withdrawal' | 'merge' | 'split' | 'move' | 'correction';
  readonly story: string;
  /** The report that came or changed; null when the change is of a story. */
  readonly report: string | null;
  readonly at: string;
}

/** A change of fact, as `stemma watch` tells it. */
export interface Alert {
  /** Made from what it tells, so that the same change is told once. */
  readonly id: string;
  readonly kind: 'story' | 'rung' | 'conflict' | 'settled' | 'lineage' | 'denial' | 'correction' | 'kill' | 'edit';
  readonly story: string;
  readonly title: string;
  /** One sentence. */
  readonly message: string;
  readonly anchors: readonly Anchor[];
  readonly at: string;
}

export type SearchKind = 'reports' | 'statements' | 'stories';

export interface SearchOptions extends Page {
  readonly results: SearchKind;
}

/** A stretch of text with the stretches of it that the query hit; offsets into `text`. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export interface ReportHit {
  readonly report: Pick<Report, 'id' | 'key' | 'url' | 'outlet' | 'headline' | 'published' | 'language'>;
  readonly story: string;
  readonly snippet: Snippet;
}

export interface StatementHit extends ReportHit {
  readonly statement:
    | {
        readonly kind: 'figure';
        readonly anchor: Anchor;
        readonly value: number;
        readonly unit: string;
        readonly topic: string;
      }
    | { readonly kind: 'attribution' | 'quotation'; readonly anchor: Anchor; readonly speaker: string | null };
}

export interface StoryHit {
  readonly story: StorySummary;
  /** Of the latest of its reports that fits. */
  readonly report: ReportHit;
}

export type SearchResult =
  | { readonly kind: 'reports'; readonly hits: readonly ReportHit[] }
  | { readonly kind: 'statements'; readonly hits: readonly StatementHit[] }
  | { readonly kind: 'stories'; readonly hits: readonly StoryHit[] };

export interface Counts {
  /** Reports as they are now; `revisions` counts every version. */
  readonly reports: number;
  readonly revisions: number;
  readonly items: number;
  readonly stories: number;
  readonly corrections: number;
  readonly alerts: number;
  /** On disk, in bytes. */
  readonly bytes: number;
}

/** Something wrong in the store: where, and what. */
export interface Fault {
  readonly where: string;
  readonly message: string;
}

/** What a user can mend: one line that says what is wrong and what to do. */
export class StoreError extends Error {}

/** A query that cannot be understood: where, and what was expected. */
export class QueryError extends Error {}
