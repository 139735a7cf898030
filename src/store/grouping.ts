import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { constants, zstdCompress, zstdDecompressSync } from 'node:zlib';
import { bytes, number, type Reading, readingOf, type Writing } from './database.ts';
import type { Subject } from './packed-entry.ts';
import type { Stages, StoryStream } from './stages.ts';

/** Documents read at once while catching up. */
const PAGE = 200;
/** A saved stream is cut into rows of this size, in bytes. */
const PART = 8 << 20;
/**
 * The stream is saved when it has grown by a quarter of what it holds, and at least so much: saving then costs little
 * beside adding (every report is saved some five times), and reopening replays little.
 */
const WORTH_SAVING = { least: 256, share: 1 / 4 } as const;
/** The lowest level takes half of the usual one's time for a stream, and the result is 8 % larger. */
const QUICK = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

interface SavedStream {
  readonly at: number;
  readonly tool: string;
  readonly state: unknown;
}

/**
 * The stream of stories, held in memory by a writer and in step with the store. Whatever another writer added meanwhile,
 * and whatever came after it was last saved, is replayed; so it goes on as if there were one writer that never stopped.
 */
export class Grouping {
  readonly #stages: Stages;
  #stream: StoryStream | null = null;
  /** Number of the last document the stream has seen. */
  #at = 0;
  #savedAt = 0;

  constructor(stages: Stages) {
    this.#stages = stages;
  }

  /** Brings the stream up to the store's last document. */
  async catchUp(reading: Reading): Promise<void> {
    if (this.#stream === null) await this.#open(reading);
    for (;;) {
      const rows = await reading.all(
        `SELECT d.n, v.cleaned, v.statements FROM document d JOIN revision v ON v.report = d.seat
         WHERE d.n > ? ORDER BY d.n LIMIT ${PAGE}`,
        [this.#at],
      );
      for (const row of rows) {
        this.#stream!.place(this.#stages.subjectOf(readingOf(row)));
        this.#at = number(row.n);
      }
      if (rows.length < PAGE) break;
    }
    this.#taken();
  }

  /** Puts the next document, which has this number, into its story; tells of every change of mind it caused. */
  add(n: number, subject: Subject) {
    const assignment = this.#stream!.place(subject);
    this.#at = n;
    return { assignment, ...this.#taken() };
  }

  /** What the stream has to tell since it was last asked. Reports that left its window stay as they are in the store. */
  #taken() {
    this.#stream!.takeDeparted();
    return { revisions: this.#stream!.takeRevisions(), followUps: this.#stream!.takeFollowUps() };
  }

  /** What was not committed was not seen: the stream is opened anew the next time. */
  forget(): void {
    this.#stream = null;
  }

  get isWorthSaving(): boolean {
    if (this.#stream === null) return false;
    return this.#at - this.#savedAt >= Math.max(WORTH_SAVING.least, this.#stream.size * WORTH_SAVING.share);
  }

  /** Puts the stream into the store, in the transaction that wrote its last document. */
  async save(writing: Writing): Promise<void> {
    const saved: SavedStream = { at: this.#at, tool: this.#stages.tool, state: this.#stream!.save() };
    const body = await promisify(zstdCompress)(serialize(saved), QUICK);
    await writing.run('DELETE FROM stream');
    const parts = Array.from({ length: Math.ceil(body.length / PART) }, (_, part) => [
      part,
      body.subarray(part * PART, (part + 1) * PART),
    ]);
    await writing.insert('stream', ['part', 'body'], parts as [number, Uint8Array][]);
    this.#savedAt = this.#at;
  }

  async #open(reading: Reading): Promise<void> {
    const rows = await reading.all('SELECT body FROM stream ORDER BY part');
    const saved =
      rows.length === 0
        ? null
        : (deserialize(zstdDecompressSync(Buffer.concat(rows.map(({ body }) => bytes(body))))) as SavedStream);
    const restored = saved?.tool === this.#stages.tool ? this.#stages.restoreStream(saved.state) : null;
    this.#stream = restored ?? this.#stages.openStream();
    this.#at = restored === null ? 0 : saved!.at;
    this.#savedAt = this.#at;
  }
}
