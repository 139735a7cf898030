import type { Reading as ReportReading } from '../model/statement.ts';
import { type Database, number, type SqlValue, text, type Writing } from './database.ts';
import type { Grouping } from './grouping.ts';
import { sourceOf } from './identity.ts';
import { Journal } from './journal.ts';
import { bodyOf, hashOf, type ItemBody, packed } from './packing.ts';
import { regroupByHand } from './regrouping.ts';
import { indexEntryOf } from './search/index-report.ts';
import type { Clock, Stages } from './stages.ts';
import type { Added, AddOptions, Entry } from './store.ts';

/** An entry made ready beside the transaction, which is then short. */
interface Prepared {
  readonly entry: Entry;
  readonly hash: string;
  readonly source: string;
  readonly body: Uint8Array;
  /** Reading under the report's own id; packed anew when another report has that id. */
  readonly reading: Uint8Array;
}

/**
 * Adds entries in their order, in one transaction: items, readings, what can be searched, where the stream of stories put
 * them, and what it changed its mind about.
 */
export async function addEntries(
  database: Database,
  { grouping, stages, clock }: { readonly grouping: Grouping; readonly stages: Stages; readonly clock: Clock },
  entries: readonly Entry[],
  { latest = false }: AddOptions,
): Promise<readonly Added[]> {
  const prepared = entries.map(prepare);
  try {
    return await database.write(async (writing) => {
      await grouping.catchUp(writing);
      const batch = new Batch({ writing, grouping, stages, latest, journal: await Journal.open(writing, clock()) });
      const added: Added[] = [];
      for (const entry of prepared) added.push(await batch.add(entry));
      await batch.flush();
      if (grouping.isWorthSaving) await grouping.save(writing);
      return added;
    });
  } catch (error) {
    grouping.forget();
    throw error;
  }
}

function prepare(entry: Entry): Prepared {
  const body: ItemBody = bodyOf(entry.item);
  const hash = hashOf(body);
  const source = sourceOf(entry.item, entry.reading.report, hash);
  return { entry, hash, source, body: packed(body), reading: packed(entry.reading) };
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
const revisionColumns = ['report', 'document', 'number', 'hash', 'at', 'tool', 'reading'] as const;

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

  async add(prepared: Prepared): Promise<Added> {
    const { source, hash, entry } = prepared;
    const { key } = entry.item;
    const [document] = await this.#writing.all(
      `SELECT d.n, d.story, d.report, r.report AS received
       FROM document d LEFT JOIN received r ON r.document = d.n AND r.hash = ? WHERE d.source = ?`,
      [hash, source],
    );
    if (document === undefined) return this.#open(prepared);
    const story = text(document.story);
    const isKnown = this.#latest ? document.received === document.report : document.received !== null;
    if (isKnown) return { kind: 'known', key, report: text(document.received), story };
    return this.#revise(prepared, number(document.n), story, text(document.report));
  }

  /** Corrections by hand have the last word; then the counts of the stories that changed. */
  async flush(): Promise<void> {
    await regroupByHand(this.#writing, this.#journal);
    await this.#journal.close();
  }

  async #open(prepared: Prepared): Promise<Added> {
    const { entry, hash, source } = prepared;
    const { at } = this.#journal;
    const { reading, bytes } = await this.#named(prepared);
    const { id } = reading.report;
    const n = await this.#number();
    const { assignment, revisions } = this.#grouping.add(n, reading);
    const { story, why, closest } = assignment;
    for (const revision of revisions) await this.#journal.regrouped(revision);
    await this.#keep(prepared, [id, n, 1, hash, at, this.#stages.tool, bytes]);
    await this.#writing.insert('document', documentColumns, [
      [n, source, id, id, story, why, null, story, why, closest, at],
    ]);
    await this.#writing.index([indexEntryOf(n, reading, this.#stages.termRules)]);
    await this.#journal.report('report', story, id);
    return { kind: 'added', key: entry.item.key, report: id, story };
  }

  async #revise(prepared: Prepared, n: number, story: string, before: string): Promise<Added> {
    const { entry, hash } = prepared;
    const { at } = this.#journal;
    const { key } = entry.item;
    if (entry.reading.report.id === before.replace(NUMBERED, '')) {
      // The page around the report changed, not the report.
      await this.#keepItem(prepared);
      await this.#received([n, hash, key, before, at]);
      return { kind: 'known', key, report: before, story };
    }
    const { reading, bytes } = await this.#named(prepared);
    const { id } = reading.report;
    const [latest] = await this.#writing.all('SELECT max(number) AS number FROM revision WHERE document = ?', [n]);
    await this.#keep(prepared, [id, n, number(latest!.number) + 1, hash, at, this.#stages.tool, bytes]);
    await this.#writing.run('UPDATE document SET report = ? WHERE n = ?', [id, n]);
    await this.#writing.index([indexEntryOf(n, reading, this.#stages.termRules)]);
    await this.#journal.report('revision', story, id);
    return { kind: 'revised', key, report: id, story, supersedes: before };
  }

  /** Ids come from content; of two reports with the same one, the later is numbered. */
  async #named({ entry, reading }: Prepared): Promise<{ reading: ReportReading; bytes: Uint8Array }> {
    const { report } = entry.reading;
    for (let times = 1; ; times++) {
      const id = times === 1 ? report.id : `${report.id}-${times}`;
      const taken = await this.#writing.all('SELECT 1 AS taken FROM revision WHERE report = ?', [id]);
      if (taken.length > 0) continue;
      if (times === 1) return { reading: entry.reading, bytes: reading };
      const named = { ...entry.reading, report: { ...report, id } };
      return { reading: named, bytes: packed(named) };
    }
  }

  async #keep(prepared: Prepared, revision: readonly SqlValue[]): Promise<void> {
    const [report, document, , hash, at] = revision;
    await this.#keepItem(prepared);
    await this.#writing.insert('revision', revisionColumns, [revision]);
    const { key } = prepared.entry.item;
    await this.#received([document!, hash!, key, report!, at!]);
  }

  /** Bytes that come back after others are of the latest revision that has them. */
  #received(row: readonly SqlValue[]): Promise<void> {
    return this.#writing.run(
      `INSERT INTO received (document, hash, key, report, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (document, hash) DO UPDATE SET report = excluded.report`,
      row,
    );
  }

  #keepItem({ hash, body }: Prepared): Promise<void> {
    return this.#writing.run('INSERT INTO item (hash, body) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING', [hash, body]);
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
