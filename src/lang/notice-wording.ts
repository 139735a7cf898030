import type { ReportKind } from '../model/report.ts';

/** What Stemma says of a story's reports when something limits what can be told from them. `{slots}` are filled. */
export interface NoticeWording {
  /** `{key}`. Kinds of report that carry little or no reporting. */
  readonly thin: Readonly<Partial<Record<ReportKind, string>>>;
  /** `{count}`. */
  readonly undated: string;
  readonly oneLineage: string;
  /** `{key}`, `{part}`, `{whole}`: the words of a part that is greater than its whole. */
  readonly partExceeds: string;
  /** `{key}`, `{parts}`, `{sum}`, `{whole}`: parts that do not add up to the total of their own report. */
  readonly sumDiffers: string;
  /** `{key}`, `{parts}`, `{sum}`, `{whole}`: parts that are more than the greatest total of any report. */
  readonly sumExceedsAll: string;
  /** Between the words of two parts. */
  readonly betweenParts: string;
  /** Singular nouns for several people at once: five children may well be among two families. */
  readonly collective: ReadonlySet<string>;
  /** `{key}`, `{language}`. */
  readonly unreadLanguage: string;
}
