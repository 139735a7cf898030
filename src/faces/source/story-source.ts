import type {
  CorrectionEntry,
  CorrectionRequest,
  Dossier,
  InputProblem,
  Reading,
  Revision,
  Standing,
} from '../../index.ts';

/** A ladder in one row: its values in order, the last the one that stands. */
export interface LadderGlimpse {
  readonly id: string;
  readonly question: string;
  readonly relation: Standing;
  /** Each with its unit only on the last, as `rungText` writes it. */
  readonly values: readonly string[];
}

/** What the front says of one story. */
export interface FrontStory {
  readonly id: string;
  readonly title: string;
  /** ISO 8601; when the story last gained a line or a value. A late copy of known words moves nothing. */
  readonly moved: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly reports: number;
  readonly outlets: number;
  readonly lineages: number;
  readonly languages: readonly string[];
  /** Ladders and claims by how firm they are; only what was counted whole. */
  readonly standings: Readonly<Partial<Record<Standing, number>>>;
  /** Opening of the brief; null when nothing could be said, or it is graphic. */
  readonly lede: string | null;
  readonly ladders: readonly LadderGlimpse[];
  /** Claims that some assert and others deny. */
  readonly disputes: readonly string[];
  readonly notices: number;
  /** Milliseconds of dated reports, and whether each is the first of its line; empty where that is not at hand. */
  readonly times: readonly { readonly at: number; readonly opens: boolean }[];
}

/** A story with the readings that its anchors lead to. */
export interface StoryView {
  readonly dossier: Dossier;
  readonly readings: ReadonlyMap<string, Reading>;
}

export interface StoryQuery {
  /** Words that must all stand in a story. */
  readonly words: string;
  readonly show: 'all' | 'moved' | 'disputed' | 'firm' | 'single';
  /** From 1. */
  readonly page: number;
}

export interface StoryPage {
  readonly stories: readonly FrontStory[];
  /** How many fit the query, and how many there are. */
  readonly found: number;
  readonly total: number;
  /** Stories whose dossier is still being made. */
  readonly pending: number;
  /** What is wrong with the query, in one line. */
  readonly fault?: string;
}

export interface ReportView {
  readonly reading: Reading;
  readonly story: string;
  /** Why it is in that story; null when that was not kept. */
  readonly why: string | null;
  /** All versions, the first first; empty where only one is known. */
  readonly revisions: readonly Revision[];
}

export interface UploadedFile {
  /** Path within what was dropped. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AddOutcome {
  readonly read: number;
  readonly problems: readonly InputProblem[];
}

/**
 * Where the desk's stories come from: memory or a store. All answers are of one moment; `version` grows with every change,
 * and listeners hear of it.
 */
export interface StorySource {
  /** Shown at the foot of every page. */
  readonly name: string;
  readonly version: () => number;
  readonly list: (query: StoryQuery) => Promise<StoryPage>;
  /** null when there is no such story. */
  readonly story: (id: string) => Promise<StoryView | null>;
  /** null when there is no such report. */
  readonly report: (id: string) => Promise<ReportView | null>;
  /** Corrects the grouping by hand, or says in one line what is wrong with the names given. */
  readonly correct: (
    change: CorrectionRequest,
    hand: { readonly by: string | null; readonly reason: string },
  ) => Promise<{ readonly id: string } | { readonly message: string }>;
  /** Earliest first, with those that were undone. */
  readonly corrections: () => Promise<readonly CorrectionEntry[]>;
  readonly add: (files: readonly UploadedFile[]) => Promise<AddOutcome>;
  /** @returns ends the listening */
  readonly listen: (listener: () => void) => () => void;
}
