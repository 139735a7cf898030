import type { ReportKind } from '../model/report.ts';

/** What Stemma says of a story's reports when something limits what can be told from them. `{slots}` are filled. */
export interface NoticeWording {
  /** `{key}`. Kinds of report that carry little or no reporting. */
  readonly thin: Readonly<Partial<Record<ReportKind, string>>>;
  /** `{count}`. */
  readonly undated: string;
  readonly oneLineage: string;
  /** `{key}`, `{language}`. */
  readonly unreadLanguage: string;
}
