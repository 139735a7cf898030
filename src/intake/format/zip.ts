import { Readable } from 'node:stream';
import {
  type Entry,
  fromBufferPromise,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl';
import { collect, ExpansionError } from '../bytes.ts';
import type { Format, Input, RandomAccess, Results } from '../input.ts';
import { inMegabytes, LARGEST_DOCUMENT } from '../limits.ts';
import { isPassedOver } from '../path-list.ts';
import { problem, reasonOf } from '../problem.ts';

/** A ZIP folder, each file in it of any format; a WACZ with its web archives. Nothing is ever written to disk. */
export const zip: Format = {
  name: 'ZIP',
  fits: ({ bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5),
  isBinary: true,
  read: readZip,
};

/** Files of one archive; more is a bomb of names. */
const MOST_ENTRIES = 100_000;
/** What all files together may grow by; news in JSON or HTML seldom passes 20. */
const LARGEST_GROWTH = 200;
const HARMLESS = 32 << 20;

/** The first file of documents that are ZIP folders inside. */
const officeEntries = new Set(['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml']);

async function* readZip(input: Input, nested: (input: Input) => Results): Results {
  const { key } = input;
  const opened = await open(input);
  if (opened === null) {
    yield problem(key, `is longer than ${inMegabytes(LARGEST_DOCUMENT)}: save it as a file and give that`);
    return;
  }
  const { file, size } = opened;
  const budget = { left: HARMLESS + size * LARGEST_GROWTH };
  let [seen, found] = [0, 0];
  try {
    for await (const entry of file.eachEntry()) {
      if (++seen > MOST_ENTRIES) {
        yield problem(key, `holds more than ${MOST_ENTRIES} files: the rest was not read`);
        break;
      }
      const name = nameOf(entry);
      if (officeEntries.has(name)) {
        yield problem(key, 'is an office document or a book: save it as text');
        return;
      }
      if (isNoReport(entry, name, input.name)) continue;
      found++;
      const fault = faultOf(entry, name);
      const place = `${key}#${name}`;
      if (fault !== null) {
        yield problem(place, fault);
        continue;
      }
      const pieces = bounded(await file.openReadStreamPromise(entry), budget);
      yield* nested({ key: place, name, pieces, charset: null, known: input.known, depth: input.depth + 1 });
      if (budget.left <= 0) {
        yield problem(key, 'grows out of all proportion when decompressed: the rest was not read');
        break;
      }
    }
  } catch (error) {
    found++;
    yield problem(key, `is damaged: ${reasonOf(error)}`);
  } finally {
    file.close();
  }
  if (found === 0) yield problem(key, 'holds no reports: give a folder with text, HTML or JSON files');
}

const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;

/** From its place where it can be read anywhere, else from memory. */
async function open({ random, pieces }: Input): Promise<{ readonly file: ZipFile; readonly size: number } | null> {
  const source = await random?.();
  // A compressed ZIP is no ZIP where it lies.
  const start = source === undefined ? null : await collect(source.range(0, 2), 2);
  if (source !== undefined && start?.[0] === 0x50 && start[1] === 0x4b) {
    const file = await fromRandomAccessReaderPromise(new Ranges(source), source.size, options);
    return { file, size: source.size };
  }
  const bytes = await collect(pieces, LARGEST_DOCUMENT);
  return bytes === null ? null : { file: await fromBufferPromise(Buffer.from(bytes), options), size: bytes.length };
}

class Ranges extends RandomAccessReader {
  readonly #source: RandomAccess;

  constructor(source: RandomAccess) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#source.range(start, end), { objectMode: false });
  }
}

/** File names come as bytes: a name that leads out of the archive is refused here, not by an error that ends the rest. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false).replace(/\p{Cc}+/gu, ' ');
}

function faultOf(entry: Entry, name: string): string | null {
  if (/^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..'))
    return 'leads out of the archive: it was not read';
  if (entry.isEncrypted()) return 'is encrypted: unpack it with its password';
  if (!entry.canDecodeFileData()) return 'is packed by a method that is not read: unpack it';
  return null;
}

/** Folders, links, what is hidden or of a kind that no report is; the indexes of a WACZ. */
function isNoReport({ externalFileAttributes }: Entry, name: string, archive: string): boolean {
  const isLink = ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  const isHidden = name.split('/').some((part) => part !== '..' && (isPassedOver(part) || part === '__MACOSX'));
  const isIndex = /\.wacz$/i.test(archive) && !name.startsWith('archive/');
  return name.endsWith('/') || isLink || isHidden || isIndex;
}

async function* bounded(stream: AsyncIterable<Uint8Array>, budget: { left: number }): AsyncGenerator<Uint8Array> {
  for await (const piece of stream) {
    budget.left -= piece.length;
    if (budget.left <= 0) throw new ExpansionError('grows out of all proportion when decompressed: it was not read');
    yield piece;
  }
}
