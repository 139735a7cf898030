import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import { openStemma } from '../src/index.ts';
import { median, timed } from './measure.ts';
import { inventPages } from './synthetic-pages.ts';
import { table } from './table.ts';

const PAGES = 400;
/** Characters of a page with its scripts, as news sites send them. */
const PAGE_SIZE = 200_000;
const GIGABYTE = 1e9;
const ROUNDS = 3;

interface Run {
  readonly records: number;
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

/** A web archive from gzip to statements, on the machine's cores; its records alone beside warcio's; memory over 1 GB. */
export async function* bench(): AsyncGenerator<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  try {
    const pages = inventPages(PAGES, PAGE_SIZE, 3);
    const small = join(folder, 'small.warc.gz');
    await write(small, pages, PAGES, (record) => gzipSync(record));
    const runs = { ours: [] as number[], theirs: [] as number[], whole: [] as Run[] };
    for (let round = 0; round < ROUNDS; round++) {
      runs.ours.push(PAGES / (await timed(() => ourRecords(small))).seconds);
      runs.theirs.push(PAGES / (await timed(() => theirRecords(small))).seconds);
      runs.whole.push(await run(small));
    }
    const megabytes = pages.reduce((sum, { length }) => sum + length, 0) / PAGES / 1e6;
    const whole = runs.whole.map(({ records, seconds }) => records / seconds);
    yield* table(
      `A web archive of ${PAGES} pages of ${megabytes.toFixed(2)} MB, compressed (medians of ${ROUNDS})`,
      ['', 'records/s', 'per second of processor'],
      [
        [
          'from file to statements',
          median(whole).toFixed(0),
          median(runs.whole.map(({ records, processor }) => records / processor)).toFixed(0),
        ],
        ['records to items only', median(runs.ours).toFixed(0), ''],
        ['records by warcio (reference)', median(runs.theirs).toFixed(0), ''],
      ],
    );
    const large = join(folder, 'large.warc');
    await write(large, pages, Math.ceil(GIGABYTE / (megabytes * 1e6)), (record) => record);
    const { records, megabytes: memory, seconds } = await run(large);
    yield `an archive of ${(statSync(large).size / 1e9).toFixed(2)} GB: ${records} reports in ${seconds.toFixed(0)} s, at most ${memory.toFixed(0)} MB of memory`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function write(
  file: string,
  pages: readonly string[],
  count: number,
  pack: (record: Buffer) => Uint8Array,
): Promise<void> {
  const out = createWriteStream(file);
  for (let index = 0; index < count; index++) {
    const record = responseRecord(pages[index % pages.length]!, index);
    if (!out.write(pack(record))) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

function responseRecord(page: string, index: number): Buffer {
  const answer = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`);
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: https://courier.example/${index}`,
    'WARC-Date: 2031-02-03T09:00:00Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${answer.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), answer, Buffer.from('\r\n\r\n')]);
}

async function ourRecords(file: string): Promise<void> {
  for await (const _ of openStemma().readItems([file]));
}

async function theirRecords(file: string): Promise<void> {
  for await (const record of new WARCParser(createReadStream(file))) await record.contentText();
}

/** In a process of its own, with the memory that a user's would have. */
async function run(file: string): Promise<Run> {
  const child = resolve(import.meta.dirname, 'archive-child.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [child, file]);
  return JSON.parse(stdout) as Run;
}
