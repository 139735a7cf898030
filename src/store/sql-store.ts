import { correctionsInForce } from '../model/correction.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Item } from '../model/item.ts';
import type { Report } from '../model/report.ts';
import type { Reading } from '../model/statement.ts';
import type { Parent } from '../model/story.ts';
import { addEntries } from './adding.ts';
import { correct } from './correcting.ts';
import { bytes, type Database, number, readingOf, type SqlValue, text, textOrNull } from './database.ts';
import { eventId } from './event-id.ts';
import { Grouping } from './grouping.ts';
import { KeptDossiers, keepAside } from './kept-dossiers.ts';
import { storyNamed } from './naming.ts';
import type { PackedEntry } from './packed-entry.ts';
import { bodyOf, hashOf, type ItemBody, unpacked } from './packing.ts';
import { readCorrections } from './regrouping.ts';
import { search } from './search/search.ts';
import type { Clock, Stages } from './stages.ts';
import type {
  Added,
  AddOptions,
  Alert,
  CorrectionEntry,
  CorrectionRequest,
  Counts,
  Entry,
  Fault,
  Page,
  ReportRecord,
  SearchOptions,
  SearchResult,
  Store,
  StoreChange,
  StoryEvent,
  StoryRecord,
  StorySummary,
  WatchMemory,
} from './store.ts';
import { summaryOf } from './summary.ts';
import { astrayIn, faultsOf } from './verify.ts';
import { watchMemory } from './watch-memory.ts';
import { withdraw } from './withdrawing.ts';

/** A store on any database that speaks SQL. */
export class SqlStore implements Store {
  readonly #database: Database;
  readonly #stages: Stages;
  readonly #clock: Clock;
  readonly #grouping: Grouping;
  readonly watch: WatchMemory;
  readonly #dossiers: KeptDossiers;

  constructor(database: Database, stages: Stages, clock: Clock) {
    this.#database = database;
    this.#stages = stages;
    this.#clock = clock;
    this.#grouping = new Grouping(stages);
    this.#dossiers = new KeptDossiers(database, stages.tool);
    this.watch = watchMemory(database);
  }

  get location(): string {
    return this.#database.location;
  }

  async known(items: readonly Item[]): Promise<readonly (Added | null)[]> {
    const known: (Added | null)[] = [];
    for (const item of items) {
      const { key } = item;
      const [row] = await this.#database.all(
        `SELECT r.report, d.story FROM received r JOIN document d ON d.n = r.document
         WHERE r.hash = ? AND r.key = ? ORDER BY d.n LIMIT 1`,
        [hashOf(bodyOf(item)), key],
      );
      known.push(row === undefined ? null : { kind: 'known', key, report: text(row.report), story: text(row.story) });
    }
    return known;
  }

  add(entries: readonly (Entry | PackedEntry)[], options: AddOptions = {}): Promise<readonly Added[]> {
    if (entries.length === 0) return Promise.resolve([]);
    const parts = { grouping: this.#grouping, stages: this.#stages, clock: this.#clock };
    return addEntries(this.#database, parts, entries, options);
  }

  withdraw(url: string, reason: string): Promise<boolean> {
    return this.#database.write((writing) => withdraw(writing, url, reason, this.#clock()));
  }

  async stories({ limit, offset = 0 }: Page): Promise<readonly StorySummary[]> {
    const rows = await this.#database.all(
      'SELECT id FROM story WHERE reports > 0 ORDER BY changed DESC, id LIMIT ? OFFSET ?',
      [limit, offset],
    );
    return this.#summaries(rows.map(({ id }) => text(id)));
  }

  async story(name: string): Promise<StoryRecord | null> {
    const id = await storyNamed(this.#database, name);
    if (id === null) return null;
    const reports = await this.#database.all(
      'SELECT report, why, correction, at FROM document WHERE story = ? ORDER BY n',
      [id],
    );
    const history = await this.#database.all('SELECT * FROM event WHERE origin = ? OR target = ? ORDER BY n', [id, id]);
    return {
      id,
      reports: reports.map(({ report, why, correction, at }) => ({
        id: text(report),
        why: text(why),
        correction: textOrNull(correction),
        at: text(at),
      })),
      history: history.map((event) => ({
        id: textOrNull(event.correction) ?? eventId(number(event.n)),
        kind: text(event.kind) as StoryEvent['kind'],
        from: text(event.origin),
        to: text(event.target),
        reports: JSON.parse(text(event.reports)) as string[],
        why: text(event.why),
        correction: textOrNull(event.correction),
        at: text(event.at),
      })),
    };
  }

  async dossier(name: string): Promise<Dossier | null> {
    const id = await storyNamed(this.#database, name);
    const dossier = id === null ? null : await this.#dossierOf(id);
    if (dossier === null) return null;
    const parent = await this.#parentOf(dossier.story.id);
    return parent === null ? dossier : { ...dossier, story: { ...dossier.story, parent } };
  }

  async readings(story: string): Promise<readonly Reading[]> {
    const rows = await this.#database.all(
      `SELECT v.cleaned, v.statements FROM document d JOIN revision v ON v.report = d.report
       WHERE d.story = ? ORDER BY d.n`,
      [story],
    );
    return rows.map(readingOf);
  }

  async report(id: string): Promise<ReportRecord | null> {
    const [row] = await this.#database.all(
      `SELECT v.cleaned, v.statements, v.document, d.story, d.why FROM revision v JOIN document d ON d.n = v.document
       WHERE v.report = ?`,
      [id],
    );
    if (row === undefined) return null;
    const revisions = await this.#database.all(
      'SELECT report, number, at, hash, tool FROM revision WHERE document = ? ORDER BY number',
      [row.document!],
    );
    return {
      reading: readingOf(row),
      story: text(row.story),
      why: text(row.why),
      revisions: revisions.map((revision) => ({
        report: text(revision.report),
        number: number(revision.number),
        at: text(revision.at),
        hash: text(revision.hash),
        tool: text(revision.tool),
      })),
    };
  }

  async item(report: string): Promise<Item | null> {
    const [row] = await this.#database.all(
      'SELECT i.body, v.cleaned FROM revision v JOIN item i ON i.hash = v.hash WHERE v.report = ?',
      [report],
    );
    if (row === undefined) return null;
    const { key } = unpacked<Report>(bytes(row.cleaned));
    return { key, ...unpacked<ItemBody>(bytes(row.body)) };
  }

  correct(
    request: CorrectionRequest,
    hand: { readonly by: string | null; readonly reason: string },
  ): Promise<{ readonly id: string } | { readonly message: string }> {
    const at = this.#clock();
    return this.#database.write((writing) => correct(writing, this.#stages, request, { ...hand, at }));
  }

  async corrections(): Promise<readonly CorrectionEntry[]> {
    const corrections = await readCorrections(this.#database);
    const inForce = new Set(correctionsInForce(corrections).map(({ id }) => id));
    const undone = new Set(corrections.flatMap((record) => (record.kind === 'undo' ? [record.correction] : [])));
    return corrections.map(({ id, kind, by, at, reason }) => ({
      id,
      kind,
      by,
      at: at ?? '',
      reason,
      undone: undone.has(id) && !inForce.has(id),
    }));
  }

  search(query: string, options: SearchOptions): Promise<SearchResult> {
    const summaries = (stories: readonly string[]): Promise<readonly StorySummary[]> => this.#summaries(stories);
    return search({ database: this.#database, rules: this.#stages.termRules, summaries }, query, options);
  }

  async changesSince(cursor: number, limit: number): Promise<readonly StoreChange[]> {
    const rows = await this.#database.all('SELECT * FROM change WHERE cursor > ? ORDER BY cursor LIMIT ?', [
      cursor,
      limit,
    ]);
    return rows.map((row) => ({
      cursor: number(row.cursor),
      kind: text(row.kind) as StoreChange['kind'],
      story: text(row.story),
      report: textOrNull(row.report),
      at: text(row.at),
    }));
  }

  async cursor(): Promise<number> {
    const [row] = await this.#database.all('SELECT coalesce(max(cursor), 0) AS cursor FROM change');
    return number(row!.cursor);
  }

  async alerts({ limit, offset = 0 }: Page): Promise<readonly Alert[]> {
    const rows = await this.#database.all('SELECT body FROM alert ORDER BY n DESC LIMIT ? OFFSET ?', [limit, offset]);
    return rows.map(({ body }) => JSON.parse(text(body)) as Alert);
  }

  async counts(): Promise<Counts> {
    const [row] = await this.#database.all(
      `SELECT (SELECT count(*) FROM document) AS reports, (SELECT count(*) FROM revision) AS revisions,
              (SELECT count(*) FROM item) AS items, (SELECT count(*) FROM story WHERE reports > 0) AS stories,
              (SELECT count(*) FROM correction) AS corrections, (SELECT count(*) FROM alert) AS alerts`,
    );
    return {
      reports: number(row!.reports),
      revisions: number(row!.revisions),
      items: number(row!.items),
      stories: number(row!.stories),
      corrections: number(row!.corrections),
      alerts: number(row!.alerts),
      bytes: await this.#database.bytes(),
    };
  }

  async *verify(): AsyncGenerator<Fault> {
    yield* faultsOf(this.#database);
    const rows = await this.#database.all('SELECT id, changed FROM story WHERE reports > 0 ORDER BY id');
    for (const { id, changed } of rows) {
      const story = text(id);
      const dossier = await this.#build(story);
      if (dossier === null) continue;
      yield* astrayIn(dossier);
      if (await this.#dossiers.differs(dossier, number(changed)))
        yield { where: `story ${story}`, message: 'its kept dossier is not what its reports say' };
    }
  }

  backup(file: string): Promise<void> {
    return this.#database.backup(file);
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  /** In the order asked for; those that have no reports are left out. */
  async #summaries(stories: readonly string[]): Promise<StorySummary[]> {
    const summaries: StorySummary[] = [];
    const made: SqlValue[][] = [];
    for (const story of stories) {
      const [row] = await this.#database.all(
        `SELECT s.changed, k.body, k.changed AS made, k.tool FROM story s LEFT JOIN summary k ON k.story = s.id WHERE s.id = ?`,
        [story],
      );
      if (row !== undefined && row.body !== null && row.made === row.changed && row.tool === this.#stages.tool) {
        summaries.push(JSON.parse(text(row.body)) as StorySummary);
        continue;
      }
      const dossier = await this.#dossierOf(story);
      if (dossier === null) continue;
      const summary = summaryOf(dossier);
      summaries.push(summary);
      made.push([story, row?.changed ?? 0, this.#stages.tool, JSON.stringify(summary)]);
    }
    if (made.length > 0) await this.#keepSummaries(made);
    return summaries;
  }

  async #keepSummaries(rows: readonly (readonly SqlValue[])[]): Promise<void> {
    await keepAside(this.#database, async (writing) => {
      for (const row of rows) await writing.run('DELETE FROM summary WHERE story = ?', [row[0]!]);
      await writing.insert('summary', ['story', 'changed', 'tool', 'body'], rows);
    });
  }

  async #dossierOf(story: string): Promise<Dossier | null> {
    const changed = await this.#changed(story);
    if (changed === null) return null;
    const kept = await this.#dossiers.find(story, changed);
    if (kept !== null) return kept;
    const dossier = await this.#build(story);
    if (dossier !== null) await this.#dossiers.keep(dossier, changed);
    return dossier;
  }

  /** The story this one follows up, as its reports and that story's stand now: kept dossiers do not hold it. */
  async #parentOf(story: string): Promise<Parent | null> {
    const [row] = await this.#database.all(
      `SELECT p.story, p.report, d.follows_why FROM document d JOIN document p ON p.seat = d.follows
       WHERE d.story = ? AND d.follows IS NOT NULL AND p.story <> d.story ORDER BY d.n LIMIT 1`,
      [story],
    );
    return row === undefined ? null : { story: text(row.story), report: text(row.report), why: text(row.follows_why) };
  }

  async #build(story: string): Promise<Dossier | null> {
    const rows = await this.#database.all(
      `SELECT v.cleaned, v.statements, d.report, d.withdrawn FROM document d JOIN revision v ON v.report = d.report
       WHERE d.story = ? ORDER BY d.n`,
      [story],
    );
    if (rows.length === 0) return null;
    const readings = rows.map(readingOf);
    const withdrawn = rows.flatMap(({ report, withdrawn: reason }) =>
      reason === null ? [] : [[text(report), text(reason)] as const],
    );
    return this.#stages.buildDossier(story, readings, new Map(withdrawn));
  }

  async #changed(story: string): Promise<number | null> {
    const [row] = await this.#database.all('SELECT changed FROM story WHERE id = ?', [story]);
    return row === undefined ? null : number(row.changed);
  }
}
