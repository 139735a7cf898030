import type { Dossier } from '../model/dossier.ts';
import type { Report } from '../model/report.ts';
import { bytes, type Database, number, text, type Writing } from './database.ts';
import { packed, unpacked } from './packing.ts';
import { StoreError } from './store.ts';

/** Dossiers kept in memory: those that a desk's readers have open. */
const IN_MEMORY = 32;
/** Dossiers kept in the store, those of the stories that changed last: some 2 KB a report. */
const IN_STORE = 2000;
/** A dossier of fewer reports is made as quickly as it is found. */
const LEAST_REPORTS = 4;

/** A dossier without its reports' texts, which are in the store already. */
interface Kept extends Omit<Dossier, 'reports'> {
  readonly reports: readonly { readonly id: string; readonly lineage: string }[];
}

/**
 * Dossiers that were made before, in memory and in the store. A dossier is a pure function of its story's reports, so one
 * that was made since the story last changed is the one that would be made now.
 */
export class KeptDossiers {
  readonly #database: Database;
  readonly #tool: string;
  readonly #recent = new Map<string, { readonly changed: number; readonly dossier: Dossier }>();

  constructor(database: Database, tool: string) {
    this.#database = database;
    this.#tool = tool;
  }

  /** @param changed the story's last change */
  async find(story: string, changed: number): Promise<Dossier | null> {
    const recent = this.#recent.get(story);
    if (recent?.changed === changed) return recent.dossier;
    const kept = await this.#inStore(story, changed);
    if (kept === null) return null;
    const rows = await this.#database.all(
      'SELECT v.cleaned FROM document d JOIN revision v ON v.report = d.report WHERE d.story = ?',
      [story],
    );
    const reports = new Map(
      rows.map((row) => unpacked<Report>(bytes(row.cleaned))).map((report) => [report.id, report]),
    );
    // A writer came between the two looks.
    if (kept.reports.some(({ id }) => !reports.has(id))) return null;
    const dossier = { ...kept, reports: kept.reports.map(({ id, lineage }) => ({ ...reports.get(id)!, lineage })) };
    this.#remember(dossier, changed);
    return dossier;
  }

  async keep(dossier: Dossier, changed: number): Promise<void> {
    this.#remember(dossier, changed);
    if (dossier.reports.length < LEAST_REPORTS) return;
    const row = [dossier.story.id, changed, this.#tool, packed(bare(dossier))];
    await keepAside(this.#database, async (writing) => {
      await writing.run('DELETE FROM dossier WHERE story = ?', [dossier.story.id]);
      await writing.insert('dossier', ['story', 'changed', 'tool', 'body'], [row]);
      await writing.run(
        `DELETE FROM dossier WHERE changed <
           (SELECT min(changed) FROM (SELECT changed FROM dossier ORDER BY changed DESC LIMIT ${IN_STORE}) AS latest)`,
      );
    });
  }

  /** Whether the store keeps another dossier for this state of the story. */
  async differs(dossier: Dossier, changed: number): Promise<boolean> {
    try {
      const kept = await this.#inStore(dossier.story.id, changed);
      return kept !== null && JSON.stringify(kept) !== JSON.stringify(bare(dossier));
    } catch {
      return true;
    }
  }

  async #inStore(story: string, changed: number): Promise<Kept | null> {
    const [row] = await this.#database.all('SELECT changed, tool, body FROM dossier WHERE story = ?', [story]);
    const isCurrent = row !== undefined && number(row.changed) === changed && text(row.tool) === this.#tool;
    return isCurrent ? unpacked<Kept>(bytes(row.body)) : null;
  }

  #remember(dossier: Dossier, changed: number): void {
    const { id } = dossier.story;
    this.#recent.delete(id);
    this.#recent.set(id, { changed, dossier });
    if (this.#recent.size > IN_MEMORY) this.#recent.delete(this.#recent.keys().next().value!);
  }
}

const bare = (dossier: Dossier): Kept => ({
  ...dossier,
  reports: dossier.reports.map(({ id, lineage }) => ({ id, lineage })),
});

/** Writes what can always be made again: nobody waits for the turn, and a store that may not be written is only slower. */
export async function keepAside(database: Database, work: (writing: Writing) => Promise<void>): Promise<void> {
  await database.write(work, 0).catch((error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
  });
}
