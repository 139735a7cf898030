import { number, type Writing } from './database.ts';
import type { StoreChange } from './store.ts';

interface Regrouping {
  readonly kind: 'merge' | 'split' | 'move';
  readonly from: string;
  readonly to: string;
  readonly reports: readonly string[];
  readonly why: string;
}

/** Keeps the record of what happens in one transaction: the numbered changes, the stories' history and their counts. */
export class Journal {
  /** ISO 8601. */
  readonly at: string;
  readonly #writing: Writing;
  readonly #touched = new Map<string, number>();
  #cursor: number;
  #events: number;

  private constructor(writing: Writing, at: string, cursor: number, events: number) {
    this.#writing = writing;
    this.at = at;
    this.#cursor = cursor;
    this.#events = events;
  }

  static async open(writing: Writing, at: string): Promise<Journal> {
    const [last] = await writing.all(
      `SELECT (SELECT coalesce(max(cursor), 0) FROM change) AS cursor, (SELECT coalesce(max(n), 0) FROM event) AS n`,
    );
    return new Journal(writing, at, number(last!.cursor), number(last!.n));
  }

  /** A report came into a story, or changed there. */
  report(kind: 'report' | 'revision', story: string, report: string): Promise<void> {
    return this.change(kind, story, report);
  }

  async change(kind: StoreChange['kind'], story: string, report: string | null): Promise<void> {
    const cursor = ++this.#cursor;
    this.#touched.set(story, cursor);
    await this.#writing.insert(
      'change',
      ['cursor', 'kind', 'story', 'report', 'at'],
      [[cursor, kind, story, report, this.at]],
    );
  }

  /** The method changed its mind: its reports go where it put them. Corrections by hand are looked at afterwards. */
  async regrouped(regrouping: Regrouping): Promise<void> {
    const { to, why, reports } = regrouping;
    for (const seat of reports)
      await this.#writing.run(
        `UPDATE document SET method_story = ?, method_why = ?,
           story = CASE WHEN correction IS NULL THEN ? ELSE story END,
           why = CASE WHEN correction IS NULL THEN ? ELSE why END
         WHERE seat = ?`,
        [to, why, to, why, seat],
      );
    await this.event(regrouping, null);
  }

  /** Into the history of both stories. */
  async event({ kind, from, to, reports, why }: Regrouping, correction: string | null): Promise<void> {
    await this.#writing.insert(
      'event',
      ['n', 'kind', 'origin', 'target', 'reports', 'why', 'correction', 'at'],
      [[++this.#events, kind, from, to, JSON.stringify(reports), why, correction, this.at]],
    );
    await this.change(kind, from, null);
    await this.change(kind, to, null);
  }

  /** Counts the reports of every story that was touched. */
  async close(): Promise<void> {
    for (const [story, cursor] of this.#touched) {
      const [count] = await this.#writing.all('SELECT count(*) AS reports FROM document WHERE story = ?', [story]);
      await this.#writing.run(
        `INSERT INTO story (id, reports, changed) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET reports = excluded.reports, changed = excluded.changed`,
        [story, number(count!.reports), cursor],
      );
    }
  }
}
