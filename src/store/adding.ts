import type { Report } from '../model/report.ts';
import { type Database, number, type SqlValue, text, type Writing } from './database.ts';
import type { Grouping } from './grouping.ts';
import { Journal } from './journal.ts';
import { packEntry } from './pack-entry.ts';
import type { PackedEntry } from './packed-entry.ts';
import { packed, unpacked } from './packing.ts';
import { regroupByHand } from './regrouping.ts';
import type { Clock, Stages } from './stages.ts';
import type { Added, AddOptions, Entry } from './store.ts';

/**
 * Adds entries in their order, in one transaction: items, readings, what can be searched, where the stream of stories put
 * them, and what it changed its mind about.
 */
export async function addEntries(
  database: Database,
  { grouping, stages, clock }: { readonly grouping: Grouping; readonly stages: Stages; readonly clock: Clock },
  entries: readonly (Entry | PackedEntry)[],
  { latest = false }: AddOptions,
): Promise<readonly Added[]> {
  const ready = entries.map((entry) => ('kind' in entry ? entry : packEntry(entry, stages)));
  try {
    return await database.write(async (writing) => {
      await grouping.catchUp(writing);
      const batch = new Batch({ writing, grouping, stages, latest, journal: await Journal.open(writing, clock()) });
      const added: Added[] = [];
      for (const entry of ready) added.push(await batch.add(entry));
      await batch.flush();
      if (grouping.isWorthSaving) await grouping.save(writing);
      return added;
    });
  } catch (error) {
    grouping.forget();
    throw error;
  }
}

const documentColumns = [
  'n',
  'source',
  'seat',
  'report',
  'story',
  'why',
  'correction',
  'method_story',
  'method_why',
  'closest',
  'at',
] as const;
const revisionColumns = ['report', 'document', 'number', 'hash', 'at', 'tool', 'cleaned', 'statements'] as const;

interface BatchParts {
  readonly writing: Writing;
  readonly grouping: Grouping;
  readonly stages: Stages;
  readonly journal: Journal;
  readonly latest: boolean;
}

/** One transaction's worth of entries. Rows are held back and written together; what later entries ask for is remembered. */
class Batch {
  readonly #writing: Writing;
  readonly #grouping: Grouping;
  readonly #stages: Stages;
  readonly #journal: Journal;
  readonly #latest: boolean;
  #next = 0;

  constructor({ writing, grouping, stages, journal, latest }: BatchParts) {
    this.#writing = writing;
    this.#grouping = grouping;
    this.#stages = stages;
    this.#journal = journal;
    this.#latest = latest;
  }

  async add(entry: PackedEntry): Promise<Added> {
    const { source, hash, key } = entry;
    const [document] = await this.#writing.all(
      `SELECT d.n, d.story, d.report, r.report AS received
       FROM document d LEFT JOIN received r ON r.document = d.n AND r.hash = ? WHERE d.source = ?`,
      [hash, source],
    );
    if (document === undefined) return this.#open(entry);
    const story = text(document.story);
    const isKnown = this.#latest ? document.received === document.report : document.received !== null;
    if (isKnown) return { kind: 'known', key, report: text(document.received), story };
    return this.#revise(entry, number(document.n), story, text(document.report));
  }

  /** Corrections by hand have the last word; then the counts of the stories that changed. */
  async flush(): Promise<void> {
    await regroupByHand(this.#writing, this.#journal);
    await this.#journal.close();
  }

  async #open(given: PackedEntry): Promise<Added> {
    const { at } = this.#journal;
    const entry = await this.#named(given);
    const { report: id, source } = entry;
    const n = await this.#number();
    const { assignment, revisions, followUps } = this.#grouping.add(n, entry.subject);
    const { story, why, closest } = assignment;
    for (const revision of revisions) await this.#journal.regrouped(revision);
    await this.#keep(entry, n, 1);
    await this.#writing.insert('document', documentColumns, [
      [n, source, id, id, story, why, null, story, why, closest, at],
    ]);
    for (const { report, follows, why: shown } of followUps)
      await this.#writing.run('UPDATE document SET follows = ?, follows_why = ? WHERE seat = ?', [
        follows,
        shown,
        report,
      ]);
    await this.#writing.index([{ n, ...entry.indexed }]);
    await this.#journal.report('report', story, id);
    return { kind: 'added', key: entry.key, report: id, story };
  }

  async #revise(given: PackedEntry, n: number, story: string, before: string): Promise<Added> {
    const { key } = given;
    if (given.report === before.replace(NUMBERED, '')) {
      // The page around the report changed, not the report.
      await this.#keepItem(given, n, before);
      return { kind: 'known', key, report: before, story };
    }
    const entry = await this.#named(given);
    const { report: id } = entry;
    const [latest] = await this.#writing.all('SELECT max(number) AS number FROM revision WHERE document = ?', [n]);
    await this.#keep(entry, n, number(latest!.number) + 1);
    await this.#writing.run('UPDATE document SET report = ? WHERE n = ?', [id, n]);
    await this.#writing.index([{ n, ...entry.indexed }]);
    await this.#journal.report('revision', story, id);
    return { kind: 'revised', key, report: id, story, supersedes: before };
  }

  /** Ids come from content; of two reports with the same one, the later is numbered. */
  async #named(entry: PackedEntry): Promise<PackedEntry> {
    if (!(await this.#isTaken(entry.report))) return entry;
    const idAt = (number: number): string => `${entry.report}-${number}`;
    // Numbers are given without gaps, so the first free one is found by halving: the same stub may come 10,000 times.
    let free = 2;
    while (await this.#isTaken(idAt(free))) free *= 2;
    for (let taken = free / 2; free - taken > 1; ) {
      const middle = (free + taken) >> 1;
      if (await this.#isTaken(idAt(middle))) taken = middle;
      else free = middle;
    }
    const report = idAt(free);
    const cleaned = packed({ ...unpacked<Report>(entry.reading.cleaned), id: report });
    return { ...entry, report, reading: { ...entry.reading, cleaned }, subject: { ...entry.subject, report } };
  }

  async #isTaken(report: string): Promise<boolean> {
    return (await this.#writing.all('SELECT 1 AS taken FROM revision WHERE report = ?', [report])).length > 0;
  }

  async #keep(entry: PackedEntry, n: number, revision: number): Promise<void> {
    const { report, hash, reading } = entry;
    await this.#keepItem(entry, n, report);
    const { tool } = this.#stages;
    const row = [report, n, revision, hash, this.#journal.at, tool, reading.cleaned, reading.statements];
    await this.#writing.insert('revision', revisionColumns, [row]);
  }

  /** Bytes that come back after others are of the latest revision that has them. */
  async #keepItem({ hash, body, key }: PackedEntry, n: number, report: string): Promise<void> {
    await this.#writing.run('INSERT INTO item (hash, body) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING', [hash, body]);
    const row: readonly SqlValue[] = [n, hash, key, report, this.#journal.at];
    await this.#writing.run(
      `INSERT INTO received (document, hash, key, report, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (document, hash) DO UPDATE SET report = excluded.report`,
      row,
    );
  }

  async #number(): Promise<number> {
    if (this.#next === 0) {
      const [last] = await this.#writing.all('SELECT coalesce(max(n), 0) AS n FROM document');
      this.#next = number(last!.n) + 1;
    }
    return this.#next++;
  }
}

/** Of `#named`. */
const NUMBERED = /-\d+$/;
