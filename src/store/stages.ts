import type { Correction, Hand } from '../model/correction.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Reading } from '../model/statement.ts';
import type { Assignment, FollowUp } from '../model/story.ts';
import type { Subject } from './packed-entry.ts';
import type { TermRulesByLanguage } from './search/terms.ts';
import type { CorrectionRequest } from './store.ts';

/** What the store has others do: it keeps what the stages make, and knows none of them. */
export interface Stages {
  /** Version of Stemma, kept with everything it made. */
  readonly tool: string;
  /** A stream of stories, empty. */
  openStream(): StoryStream;
  /** A stream as it was when it was saved; null when another version saved it so that this one cannot go on with it. */
  restoreStream(saved: unknown): StoryStream | null;
  /** What the stream asks of a report. */
  subjectOf(reading: Reading): Subject;
  /** @param withdrawn report id -> why its publisher took it back */
  buildDossier(story: string, readings: readonly Reading[], withdrawn: ReadonlyMap<string, string>): Dossier;
  /** The record of a correction by hand, or what is wrong with the names given. */
  makeCorrection(
    request: CorrectionRequest,
    current: readonly Assignment[],
    corrections: readonly Correction[],
    hand: Hand,
  ): Correction | { readonly message: string };
  readonly termRules: TermRulesByLanguage;
}

/** Puts reports into stories, one at a time; the same reports in the same order make the same stories. */
export interface StoryStream {
  place(subject: Subject): Assignment;
  /** Number of live reports: those that new ones are compared with. */
  readonly size: number;
  /** Changes of mind since this was last asked, in order. */
  takeRevisions(): readonly {
    readonly kind: 'merge' | 'split' | 'move';
    readonly from: string;
    readonly to: string;
    readonly reports: readonly string[];
    readonly why: string;
  }[];
  /** Stories found to go back to others since this was last asked. */
  takeFollowUps(): readonly FollowUp[];
  /** Reports that left its window since this was last asked. */
  takeDeparted(): readonly Assignment[];
  /** All it knows, for `structuredClone` and its like: a stream opened with it goes on as if it had never stopped. */
  save(): unknown;
}

/** The time, in ISO 8601. Tells when something came in; decides nothing. */
export type Clock = () => string;
