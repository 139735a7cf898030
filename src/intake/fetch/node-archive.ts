import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exchangeRecords, warcinfoRecord } from './archive-records.ts';
import type { Exchange } from './effects.ts';

/** Bytes after which an archive goes on in a new file, as the WARC standard advises. */
const LARGEST_FILE = 1 << 30;

/**
 * Keeps raw copies in a folder, as WARC files named by when they were begun. Exchanges are written one after another;
 * a file that exists is never written to, so that what another run kept stays as it is.
 */
export function openArchive(folder: string, userAgent: string): (exchange: Exchange) => Promise<void> {
  let file: string | null = null;
  let size = 0;
  let last: Promise<void> = Promise.resolve();
  const write = async (exchange: Exchange): Promise<void> => {
    if (file === null || size > LARGEST_FILE) {
      await mkdir(folder, { recursive: true });
      const info = warcinfoRecord(userAgent, exchange.time);
      file = await begin(folder, exchange.time, info);
      size = info.length;
    }
    const records = exchangeRecords(exchange);
    await appendFile(file, records);
    size += records.length;
  };
  return (exchange) => {
    last = last.catch(() => undefined).then(() => write(exchange));
    return last;
  };
}

async function begin(folder: string, time: string, info: Uint8Array): Promise<string> {
  const stamp = time.replace(/[-:]|\.\d+/g, '');
  for (let number = 1; ; number++) {
    const file = join(folder, `stemma-${stamp}-${number}.warc.gz`);
    try {
      await appendFile(file, info, { flag: 'ax' });
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
